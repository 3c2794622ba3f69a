import { z } from 'zod'
import { read } from './endpoint.ts'

/** A word or place that lists are narrowed by, and that records are given. */
export interface Choice {
  /** The id; of a party, which has none, its name. */
  readonly value: string
  /** Of a word that Caucus brings, to be translated where there is no label. */
  readonly key: string | null
  readonly label: string | null
  /** Tells it from others of its name. */
  readonly detail: string | null
  /** A word that is offered no more; what has it can still be looked for. */
  readonly retired: boolean
}

const choiceKinds = ['jurisdiction', 'party', 'tag', 'sector', 'committee'] as const
export type ChoiceKind = (typeof choiceKinds)[number]

const requestSchema = z.strictObject({ of: z.enum(choiceKinds), text: z.string().max(1000).optional() })

export const choiceSlice = {
  list: read(requestSchema, 'jurisdiction', 'term', 'tag', 'sector', 'committee').returns<
    readonly Choice[]
  >(),
}
