import { z } from 'zod'
import { personSchema, type PersonId } from '../../db/domain/person.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import { write } from './endpoint.ts'
import type { Change } from './change.ts'

export const personSlice = {
  create: write(personSchema).returns<Change<PersonId>>(),
  update: write(z.strictObject({ id: uidSchema<'person'>(), fields: personSchema })).returns<Change>(),
}
