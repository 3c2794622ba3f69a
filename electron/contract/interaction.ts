import { z } from 'zod'
import { interactionPatchSchema, interactionSchema, type InteractionId } from '../../db/domain/interaction.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import type { Change } from './change.ts'
import { write } from './endpoint.ts'

export const interactionSlice = {
  log: write(interactionSchema).returns<Change<InteractionId>>(),
  update: write(
    z.strictObject({ id: uidSchema<'interaction'>(), fields: interactionPatchSchema }),
  ).returns<Change>(),
}
