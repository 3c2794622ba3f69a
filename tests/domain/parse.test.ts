import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { isAppError } from '../../db/domain/errors.ts'
import { localDateSchema } from '../../db/domain/local-date.ts'
import { parseInput } from '../../db/domain/parse.ts'

const schema = z
  .strictObject({
    title: z.string().min(1).max(5),
    state: z.enum(['open', 'done']).optional(),
    dueOn: localDateSchema.optional(),
    trust: z.int().min(1).max(5).optional(),
    tags: z
      .array(z.strictObject({ name: z.string() }))
      .min(1)
      .max(2)
      .optional(),
  })
  .refine(({ title, state }) => title !== 'both' || state !== 'done', {
    error: 'issue.endBeforeStart',
    path: ['state'],
  })

function issuesOf(input: unknown): readonly string[] {
  try {
    parseInput(schema, input)
  } catch (error) {
    if (isAppError(error, 'input.invalid')) return error.params.issues
    throw error
  }
  return []
}

describe('reading input by a schema', () => {
  it('gives back what fits', () => {
    expect(parseInput(schema, { title: 'Call', dueOn: '2026-03-03' })).toEqual({
      title: 'Call',
      dueOn: '2026-03-03',
    })
  })

  it.each([
    [{}, ['title: issue.required']],
    [{ title: '' }, ['title: issue.blank']],
    [{ title: 'too long' }, ['title: issue.tooLong']],
    [{ title: 7 }, ['title: issue.wrongType']],
    [{ title: 'Call', state: 'closed' }, ['state: issue.choice']],
    [{ title: 'Call', dueOn: '2026-02-30' }, ['dueOn: issue.localDate']],
    [{ title: 'Call', trust: 0 }, ['trust: issue.tooSmall']],
    [{ title: 'Call', trust: 9 }, ['trust: issue.tooGreat']],
    [{ title: 'Call', trust: 1.5 }, ['trust: issue.wrongType']],
    [{ title: 'Call', tags: [] }, ['tags: issue.tooFew']],
    [{ title: 'Call', tags: [{ name: 'a' }, {}] }, ['tags.1.name: issue.required']],
    [{ title: 'Call', colour: 'red', size: 3 }, ['colour: issue.unknownField', 'size: issue.unknownField']],
    [{ title: 'both', state: 'done' }, ['state: issue.endBeforeStart']],
    [{ title: '', trust: 9 }, ['title: issue.blank', 'trust: issue.tooGreat']],
    [null, ['issue.wrongType']],
  ])('says of %j what is wrong where', (input, issues) => {
    expect(issuesOf(input)).toEqual(issues)
  })

  it('does not repeat what was typed', () => {
    expect(JSON.stringify(issuesOf({ title: 'a secret story' }))).not.toContain('secret')
  })
})
