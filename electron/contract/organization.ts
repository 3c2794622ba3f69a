import { z } from 'zod'
import { customEntriesSchema } from '../../db/domain/custom-field.ts'
import { contactPointSchema } from '../../db/domain/contact-point.ts'
import { organizationSchema, type OrganizationId } from '../../db/domain/organization.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import { write } from './endpoint.ts'

export const organizationSlice = {
  create: write(organizationSchema).changes<OrganizationId>(),
  createWith: write(
    z.strictObject({
      fields: organizationSchema,
      contactPoints: z.array(contactPointSchema).max(50),
      own: customEntriesSchema.optional(),
    }),
  ).changes<OrganizationId>(),
  /** With what stands in fields of the user's own, in one batch. */
  update: write(
    z.strictObject({
      id: uidSchema<'organization'>(),
      fields: organizationSchema,
      own: customEntriesSchema.optional(),
    }),
  ).changes(),
}
