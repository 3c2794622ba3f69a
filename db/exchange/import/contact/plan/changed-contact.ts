import type {
  KnownColumns,
  KnownContact,
  KnownRole,
  KnownValue,
} from '../../../../store/queries/known-contacts.ts'
import { fold } from '../../../../domain/fold.ts'
import { displayName, personSortKey } from '../../../../domain/person-name.ts'
import { sensitivityRank, type Sensitivity } from '../../../../domain/sensitivity.ts'
import { sortKey } from '../../../../domain/sort-key.ts'
import { isReference, type DesiredValue } from '../../../../store/sync/desired-record.ts'
import type { Operation } from '../../../../store/sync/operation.ts'
import type { DraftAffiliation } from '../draft/contact-draft.ts'
import { contactColumns } from './contact-columns.ts'
import type { ContactInput } from './contact-input.ts'
import type { DraftFacts } from './draft-facts.ts'
import type { ImportMode } from './plan.ts'
import { isStandIn } from './stand-in.ts'

type Columns = Readonly<Record<string, DesiredValue>>

/** Finds the stored id of a record that a column refers to. */
type IdOf = (value: DesiredValue) => KnownValue | undefined

interface Change {
  readonly known: KnownContact
  readonly input: ContactInput
  readonly mode: ImportMode
  readonly idOf: IdOf
  readonly keeps: Keeps
}

/** Hears of a column that stays as it is although the row says something else. */
type Keeps = (column: string, says: DesiredValue) => void

/** What a row changes in the fields of a contact that is there: its blanks, or all that the row says otherwise. */
export function changeContact(facts: DraftFacts, { known, input, ...how }: Change): Operation[] {
  const { contact, own } = contactColumns(facts, input)
  const changes = (says: Columns, now: Columns) => changedColumns(says, now as KnownColumns, how)
  const ownChanges = changes(...betweenNames(facts, own, known))
  const contactChanges = { ...changes(contact, known.contact), ...renamed(known, ownChanges) }
  return [...update('contact', known.id, contactChanges), ...update(known.noun, known.id, ownChanges)]
}

/** A file may ask for more care with a contact, never for less. */
export function guard({ id, sensitivity }: KnownContact, asked: Sensitivity): Operation[] {
  const rank = sensitivityRank(asked)
  return rank <= sensitivity
    ? []
    : [{ kind: 'update', table: 'record', rowId: id, columns: { sensitivity: rank } }]
}

/** What the row says and the vault has, without what stands for a name that the other knows. */
function betweenNames(
  { draft, displayName }: DraftFacts,
  own: Columns,
  known: KnownContact,
): [Columns, Columns] {
  const now = known.own as Columns
  const column = known.noun === 'person' ? 'given_name' : 'name'
  if (isStandIn(displayName, draft.points)) return [{ ...own, [column]: null }, now]
  return [own, isStandIn(now[column], known.points) ? { ...now, [column]: null } : now]
}

const update = (
  table: 'contact' | 'person' | 'organization' | 'affiliation',
  rowId: number,
  columns: Columns,
): Operation[] => (Object.keys(columns).length === 0 ? [] : [{ kind: 'update', table, rowId, columns }])

const lists = new Set(['other_names', 'languages', 'counties_served', 'services'])

function changedColumns(
  says: Columns,
  now: KnownColumns,
  { mode, idOf, keeps }: Pick<Change, 'mode' | 'idOf' | 'keeps'>,
): Columns {
  const changed = Object.entries(says).flatMap(([name, value]): [string, DesiredValue][] => {
    const current = now[name] ?? null
    if (lists.has(name) && typeof value === 'string') return listChange(name, value, String(current ?? '[]'))
    const same = (isReference(value) ? idOf(value) : value) === current
    const isBlank = current === null || current === '' || (name === 'do_not_contact' && current === 0)
    // What the vault keeps as unwanted stays so: a file that does not say so knows less.
    const isAllowed = isBlank || (mode === 'overwrite' && name !== 'do_not_contact')
    if (value === null || value === '' || same) return []
    if (isAllowed) return [[name, value]]
    if (name !== 'do_not_contact' && !saysAlike(value, current)) keeps(name, value)
    return []
  })
  return Object.fromEntries(changed)
}

/** In other letters or spaces it is the same. */
const saysAlike = (one: DesiredValue, other: KnownValue): boolean =>
  typeof one === 'string' && typeof other === 'string' && fold(one) === fold(other)

/** A list is added to, never cut. */
function listChange(name: string, says: string, current: string): [string, DesiredValue][] {
  const known = JSON.parse(current) as string[]
  const all = [...new Set([...known, ...(JSON.parse(says) as string[])])]
  return all.length === known.length ? [] : [[name, JSON.stringify(all)]]
}

const nameColumns = ['given_name', 'middle_name', 'family_name', 'suffix', 'preferred_name', 'name'] as const

/** The name as shown follows from its parts. */
function renamed({ noun, own }: KnownContact, changes: Columns): Columns {
  if (!nameColumns.some((name) => name in changes)) return {}
  const part = (name: (typeof nameColumns)[number]) => (changes[name] ?? own[name] ?? null) as string | null
  if (noun === 'organization') return { display_name: part('name'), sort_key: sortKey(part('name') ?? '') }
  const name = {
    given: part('given_name'),
    middle: part('middle_name'),
    family: part('family_name'),
    suffix: part('suffix'),
    preferred: part('preferred_name'),
  }
  return { display_name: displayName(name), sort_key: personSortKey(name) }
}

/** What a row says more about a role that the contact has already. */
export function changeRole(
  role: DraftAffiliation,
  known: KnownRole,
  { mode, keeps }: Pick<Change, 'mode' | 'keeps'>,
): Operation[] {
  const { title, department, startOn = null, endOn = null } = role
  const says = { title, department, start_on: startOn, end_on: endOn }
  const now: KnownColumns = { ...known }
  const changes = changedColumns(says, now, { mode, keeps, idOf: () => undefined })
  const dates = { ...now, ...changes }
  const [start, end] = [dates['start_on'], dates['end_on']]
  const isInOrder = typeof start !== 'string' || typeof end !== 'string' || start <= end
  return isInOrder ? update('affiliation', known.id, changes) : []
}
