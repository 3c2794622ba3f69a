import { useState } from 'react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import type { ContactPointInput } from '../../db/domain/contact-point.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { Issue } from '../../db/domain/parse.ts'
import { splitFullName } from '../../db/domain/person-name.ts'
import { personSchema } from '../../db/domain/person.ts'
import type { Uid } from '../../db/domain/uid.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import { tellChange } from '../app/api/changes.ts'
import { useFormDraft } from '../app/api/form-draft.ts'
import { issueText, useSchemaForm } from '../app/api/form.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { useOwnFields, type OwnFieldsForm } from '../contact/parts/fields/own-fields.tsx'
import {
  nameOf,
  namePartsOf,
  newPersonValues,
  toPersonInput,
  type PersonValues,
} from './parts/person-values.ts'

/** What the form of a new person asks beside the person. */
export interface Beside {
  readonly fullName: string
  readonly organization: FoundContact | null
  readonly role: string
  readonly email: string
  readonly phone: string
}

/** What is wrong with the ways to reach that were typed. */
export type PointFaults = Readonly<Partial<Record<'email' | 'phone', string>>>

interface Kept extends Beside {
  readonly values: PersonValues
  readonly own: OwnFieldsForm['changed']
}

interface Parts {
  readonly form: UseFormReturn<PersonValues>
  readonly own: OwnFieldsForm
  readonly beside: Beside
  readonly setBeside: (beside: Beside) => void
}

const nothing: Beside = { fullName: '', organization: null, role: '', email: '', phone: '' }

/** What is typed of somebody new: kept as a draft until it is saved. */
export function useNewPerson(name: string) {
  const t = useTranslate()
  const own = useOwnFields('person')
  const [faults, setFaults] = useState<PointFaults>({})
  const markBeside = (issues: readonly Issue[]) => {
    setFaults(pointFaults(t, issues))
    return own.mark(issues.filter(({ key }) => faultyPoint(key) === undefined))
  }
  const { form, submit, refusal } = useSchemaForm({
    schema: personSchema,
    start: { ...newPersonValues, ...partsOf(name, t.locale) },
    toInput: toPersonInput,
    whole: 'givenName',
    markBeside,
  })
  const [beside, setBeside] = useState<Beside>({ ...nothing, fullName: name })
  const changeBeside = (changed: Beside) => {
    setBeside(changed)
    setFaults(({ email, phone }) => ({
      ...(email !== undefined && changed.email === beside.email && { email }),
      ...(phone !== undefined && changed.phone === beside.phone && { phone }),
    }))
  }
  const { values, draft } = useKept({ form, own, beside, setBeside })
  const nameSoFar = nameOf(values)
  const typeName = (fullName: string) => {
    setBeside({ ...beside, fullName })
    const read = partsOf(beside.fullName, t.locale)
    for (const [field, part] of Object.entries(partsOf(fullName, t.locale)) as [keyof typeof read, string][])
      // One that was corrected by hand stays.
      if (form.getValues(field) === read[field]) form.setValue(field, part, { shouldDirty: true })
  }
  const save = async () => {
    const saved: { id?: Uid } = {}
    await submit(async (fields) => {
      const input = { fields, own: own.entries(), ...restOf(beside) }
      const change = await draft.record((ended) => ask('person', 'createWith', input, ended))
      saved.id = change.value
      tellChange(t, t('contactForm.personCreated', { name: nameSoFar }), change.batch)
    })
    return saved.id
  }
  return { form, own, beside, changeBeside, faults, nameSoFar, typeName, save, draft, refusal }
}

/** The field of an address or a number that could reach nobody; the store names it by what was typed. */
const faultyPoint = (key: string): keyof PointFaults | undefined =>
  key === 'issue.email' ? 'email' : key === 'issue.phone' ? 'phone' : undefined

const pointFaults = (t: Translate, issues: readonly Issue[]): PointFaults =>
  Object.fromEntries(
    issues.flatMap(({ key }) => {
      const field = faultyPoint(key)
      return field === undefined ? [] : [[field, issueText(t, key)]]
    }),
  )

/** Keeps what is typed, and brings back what was typed before, unless there is more by then. */
function useKept({ form, own, beside, setBeside }: Parts) {
  const values = useWatch({ control: form.control }) as PersonValues
  const draft = useFormDraft<Kept>({
    form: 'person new',
    noun: 'person',
    sensitivity: values.sensitivity,
    values: { ...beside, values, own: own.changed },
    restore: ({ values: typed, own: changed, ...rest }) => {
      form.reset(typed)
      own.restore(changed)
      setBeside(rest)
    },
  })
  return { values, draft }
}

/** Two surnames are usual where Spanish is spoken. */
const partsOf = (fullName: string, locale: string) =>
  namePartsOf(splitFullName(fullName, { surnames: locale === 'es' ? 2 : 1 }))

/** The ways to reach that were typed. */
export const pointsOf = ({ email, phone }: Pick<Beside, 'email' | 'phone'>): ContactPointInput[] =>
  [
    { kind: 'email' as const, value: email.trim() },
    { kind: 'phone' as const, value: phone.trim() },
  ].filter(({ value }) => value !== '')

function restOf({ organization, role, ...points }: Beside) {
  return {
    contactPoints: pointsOf(points),
    ...(organization &&
      organization.noun !== 'person' && {
        affiliation: { organization: organization.id, title: role.trim() || null, isPrimary: true },
      }),
  }
}
