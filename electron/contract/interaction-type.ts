import { z } from 'zod'
import { read } from './endpoint.ts'
import type { Word } from './word.ts'

export const interactionTypeSlice = {
  /** In their order, retired ones too. */
  list: read(z.strictObject({}), 'interaction_type').returns<readonly Word<'interaction_type'>[]>(),
}
