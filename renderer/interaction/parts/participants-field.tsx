import { useState } from 'react'
import type { ContactId } from '../../../db/domain/contact.ts'
import type { ParticipantDraft } from '../../../db/domain/interaction.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import { lineLimit } from '../../../db/domain/text.ts'
import type { Id } from '../../../db/domain/uid.ts'
import type { FoundContact } from '../../../electron/contract/contact.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { useRead } from '../../app/api/queries.ts'
import { ContactChip } from '../../contact/parts/contact-name.tsx'
import { ContactPicker } from '../../contact/parts/contact-picker.tsx'
import { toShown } from '../../contact/parts/shown-contact.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'

const none: readonly FoundContact[] = []

/** The contacts of these ids, as far as they may be shown. */
export function useContacts(ids: readonly ContactId[]): readonly FoundContact[] {
  const { data } = useRead(
    'contact',
    'get',
    { ids: [...ids] },
    { enabled: ids.length > 0, keepPrevious: true },
  )
  return ids.flatMap((id) => (data ?? none).find((contact) => contact.id === id) ?? [])
}

export interface ParticipantsFieldProps {
  readonly value: readonly ParticipantDraft[]
  readonly onChange: (participants: readonly ParticipantDraft[]) => void
  /** The day on which they spoke for somebody. */
  readonly on: LocalDate | null
  readonly autoFocus: boolean
  readonly error?: string
}

/** Who took part, and for whom they spoke. */
export function ParticipantsField({ value, onChange, on, autoFocus, error }: ParticipantsFieldProps) {
  const t = useTranslate()
  const contacts = useContacts(value.map(({ contact }) => contact))
  const [isAsked, setAsked] = useState(false)
  const hasRoles = isAsked || value.some(({ role }) => role !== undefined)
  const add = (contact: FoundContact | null) => {
    if (contact && !value.some((one) => one.contact === contact.id))
      onChange([...value, { contact: contact.id }])
  }
  const without = (id: ContactId) => onChange(value.filter(({ contact }) => contact !== id))
  return (
    <Stack gap={2}>
      <ContactPicker
        key={value.length}
        label={t('logForm.with')}
        placeholder={t(value.length === 0 ? 'logForm.withWords' : 'logForm.addMore')}
        size="lg"
        autoFocus={autoFocus}
        value={null}
        onChange={add}
        {...(error !== undefined && { error })}
      />
      {contacts.length > 0 && (
        <Row gap={2} wrap>
          {contacts.map((contact) => (
            <ContactChip key={contact.id} contact={toShown(contact)} onRemove={() => without(contact.id)} />
          ))}
          {!hasRoles && (
            <Button size="sm" variant="quiet" icon="plus" onPress={() => setAsked(true)}>
              {t('logForm.addRoles')}
            </Button>
          )}
        </Row>
      )}
      {contacts
        .filter(({ noun }) => noun === 'person')
        .map((contact) => (
          <OnBehalfOf
            key={contact.id}
            contact={contact}
            on={on}
            value={value.find((one) => one.contact === contact.id)?.onBehalfOf}
            onChange={(onBehalfOf) =>
              onChange(value.map((one) => (one.contact === contact.id ? withBehalf(one, onBehalfOf) : one)))
            }
          />
        ))}
      {hasRoles && <Roles contacts={contacts} value={value} onChange={onChange} autoFocus={isAsked} />}
    </Stack>
  )
}

type Behalf = ParticipantDraft['onBehalfOf']

const withBehalf = (
  { onBehalfOf: _before, ...participant }: ParticipantDraft,
  onBehalfOf: Behalf,
): ParticipantDraft => (onBehalfOf === undefined ? participant : { ...participant, onBehalfOf })

interface RolesProps extends Pick<ParticipantsFieldProps, 'value' | 'onChange' | 'autoFocus'> {
  readonly contacts: readonly FoundContact[]
}

/** As what each took part. Mostly nobody says: they stand there where one is filled in, or when they are asked for. */
function Roles({ contacts, value, onChange, autoFocus }: RolesProps) {
  const t = useTranslate()
  const roleOf = (id: ContactId) => value.find(({ contact }) => contact === id)?.role
  const change = (id: ContactId, role: string) =>
    onChange(value.map((one) => (one.contact === id ? { ...one, role } : one)))
  return contacts.map(({ id, name }, index) => (
    <TextField
      key={id}
      size="lg"
      autoFocus={autoFocus && index === 0}
      label={t('logForm.roleOf', { name })}
      placeholder={t('logForm.roleWords')}
      maxLength={lineLimit}
      value={roleOf(id) ?? ''}
      onChange={(role) => change(id, role)}
    />
  ))
}

interface OnBehalfOfProps {
  readonly contact: FoundContact
  readonly on: LocalDate | null
  readonly value: Behalf
  readonly onChange: (onBehalfOf: Behalf) => void
}

const automatic = 'automatic'
const nobody = 'nobody'

/** The affiliation of that day is proposed; somebody may also have spoken for another one, or for nobody. */
function OnBehalfOf({ contact, on, value, onChange }: OnBehalfOfProps) {
  const t = useTranslate()
  const { data } = useRead('contact', 'details', { id: contact.id })
  if (data?.noun !== 'person' || data.affiliations.length === 0) return null
  const ofThatDay = data.affiliations.filter(
    ({ startOn, endOn }) => on === null || ((startOn ?? on) <= on && (endOn ?? on) >= on),
  )
  // As the vault fills it in: of several of which none is the primary one, none is meant.
  const [only, ...others] = ofThatDay
  const proposed = ofThatDay.find(({ isPrimary }) => isPrimary) ?? (others.length === 0 ? only : undefined)
  const organizations = new Map(
    data.affiliations.map(({ organization }) => [organization.id, organization.name]),
  )
  return (
    <Select
      label={t('logForm.onBehalfOf', { name: contact.name })}
      size="lg"
      options={[
        {
          id: automatic,
          label: proposed
            ? t('logForm.ofThatDay', { name: proposed.organization.name })
            : t('logForm.unknownOffice'),
        },
        ...[...organizations].map(([id, label]) => ({ id: id as string, label })),
        { id: nobody, label: t('logForm.nobodyElse') },
      ]}
      value={value === undefined ? automatic : (value ?? nobody)}
      onChange={(id) =>
        onChange(id === automatic ? undefined : id === nobody ? null : (id as Id<'organization' | 'office'>))
      }
      placeholder=""
    />
  )
}
