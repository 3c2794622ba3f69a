import { z } from 'zod'
import { batchTopicNames } from '../../db/domain/batch-topic.ts'
import type { ExportedFile } from '../../db/domain/exported-file.ts'
import { localDateSchema } from '../../db/domain/local-date.ts'
import { nouns, type Noun } from '../../db/domain/noun.ts'
import type { ToldBatch } from '../../db/domain/told-batch.ts'
import type { ToldRecord } from '../../db/domain/told-record.ts'
import { anyUidSchema, uidSchema, type Uid } from '../../db/domain/uid.ts'
import { conflictKey, undoChoices } from '../../db/domain/undo-conflict.ts'
import { job, read, write } from './endpoint.ts'
import type { WorkDone } from './work-done.ts'

export interface BatchRow extends ToldBatch {
  readonly id: Uid
  readonly at: string
  readonly member: string | null
  readonly changes: number
  readonly undoes: Uid | null
  readonly undone: boolean
  readonly notUndoable: 'purged' | 'migrated' | null
  /** What has left the vault with it. */
  readonly exported: ExportedFile | null
}

/** Another record is told by its id and name. */
type LoggedValue =
  string | number | boolean | null | { readonly id: Uid; readonly noun: Noun; readonly name: string }

export interface HistoryRow {
  readonly id: number
  readonly batch: Uid
  readonly at: string
  readonly member: string | null
  readonly kind: string
  readonly table: string
  readonly op: 'create' | 'update' | 'delete'
  readonly field: string | null
  /** The own field of a value, or the tag of a link, by its name. */
  readonly about: string | null
  readonly old: LoggedValue
  readonly new: LoggedValue
}

export interface BatchChangeRow extends HistoryRow {
  /** Null where it is no more. */
  readonly record: ToldRecord | null
}

/** As many as can be in the way of a large import. */
const mostDecisions = 100_000

const decisionsSchema = z
  .record(z.string().regex(conflictKey), z.enum(undoChoices))
  .refine((decisions) => Object.keys(decisions).length <= mostDecisions)

const ids = z.strictObject({ ids: z.array(anyUidSchema).min(1).max(100_000) })
const openSchema = z.strictObject({
  topic: z.enum(batchTopicNames).optional(),
  member: uidSchema<'member'>().optional(),
  /** The last day, with all of it. */
  until: localDateSchema.optional(),
})

/** The newest steps that fit, held in the vault process; their pages come by this number. */
interface OpenedHistory {
  readonly list: number
  readonly total: number
  /** There are as many or more: earlier ones are reached by their day. */
  readonly isLeast: boolean
}

const held = z.strictObject({ list: z.int() })

export const historySlice = {
  open: read(openSchema, ...nouns).returns<OpenedHistory>(),
  page: read(held.extend({ offset: z.int().min(0), limit: z.int().min(1).max(500) })).returns<
    readonly BatchRow[]
  >(),
  close: read(held).returns<void>(),
  changes: read(z.strictObject({ batch: anyUidSchema, limit: z.int().min(1).max(5_000) }), ...nouns).returns<
    readonly BatchChangeRow[]
  >(),
  ofRecord: read(z.strictObject({ id: anyUidSchema }), ...nouns).returns<readonly HistoryRow[]>(),
  /** One transaction; cancelled, nothing is undone. */
  undo: job(
    z.strictObject({
      batch: anyUidSchema.optional(),
      /** By the keys of conflicts: what is there stays, or the older value comes back. */
      decisions: decisionsSchema.optional(),
    }),
  ).changes<{ readonly reverted: number }, WorkDone>(),
  restoreField: write(z.strictObject({ change: z.int() })).changes(),
  trash: write(ids).changes(),
  restore: write(ids).changes(),
  purge: write(ids).changes(),
}
