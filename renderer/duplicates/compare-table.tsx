import { useId } from 'react'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { ContactAvatar, ContactName } from '../contact/parts/contact-name.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import text from '../ui/text.module.css'
import styles from './duplicates.module.css'
import { photoField, sideBySide, type ComparedField } from './side-by-side.ts'
import type { MatchId, MergeDraft } from './use-merge-draft.ts'

/** The contacts as columns, their fields as rows: who stays, and whose value each field takes. */
export function CompareTable({ draft }: { readonly draft: MergeDraft }) {
  const t = useTranslate()
  const today = useToday()
  const name = useId()
  const fields = sideBySide(t, draft.contacts, today)
  return (
    <div className={styles.tableBox} tabIndex={0} role="region" aria-label={t('duplicatesScreen.table')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {draft.contacts.map((contact, place) => (
              <ColumnHead key={contact.id} {...{ draft, contact, place, name }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <FieldRow key={field.field} {...{ draft, field, name }} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ColumnHeadProps {
  readonly draft: MergeDraft
  readonly contact: ContactDetails
  readonly place: number
  /** Of the radio buttons that belong together. */
  readonly name: string
}

function ColumnHead({ draft, contact, place, name }: ColumnHeadProps) {
  const t = useTranslate()
  const id = contact.id as MatchId
  const isOut = draft.leftOut.has(id)
  return (
    <th scope="col" data-out={isOut || undefined} style={{ width: `${100 / draft.contacts.length}%` }}>
      <ContactName isLink contact={{ id, name: contact.name, kind: kindOf(contact) }} />
      <p className={text.muted}>
        {saidOrNone(t, 'contactsOf', contact.interactionCount)},{' '}
        {saidOrNone(t, 'followUpsOf', contact.followUpCount)}
      </p>
      <label className={styles.choice}>
        <input
          type="radio"
          name={`${name} keep`}
          checked={draft.keep === id}
          disabled={isOut}
          onChange={() => draft.setKeep(id)}
          aria-label={t('duplicatesScreen.keepNamed', { name: contact.name, place: place + 1 })}
        />
        <span>{t('duplicatesScreen.keepThis')}</span>
      </label>
      {draft.contacts.length > 2 && (
        <Checkbox isSelected={!isOut} onChange={() => draft.toggle(id)}>
          {t('duplicatesScreen.belongs')}
        </Checkbox>
      )}
    </th>
  )
}

const noneOf = { contactsOf: 'noContactsOf', followUpsOf: 'noFollowUpsOf' } as const

const saidOrNone = (t: Translate, what: keyof typeof noneOf, count: number): string =>
  count === 0 ? t(`duplicatesScreen.${noneOf[what]}`) : t(`duplicatesScreen.${what}`, { count })

const kindOf = (contact: ContactDetails) =>
  contact.noun === 'person' && contact.terms.length > 0 ? 'legislator' : contact.noun

interface FieldRowProps {
  readonly draft: MergeDraft
  readonly field: ComparedField
  readonly name: string
}

/** A field in which they differ says so by a mark, and what becomes of it. */
function FieldRow({ draft, field, name }: FieldRowProps) {
  const t = useTranslate()
  const { label, fate, values, differs } = field
  return (
    <tr data-differs={differs || undefined}>
      <th scope="row">
        <span className={styles.fieldName}>
          {differs && (
            <span className={styles.differs} title={t('duplicatesScreen.differs')}>
              <span className={text.hidden}>{t('duplicatesScreen.differs')}</span>
            </span>
          )}
          {label}
        </span>
        {differs && (fate === 'all' || fate === 'strictest') && (
          <p className={styles.fate}>{t(`duplicatesScreen.${fate}`)}</p>
        )}
        {differs && fate === 'allOrOne' && <AllOfThem {...{ draft, field, name }} />}
      </th>
      {draft.contacts.map((contact, column) => (
        <td key={contact.id} data-out={draft.leftOut.has(contact.id as MatchId) || undefined}>
          <Cell {...{ draft, field, name, contact }} values={values[column] ?? []} />
        </td>
      ))}
    </tr>
  )
}

/** Of what can be written together everybody's is kept unless one is chosen. */
function AllOfThem({ draft, field: { field, label }, name }: FieldRowProps) {
  const t = useTranslate()
  return (
    <label className={styles.choice}>
      <input
        type="radio"
        name={`${name} ${field}`}
        checked={draft.choices[field] === undefined}
        onChange={() => draft.choose(field, null)}
        aria-label={`${label}: ${t('duplicatesScreen.all')}`}
      />
      <span className={styles.fate}>{t('duplicatesScreen.all')}</span>
    </label>
  )
}

interface CellProps extends FieldRowProps {
  readonly contact: ContactDetails
  readonly values: readonly string[]
}

function Cell({
  draft,
  field: { field, fate, label, values: all, differs },
  name,
  contact,
  values,
}: CellProps) {
  const id = contact.id as MatchId
  const isPhoto = field === photoField
  if (values.length === 0) return <span className={text.muted}>–</span>
  const shown = isPhoto ? <ShownPhoto contact={contact} /> : values.map(toValue)
  if (!differs || (fate !== 'choice' && fate !== 'allOrOne')) return shown
  const chosen = fate === 'choice' ? chosenOf(draft, field, all) : draft.choices[field]
  return (
    <label className={styles.choice}>
      <input
        type="radio"
        name={`${name} ${field}`}
        checked={chosen === id}
        disabled={draft.leftOut.has(id)}
        onChange={() => draft.choose(field, id)}
        aria-label={`${label}: ${isPhoto ? contact.name : values.join(', ')}`}
      />
      <span>{shown}</span>
    </label>
  )
}

const toValue = (value: string) => (
  <bdi key={value} className={styles.value}>
    {value}
  </bdi>
)

const ShownPhoto = ({ contact }: { readonly contact: ContactDetails }) => (
  <ContactAvatar size="xl" contact={{ name: contact.name, kind: kindOf(contact), photo: contact.photo }} />
)

/** Whose value it will be: the chosen one's, the kept one's, or that of the first who has one. */
function chosenOf(draft: MergeDraft, field: string, values: ComparedField['values']): MatchId | undefined {
  const chosen = draft.choices[field]
  if (chosen !== undefined) return chosen
  const has = (id: MatchId): boolean =>
    (values[draft.contacts.findIndex((contact) => contact.id === id)]?.length ?? 0) > 0
  return [...(draft.keep === undefined ? [] : [draft.keep]), ...draft.others].find(has)
}
