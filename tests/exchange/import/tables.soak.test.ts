import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAppError } from '../../../db/domain/errors.ts'
import { makeWorkbook } from '../../fixtures/make-workbook.ts'
import { importSheets, tableReader } from './read-table.ts'
import { sharedFiles, sharedPath } from './shared-files.ts'

const rounds = process.env['CAUCUS_SOAK'] ? 1_000 : 60

const folder = resolve(import.meta.dirname, '../../fixtures/contact-tables')
const { read } = tableReader()

const book = makeWorkbook({
  sheets: [
    {
      name: 'Members',
      xml:
        '<sheetData><row r="1"><c t="inlineStr"><is><t>Name</t></is></c><c t="s"><v>0</v></c></row>' +
        '<row r="2"><c t="s"><v>1</v></c><c s="1"><v>45306</v></c></row></sheetData>',
    },
  ],
  formats: ['yyyy-mm-dd'],
  sharedTexts: '<si><t>Joined</t></si><si><t>Ana Muster</t></si>',
})

/** Small files that are read as they are: invented ones, and where they lie beside the repository those of programs. */
const samples: readonly Buffer[] = [
  book,
  ...readdirSync(folder).map((name) => readFileSync(join(folder, name))),
  ...[
    ...sharedFiles('nasty', '.csv'),
    ...sharedFiles('nasty/xlsx', '.xlsx'),
    ...sharedFiles('contacts/csv', '.csv'),
  ]
    .map((path) => readFileSync(sharedPath(path)))
    .filter((bytes) => bytes.length < 30_000),
]

type Mutation = (bytes: Buffer) => Buffer

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const piece = fc.oneof(
  fc.constantFrom(
    '"',
    '\n',
    '\r',
    ',',
    ';',
    '\t',
    '\0',
    '\ufeff',
    ' ::: ',
    '<row>',
    '</c>',
    '&amp;',
    ']]>',
    'PK',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(([at, value]) => (bytes: Buffer) => {
    const changed = Buffer.from(bytes)
    changed[Math.floor(at * bytes.length)] = value
    return changed
  }),
  fc.tuple(place, piece, fc.integer({ min: 1, max: 2_000 })).map(([at, text, times]) => (bytes: Buffer) => {
    const cut = Math.floor(at * bytes.length)
    return Buffer.concat([bytes.subarray(0, cut), Buffer.from(text.repeat(times)), bytes.subarray(cut)])
  }),
  fc.tuple(place, place).map(([from, to]) => (bytes: Buffer) => {
    const [start, end] = [from, to].map((at) => Math.floor(at * bytes.length)).sort((a, b) => a - b)
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
  }),
  place.map((at) => (bytes: Buffer) => bytes.subarray(0, Math.floor(at * bytes.length))),
)

test(`${rounds} damaged tables: each is read to its last row or refused, none crashes, none takes 10 s`, async () => {
  const damaged = fc
    .tuple(fc.constantFrom(...samples), fc.array(mutation, { minLength: 1, maxLength: 6 }))
    .map(([bytes, mutations]) => mutations.reduce((changed, mutate) => mutate(changed), bytes))
  let slowest = 0
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      const start = performance.now()
      const outcome = await read(bytes, {}, 'table').then(
        everyRowIsTold,
        (error: unknown) => isAppError(error) || error,
      )
      slowest = Math.max(slowest, performance.now() - start)
      expect(outcome).toBe(true)
    }),
    { numRuns: rounds, endOnFailure: true },
  )
  console.log(`slowest ${Math.round(slowest)} ms`)
  expect(slowest).toBeLessThan(10_000)
})

/** No row vanishes: its line stands in a draft or in a problem. */
function everyRowIsTold(file: Parameters<typeof importSheets>[0]): boolean {
  return importSheets(file).every(({ table, drafts, problems }) => {
    const told = new Set([...drafts, ...problems].map(({ line }) => line))
    return table.rows.every(({ line }) => told.has(line))
  })
}
