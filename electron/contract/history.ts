import { z } from 'zod'
import { nouns, type Noun } from '../../db/domain/noun.ts'
import { anyUidSchema, type Uid } from '../../db/domain/uid.ts'
import type { Change } from './change.ts'
import { read, write } from './endpoint.ts'

export interface BatchRow {
  readonly id: Uid
  readonly at: string
  readonly kind: string
  readonly member: string | null
  readonly changes: number
  readonly undone: boolean
  readonly notUndoable: 'purged' | 'migrated' | null
}

/** Another record is told by its id and name. */
export type LoggedValue =
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
  readonly old: LoggedValue
  readonly new: LoggedValue
}

const ids = z.strictObject({ ids: z.array(anyUidSchema).min(1).max(100_000) })
const pageSchema = z.strictObject({ limit: z.int().min(1).max(500), offset: z.int().min(0) })

export const historySlice = {
  batches: read(pageSchema, ...nouns).returns<{
    readonly total: number
    readonly rows: readonly BatchRow[]
  }>(),
  ofRecord: read(z.strictObject({ id: anyUidSchema }), ...nouns).returns<readonly HistoryRow[]>(),
  undo: write(
    z.strictObject({
      batch: anyUidSchema.optional(),
      onConflict: z.enum(['refuse', 'skip']).optional(),
    }),
  ).returns<Change<{ readonly reverted: number }>>(),
  restoreField: write(z.strictObject({ change: z.int() })).returns<Change>(),
  trash: write(ids).returns<Change>(),
  restore: write(ids).returns<Change>(),
  purge: write(ids).returns<Change>(),
}
