import { z } from 'zod'
import {
  contactPointPatchSchema,
  contactPointSchema,
  type ContactPointId,
} from '../../db/domain/contact-point.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import { write } from './endpoint.ts'

export const contactPointSlice = {
  create: write(
    z.strictObject({
      contact: uidSchema<'person' | 'organization' | 'office'>(),
      fields: contactPointSchema,
    }),
  ).changes<ContactPointId>(),
  update: write(
    z.strictObject({ id: uidSchema<'contact_point'>(), fields: contactPointPatchSchema }),
  ).changes(),
}
