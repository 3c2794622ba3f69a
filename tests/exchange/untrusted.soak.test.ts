import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { isAppError } from '../../db/domain/errors.ts'
import { openUntrustedReader } from '../../db/exchange/import/untrusted-reader.ts'

const rounds = process.env['CAUCUS_SOAK'] ? 1_000 : 60

const folder = mkdtempSync(join(tmpdir(), 'caucus-hostile-'))
const reader = openUntrustedReader()
afterAll(async () => {
  await reader.close()
  rmSync(folder, { recursive: true, force: true })
})

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
  const before = process.memoryUsage().rss
  let [slowest, most] = [0, 0]
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom('yaml', 'json', 'csv'), async (content, extension) => {
      const path = join(folder, `hostile.${extension}`)
      writeFileSync(path, content)
      const start = performance.now()
      const outcome = await reader.read(path).then(
        () => true,
        (error: unknown) => isAppError(error) || error,
      )
      slowest = Math.max(slowest, performance.now() - start)
      most = Math.max(most, process.memoryUsage().rss - before)
      expect(outcome).toBe(true)
    }),
    { numRuns: rounds, endOnFailure: true },
  )
  console.log(`slowest ${Math.round(slowest)} ms, ${Math.round(most / 2 ** 20)} MB more`)
  expect(slowest).toBeLessThan(11_000)
  expect(most).toBeLessThan(300 * 2 ** 20)
})
