import { z } from 'zod'
import { nouns, type Noun } from '../../db/domain/noun.ts'
import { sensitivitySchema, type GuardedLevel, type Sensitivity } from '../../db/domain/sensitivity.ts'
import { anyUidSchema, type Uid } from '../../db/domain/uid.ts'
import { read, write } from './endpoint.ts'

const draftSchema = z.strictObject({
  id: z.int().optional(),
  noun: z.enum(nouns),
  record: anyUidSchema.optional(),
  sensitivity: sensitivitySchema,
  body: z.json(),
})

export interface DraftRow {
  readonly id: number
  readonly noun: Noun
  /** The record that is edited; null for one that is not there yet. */
  readonly record: Uid | null
  readonly sensitivity: Sensitivity
  readonly body: unknown
  readonly updatedAt: string
}

/** Typing that is too guarded to be shown now: how much, and the least level that shows some of it; null for none. */
interface HiddenDrafts {
  readonly count: number
  readonly level: GuardedLevel | null
}

export const draftSlice = {
  /** A purge takes drafts with it, an undo the record of one, and the level that is shown decides which are. */
  list: read(z.strictObject({}), ...nouns).returns<readonly DraftRow[]>(),
  hidden: read(z.strictObject({}), ...nouns).returns<HiddenDrafts>(),
  save: write(draftSchema).returns<{ readonly id: number }>(),
  remove: write(z.strictObject({ id: z.int() })).returns<void>(),
}
