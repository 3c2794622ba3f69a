import { z } from 'zod'
import { filterSchema } from '../../db/domain/filter/filter.ts'
import { followUpPatchSchema, followUpSchema, type FollowUpId } from '../../db/domain/follow-up.ts'
import { interactionSchema } from '../../db/domain/interaction.ts'
import { localDateSchema, typedDaySchema } from '../../db/domain/local-date.ts'
import { rescheduleSchema } from '../../db/domain/reschedule.ts'
import { lineSchema } from '../../db/domain/text.ts'
import { anyUidSchema, uidSchema } from '../../db/domain/uid.ts'
import { read, write } from './endpoint.ts'
import type { FollowUpDetails, QueueCounts } from './follow-up-details.ts'

const id = uidSchema<'follow_up'>()

const ids = z.array(id).min(1).max(10_000)

const queueFilter = z.strictObject({
  text: z.string().max(1000).optional(),
  /** What a person put together of the fields of the list. */
  where: filterSchema.optional(),
})

export const followUpSlice = {
  get: read(z.strictObject({ id }), 'follow_up', 'interaction', 'member').returns<FollowUpDetails>(),
  counts: read(
    z.strictObject({ filter: queueFilter, day: localDateSchema }),
    'follow_up',
  ).returns<QueueCounts>(),
  create: write(followUpSchema).changes<FollowUpId>(),
  /** One for each of the records, in one batch. */
  createForEach: write(
    z.strictObject({
      about: z.array(anyUidSchema).min(1).max(100_000),
      fields: followUpSchema.omit({ links: true }),
    }),
  ).changes(),
  update: write(z.strictObject({ id, fields: followUpPatchSchema })).changes(),
  complete: write(
    z.strictObject({ id, outcome: interactionSchema.optional(), nextStep: followUpSchema.optional() }),
  ).changes<{ readonly nextStep: FollowUpId | null }>(),
  drop: write(z.strictObject({ id, reason: lineSchema })).changes(),
  wait: write(z.strictObject({ id, until: typedDaySchema.nullable() })).changes(),
  snooze: write(z.strictObject({ id, until: typedDaySchema })).changes(),
  reopen: write(z.strictObject({ id })).changes(),
  /** Each of several in one batch. */
  snoozeEach: write(z.strictObject({ ids, until: typedDaySchema })).changes(),
  dropEach: write(z.strictObject({ ids, reason: lineSchema })).changes(),
  rescheduleEach: write(z.strictObject({ ids, how: rescheduleSchema })).changes(),
  completeEach: write(z.strictObject({ ids })).changes(),
  updateEach: write(z.strictObject({ ids, fields: followUpPatchSchema })).changes(),
}
