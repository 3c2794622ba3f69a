import { z } from 'zod'
import type { TagRow } from '../../db/domain/row/tag-row.ts'
import { tagNameSchema, tagSchema } from '../../db/domain/tag.ts'
import { anyUidSchema, uidSchema } from '../../db/domain/uid.ts'
import { read, write } from './endpoint.ts'

const taggingSchema = z.strictObject({ ids: z.array(anyUidSchema).min(1).max(100_000), tag: tagSchema })

const id = uidSchema<'tag'>()

export const tagSlice = {
  list: read(z.strictObject({}), 'tag', 'person', 'organization', 'interaction', 'follow_up').returns<
    readonly TagRow[]
  >(),
  /** A tag of that name is made if there is none. */
  add: write(taggingSchema).changes(),
  remove: write(taggingSchema).changes(),
  /** The name as it is kept. */
  rename: write(z.strictObject({ id, fields: tagNameSchema })).changes<string>(),
  /** What bears the one bears the other, and the one goes to the trash. */
  merge: write(z.strictObject({ id, into: id })).changes(),
}
