import { z } from 'zod'
import { cadenceSchema, contactCadenceSchema, type CadenceId } from '../../db/domain/cadence.ts'
import type { Tier } from '../../db/domain/contact.ts'
import { localDateSchema, type LocalDate } from '../../db/domain/local-date.ts'
import type { MonthOfContact } from '../../db/domain/momentum.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import { read, write } from './endpoint.ts'

export interface CadenceRow {
  readonly id: CadenceId
  readonly name: string
  readonly idealDays: number
  readonly maxDays: number
  readonly tier: Tier | null
  readonly tags: readonly string[]
  readonly pausedUntil: LocalDate | null
  /** How many contacts it watches: those with a shorter one are not counted. */
  readonly contacts: number
}

const id = uidSchema<'cadence'>()
const contact = uidSchema<'person' | 'organization' | 'office'>()
const contacts = z.array(uidSchema<'person' | 'organization'>()).min(1).max(100_000)

export const cadenceSlice = {
  /** The shortest first. */
  list: read(z.strictObject({}), 'cadence', 'person', 'organization', 'tag').returns<readonly CadenceRow[]>(),
  /** How often a contact was reached in each of the twelve months up to a day, the oldest first. */
  momentum: read(
    z.strictObject({ contact, day: localDateSchema }),
    ...(['person', 'organization', 'office', 'term', 'interaction', 'interaction_type'] as const),
  ).returns<readonly MonthOfContact[]>(),
  create: write(cadenceSchema).changes<CadenceId>(),
  update: write(z.strictObject({ id, fields: cadenceSchema })).changes(),
  remove: write(z.strictObject({ id })).changes(),
  /** A cadence, days of their own, nothing or a pause, for contacts. */
  set: write(z.strictObject({ contacts, fields: contactCadenceSchema })).changes(),
}
