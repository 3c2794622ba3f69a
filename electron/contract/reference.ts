import type { Noun } from '../../db/domain/noun.ts'
import type { Id, Uid } from '../../db/domain/uid.ts'

/** Another record, as a row names it. */
export interface Reference<N extends string> {
  readonly id: Id<N>
  readonly name: string
}

/** Another record of any kind. */
export interface NamedRecord {
  readonly id: Uid
  readonly noun: Noun
  /** Empty for what has no name: an interaction without a subject, a term. */
  readonly name: string
}

/** A word that users can add to: without a label, its key is translated. */
export interface VocabularyWord<N extends string> {
  readonly id: Id<N>
  readonly key: string | null
  readonly label: string | null
}
