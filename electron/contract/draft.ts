import { z } from 'zod'
import { nouns, type Noun } from '../../db/domain/noun.ts'
import { sensitivitySchema } from '../../db/domain/sensitivity.ts'
import { anyUidSchema } from '../../db/domain/uid.ts'
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
  readonly body: unknown
  readonly updatedAt: string
}

export const draftSlice = {
  list: read(z.strictObject({})).returns<readonly DraftRow[]>(),
  save: write(draftSchema).returns<{ readonly id: number }>(),
  remove: write(z.strictObject({ id: z.int() })).returns<void>(),
}
