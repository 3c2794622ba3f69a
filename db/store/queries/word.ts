import { findField, type FilteredNoun } from '../../domain/filter/field.ts'
import type { CountsAs } from '../../domain/interaction-type.ts'
import { cleanName } from '../../domain/person-name.ts'
import { uidFromBytes, type Id } from '../../domain/uid.ts'
import { wordParts, type Vocabulary, type WordInput, type WordPatch } from '../../domain/word.ts'
import type { ReadDb, WriteDb } from '../access.ts'
import { referencesSql, type Reference } from '../history/columns.ts'
import { toColumns } from '../naming.ts'
import { lastWordPosition } from './known-words.ts'
import { insertRecord, insertRow, updateRow } from '../row.ts'
import { visibleSql } from '../visible.ts'
import { renameInViews } from './renamed-in-views.ts'

/** A word of a vocabulary that users shape. */
export interface Word<V extends Vocabulary = Vocabulary> {
  readonly id: Id<V>
  readonly of: V
  /** Of one that Caucus brings: without a label, its name is translated. */
  readonly key: string | null
  readonly label: string | null
  /** Of a type of relationship: read from the second contact to the first. */
  readonly reverseLabel: string | null
  /** Of a type of interaction. */
  readonly countsAs: CountsAs | null
  readonly isMeeting: boolean
  /** Offered no more. */
  readonly retired: boolean
}

type WordRow = Pick<Word, 'key' | 'label' | 'reverseLabel' | 'countsAs'> & {
  readonly uid: Uint8Array
  readonly isMeeting: number | null
  readonly retired: number
}

const own = {
  interaction_type: 'null as reverseLabel, w.counts_as as countsAs, w.is_meeting as isMeeting',
  sector: 'null as reverseLabel, null as countsAs, null as isMeeting',
  relationship_type: 'w.reverse_label as reverseLabel, null as countsAs, null as isMeeting',
} as const satisfies Record<Vocabulary, string>

/** As they are put in order, retired ones too. A cross join keeps it: SQLite would go through all records. */
export const listWords = <V extends Vocabulary>(read: ReadDb, of: V): Word<V>[] =>
  read
    .all<WordRow>(
      `select record.uid, w.key, w.label, w.retired, ${own[of]} from ${of} w cross join record on record.id = w.id
       where ${visibleSql(read, 'record')} order by w.position, w.id`,
    )
    .map(({ uid, isMeeting, retired, ...word }) => ({
      ...word,
      id: uidFromBytes<V>(uid),
      of,
      isMeeting: isMeeting === 1,
      retired: retired === 1,
    }))

/** How often each is used, in the trash too, by id; one that nobody uses is left out. */
export function countWordUses(read: ReadDb, of: Vocabulary): Readonly<Record<string, number>> {
  const rows = usersOf(read.all<Reference>(referencesSql), of).flatMap(({ table, column }) =>
    read.all<{ uid: Uint8Array; count: number }>(
      `select record.uid, count(*) as count from ${table} u join record on record.id = u.${column} group by 1`,
    ),
  )
  const counted = Map.groupBy(rows, ({ uid }) => uidFromBytes<Vocabulary>(uid))
  return Object.fromEntries(
    [...counted].map(([id, uses]) => [id, uses.reduce((sum, { count }) => sum + count, 0)]),
  )
}

const usersOf = (references: readonly Reference[], of: Vocabulary): readonly Reference[] =>
  references.filter(({ parent }) => parent === of)

export function isWordUsed(write: WriteDb, of: Vocabulary, id: number): boolean {
  const references = write.statement(referencesSql).all() as Reference[]
  return usersOf(references, of).some(
    ({ table, column }) =>
      write.statement(`select 1 from ${table} where ${column} = ? limit 1`).get(id) !== undefined,
  )
}

/** Stands behind the others of its vocabulary. */
export function insertWord(write: WriteDb, { of, ...input }: WordInput): Id<Vocabulary> {
  const record = insertRecord(write, of)
  const position = lastWordPosition(write, of) + 1
  insertRow(write, of, { id: record.id, key: null, position, ...columnsOf(of, input) } as never)
  return record.uid
}

export function updateWord(write: WriteDb, of: Vocabulary, id: number, patch: WordPatch): boolean {
  const was = askedAs(write, of, id)
  const isChanged = updateRow(write, of, id, columnsOf(of, patch))
  const now = askedAs(write, of, id)
  if (was.label !== null && was.word !== now.word)
    renameInViews(write, {
      renamed: { [was.word]: now.word },
      isAsked: (list, key) => asksFor(of, list, key),
      ...(of === 'interaction_type' && { searchKey: 'type' }),
    })
  return isChanged
}

/** As a filter asks for it: by the label that somebody gave it, else by its key. A key stays what it is. */
const askedAs = (write: WriteDb, of: Vocabulary, id: number): { label: string | null; word: string } =>
  write.statement(`select label, coalesce(label, key) as word from ${of} where id = ?`).get(id) as {
    label: string | null
    word: string
  }

const asksFor = (of: Vocabulary, list: FilteredNoun, key: string): boolean =>
  findField(list, key)?.from === of

/** What a vocabulary does not have is left out. */
function columnsOf(of: Vocabulary, { label, retired, ...parts }: WordPatch) {
  const its = wordParts[of].map((part) => [part, cleaned(parts[part])])
  return toColumns({ label: cleaned(label), retired, ...Object.fromEntries(its) })
}

const cleaned = <T>(value: T): T => (typeof value === 'string' ? (cleanName(value) as T) : value)

/** In the order given; those left out stand where they stood. */
export function orderWords(write: WriteDb, of: Vocabulary, ids: readonly number[]): void {
  for (const [position, id] of ids.entries()) updateRow(write, of, id, { position })
}
