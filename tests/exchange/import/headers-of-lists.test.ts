import { describe, expect, test } from 'vitest'
import { applyMapping } from '../../../db/exchange/import/contact/draft/apply-mapping.ts'
import { suggestMapping } from '../../../db/exchange/import/contact/mapping/suggest-mapping.ts'
import { draftLine } from './draft-line.ts'
import { tableOf } from './mapping-stage.ts'

const read = (...rows: readonly (readonly string[])[]) => {
  const table = tableOf(rows)
  return applyMapping(table, suggestMapping(table).mapping)
}
const drafts = (...rows: readonly (readonly string[])[]) => read(...rows).drafts.map(draftLine)

describe('headers of membership lists', () => {
  test.each([
    [
      'Spanish',
      ['Correo-e', 'Teléfono fijo', 'Domicilio', 'C.P.', 'Población', 'Asociación', 'Observaciones'],
      '',
    ],
    [
      'German',
      ['E-Mail privat', 'Telefon privat', 'Anschrift', 'PLZ', 'Wohnort', 'Verein', 'Bemerkungen'],
      'home ',
    ],
    [
      'French',
      [
        'Courriel personnel',
        'Tél. domicile',
        'Adresse postale',
        'CP',
        'Commune',
        'Association',
        'Observations',
      ],
      'home ',
    ],
    [
      'Portuguese',
      [
        'Correio eletrónico',
        'Telefone fixo',
        'Morada',
        'Cód. postal',
        'Localidade',
        'Associação',
        'Observação',
      ],
      '',
    ],
    [
      'Italian',
      ['Posta elettronica', 'Telefono fisso', 'Indirizzo', 'C.A.P.', 'Comune', 'Fondazione', 'Osservazioni'],
      '',
    ],
  ])('%s', (_, header, label) => {
    const row = [
      'Ana Ruiz',
      'ana@example.org',
      '+34 915550101',
      'C/ Sol 1',
      '08001',
      'Lugar',
      'Sol',
      'dos niños',
    ]
    const [draft = ''] = drafts(['Name', ...header], row)
    expect(draft).toContain(
      `; email ${label}ana@example.org; phone ${label}+34 915550101; address C/ Sol 1, Lugar`,
    )
    expect(draft).toMatch(/08001.*; at Sol; note dos niños$/u)
  })

  test('short ones of a voter file', () => {
    const header = ['Last', 'First', 'Mid', 'Suf', 'mAddress', 'mCity', 'mState', 'mZip5', 'mZip4']
    const row = ['Okafor', 'Ruth', 'N', 'Jr', '12 Larch St', 'Fallow', 'ME', '04099', '0012']
    expect(drafts(header, row)).toEqual([
      '2 person: familyName Okafor; givenName Ruth; middleName N; suffix Jr; address 12 Larch St, Fallow, ME 04099-0012',
    ])
  })

  test.each([
    ['Frau', 'Dr.', 'Frau Dr.'],
    ['Herr', 'Dipl.-Ing.', 'Herr Dipl.-Ing.'],
  ])('a title beside the salutation goes with it: %s %s', (one, other, both) => {
    expect(drafts(['Anrede', 'Titel', 'Vorname', 'Nachname'], [one, other, 'Änne', 'Größe'])).toEqual([
      `2 person: salutation ${both}; givenName Änne; familyName Größe`,
    ])
  })

  test('names below "Names" are people of the household beside them', () => {
    expect(drafts(['Household', 'Names', 'Email'], ['Velde', 'Ana Ruiz', 'a@example.org'])).toEqual([
      '2 person: givenName Ana; familyName Ruiz; email a@example.org; own Household Velde',
    ])
  })
})

describe('a header that nobody knows', () => {
  const rows = (cells: readonly string[]) => cells.map((cell, at) => [`Ana ${'Rué'.repeat(at + 1)}`, cell])

  test.each([
    ['Kontaktweg', ['a@example.org', 'b@example.org'], 'email Kontaktweg a@example.org'],
    ['Zum Anrufen', ['+49 351 5550123', '0171 5550 199'], 'phone Zum Anrufen +49 351 5550123'],
    ['Valeur', ['06 12 34 56 78', '01.02.03.04.05', '07-12-34-56-78'], 'phone Valeur 06 12 34 56 78'],
    ['Ring me', ['(202) 555-0101', '202-555-0102'], 'phone Ring me (202) 555-0101'],
  ])('%s is taken for what nearly all its cells are', (header, cells, said) => {
    expect(drafts(['Name', header], ...rows(cells))[0]).toMatch(
      new RegExp(`; ${said.replace(/[+()]/gu, '\\$&')}$`, 'u'),
    )
  })

  test.each([
    ['Entered by', ['a@example.org', 'b@example.org']],
    ['Office', ['info@example.org', 'info@example.org', 'info@example.org']],
    ['Locker', ['5550101', '5550102']],
    ['EIN number', ['12-3456789', '12-3456780']],
    ['Seen', ['2024-01-02', '2024-01-03']],
    ['Block', ['3-4-12 Shibuya', '1-2-30 Chiyoda']],
    ['Last word', ['3/14/2025 left voicemail', '3/15/2025 angry; never call before noon']],
  ])('%s stays an own field', (header, cells) => {
    expect(drafts(['Name', header], ...rows(cells))[0]).toContain(`; own ${header} ${cells[0]}`)
  })

  test('a column without one that counts the rows is left out, another is kept', () => {
    expect(drafts(['', 'Name'], ['1', 'Ana Ruiz'], ['2', 'Bo Roe'], ['3', 'Cy Lee'])).toEqual([
      '2 person: givenName Ana; familyName Ruiz',
      '3 person: givenName Bo; familyName Roe',
      '4 person: givenName Cy; familyName Lee',
    ])
    expect(drafts(['', 'Name'], ['1', 'Ana Ruiz'], ['3', 'Bo Roe'])[1]).toContain('; own Column 1 3')
  })
})

