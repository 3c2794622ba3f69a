import { contactNouns } from '../../../domain/contact.ts'
import type { Noun } from '../../../domain/noun.ts'
import type { NamedRecord } from '../../../domain/row/reference.ts'
import { doneKind, isTagging, type BatchSubject, type NounCount } from '../../../domain/told-batch.ts'
import type { ReadDb } from '../../access.ts'
import { namedRecords } from '../../lists/named-records.ts'
import { toldRecords } from '../../lists/told-records.ts'
import { toCamelCase } from '../../naming.ts'
import { recordedTables } from '../../tables.ts'
import { withinClearance } from '../../visible.ts'
import { madeBy, touchCounts, touchesOf, type Touch, type TouchCount } from './batch-touches.ts'

/** A batch whose subject is asked for, by its stored id. */
interface AskedBatch {
  readonly batchId: number
  readonly kind: string
  /** The kind of what is undone or brought back. */
  readonly undoneKind: string | null
  /** How many of its changes may be shown. */
  readonly changes: number
}

/** What a batch did, as far as it is told. */
interface Deed {
  readonly batch: number
  readonly touches: readonly Touch[]
  /** The first few of what it was made for, and who is the only one of a kind. */
  readonly ids: readonly number[]
  readonly touched: readonly NounCount[]
  readonly made: readonly NounCount[]
}

const told = 3

/** By the stored id of the batch. */
export async function batchSubjects(
  read: ReadDb,
  batches: readonly AskedBatch[],
): Promise<ReadonlyMap<number, BatchSubject>> {
  const deeds = deedsOf(read, batches)
  const records = await toldRecords(read, [...new Set(deeds.flatMap(({ ids }) => ids))])
  const about = await namedRecords(read, [...new Set(deeds.flatMap(aboutIds))], withinClearance)
  const subjectOf = (deed: Deed): BatchSubject => ({
    records: deed.ids.flatMap((id) => records.get(id) ?? []),
    touched: deed.touched,
    fields: changedFields(deed.touches),
    ownFields: aboutNames(deed, about, 'custom_field'),
    tags: aboutNames(deed, about, 'tag'),
    made: deed.made,
  })
  return new Map(deeds.map((deed) => [deed.batch, subjectOf(deed)]))
}

function deedsOf(read: ReadDb, batches: readonly AskedBatch[]): Deed[] {
  const touches = touchesOf(read, idsOf(batches))
  const long = batches.filter(({ batchId, changes }) => (touches.get(batchId)?.length ?? 0) < changes)
  const counts = touchCounts(read, idsOf(long.filter((batch) => !isImport(batch))))
  const made = madeBy(read, idsOf(long.filter(isImport)))
  return batches.map((batch) => {
    const all = touches.get(batch.batchId) ?? []
    const mine = made.get(batch.batchId) ?? []
    return {
      batch: batch.batchId,
      touches: all,
      ...mainOf(batch, all, counts.get(batch.batchId)),
      made: mine.map(({ noun, count }) => ({ noun, count })),
    }
  })
}

const idsOf = (batches: readonly AskedBatch[]): number[] => batches.map(({ batchId }) => batchId)

const isImport = (batch: AskedBatch): boolean => doneKind(batch).startsWith('import.')

/** A record that a batch touched; what was made or removed in it counts so, whatever else was changed of it. */
function touchedRecords(touches: readonly Touch[]): (TouchCount & Pick<Touch, 'recordId'>)[] {
  const wholes = new Set(touches.filter(({ isWhole }) => isWhole === 1).map(({ recordId }) => recordId))
  const records = new Map(touches.map((touch) => [touch.recordId, touch]))
  return [...records.values()].map(({ batch, recordId, noun }) => {
    return { batch, recordId, noun, isWhole: wholes.has(recordId) ? 1 : 0, count: 1 }
  })
}

/**
 * What the batch was made for: the interaction that was logged, not the tag that it brought along; the promise that
 * was kept, not the next one that was made of it.
 */
function mainOf(
  batch: AskedBatch,
  touches: readonly Touch[],
  counts: readonly TouchCount[] | undefined,
): Pick<Deed, 'ids' | 'touched'> {
  const records = touchedRecords(touches)
  const rank = rankIn(doneKind(batch))
  const first = Math.min(...(counts ?? records).map(rank))
  const isMain = (one: TouchCount) => rank(one) === first && first !== besides
  const groups = Map.groupBy((counts ?? records).filter(isMain), ({ noun }) => noun)
  const touched = [...groups].map(([noun, all]) => ({
    noun,
    count: all.reduce((sum, { count }) => sum + count, 0),
  }))
  const isOnly = ({ noun }: NounCount) => touched.some((one) => one.noun === noun && one.count === 1)
  const isTold = (record: TouchCount, place: number) => place < told || isOnly(record)
  return {
    ids: records
      .filter(isMain)
      .filter(isTold)
      .map(({ recordId }) => recordId),
    touched,
  }
}

/** A tag that was made for tagging is told by what was tagged; what a purge left standing is not what it removed. */
const besides = Infinity

/** What the kind of a batch names comes first, what belongs to another record last. */
function rankIn(kind: string): (one: TouchCount) => number {
  const [of = ''] = kind.split('.')
  const meant: readonly string[] = of === 'contact' ? contactNouns : [of]
  return ({ noun, isWhole }) => {
    if (kind === 'record.purge') return isWhole === 1 ? 0 : besides
    if (noun === 'tag' && isTagging(kind)) return besides
    if (noun === null || belonging.has(noun)) return meant.includes(noun ?? '') ? isWhole : 3
    return meant.includes(noun) ? isWhole : 2
  }
}

/** Nouns whose records stand in the history of another one. */
const belonging: ReadonlySet<string> = new Set(
  recordedTables.filter(({ noun, owner }) => noun !== null && owner !== 'id').map(({ name }) => name),
)

/** An import may tag and fill in anything, of which only the beginning is looked at. */
const aboutIds = ({ touches, made }: Deed): number[] =>
  made.length > 0 ? [] : touches.flatMap(({ aboutId }) => aboutId ?? [])

const aboutNames = (deed: Deed, names: ReadonlyMap<number, NamedRecord>, noun: Noun): string[] => [
  ...new Set(
    aboutIds(deed)
      .flatMap((id) => names.get(id) ?? [])
      .filter((one) => one.noun === noun)
      .map(({ name }) => name),
  ),
]

/** A value of an own field is told by the label of the field. */
const changedFields = (touches: readonly Touch[]): string[] => [
  ...new Set(
    touches.flatMap(({ op, table, field }) =>
      op === 'update' && field !== null && table !== 'custom_value' ? [toCamelCase(field)] : [],
    ),
  ),
]
