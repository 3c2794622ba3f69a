import { z } from 'zod'
import { instantSchema } from '../../db/domain/instant.ts'
import { nouns, type Noun } from '../../db/domain/noun.ts'
import type { ToldRecord } from '../../db/domain/told-record.ts'
import { anyUidSchema } from '../../db/domain/uid.ts'
import { read, readState, write } from './endpoint.ts'
import type { BatchRow } from './history.ts'

export interface TrashedRow extends ToldRecord {
  /** When it was thrown away, and by whom. */
  readonly at: string
  readonly member: string | null
}

export interface TrashCounts {
  readonly nouns: readonly { readonly noun: Noun; readonly count: number }[]
  /** How many were thrown away before the moment. */
  readonly older: number
}

const trashPage = z.strictObject({
  limit: z.int().min(1).max(500),
  offset: z.int().min(0),
  noun: z.enum(nouns).optional(),
})
const ids = z.array(anyUidSchema).min(1).max(100_000)
const before = z.strictObject({ before: instantSchema })

/** What lies in the trash. Throwing away, restoring and purging are `history`'s. */
export const trashSlice = {
  list: read(trashPage, ...nouns).returns<{
    readonly total: number
    readonly rows: readonly TrashedRow[]
  }>(),
  counts: read(before, ...nouns).returns<TrashCounts>(),
  /** The imports that a purge would leave past undoing, newest first. */
  endedImports: readState(z.union([z.strictObject({ ids }), before]), ...nouns).returns<
    readonly BatchRow[]
  >(),
  purgeOlder: write(before).changes(),
}
