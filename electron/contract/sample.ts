import { z } from 'zod'
import { nouns } from '../../db/domain/noun.ts'
import { read, write } from './endpoint.ts'

interface RemovedSample {
  readonly kept: number
  /** The contacts among them, as far as they may be shown. */
  readonly contacts: readonly string[]
}

export const sampleSlice = {
  /** Whether the invented coalition is in the vault. */
  status: read(z.strictObject({}), ...nouns).returns<{ readonly isPresent: boolean }>(),
  add: write(z.strictObject({ language: z.enum(['en', 'es']) })).changes(),
  /** Takes it out again. What the person added stays, with the sample records that this refers to. */
  remove: write(z.strictObject({})).changes<RemovedSample>(),
}
