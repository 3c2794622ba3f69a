import { z } from 'zod'
import { affiliationPatchSchema, affiliationSchema, type AffiliationId } from '../../db/domain/affiliation.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import { write } from './endpoint.ts'

export const affiliationSlice = {
  create: write(affiliationSchema).changes<AffiliationId>(),
  update: write(z.strictObject({ id: uidSchema<'affiliation'>(), fields: affiliationPatchSchema })).changes(),
}
