import { z } from 'zod'
import type { VocabularyWord } from '../../db/domain/row/reference.ts'
import type { CountsAs } from '../../db/domain/interaction-type.ts'
import { uidSchema, type Id } from '../../db/domain/uid.ts'
import {
  vocabularies,
  wordPatchSchema,
  wordSchema,
  type Vocabulary,
  type WordId,
} from '../../db/domain/word.ts'
import { read, write } from './endpoint.ts'

/** A word of a vocabulary that users shape. */
export interface Word<V extends Vocabulary = Vocabulary> extends VocabularyWord<V> {
  readonly id: Id<V>
  readonly of: V
  /** Of a type of relationship: read from the second contact to the first. */
  readonly reverseLabel: string | null
  /** Of a type of interaction. */
  readonly countsAs: CountsAs | null
  readonly isMeeting: boolean
  /** Offered no more; it stays where it is used. */
  readonly retired: boolean
}

const word = uidSchema<Vocabulary>()
const ofSchema = z.strictObject({ of: z.enum(vocabularies) })

export const wordSlice = {
  /** In their order, retired ones too. */
  list: read(ofSchema, ...vocabularies).returns<readonly Word[]>(),
  /** How often each is used, by its id; one that nobody uses is left out. */
  uses: read(
    ofSchema,
    ...vocabularies,
    'organization',
    'interaction',
    'relationship',
    'meeting_template',
  ).returns<Readonly<Record<string, number>>>(),
  create: write(wordSchema).changes<WordId>(),
  update: write(z.strictObject({ id: word, fields: wordPatchSchema })).changes(),
  /** Words of one vocabulary, as they are to stand. */
  order: write(ofSchema.extend({ ids: z.array(word).min(1).max(2_000) })).changes(),
  remove: write(z.strictObject({ id: word })).changes(),
}
