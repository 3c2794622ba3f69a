import type { Noun } from '../noun.ts'
import type { Id, Uid } from '../uid.ts'

/** Another record, as a row names it. */
export interface Reference<N extends string> {
  readonly id: Id<N>
  readonly name: string
}

/** Any record, as another one names it. */
export interface NamedRecord {
  readonly id: Uid
  readonly noun: Noun
  /** Empty for what has no name: an interaction without a subject, a term. */
  readonly name: string
}

/**
 * A word that users can add to: a type of interaction, a sector. One that Caucus brings has a key and, until somebody
 * renames it, no label: whoever shows it translates the key.
 */
export interface VocabularyWord<N extends string> {
  readonly id: Id<N>
  readonly key: string | null
  readonly label: string | null
}
