import type { VocabularyWord } from '../../domain/row/reference.ts'
import { uidFromBytes } from '../../domain/uid.ts'

/**
 * A word that users can add to: a type of interaction, a sector. One that Caucus brings has a key and, until somebody
 * renames it, no label: whoever shows it translates the key.
 */
/** From the columns of an outer join: null where nothing was joined. */
export function toVocabularyWord<N extends string>(row: {
  readonly uid: Uint8Array | null
  readonly key: string | null
  readonly label: string | null
}): VocabularyWord<N> | null {
  return row.uid === null ? null : { id: uidFromBytes<N>(row.uid), key: row.key, label: row.label }
}
