import { z } from 'zod'
import { AppError } from './errors.ts'

/**
 * What a person or a file gave, checked by the schema of its noun.
 * @throws AppError `input.invalid` with one issue a fault, "field: issue.key", in words the catalogues have.
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input)
  if (!result.success) throw new AppError('input.invalid', { issues: result.error.issues.flatMap(toIssues) })
  return result.data
}

type Issue = z.core.$ZodIssue

function toIssues(issue: Issue): string[] {
  const path = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${path === '' ? key : `${path}.${key}`}: issue.unknownField`)
  return [`${path}: ${issueKey(issue)}`]
}

function issueKey(issue: Issue): string {
  // The schemas of this folder name their own faults.
  if (issue.message.startsWith('issue.')) return issue.message
  switch (issue.code) {
    case 'too_big':
      return sizeKeys(issue.origin).tooBig
    case 'too_small':
      return sizeKeys(issue.origin).tooSmall
    case 'invalid_value':
      return 'issue.choice'
    case 'invalid_type':
      return issue.input === undefined ? 'issue.required' : 'issue.wrongType'
    default:
      return 'issue.wrongType'
  }
}

function sizeKeys(origin: string): { tooBig: string; tooSmall: string } {
  if (origin === 'string') return { tooBig: 'issue.tooLong', tooSmall: 'issue.blank' }
  if (origin === 'array' || origin === 'set') return { tooBig: 'issue.tooMany', tooSmall: 'issue.tooFew' }
  return { tooBig: 'issue.tooGreat', tooSmall: 'issue.tooSmall' }
}
