import { fieldName } from '../db/domain/filter/field-words.ts'
import { columnParts, fieldsOf, findField, isFiltered, type FilteredNoun } from '../db/domain/filter/field.ts'
import { ownFieldLabels, ownFilterFields } from '../db/service/custom-field.ts'
import type { ListNoun } from '../db/service/list.ts'
import type { Vault } from '../db/service/vault.ts'
import { fieldLabel } from './print/cell.ts'
import type { Task } from './task.ts'
import { UsageError } from './usage-error.ts'

const everyInteraction = ['occurredOn', 'type', 'participants', 'outcome', 'subject', 'attendees', 'id']

/** What a terminal shows of each kind of list unless told otherwise; `--json` gives everything. */
export const columnsOf: Readonly<Record<ListNoun, readonly string[]>> = {
  person: ['name', 'title', 'organization', 'email', 'phone', 'lastContactOn', 'doNotContact', 'id'],
  organization: ['name', 'sector', 'coalitionStatus', 'email', 'phone', 'lastContactOn', 'id'],
  legislator: ['name', 'chamber', 'district', 'party', 'phone', 'lastContactOn', 'verify', 'id'],
  office: ['name', 'kind', 'address', 'phone', 'lastContactOn', 'id'],
  quiet: ['name', 'silence', 'lastContactOn', 'openFollowUps', 'id'],
  committee: ['name', 'chamber', 'jurisdiction', 'parent', 'memberCount', 'id'],
  membership: ['committee', 'memberName', 'role', 'side', 'endOn', 'id'],
  bill: ['number', 'title', 'session', 'jurisdiction', 'interactions', 'lastOn', 'id'],
  interaction: everyInteraction,
  meeting: everyInteraction,
  'follow-up': [
    'bucket',
    'dueOn',
    'title',
    'links',
    'owner',
    'priority',
    'recurrence',
    'state',
    'visibleFrom',
    'waitingUntil',
    'id',
  ],
}

export interface ShownColumn {
  readonly key: string
  readonly label: string
  /** A field that the list can be narrowed by, beside what every row has. */
  readonly isField: boolean
}

/** `name,county,trust`: what is shown of each row. @throws UsageError that names what is possible. */
export function readColumns(
  task: Task,
  noun: ListNoun,
  { text, vault }: { readonly text: string | undefined; readonly vault: Vault },
): readonly ShownColumn[] {
  const own = columnsOf[noun]
  const fields = isFiltered(noun)
    ? Object.entries({ ...fieldsOf(noun), ...ownFilterFields(vault, noun) }).flatMap(([key, { type }]) =>
        type === 'words' ? [] : [key],
      )
    : []
  const keys = text
    ?.split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '')
    .flatMap((key) => columnParts[key] ?? [key])
  const labels = ownFieldLabels(vault)
  return (keys ?? own).map((key) => {
    if (own.includes(key)) return { key, label: fieldLabel(task, key), isField: false }
    if (fields.includes(key)) return { key, label: labels.get(key) ?? fieldName(task.t, key), isField: true }
    const known = [...new Set([...own, ...fields])].join(', ')
    throw new UsageError(task.t('usage.columnKey', { key, known }))
  })
}

/** The columns of a view as `readColumns` takes them; one that this list does not have any more is left out. */
export const shownColumns = (vault: Vault, noun: FilteredNoun, order: readonly string[]): string =>
  order
    .flatMap((key) => columnParts[key] ?? [key])
    .filter(
      (key) =>
        columnsOf[noun].includes(key) || findField(noun, key, ownFilterFields(vault, noun)) !== undefined,
    )
    .join(',')
