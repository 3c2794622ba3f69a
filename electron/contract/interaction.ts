import { z } from 'zod'
import { followUpSchema } from '../../db/domain/follow-up.ts'
import { interactionPatchSchema, interactionSchema, type InteractionId } from '../../db/domain/interaction.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import { read, write } from './endpoint.ts'
import type { InteractionDetails } from './interaction-details.ts'

export const interactionSlice = {
  get: read(
    z.strictObject({ id: uidSchema<'interaction'>() }),
    'interaction',
    'person',
    'organization',
    'office',
    'member',
    'attachment',
    'follow_up',
  ).returns<InteractionDetails>(),
  log: write(interactionSchema).changes<InteractionId>(),
  /** Both in one batch; the follow-up remembers where it was promised. */
  logWithNextStep: write(
    z.strictObject({ interaction: interactionSchema, nextStep: followUpSchema }),
  ).changes<InteractionId>(),
  update: write(
    z.strictObject({
      id: uidSchema<'interaction'>(),
      fields: interactionPatchSchema,
      nextStep: followUpSchema.optional(),
    }),
  ).changes(),
}