describe('a suffix', () => {
  test.each([
    ['Brandt, Silas Sr.', 'givenName Silas; familyName Brandt; suffix Sr.'],
    ['Brandt, Silas III', 'givenName Silas; familyName Brandt; suffix III'],
    ['Brandt, Silas V', 'givenName Silas; middleName V; familyName Brandt'],
    ['Rahman, Abdul Md', 'givenName Abdul; middleName Md; familyName Rahman'],
  ])('behind the given name is none of it: %s', (name, parts) => {
    expect(drafts(['Name', 'City'], [name, 'Taos'])).toEqual([`2 person: ${parts}; address Taos`])
  })

  test.each([
    ["O'Neil, Jr.", '', "familyName O'Neil; suffix Jr."],
    ['St. John-Smythe III', '', 'familyName St. John-Smythe; suffix III'],
    ['Roe Jr.', 'Jr', 'familyName Roe; suffix Jr'],
    ['Jr', '', 'familyName Jr'],
  ])('behind the family name is none of it: %s', (last, suffix, parts) => {
    const [draft] = read(['First Name', 'Last Name', 'Suffix'], ['Ana', last, suffix]).drafts
    expect(draft && draftLine(draft).split('; ').sort()).toEqual(
      ['2 person: givenName Ana', ...parts.split('; ')].sort(),
    )
  })
})

test('what is neither a name nor an address names nobody, and is told', () => {
  const { drafts: people, problems } = read(
    ['First Name', 'Last Name', 'Email'],
    ['', '', 'bad-address'],
    ['', '', 'ana@intranet'],
  )
  expect(people.map(draftLine)).toEqual([
    '3 person: givenName ana@intranet; email ana@intranet wrong; doubtful Email: ana@intranet',
  ])
  expect(problems).toMatchObject([{ line: 2, code: 'row.noName', detail: 'Email: bad-address' }])
})

describe('addresses as programs call their pieces', () => {
  const place = ['1 A St', 'Taos', 'NM', '87571']
  const written = 'address 1 A St, Taos, NM 87571'

  test.each([
    ['Primary Street', 'Primary City', 'Primary State', 'Primary ZIP Code'],
    ['Primary Address Line 1', 'Primary City', 'Primary State/Province', 'Primary Postal Code'],
    ['Address 1 Line 1', 'Address 1 City', 'Address 1 State', 'Address 1 Zip'],
    ['Address 1 - Street', 'Address 1 - City', 'Address 1 - Region', 'Address 1 - Postal Code'],
    ['Mailing Address Line 1', 'Mailing City', 'Mailing State', 'Mailing Zip Code'],
    ['Street Address Line 1', 'City', 'State', 'Zip'],
  ])('%s', (...header) => {
    expect(drafts(['Name', ...header], ['Ana Ruiz', ...place])).toEqual([
      `2 person: givenName Ana; familyName Ruiz; ${written}`,
    ])
  })

  test.each([
    [' - Home', 'home'],
    [' - Work', 'work'],
  ])('with their kind behind them: %s', (behind, label) => {
    const header = [
      'Street address line 1',
      'Street address line 2',
      'City',
      'State/Province',
      'Zip/Postal Code',
    ]
    expect(
      drafts(
        ['Name', ...header.map((name) => name + behind)],
        ['Ana Ruiz', '1 A St', 'Apt 3', ...place.slice(1)],
      ),
    ).toEqual([`2 person: givenName Ana; familyName Ruiz; address ${label} 1 A St, Apt 3, Taos, NM 87571`])
  })

  test('by their numbers, each for itself', () => {
    expect(
      drafts(
        [
          'Name',
          'Address 1 Line 1',
          'Address 1 Line 2',
          'Address 1 City',
          'Address 2 Line 1',
          'Address 2 City',
        ],
        ['Ana Ruiz', '1 A St', 'Apt 3', 'Taos', '2 B St', 'Raton'],
      ),
    ).toEqual([
      '2 person: givenName Ana; familyName Ruiz; address 1 A St, Apt 3, Taos; address 2 B St, Raton',
    ])
  })

  test('still by lines', () => {
    expect(
      drafts(['Name', 'Address 1', 'Address 2', 'City'], ['Ana Ruiz', '1 A St', 'Apt 3', 'Taos']),
    ).toEqual(['2 person: givenName Ana; familyName Ruiz; address 1 A St, Apt 3, Taos'])
  })
})
