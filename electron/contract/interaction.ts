import { z } from 'zod'
import { interactionPatchSchema, interactionSchema, type InteractionId } from '../../db/domain/interaction.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import type { Change } from './change.ts'
import { read, write } from './endpoint.ts'
import type { InteractionDetails } from './interaction-row.ts'

export const interactionSlice = {
  get: read(
    z.strictObject({ id: uidSchema<'interaction'>() }),
    'interaction',
    'person',
    'organization',
    'office',
    'member',
  ).returns<InteractionDetails>(),
  log: write(interactionSchema).returns<Change<InteractionId>>(),
  update: write(
    z.strictObject({ id: uidSchema<'interaction'>(), fields: interactionPatchSchema }),
  ).returns<Change>(),
}
