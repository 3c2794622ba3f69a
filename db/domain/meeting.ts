import { z } from 'zod'
import { lineSchema } from './text.ts'
import { uidSchema } from './uid.ts'

/** What a meeting has to get through, in its order. */
export const agendaItemSchema = z.strictObject({
  text: lineSchema,
  minutes: z.int().min(0).max(1440).nullable(),
  done: z.boolean(),
})
export type AgendaItem = z.infer<typeof agendaItemSchema>

/** People who were there, counted without their names; without a sector, everybody else. */
const headcountSchema = z.strictObject({
  sector: uidSchema<'sector'>().nullable(),
  people: z.int().min(0).max(1_000_000),
})
export type Headcount = z.infer<typeof headcountSchema>

export const scorePhases = ['before', 'after', 'later'] as const
export type ScorePhase = (typeof scorePhases)[number]

/** The mean of what people answered on a scale from nothing to `scaleMax`; asked later, so many months after. */
const scoreSchema = z
  .strictObject({
    measure: lineSchema,
    phase: z.enum(scorePhases),
    months: z.int().min(1).max(120).nullable(),
    mean: z.number().min(0).max(1000),
    people: z.int().min(0).max(1_000_000).nullable(),
    scaleMax: z.number().min(1).max(1000),
  })
  .refine(({ phase, months }) => (phase === 'later') === (months !== null), {
    error: 'issue.months',
    path: ['months'],
  })
  .refine(({ mean, scaleMax }) => mean <= scaleMax, { error: 'issue.tooGreat', path: ['mean'] })
export type Score = z.infer<typeof scoreSchema>

/** What a contact is to the law on lobbying: none of it, of officials, or of the public about a bill. */
export const lobbyingKinds = ['none', 'direct', 'grassroots'] as const
export type LobbyingKind = (typeof lobbyingKinds)[number]

/** What an interaction may have besides, which makes it a meeting or a training. */
export const meetingFields = {
  place: lineSchema.nullable().optional(),
  agenda: z.array(agendaItemSchema).max(200).nullable().optional(),
  decisions: z.array(lineSchema).max(200).nullable().optional(),
  lobbying: z.enum(lobbyingKinds).nullable().optional(),
  lobbyingMinutes: z.int().min(0).max(100_000).nullable().optional(),
  /** In hundredths of the currency that the vault counts in. */
  lobbyingCost: z.int().min(0).max(100_000_000_000).nullable().optional(),
  headcount: z.array(headcountSchema).max(100).optional(),
  scores: z.array(scoreSchema).max(200).optional(),
}
