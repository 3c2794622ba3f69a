import { z } from 'zod'
import { tagSchema } from '../../db/domain/tag.ts'
import { anyUidSchema } from '../../db/domain/uid.ts'
import type { Change } from './change.ts'
import { write } from './endpoint.ts'

const taggingSchema = z.strictObject({ ids: z.array(anyUidSchema).min(1).max(100_000), tag: tagSchema })

export const tagSlice = {
  /** A tag of that name is made if there is none. */
  add: write(taggingSchema).returns<Change>(),
  remove: write(taggingSchema).returns<Change>(),
}
