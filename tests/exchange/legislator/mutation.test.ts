import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAppError } from '../../../db/domain/errors.ts'
import {
  congressTree,
  personFile,
  readCongressTree,
  readStateTree,
  role,
  stateYaml,
  withCode,
  type Tree,
} from './fixture.ts'

const mutation = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({
    kind: fc.constant('flip' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    bit: fc.integer({ min: 0, max: 7 }),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    text: fc.constantFrom(
      '\n',
      '\t',
      '- ',
      ': ',
      '&a ',
      '*a',
      '"',
      "'",
      '[',
      '{',
      '|',
      '#',
      '\0',
      '---\n',
      '!!x ',
    ),
  }),
)
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never

function mutate(text: string, change: Mutation): Uint8Array {
  const bytes = Buffer.from(text)
  const at = Math.floor(change.at * (bytes.length - 1))
  if (change.kind === 'cut') return bytes.subarray(0, at)
  if (change.kind === 'insert')
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(change.text), bytes.subarray(at)])
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << change.bit), at)
  return bytes
}

const sound = stateYaml(
  1,
  role('lower', { district: '21A', start_date: '2023-01-04' }) +
    role('upper', { district: '3', end_date: '2020-01-01' }),
  `email: person@example.org
offices:
- classification: capitol
  address: Room 1, Example House
  voice: 802-555-0101
links:
- url: https://person.example.org
  note: homepage
`,
)

test('a damaged file of a state is taken, reported or left out with a note: never lost, never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 40, maxLength: 40 }), async (mutations) => {
      const files = mutations.map(
        (change, at) => [personFile('legislature', at + 2), mutate(sound, change)] as const,
      )
      const tree: Tree = { [personFile('legislature', 1)]: sound, ...Object.fromEntries(files) }
      const { people, problems } = await readStateTree(tree)
      const leftOut = withCode(problems, 'people.leftOut').reduce((sum, { params }) => sum + params.count, 0)
      const refused = new Set(
        problems
          .filter(({ code }) =>
            ['file.failed', 'file.notRecognised', 'record.invalid', 'record.duplicate'].includes(code),
          )
          .map(({ file }) => file),
      )
      expect(people.length + leftOut + refused.size).toBe(files.length + 1)
    }),
    { numRuns: 15 },
  )
})

test('a damaged file of Congress is taken with its problems, or refused with an error a person can act on', async () => {
  const names = Object.keys(congressTree)
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), mutation, async (name, change) => {
      const damaged = mutate(String(congressTree[name]), change)
      const outcome = await readCongressTree({ ...congressTree, [name]: damaged }).then(
        ({ people }) => people.length <= 2,
        (error: unknown) =>
          isAppError(error, 'file.malformed') || isAppError(error, 'file.notThisKind') || error,
      )
      expect(outcome).toBe(true)
    }),
    { numRuns: 150 },
  )
})
