import type { z } from 'zod'
import { AppError } from './errors.ts'

/**
 * The value if it fits the schema. The form, the boundary, the importer and the command line call the same schemas.
 * Error: `input.invalid`, with an issue for each field: `path: message`.
 */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issues = result.error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`)
  throw new AppError('input.invalid', { issues })
}
