import { useEffect, useEffectEvent, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { displayName, splitFullName } from '../../db/domain/person-name.ts'
import { personSchema } from '../../db/domain/person.ts'
import type { ContactPointInput } from '../../db/domain/contact-point.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import { tellChange } from '../app/api/changes.ts'
import type { Uid } from '../../db/domain/uid.ts'
import type { SimilarContact } from '../../electron/contract/duplicates.ts'
import type { DialogStarts } from '../app/api/dialogs.ts'
import { failureText } from '../app/api/failures.ts'
import { useSchemaForm } from '../app/api/form.ts'
import { useTranslate } from '../app/api/language.tsx'
import { contactPath, goTo } from '../app/api/navigation.ts'
import { ask } from '../app/api/queries.ts'
import { ContactPicker } from '../contact/parts/contact-picker.tsx'
import { OwnFields, useOwnFields } from '../contact/parts/fields/own-fields.tsx'
import { FormDialog } from '../contact/parts/form-dialog.tsx'
import grid from '../contact/parts/form-grid.module.css'
import { GuardFields } from '../contact/parts/guard-fields.tsx'
import { MatterFields } from '../contact/parts/matter-fields.tsx'
import { useNewContactDraft } from '../contact/parts/new-contact-draft.ts'
import { SimilarContacts } from '../contact/parts/similar-contacts.tsx'
import { addPoints } from './parts/add-points.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { MorePersonFields, NameFields } from './parts/person-fields.tsx'
import { namePartsOf, newPersonValues, toPersonInput, type PersonValues } from './parts/person-values.ts'

export interface PersonDialogProps {
  readonly start: DialogStarts['person']
  readonly onClose: () => void
}

/** What the form of a new person asks beside the person. */
interface Beside {
  readonly fullName: string
  readonly organization: FoundContact | null
  readonly role: string
  readonly email: string
  readonly phone: string
}

interface Kept extends Beside {
  readonly values: PersonValues
}

const nothing: Beside = { fullName: '', organization: null, role: '', email: '', phone: '' }

/** Somebody new: a name is enough, and what is typed is kept until it is saved. */
export function PersonDialog({ start, onClose }: PersonDialogProps) {
  const t = useTranslate()
  const person = useNewPerson(start.name ?? '')
  const { form, beside, setBeside, nameSoFar } = person
  const [hasMore, setMore] = useState(false)
  const [error, setError] = useState<string>()
  const save = async () => {
    try {
      const id = await person.save()
      if (id === undefined) return
      onClose()
      goTo(contactPath('person', id))
    } catch (failure) {
      setError(failureText(t, failure))
    }
  }
  const leaveFor = (id: Uid) => {
    onClose()
    goTo(contactPath('person', id))
  }
  const points = pointsOf(beside)
  const hasPoints = points.length > 0
  const addTo = async (contact: SimilarContact) => {
    try {
      await addPoints(t, contact, points)
      await person.startAnew()
      leaveFor(contact.id)
    } catch (failure) {
      setError(failureText(t, failure))
    }
  }
  return (
    <FormDialog
      title={t('command.person')}
      size="md"
      onClose={onClose}
      onSubmit={save}
      submitLabel={t('contactForm.addPerson')}
    >
      <div className={grid.form}>
        {error !== undefined && (
          <Banner tone="danger" isAlert>
            {error}
          </Banner>
        )}
        {person.isRestored && <Restored onDiscard={() => void person.startAnew()} />}
        <TextField
          autoFocus
          size="lg"
          label={t('contactForm.fullName')}
          hint={t('contactForm.fullNameHint')}
          value={beside.fullName}
          onChange={person.typeName}
        />
        <NameFields control={form.control} />
        <BesideFields beside={beside} onChange={setBeside} />
        <SimilarContacts
          noun="person"
          name={nameSoFar}
          email={beside.email}
          phone={beside.phone}
          onOpen={leaveFor}
          {...(hasPoints && { onAdd: (contact) => void addTo(contact) })}
        />
        {hasMore ? (
          <>
            <MorePersonFields control={form.control} />
            <MatterFields control={form.control} />
            <OwnFields form={person.own} />
            <GuardFields control={form.control} before="internal" />
          </>
        ) : (
          <div>
            <Button variant="quiet" icon="chevron-down" onPress={() => setMore(true)}>
              {t('contactForm.moreFields')}
            </Button>
          </div>
        )}
      </div>
    </FormDialog>
  )
}

/** Told, so that nobody wonders where the words come from. */
function Restored({ onDiscard }: { readonly onDiscard: () => void }) {
  const t = useTranslate()
  return (
    <Banner action={<Button onPress={onDiscard}>{t('contactForm.startAnew')}</Button>}>
      {t('contactForm.restored')}
    </Banner>
  )
}

interface BesideFieldsProps {
  readonly beside: Beside
  readonly onChange: (beside: Beside) => void
}

function BesideFields({ beside, onChange }: BesideFieldsProps) {
  const t = useTranslate()
  const set = (changes: Partial<Beside>) => onChange({ ...beside, ...changes })
  return (
    <div className={grid.pair}>
      <ContactPicker
        size="lg"
        label={t('contactForm.organization')}
        value={beside.organization}
        onChange={(organization) => set({ organization })}
        canCreate={false}
        accepts={({ noun }) => noun !== 'person'}
      />
      <TextField
        size="lg"
        label={t('contactForm.role')}
        value={beside.role}
        onChange={(role) => set({ role })}
      />
      <TextField
        size="lg"
        type="email"
        label={t('contactPointKind.email')}
        value={beside.email}
        onChange={(email) => set({ email })}
      />
      <TextField
        size="lg"
        type="tel"
        label={t('contactPointKind.phone')}
        value={beside.phone}
        onChange={(phone) => set({ phone })}
      />
    </div>
  )
}

function useNewPerson(name: string) {
  const t = useTranslate()
  const { form, submit } = useSchemaForm({
    schema: personSchema,
    start: { ...newPersonValues, ...partsOf(name, t.locale) },
    toInput: toPersonInput,
  })
  const own = useOwnFields('person')
  const [beside, setBeside] = useState<Beside>({ ...nothing, fullName: name })
  const values = useWatch({ control: form.control }) as PersonValues
  const isDirty = form.formState.isDirty || JSON.stringify(beside) !== JSON.stringify(nothing)
  const draft = useNewContactDraft<Kept>('person', { ...beside, values }, isDirty)
  const restore = useEffectEvent((kept: Kept) => {
    const { values: typed, ...rest } = kept
    if (isDirty) return
    form.reset(typed)
    setBeside(rest)
  })
  useEffect(() => {
    if (draft.found) restore(draft.found)
  }, [draft.found])
  const typeName = (fullName: string) => {
    setBeside({ ...beside, fullName })
    for (const [field, part] of Object.entries(partsOf(fullName, t.locale)))
      form.setValue(field as 'givenName', part, { shouldDirty: true })
  }
  const save = async () => {
    const { fullName: _typed, ...rest } = beside
    const saved: { id?: Parameters<typeof contactPath>[1] } = {}
    const isSaved = await submit(async (fields) => {
      const change = await ask('person', 'createWith', { fields, own: own.entries(), ...restOf(rest) })
      saved.id = change.value
      tellChange(t, t('contactForm.personCreated', { name: nameOf(values) }), change.batch)
    })
    if (isSaved) await draft.discard()
    return saved.id
  }
  const startAnew = async () => {
    form.reset(newPersonValues)
    setBeside(nothing)
    await draft.discard()
  }
  const isRestored = draft.found !== null && isDirty
  return { form, own, beside, setBeside, nameSoFar: nameOf(values), typeName, save, startAnew, isRestored }
}

/** Two surnames are usual where Spanish is spoken. */
const partsOf = (fullName: string, locale: string) =>
  namePartsOf(splitFullName(fullName, { surnames: locale === 'es' ? 2 : 1 }))

const nameOf = (values: PersonValues): string =>
  displayName({
    given: values.givenName,
    middle: values.middleName,
    family: values.familyName,
    suffix: values.suffix,
    preferred: values.preferredName,
  })

const pointsOf = ({ email, phone }: Pick<Beside, 'email' | 'phone'>): ContactPointInput[] =>
  [
    { kind: 'email' as const, value: email.trim() },
    { kind: 'phone' as const, value: phone.trim() },
  ].filter(({ value }) => value !== '')

function restOf({ organization, role, ...points }: Omit<Beside, 'fullName'>) {
  return {
    contactPoints: pointsOf(points),
    ...(organization &&
      organization.noun !== 'person' && {
        affiliation: { organization: organization.id, title: role.trim() || null, isPrimary: true },
      }),
  }
}
