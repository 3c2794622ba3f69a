import { z } from 'zod'
import { instantSchema } from '../../db/domain/instant.ts'
import { nouns, type Noun } from '../../db/domain/noun.ts'
import type { ToldRecord } from '../../db/domain/told-record.ts'
import type { Change } from './change.ts'
import { read, write } from './endpoint.ts'

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
const before = z.strictObject({ before: instantSchema })

/** What lies in the trash. Throwing away, restoring and purging are `history`'s. */
export const trashSlice = {
  list: read(trashPage, ...nouns).returns<{
    readonly total: number
    readonly rows: readonly TrashedRow[]
  }>(),
  counts: read(before, ...nouns).returns<TrashCounts>(),
  purgeOlder: write(before).returns<Change>(),
}
