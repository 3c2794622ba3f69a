import { z } from 'zod'
import { interactionDirectionSchema } from './interaction-outcome.ts'
import { typedDaySchema } from './local-date.ts'
import { localTimeSchema } from './local-time.ts'
import { sensitivitySchema } from './sensitivity.ts'
import { lineSchema } from './text.ts'
import { uidSchema } from './uid.ts'

/** How much of a mail is kept: what was written this time, all of it, or only that there was one. */
export const mailTexts = ['reply', 'whole', 'none'] as const
const mailTextSchema = z.enum(mailTexts)
export type MailText = z.infer<typeof mailTextSchema>

/** Who an address is: a contact there is, which then has the address too, or a new person. */
const mailPersonSchema = z.strictObject({
  address: z.string().min(3).max(254),
  is: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('contact'), id: uidSchema<'person' | 'organization' | 'office'>() }),
    z.strictObject({ kind: z.literal('new'), name: lineSchema }),
    z.strictObject({ kind: z.literal('nobody') }),
  ]),
})
export type MailPerson = z.infer<typeof mailPersonSchema>

/** One mail that is logged, as it was reviewed. */
const mailChoiceSchema = z.strictObject({
  /** Its place among those that were read. */
  mail: z.int().min(0).max(100_000),
  direction: interactionDirectionSchema,
  on: typedDaySchema,
  time: localTimeSchema.nullable(),
  subject: lineSchema.nullable(),
  text: mailTextSchema,
  /** Null is as high as what it touches. */
  sensitivity: sensitivitySchema.nullable(),
  /** Which of its files are kept, by their place. */
  files: z.array(z.int().min(0).max(1000)).max(100),
  /** Who addresses are in this mail alone, whatever is said of all: nobody gets an address by it. */
  people: z.array(mailPersonSchema).max(1000).optional(),
})
export type MailChoice = z.infer<typeof mailChoiceSchema>

export const mailLogSchema = z.strictObject({
  mails: z.array(mailChoiceSchema).min(1).max(5000),
  /** Who addresses are in all of them. */
  people: z.array(mailPersonSchema).max(20_000),
  /** Mails to contacts who are not to be contacted are logged too: they were sent. */
  confirmDoNotContact: z.boolean(),
})
export type MailLog = z.infer<typeof mailLogSchema>
