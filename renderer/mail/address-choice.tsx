import { useState } from 'react'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import { nameAt } from '../../db/domain/mail-review.ts'
import type { MailAddressRow } from '../../electron/contract/mail.ts'
import { ContactPicker } from '../contact/parts/contact-picker.tsx'
import { useTranslate } from '../app/api/language.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import type { Option } from '../ui/option.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { Stack } from '../ui/layout.tsx'
import textStyles from '../ui/text.module.css'
import { mailsWith, whoIs, type ReviewedMail, type Who } from './mail-choices.ts'
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
  const { address, name } = row
  const who = whoIs(row, mail.people)
  const isOnlyHere = mail.own[address] !== undefined
  const say = (is: Who, only = isOnlyHere) => {
    setSearching(false)
    flow.say({ mail: mail.mail, address, is, isOnlyHere: only })
  }
  const setOnlyHere = (only: boolean) =>
    only ? say(who ?? { kind: 'nobody' }, true) : flow.sayAsElsewhere(mail.mail, address)
  const count = mailsWith(flow.mails, address)
  return (
    <Stack gap={2}>
      <Select<string>
        label={name === '' ? address : `${name} <${address}>`}
        placeholder=""
        value={isSearching ? 'other' : toId(who)}
        onChange={(id) => (id === 'other' ? setSearching(true) : say(toWho(id, row)))}
        options={whoOptions(t, { row, who, found: flow.found })}
      />
      {row.isCalledOurs && who === null && (
        <p className={textStyles.muted}>{t('mailScreen.calledOurs', { name })}</p>
      )}
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
          onChange={(given) => say({ kind: 'new', name: given })}
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

interface Choosable {
  readonly row: MailAddressRow
  readonly who: Who | null
  readonly found: MailFlow['found']
}

/** Those who have the address and whoever was chosen for it, then who else it may be. */
function whoOptions(t: Translate, { row, who, found }: Choosable): Option[] {
  const chosen = who?.kind === 'contact' ? who.id : null
  const isListed = chosen === null || row.contacts.some(({ id }) => id === chosen)
  const learnt = found.find(({ id }) => id === chosen)
  const unlisted = learnt ? contactOption(learnt) : { id: String(chosen), label: t('mailScreen.thisContact') }
  return [
    ...row.contacts.map(contactOption),
    ...(isListed ? [] : [unlisted]),
    { id: 'new', label: t('mailScreen.newPerson'), icon: 'plus' },
    { id: 'other', label: t('mailScreen.otherContact'), icon: 'search' },
    { id: 'nobody', label: t('mailScreen.nobody'), icon: 'x' },
  ]
}

const contactOption = ({ id, name }: { readonly id: string; readonly name: string }): Option => ({
  id,
  label: name,
  icon: 'person',
})

function toId(who: Who | null): string {
  if (who === null) return 'nobody'
  return who.kind === 'contact' ? who.id : who.kind
}

function toWho(id: string, row: MailAddressRow): Who {
  if (id === 'new') return { kind: 'new', name: nameAt(row) }
  return id === 'nobody' ? { kind: 'nobody' } : { kind: 'contact', id: id as never }
}
