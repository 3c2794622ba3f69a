import { z } from 'zod'
import { uidSchema } from '../../db/domain/uid.ts'
import { write } from './endpoint.ts'

const term = uidSchema<'term'>()

export const termSlice = {
  /** Whose place somebody took in a seat of several members; null takes it back. */
  setPredecessor: write(z.strictObject({ term, predecessor: term.nullable() })).changes(),
}
