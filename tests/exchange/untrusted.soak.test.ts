import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { startReading } from './reading-process.ts'

const rounds = process.env['CAUCUS_SOAK'] ? 1_000 : 60

const folder = mkdtempSync(join(tmpdir(), 'caucus-hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Pieces that mean something to a parser, repeated and mixed: bombs, depth, width, noise. */
const piece = fc.oneof(
  fc.constantFrom(
    '[',
    '{',
    '- ',
    'a: ',
    '? ',
    '&a ',
    '*a ',
    '"',
    "'",
    '|\n',
    '>\n',
    '#',
    '\n',
    '\r\n',
    '\t',
    '!!map ',
  ),
  fc.constantFrom(
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    ',',
    ']',
    '}',
    '"a":1,',
    '[],',
    '{"a":[',
    'x,y\n',
    '"x\n',
    '\0',
    '\ufeff',
  ),
  fc.string({ maxLength: 20 }),
)
const repeated = fc
  .tuple(piece, fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1_000, max: 400_000 })))
  .map(([text, times]) => text.repeat(Math.min(times, Math.floor(2_000_000 / Math.max(1, text.length)))))
const bytes = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(repeated, { minLength: 1, maxLength: 8 }).map((parts) => Buffer.from(parts.join(''))),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 2_000 }) },
)

test(`${rounds} hostile files: each is read or refused within 10 s, and memory stays below 300 MB more`, async () => {
  using reader = await startReading()
  let [slowest, most] = [0, 0]
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom('yaml', 'json', 'csv'), async (content, extension) => {
      const path = join(folder, `hostile.${extension}`)
      writeFileSync(path, content)
      const { fault, milliseconds, growth } = await reader.read('source', { path })
      slowest = Math.max(slowest, milliseconds)
      most = Math.max(most, growth)
      expect(fault).toBeNull()
    }),
    { numRuns: rounds, endOnFailure: true },
  )
  console.log(`slowest ${Math.round(slowest)} ms, ${Math.round(most / 2 ** 20)} MB more`)
  expect(slowest).toBeLessThan(11_000)
  expect(most).toBeLessThan(300 * 2 ** 20)
})
