import { z } from 'zod'
import { tiers } from './contact.ts'
import { typedDaySchema } from './local-date.ts'
import { lineSchema } from './text.ts'
import { uidSchema, type Id } from './uid.ts'

/** How often a contact should be reached, in days. */
interface Cadence {
  /** As wished; after that silence is cooling. */
  readonly ideal: number
  /** At most; after that it is cold. */
  readonly max: number
}

/** For those who were reached before and are in no cadence. */
export const usualCadence: Cadence = { ideal: 21, max: 45 }

/** How a contact stands by its cadence: of none, within it, past the ideal, past the maximum. */
export const cadenceStates = ['none', 'ok', 'quiet', 'cold'] as const

export type CadenceId = Id<'cadence'>

const days = z.int().min(1).max(3650)

/** As wished and at most. */
const spanOfDays = { idealDays: days, maxDays: days }
export const isInOrder = ({ idealDays, maxDays }: { idealDays: number; maxDays: number }) =>
  maxDays >= idealDays
const disorder = { error: 'issue.maxBelowIdeal', path: ['maxDays'] }

/** A rhythm for the contacts of a tier, for those with one of its tags, and for those it is chosen for. */
export const cadenceSchema = z
  .strictObject({
    name: lineSchema,
    ...spanOfDays,
    tier: z.literal(tiers).nullable(),
    /** By name; one that is not known is made. */
    tags: z.array(lineSchema).max(50),
    /** Nobody of it is quiet or cold before this day: a recess. */
    pausedUntil: typedDaySchema.nullable(),
  })
  .refine(isInOrder, disorder)
export type CadenceInput = z.infer<typeof cadenceSchema>

/** By what a contact is watched: its tier and tags, a cadence chosen for it, days of its own, or nothing at all. */
export const watchSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('rules') }),
  z.strictObject({ by: z.literal('cadence'), cadence: uidSchema<'cadence'>() }),
  z.strictObject({ by: z.literal('days'), ...spanOfDays }).refine(isInOrder, disorder),
  z.strictObject({ by: z.literal('nothing') }),
])
export type Watch = z.infer<typeof watchSchema>

/** What is said of one contact; what is left out stays. */
export const contactCadenceSchema = z.strictObject({
  watch: watchSchema.optional(),
  pausedUntil: typedDaySchema.nullable().optional(),
})
export type ContactCadenceInput = z.infer<typeof contactCadenceSchema>
