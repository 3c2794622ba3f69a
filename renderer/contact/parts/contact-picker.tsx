import { useRef, useState } from 'react'
import type { ContactId } from '../../../db/domain/contact.ts'
import { splitFullName } from '../../../db/domain/person-name.ts'
import type { FoundContact } from '../../../electron/contract/contact.ts'
import { useTellChange } from '../../app/api/changes.ts'
import { showFailure } from '../../app/api/failures.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask } from '../../app/api/queries.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import type { Option } from '../../ui/option.tsx'
import { findContacts, toOption } from './contact-search.ts'
import { NewPersonDoubt, type NewPersonDoubtProps } from './new-person-doubt.tsx'
import { personOf } from './typed-name.ts'

export interface ContactPickerProps {
  readonly label: string
  readonly labelHidden?: boolean
  readonly placeholder?: string
  readonly hint?: string
  readonly error?: string
  readonly size?: 'md' | 'lg'
  readonly autoFocus?: boolean
  readonly value: FoundContact | null
  readonly onChange: (contact: FoundContact | null) => void
  /** Which contacts may be chosen; left out, all. */
  readonly accepts?: (contact: FoundContact) => boolean
  /** Offers to make a person of a name that nobody has. On unless said otherwise. */
  readonly canCreate?: boolean
}

/**
 * Finds a person, legislator, organization or office by typing, and makes a person of a new name. To choose several,
 * keep the value null: what is chosen comes with `onChange`.
 */
export function ContactPicker(props: ContactPickerProps) {
  const { value, onChange, accepts, canCreate = true, ...field } = props
  const t = useTranslate()
  const known = useRef(new Map<string, FoundContact>())
  const { create, doubt } = useCreatePerson(onChange)
  const load = async (words: string): Promise<readonly Option[]> => {
    const found = (await findContacts(words)).filter((contact) => accepts?.(contact) ?? true)
    for (const contact of found) known.current.set(contact.id, contact)
    return found.map((contact) => toOption(t, contact))
  }
  return (
    <>
      <ComboBox
        {...field}
        icon="search"
        value={value && toOption(t, value)}
        onChange={(option) => onChange(option && (known.current.get(option.id) ?? value))}
        load={load}
        {...(canCreate && {
          create: { label: (name: string) => t('contactForm.createPerson', { name }), onCreate: create },
        })}
      />
      {doubt}
    </>
  )
}

/** Makes a person of a name; where somebody is there who may be meant, that is asked first (`doubt`). */
function useCreatePerson(onChosen: (contact: FoundContact) => void) {
  const t = useTranslate()
  const tell = useTellChange()
  const [asked, setAsked] = useState<NewPersonDoubtProps['asked']>()
  const choose = async (id: ContactId) => {
    setAsked(undefined)
    const [contact] = await ask('contact', 'get', { ids: [id] })
    if (contact) onChosen(contact)
  }
  const make = async (name: string) => {
    const write = ask('person', 'create', personOf(splitFullName(name)))
    const change = await tell(write, t('contactForm.personCreated', { name }))
    if (change) await choose(change.value)
  }
  const create = async (name: string) => {
    const typed = { noun: 'person' as const, name, emails: [], phones: [] }
    const { contacts: similar } = await ask('duplicates', 'similar', typed)
    if (similar.length === 0) await make(name)
    else setAsked({ name, similar })
  }
  const told = (work: Promise<void>) => void work.catch((error: unknown) => showFailure(t, error))
  const doubt = asked && (
    <NewPersonDoubt
      asked={asked}
      onUse={(id) => told(choose(id))}
      onCreate={() => told(make(asked.name))}
      onLeave={() => setAsked(undefined)}
    />
  )
  return { create: (name: string) => told(create(name)), doubt }
}
