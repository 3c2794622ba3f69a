import { z } from 'zod'
import { followUpSchema } from '../../db/domain/follow-up.ts'
import { tagSchema } from '../../db/domain/tag.ts'
import { togetherSchema } from '../../db/domain/together.ts'
import type { Change } from './change.ts'
import { write } from './endpoint.ts'
import { selectionSchema as of } from './selection.ts'

interface Done {
  readonly count: number
}

/** What is done to all that is picked, in one batch. */
export const togetherSlice = {
  tag: write(z.strictObject({ of, tag: tagSchema })).returns<Change<Done>>(),
  untag: write(z.strictObject({ of, tag: tagSchema })).returns<Change<Done>>(),
  /** Owner, tier, sector, status, cadence. */
  set: write(z.strictObject({ of, fields: togetherSchema })).returns<Change<Done>>(),
  /** A follow-up about each. */
  followUp: write(z.strictObject({ of, fields: followUpSchema.omit({ links: true }) })).returns<
    Change<Done>
  >(),
  trash: write(z.strictObject({ of })).returns<Change<Done>>(),
}
