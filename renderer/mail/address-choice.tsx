import { useState } from 'react'
import type { MailAddressRow } from '../../electron/contract/mail.ts'
import { ContactPicker } from '../contact/parts/contact-picker.tsx'
import { useTranslate } from '../app/api/language.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { Stack } from '../ui/layout.tsx'
import { mailsWith, nameOf, whoIs, type ReviewedMail, type Who } from './mail-choices.ts'
import type { MailFlow } from './use-mails.ts'

export interface AddressChoiceProps {
  readonly mail: ReviewedMail
  readonly row: MailAddressRow
  readonly flow: MailFlow
}

/** Who an address is: a contact that has it, another who gets it, somebody new, or nobody. */
export function AddressChoice({ mail, row, flow }: AddressChoiceProps) {
  const t = useTranslate()
  const [isSearching, setSearching] = useState(false)
  const { address, contacts } = row
  const who = whoIs(row, mail.people)
  const isOnlyHere = mail.own[address] !== undefined
  const say = (is: Who, only = isOnlyHere) => {
    setSearching(false)
    flow.say({ mail: mail.mail, address, is, isOnlyHere: only })
  }
  const setOnlyHere = (only: boolean) =>
    only ? say(who ?? { kind: 'nobody' }, true) : flow.sayAsElsewhere(mail.mail, address)
  const count = mailsWith(flow.mails, address)
  const chosen = who?.kind === 'contact' ? who.id : null
  const other = contacts.some(({ id }) => id === chosen)
    ? undefined
    : flow.found.find(({ id }) => id === chosen)
  const known = [...contacts, ...(other ? [other] : [])]
  const isUnlisted = chosen !== null && !known.some(({ id }) => id === chosen)
  return (
    <Stack gap={2}>
      <Select<string>
        label={row.name === '' ? address : `${row.name} <${address}>`}
        placeholder=""
        value={isSearching ? 'other' : (chosen ?? (who === null ? 'nobody' : 'new'))}
        onChange={(id) => {
          if (id === 'other') return setSearching(true)
          say(toWho(id, row))
        }}
        options={[
          ...known.map(({ id, name }) => ({ id: id as string, label: name, icon: 'person' as const })),
          ...(isUnlisted ? [{ id: chosen as string, label: t('mailScreen.thisContact') }] : []),
          { id: 'new', label: t('mailScreen.newPerson'), icon: 'plus' },
          { id: 'other', label: t('mailScreen.otherContact'), icon: 'search' },
          { id: 'nobody', label: t('mailScreen.nobody'), icon: 'x' },
        ]}
      />
      {isSearching && (
        <ContactPicker
          label={t('mailScreen.whose', { address })}
          value={null}
          canCreate={false}
          autoFocus
          onChange={(contact) => {
            if (!contact) return
            flow.learn(contact)
            say({ kind: 'contact', id: contact.id })
          }}
        />
      )}
      {who?.kind === 'new' && (
        <TextField
          label={t('mailScreen.nameOf', { address })}
          value={who.name}
          onChange={(name) => say({ kind: 'new', name })}
        />
      )}
      {count > 1 && (
        <Checkbox isSelected={isOnlyHere} onChange={setOnlyHere}>
          {t('mailScreen.onlyHere', { count })}
        </Checkbox>
      )}
    </Stack>
  )
}

function toWho(id: string, row: MailAddressRow): Who {
  if (id === 'new') return { kind: 'new', name: nameOf(row) }
  return id === 'nobody' ? { kind: 'nobody' } : { kind: 'contact', id: id as never }
}
