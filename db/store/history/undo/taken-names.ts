import { vocabularies, type Vocabulary } from '../../../domain/word.ts'
import type { WriteDb } from '../../access.ts'
import { sharedNames } from '../../queries/shared-names.ts'
import type { Change } from '../change.ts'
import type { Conflict } from './conflict.ts'

/**
 * Words that taking back these changes, oldest first, has given a name again which another word of their vocabulary got
 * since: two of one name could not be told apart. No index holds that, as words also go by their translated names.
 */
export function findTakenNames(write: WriteDb, undone: readonly Change[]): Conflict[] {
  const [first] = undone
  const ids = new Set(undone.filter(maySayName).map(({ recordId }) => recordId))
  if (first === undefined || ids.size === 0) return []
  return sharedNames(write, ids)
    .filter(({ of, other }) => isNamedSince(write, { of, id: other, since: first.id }))
    .map(({ id, of }) => takenConflict(of, id, undone))
}

function takenConflict(of: Vocabulary, id: number, undone: readonly Change[]): Conflict {
  const set = undone.filter(({ table, rowId, field }) => table === of && rowId === id && field === 'label')
  const label = {
    table: of,
    rowId: id,
    field: 'label',
    now: set.at(-1)?.new ?? null,
    older: set[0]?.old ?? null,
  }
  return {
    scope: 'record',
    row: { table: 'record', rowId: id },
    recordId: id,
    fields: [label],
    reason: 'taken',
    undoWould: 'set',
    canRestore: false,
  }
}

/** A word that comes back from the trash is told only by its record. */
const maySayName = ({ table, field }: Change): boolean =>
  vocabularies.some((of) => of === table) || (table === 'record' && field === 'trashed_batch')

interface Since {
  readonly of: Vocabulary
  readonly id: number
  /** The number of a change. */
  readonly since: number
}

/** Whether a word was made, named or brought back since. What was changed and changed back was not. */
function isNamedSince(write: WriteDb, word: Since): boolean {
  const { of } = word
  const names = of === 'relationship_type' ? ['label', 'reverse_label'] : ['label']
  return (
    isMadeSince(write, word) ||
    names.some((field) => differsSince(write, { ...word, table: of, field })) ||
    differsSince(write, { ...word, table: 'record', field: 'trashed_batch' })
  )
}

/** One that was removed first was there before. */
const isMadeSince = (write: WriteDb, { of, id, since }: Since): boolean =>
  write
    .statement(
      `select op from change where table_name = ? and row_id = ? and op in ('create', 'delete') and id > ?
       order by id limit 1`,
    )
    .pluck()
    .get(of, id, since) === 'create'

interface FieldSince extends Since {
  readonly table: string
  readonly field: string
}

/** Whether a field holds something else than before its first change since. */
const differsSince = (write: WriteDb, { table, field, id, since }: FieldSince): boolean =>
  write
    .statement(
      `select 1 from (
         select iif(op = 'delete', data ->> $field, old) as value from change
         where table_name = $table and row_id = $id and id > $since
           and (op = 'delete' or (op = 'update' and field = $field)) order by id limit 1) before
       join ${table} t on t.id = $id where t.${field} is not before.value`,
    )
    .get({ table, field, id, since }) !== undefined
