import { z } from 'zod'
import { followUpPatchSchema, followUpSchema, type FollowUpId } from '../../db/domain/follow-up.ts'
import { interactionSchema } from '../../db/domain/interaction.ts'
import { localDateSchema } from '../../db/domain/local-date.ts'
import { lineSchema } from '../../db/domain/text.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import type { Change } from './change.ts'
import { write } from './endpoint.ts'

const id = uidSchema<'follow_up'>()

export const followUpSlice = {
  create: write(followUpSchema).returns<Change<FollowUpId>>(),
  update: write(z.strictObject({ id, fields: followUpPatchSchema })).returns<Change>(),
  complete: write(
    z.strictObject({ id, outcome: interactionSchema.optional(), nextStep: followUpSchema.optional() }),
  ).returns<Change<{ readonly nextStep: FollowUpId | null }>>(),
  drop: write(z.strictObject({ id, reason: lineSchema })).returns<Change>(),
  wait: write(z.strictObject({ id, until: localDateSchema.nullable() })).returns<Change>(),
  snooze: write(z.strictObject({ id, until: localDateSchema })).returns<Change>(),
  reopen: write(z.strictObject({ id })).returns<Change>(),
}
