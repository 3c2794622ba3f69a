import { z } from 'zod'
import type { Translate } from './i18n/translator.ts'
import { countings } from './interaction-type.ts'
import type { Noun } from './noun.ts'
import { lineSchema } from './text.ts'
import type { Id } from './uid.ts'

/** The vocabularies whose words users make, rename and retire, by the noun of their words. */
export const vocabularies = [
  'interaction_type',
  'sector',
  'relationship_type',
] as const satisfies readonly Noun[]
export type Vocabulary = (typeof vocabularies)[number]

export type WordId = Id<Vocabulary>

const isVocabulary = (noun: Noun): noun is Vocabulary =>
  vocabularies.some((vocabulary) => vocabulary === noun)

/** Words stand in menus, in columns and on labels of charts. */
export const labelLimit = 80
const labelSchema = lineSchema.max(labelLimit)

/** What can be said of a word, beside what it is called, by vocabulary. */
export const wordParts = {
  interaction_type: ['countsAs', 'isMeeting'],
  sector: [],
  relationship_type: ['reverseLabel'],
} as const satisfies Record<Vocabulary, readonly string[]>

const parts = {
  /** A tie read from its second contact to its first; left out or null, it reads the same both ways. */
  reverseLabel: labelSchema.nullable().optional(),
  countsAs: z.enum(countings).optional(),
  /** Whether people meet for it: its interactions are listed as meetings. */
  isMeeting: z.boolean().optional(),
}

export const wordSchema = z.strictObject({ of: z.enum(vocabularies), label: labelSchema, ...parts })
export type WordInput = z.infer<typeof wordSchema>

export const wordPatchSchema = z.strictObject({
  /** Null gives a word that Caucus brings its translated name back. */
  label: labelSchema.nullable().optional(),
  ...parts,
  /** Offered no more; it stays where it is used. */
  retired: z.boolean().optional(),
})
export type WordPatch = z.infer<typeof wordPatchSchema>

/** As much of a word as its names are told by. */
export interface NamedWord {
  /** Of one that Caucus brings. */
  readonly key: string | null
  /** As users called it. */
  readonly label: string | null
  readonly reverseLabel?: string | null
}

export const wordGroups = {
  interaction_type: 'interactionType',
  sector: 'sector',
  relationship_type: 'relationship',
} as const satisfies Record<Vocabulary, string>

/** What users called it, else its name in the language of `t`. */
export const wordName = (t: Translate, of: Vocabulary, { key, label }: NamedWord): string =>
  label ?? (key === null ? '' : t.find(`${wordGroups[of]}.${key}`))

/** A tie read from its second contact to its first: as users called that, else the same as the other way. */
export const reverseName = (t: Translate, { key, label, reverseLabel = null }: NamedWord): string =>
  reverseLabel ?? label ?? (key === null ? '' : t.find(`relationshipBack.${key}`))

/** From the first contact of a tie to the second, or from the second to the first. */
export type TieWay = 'there' | 'back'

/** What a tie is called, read one way or the other; the label of a word that was read with a tie is that of its way. */
export const tieName = (t: Translate, word: NamedWord, way: TieWay): string =>
  way === 'there' ? wordName(t, 'relationship_type', word) : reverseName(t, word)

/** What a record is called that goes by its label or its key: words that Caucus brings are translated. */
export function recordName(t: Translate, noun: Noun, name: string): string {
  if (!isVocabulary(noun)) return name
  const text = `${wordGroups[noun]}.${name}`
  return t.has(text) ? t.find(text) : name
}

/** Whether a word is to choose from: a retired one only where it is chosen already. */
export const isOffered =
  (chosen: string | null | undefined = null) =>
  (word: { readonly retired: boolean; readonly id?: string; readonly value?: string }): boolean =>
    !word.retired || (word.id ?? word.value) === chosen
