import type { z } from 'zod'
import { AppError } from './errors.ts'

/**
 * The value if it fits the schema. The form, the boundary, the importer and the command line call the same schemas.
 * @throws AppError `input.invalid` with one issue a fault, "field: issue.key", in words the catalogues have.
 */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  // The value of an issue is only looked at here, to tell "missing" from "wrong"; it does not go into the error.
  const result = schema.safeParse(value, { reportInput: true })
  if (!result.success) throw new AppError('input.invalid', { issues: result.error.issues.flatMap(toIssues) })
  return result.data
}

/** One fault: where it is, `contactPoints.0.value`, and its key in the catalogues, `issue.blank`. */
export interface Issue {
  readonly path: string
  readonly key: string
  /** Of what is too long or too many: as much as there may be. */
  readonly limit?: number
}

/** What the schema finds fault with, for a form that is being filled in. */
export const findIssues = (schema: z.ZodType, value: unknown): readonly Issue[] =>
  schema.safeParse(value, { reportInput: true }).error?.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    key: issueKey(issue),
    ...(issue.code === 'too_big' && { limit: Number(issue.maximum) }),
  })) ?? []

type ZodIssue = z.core.$ZodIssue

function toIssues(issue: ZodIssue): string[] {
  if (issue.code !== 'unrecognized_keys') return [at(issue.path, issueKey(issue))]
  return issue.keys.map((key) => at([...issue.path, key], 'issue.unknownField'))
}

const at = (path: readonly PropertyKey[], key: string): string =>
  path.length === 0 ? key : `${path.map(String).join('.')}: ${key}`

function issueKey(issue: ZodIssue): string {
  if (issue.input === undefined) return 'issue.required'
  // The schemas of this folder name their own faults.
  if (issue.message.startsWith('issue.')) return issue.message
  if (issue.code === 'too_big') return sizeKeys(issue.origin).tooBig
  if (issue.code === 'too_small') return sizeKeys(issue.origin).tooSmall
  return issue.code === 'invalid_value' ? 'issue.choice' : 'issue.wrongType'
}

function sizeKeys(origin: string): { tooBig: string; tooSmall: string } {
  if (origin === 'string') return { tooBig: 'issue.tooLong', tooSmall: 'issue.blank' }
  if (origin === 'array' || origin === 'set') return { tooBig: 'issue.tooMany', tooSmall: 'issue.tooFew' }
  return { tooBig: 'issue.tooGreat', tooSmall: 'issue.tooSmall' }
}
