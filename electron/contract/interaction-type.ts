import { z } from 'zod'
import { read } from './endpoint.ts'
import type { VocabularyWord } from './reference.ts'

export const interactionTypeSlice = {
  /** Those in use, those that Caucus brings first. */
  list: read(z.strictObject({}), 'interaction_type').returns<readonly VocabularyWord<'interaction_type'>[]>(),
}
