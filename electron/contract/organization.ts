import { z } from 'zod'
import { organizationSchema, type OrganizationId } from '../../db/domain/organization.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import type { Change } from './change.ts'
import { write } from './endpoint.ts'

export const organizationSlice = {
  create: write(organizationSchema).returns<Change<OrganizationId>>(),
  update: write(
    z.strictObject({ id: uidSchema<'organization'>(), fields: organizationSchema }),
  ).returns<Change>(),
}
