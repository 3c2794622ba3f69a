import { z } from 'zod'
import { filteredNouns, type FilteredNoun } from '../../db/domain/filter/field.ts'
import { followUpSchema } from '../../db/domain/follow-up.ts'
import { locales } from '../../db/domain/i18n/locale.ts'
import { typedDaySchema } from '../../db/domain/local-date.ts'
import { rescheduleSchema } from '../../db/domain/reschedule.ts'
import { tagSchema } from '../../db/domain/tag.ts'
import { togetherLogSchema, togetherSchema } from '../../db/domain/together.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import { write } from './endpoint.ts'
import { fileHandleSchema } from './file-handle.ts'
import { selectionSchema as of } from './selection.ts'

interface Done {
  readonly count: number
}

/** What goes on being promised and planned with those who were thrown away. */
export interface Trashed extends Done {
  readonly openFollowUps: number
  readonly plannedMeetings: number
}

/** What is done to all that is picked, in one batch. */
export const togetherSlice = {
  tag: write(z.strictObject({ of, tag: tagSchema })).changes<Done>(),
  untag: write(z.strictObject({ of, tag: tagSchema })).changes<Done>(),
  /** Owner, tier, sector, status, cadence. */
  set: write(z.strictObject({ of, fields: togetherSchema })).changes<Done>(),
  /** A follow-up about each. */
  followUp: write(z.strictObject({ of, fields: followUpSchema.omit({ links: true }) })).changes<Done>(),
  /** Hides the follow-ups that are still to be kept until a day. */
  snooze: write(z.strictObject({ of, until: typedDaySchema })).changes<Done>(),
  /** Gives the follow-ups that are still to be kept other days. */
  reschedule: write(z.strictObject({ of, how: rescheduleSchema })).changes<Done>(),
  /** Whose the follow-ups are. */
  own: write(z.strictObject({ of, owner: uidSchema<'member'>().nullable() })).changes<Done>(),
  /** An interaction with each. */
  log: write(z.strictObject({ of, fields: togetherLogSchema })).changes<Done>(),
  trash: write(z.strictObject({ of })).changes<Trashed>(),
  /** Writes the rows, with these columns, to a file that a person chose, but for guarded ones. Replaces one that is there. */
  export: write(
    z.strictObject({
      of,
      list: z.enum(filteredNouns as readonly [FilteredNoun, ...FilteredNoun[]]),
      title: z.string().min(1).max(200),
      fields: z.array(z.string().max(100)).min(1).max(200),
      format: z.enum(['csv', 'xlsx']),
      language: z.enum(locales),
      file: fileHandleSchema,
    }),
  ).returns<{ readonly name: string; readonly records: number; readonly withheld: number }>(),
}
