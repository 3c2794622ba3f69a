import { describe, expect, test } from 'vitest'
import {
  ambiguousDates,
  applyMapping,
  missingColumns,
} from '../../../db/exchange/import/contact/apply-mapping.ts'
import { contactTable } from '../../../db/exchange/import/contact/contact-table.ts'
import { parseMapping, type Mapping, type MappingColumn } from '../../../db/domain/import-mapping.ts'
import {
  columnsBeyond,
  mappingFor,
  suggestMapping,
} from '../../../db/exchange/import/contact/suggest-mapping.ts'
import type { ShapeOptions } from '../../../db/exchange/import/table/shape-table.ts'
import { draftLine } from './draft-line.ts'

/** A sheet of a text file whose first line is 1; an empty list is a blank line. */
const tableOf = (rows: readonly (readonly string[])[], shape: ShapeOptions = {}) =>
  contactTable(
    { name: null, rows: rows.map((cells, at) => ({ line: at + 1, cells })), uncalculated: 0 },
    shape,
  )

const column = (
  name: string,
  target: MappingColumn['target'],
  more: Partial<MappingColumn> = {},
): MappingColumn => ({
  column: { name, occurrence: 1 },
  target,
  ...more,
})

const mappingOf = (columns: readonly MappingColumn[], changes: Partial<Mapping> = {}): Mapping => ({
  name: 'Test',
  layout: null,
  records: [{ key: '', noun: 'person' }],
  columns: [...columns],
  dateOrder: 'monthFirst',
  surnames: 1,
  yesWords: ['yes', 'ja'],
  blankWords: ['-', 'n/a'],
  ...changes,
})

const lines = (rows: readonly (readonly string[])[], mapping: Mapping) =>
  applyMapping(tableOf(rows), mapping).drafts.map(draftLine)

describe('the shape of a table', () => {
  const body = [
    ['Name', 'Email', 'City'],
    ['Ana', 'ana@example.org', 'Taos'],
    ['Bo', 'bo@example.org', 'Gallup'],
  ]

  test('notes above and totals below are no rows', () => {
    const table = tableOf([['Members of the coalition'], [], ...body, [], ['Total: 2'], ['Printed in May']])
    expect(table.headerLine.value).toBe(3)
    expect(table.footerLine.value).toBe(7)
    expect(table.rows.map(({ line }) => line)).toEqual([4, 5])
    expect([table.above.length, table.below.length, table.blankRows]).toEqual([1, 2, 1])
  })

  test('a total without a blank line before it is one', () => {
    const table = tableOf([...body, ['Grand Total', '', '2']])
    expect([table.rows.length, table.footerLine.value]).toEqual([2, 4])
  })

  test('a sparse last row after a blank line is a row when it says something further on', () => {
    const header = ['Name', 'House', 'Phone', 'Since']
    const table = tableOf([header, ['Ana', 'One', '1', '2020'], [], ['Bo', '', '', '2021'], ['Total', '2']])
    expect(table.rows.map(({ line }) => line)).toEqual([2, 4])
    expect(table.footerLine.value).toBe(5)
  })

  test('a sparse last row after a blank line is a row when it has an address', () => {
    const table = tableOf([...body, [], ['', 'cy@example.org']])
    expect([table.rows.length, table.footerLine.value]).toEqual([3, null])
  })

  test('a header that is said again is no row', () => {
    const header = ['Name', 'E-mail', 'Phone']
    const [ana, bo] = [
      ['Ana', 'a@example.org'],
      ['Bo', 'b@example.org'],
    ]
    const table = tableOf([header, ana, header, bo])
    expect(table.rows.map(({ cells }) => cells)).toEqual([ana, bo])
  })

  test('both guesses can be overruled', () => {
    const rows = [['Members'], ...body, [], ['Printed in May']]
    const table = tableOf(rows, { headerLine: null, footerLine: null })
    expect(table.rows.map(({ line }) => line)).toEqual([1, 2, 3, 4, 6])
    expect(table.headerLine).toMatchObject({ value: null, isGiven: true, alternatives: [2] })
    expect(tableOf(rows, { headerLine: 3 }).columns.map(({ name }) => name)).toEqual([
      'Ana',
      'ana@example.org',
      'Taos',
    ])
  })

  test('a table that begins with data has no header, and says by its cells what it holds', () => {
    const table = tableOf([
      ['Ana Muster', 'ana@example.org', '+1 505 555 0101'],
      ['Bo Muster', 'bo@example.org', ''],
    ])
    expect(table.headerLine.value).toBeNull()
    const { mapping } = suggestMapping(table)
    expect(applyMapping(table, mapping).drafts.map(draftLine)).toEqual([
      '1 person: givenName Ana; familyName Muster; email ana@example.org; phone +1 505 555 0101',
      '2 person: givenName Bo; familyName Muster; email bo@example.org',
    ])
  })

  test('columns of one name are told by their occurrence, blank headers too', () => {
    const table = tableOf([
      ['Email', '', 'Email', '', 'Name'],
      ['a@example.org', 'x', 'b@example.org', 'y', 'Ana'],
    ])
    const mapping = mappingOf([
      { column: { name: 'Email', occurrence: 2 }, target: { to: 'point', kind: 'email' } },
      { column: { name: '', occurrence: 2 }, target: { to: 'note' } },
      column('Name', { to: 'name' }),
    ])
    expect(applyMapping(table, mapping).drafts.map(draftLine)).toEqual([
      '2 person: givenName Ana; email b@example.org; note y',
    ])
  })
})

describe('rows', () => {
  const mapping = mappingOf([
    column('Name', { to: 'name' }),
    column('Zip', { to: 'address', piece: 'postcode', group: '' }),
  ])

  test('each is a draft or a problem with its line and cells', () => {
    const rows = [
      ['Name', 'Zip'],
      ['Ana', '00501'],
      ['', '02903'],
      ['Bo', '1', 'x'],
      ['n/a', '-'],
      ['N'.repeat(1_001)],
    ]
    const { drafts, problems } = applyMapping(tableOf(rows), mapping)
    expect(drafts.map(draftLine)).toEqual(['2 person: givenName Ana; address 00501'])
    expect(problems).toEqual([
      { line: 3, code: 'row.noName', detail: '', cells: ['', '02903'] },
      { line: 4, code: 'row.tooWide', detail: 'x', cells: ['Bo', '1', 'x'], name: 'Bo' },
      { line: 5, code: 'row.noName', detail: '', cells: ['n/a', '-'] },
      expect.objectContaining({ line: 6, code: 'row.tooLong' }),
    ])
  })

  test('columns that the table lacks are named, the others are read wherever they stand', () => {
    const table = tableOf([
      ['Tel', 'Name'],
      ['1', 'Ana'],
    ])
    expect(missingColumns(table, mapping)).toEqual([{ name: 'Zip', occurrence: 1 }])
    expect(applyMapping(table, mapping).drafts).toHaveLength(1)
  })

  test('a row without a person speaks of the organization, one without either is called by its address', () => {
    const columns = [
      column('Name', { to: 'name' }),
      column('Org', { to: 'affiliation', piece: 'organization', group: '1' }),
      column('Role', { to: 'affiliation', piece: 'title', group: '1' }),
      column('Mail', { to: 'point', kind: 'email' }),
    ]
    const rows = [
      ['Name', 'Org', 'Role', 'Mail'],
      ['Ana', 'Shelter', 'Director', ''],
      ['', 'Pantry', 'Office', 'p@example.org'],
      ['', '', '', 'q@example.org'],
      ['Bo', '', 'Driver', ''],
    ]
    expect(lines(rows, mappingOf(columns))).toEqual([
      '2 person: givenName Ana; at Shelter Director',
      '3 organization: name Pantry; email p@example.org; remark Office',
      '4 person: givenName q@example.org; email q@example.org',
      '5 person: givenName Bo; remark Driver',
    ])
  })

  test('a column that came too late, or says what the noun has not, becomes a remark', () => {
    const columns = [
      column('First', { to: 'field', field: 'givenName' }),
      column('Given', { to: 'field', field: 'givenName' }),
      column('Sector', { to: 'field', field: 'sector' }),
    ]
    expect(
      lines(
        [
          ['First', 'Given', 'Sector'],
          ['Ana', 'Anna', 'Housing'],
        ],
        mappingOf(columns),
      ),
    ).toEqual(['2 person: givenName Ana; remark Given: Anna; remark Sector: Housing'])
  })
})

describe('names in one cell', () => {
  const named = (name: string, surnames: 1 | 2 = 1) =>
    lines(
      [
        ['Name', 'Note'],
        [name, 'x'],
      ],
      mappingOf([column('Name', { to: 'name' })], { surnames }),
    )[0]?.slice('2 person: '.length)

  test.each([
    ['Muster, Ana María', 'givenName Ana; middleName María; familyName Muster'],
    ['Dr. Ana B. Muster Jr.', 'salutation Dr.; givenName Ana; middleName B.; familyName Muster; suffix Jr.'],
    ['Jan van der Berg', 'givenName Jan; familyName van der Berg'],
    ['Robert "Bob" Muster', 'givenName Robert; familyName Muster; preferredName Bob'],
    ['=1+1', 'givenName =1+1'],
    ['Madonna', 'givenName Madonna'],
    ['Doe, Jane & John', 'givenName Jane & John; familyName Doe'],
    ['Jane and John Doe', 'givenName Jane and John; familyName Doe'],
    ['Mr. and Mrs. Doe', 'salutation Mr. and Mrs.; familyName Doe'],
  ])('%s', (name, parts) => {
    expect(named(name)).toBe(parts)
  })

  test('two surnames are kept together where the table is Spanish', () => {
    expect(named('Ana García Lorca', 2)).toBe('givenName Ana; familyName García Lorca')
    const table = tableOf([
      ['Nombre completo', 'Correo'],
      ['Ana García Lorca', 'ana@example.org'],
    ])
    expect(applyMapping(table, suggestMapping(table).mapping).drafts[0]?.fields).toEqual({
      givenName: 'Ana',
      familyName: 'García Lorca',
    })
  })
})

describe('dates', () => {
  const custom = column('Day', { to: 'custom', label: 'Day', form: 'date' })
  const day = (text: string, dateOrder: Mapping['dateOrder'] = 'monthFirst') => {
    const mapping = mappingOf([column('Name', { to: 'name' }), custom], { dateOrder })
    return applyMapping(
      tableOf([
        ['Name', 'Day'],
        ['Ana', text],
      ]),
      mapping,
    ).drafts[0]
  }

  test.each([
    ['2026-03-04T10:00:00Z', '2026-03-04'],
    ['20260304', '2026-03-04'],
    ['3/4/2026 3:30pm', '2026-03-04'],
    ['13/4/2026', '2026-04-13'],
    ['3.4.31', '1931-03-04'],
    ['3/4/30', '2030-03-04'],
    ['04 Mar 2026', '2026-03-04'],
    ['March 4th, 2026', '2026-03-04'],
    ['4 de marzo de 2026', '2026-03-04'],
    ['4. März 2026', '2026-03-04'],
    ['1er février 2026', '2026-02-01'],
    ['46085', '2026-03-04'],
  ])('%s is %s', (text, date) => {
    expect(day(text)?.custom).toEqual({ Day: date })
  })

  test('what is no date stays the text it is, with a remark', () => {
    expect(day('2/30/2026')).toMatchObject({ custom: { Day: '2/30/2026' }, remarks: ['Day: 2/30/2026'] })
  })

  test('the order is a choice where the day does not tell', () => {
    expect(day('3/4/2026', 'dayFirst')?.custom).toEqual({ Day: '2026-04-03' })
  })

  test('the order is guessed by the days that can be read in one way only, the others are listed', () => {
    const table = tableOf([
      ['Name', 'Birthday'],
      ['Ana', '3/4/2026'],
      ['Bo', '25/4/2026'],
      ['Cy', '5/5/2026'],
    ])
    const { mapping } = suggestMapping(table)
    expect(mapping.dateOrder).toBe('dayFirst')
    expect(ambiguousDates(table, mapping)).toEqual([
      { line: 2, column: { name: 'Birthday', occurrence: 1 }, text: '3/4/2026' },
    ])
  })
})

describe('cells of several values', () => {
  const tags = (cell: string, split?: MappingColumn['split']) =>
    applyMapping(
      tableOf([
        ['Name', 'Tags'],
        ['Ana', cell],
      ]),
      mappingOf([column('Name', { to: 'name' }), column('Tags', { to: 'tags' }, split ? { split } : {})]),
    ).drafts[0]?.tags

  test('are split by what is told, else by what stands in them', () => {
    expect(tags('a, b;c', ';')).toEqual(['a, b', 'c'])
    expect(tags('a ::: b')).toEqual(['a', 'b'])
    expect(tags('a; b')).toEqual(['a', 'b'])
    expect(tags('a, a, b')).toEqual(['a', 'b'])
    expect(tags('"Housing, legal",Faith', ',')).toEqual(['Housing, legal', 'Faith'])
  })

  test('addresses and telephone numbers are split when all of them are such', () => {
    const columns = [
      column('Mail', { to: 'point', kind: 'email', label: 'work' }),
      column('Tel', { to: 'point', kind: 'phone' }),
    ]
    const rows = [
      ['Mail', 'Tel'],
      ['a@example.org; b@example.org', '555 0101; ext. 3'],
      ['c@example.org', '202-555-0101 x12, 202-555-0102'],
    ]
    const [first, second] = lines(rows, mappingOf(columns))
    expect(first).toContain('email work a@example.org; email work b@example.org; phone 555 0101; ext. 3')
    expect(second).toContain('phone 202-555-0101 x12; phone 202-555-0102')
  })
})

describe('mappings', () => {
  const table = tableOf([
    ['First Name', 'Last Name', 'E-mail', 'Shoe size', 'Empty'],
    ['Ana', 'Muster', 'a@example.org', '38', ''],
  ])

  test('a suggested one can be saved and read again', () => {
    const { mapping } = suggestMapping(table)
    expect(parseMapping(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping)
  })

  test('a column of nothing but dates is a field of days, one with times keeps them', () => {
    const { mapping } = suggestMapping(
      tableOf([
        ['Name', 'Last touch', 'Seen', 'Shoes'],
        ['Ana', '3/4/25', '2025-03-04 10:00', '40000'],
        ['Bo', 'March 5, 2025', '', '41000'],
      ]),
    )
    expect(mapping.columns.map(({ target }) => target.to === 'custom' && target.form)).toEqual([
      false,
      'date',
      undefined,
      undefined,
    ])
  })

  test.each([
    ['Org', 'affiliation'],
    ['Agency/Organization', 'affiliation'],
    ['Email(s)', 'point'],
    ['Phone #2', 'point'],
    ['Zip/Postal', 'address'],
    ['Last, First', 'name'],
  ])('a column called %s is known', (name, to) => {
    const table = tableOf([
      [name, 'Remarks'],
      ['x', 'y'],
    ])
    expect(suggestMapping(table).mapping.columns[0]?.target.to).toBe(to)
  })

  test('columns that nobody knows are kept as fields of their own, blank ones are left', () => {
    expect(suggestMapping(table).mapping.columns.map(({ target }) => target)).toEqual([
      { to: 'field', field: 'givenName' },
      { to: 'field', field: 'familyName' },
      { to: 'point', kind: 'email' },
      { to: 'custom', label: 'Shoe size' },
      { to: 'leave' },
    ])
  })

  test('the noun and the layout can be told', () => {
    const organizations = tableOf([
      ['Name', 'Joined'],
      ['Example Shelter', '2026-01-02'],
    ])
    const { mapping } = suggestMapping(organizations, { noun: 'organization' })
    expect(applyMapping(organizations, mapping).drafts.map(draftLine)).toEqual([
      '2 organization: memberSince 2026-01-02; name Example Shelter',
    ])
    expect(mappingFor(table, 'outlook').layout).toBe('outlook')
    expect(mappingFor(table, 'no such program').layout).toBeNull()
  })

  test('what is no mapping is refused with the place', () => {
    const { mapping } = suggestMapping(table)
    const broken = {
      ...mapping,
      columns: [{ column: { name: 'A', occurrence: 0 }, target: { to: 'nowhere' } }],
    }
    expect(() => parseMapping(broken)).toThrow(expect.objectContaining({ code: 'input.invalid' }) as Error)
  })
})

describe('a table of thousands of columns', () => {
  const names = Array.from({ length: 4999 }, (_, at) => `Measure ${at + 1}`)

  test('proposes no thousands of own fields, and names what it leaves out', async () => {
    const row = ['Ana Sampleton', ...names.map((_, at) => String(at))]
    const { mapping } = suggestMapping(tableOf([['Name', ...names], row]))
    const targets = mapping.columns.map(({ target }) => target.to)
    expect(targets.filter((to) => to === 'custom')).toHaveLength(150)
    expect(targets.filter((to) => to === 'leave')).toHaveLength(4849)
    expect(columnsBeyond(mapping).slice(0, 2)).toEqual(['Measure 151', 'Measure 152'])
    expect(
      columnsBeyond(mappingOf([column('Name', { to: 'name' }), column('Measure', { to: 'leave' })])),
    ).toEqual([])
  })
})

test('what surely is wrong goes in with a remark; what other programs write around a value is taken off', () => {
  const columns = [
    column('Name', { to: 'name' }),
    column('Mail', { to: 'point', kind: 'email' }),
    column('Phone', { to: 'point', kind: 'phone' }),
    column('Zip', { to: 'address', piece: 'postcode', group: '' }),
    column('Org', { to: 'affiliation', piece: 'organization', group: '1' }),
  ]
  const rows = [
    ['Name', 'Mail', 'Phone', 'Zip', 'Org'],
    [
      'Ana Muster',
      'not-an-email',
      '5.05556E+09',
      '1234.0',
      'Shelter (https://www.notion.so/Shelter-12ab?pvs=21)',
    ],
    ['', 'Jane Doe <jane@example.org>', '="5055550111"', '01234', ''],
  ]
  expect(lines(rows, mappingOf(columns))).toEqual([
    '2 person: givenName Ana; familyName Muster; email not-an-email wrong; phone 5.05556E+09 wrong; address 1234.0; at Shelter; remark Mail: not-an-email; remark Phone: 5.05556E+09; remark Zip: 1234.0',
    '3 person: givenName Jane; familyName Doe; email jane@example.org; phone 5055550111; address 01234',
  ])
})

test('the questions of a form tell what is asked for', () => {
  const table = tableOf([
    [
      'Email Address',
      'What is your name?',
      'Phone number (with area code)',
      'Which organization do you represent?',
    ],
    ['ana@example.org', 'Ana Muster', '5055550111', 'Example Shelter'],
  ])
  const { drafts } = applyMapping(table, suggestMapping(table).mapping)
  expect(drafts.map(draftLine)).toEqual([
    '2 person: givenName Ana; familyName Muster; email ana@example.org; phone 5055550111; at Example Shelter',
  ])
})

describe('headers by what stands below them', () => {
  const drafts = (...rows: readonly (readonly string[])[]) => {
    const table = tableOf(rows)
    return applyMapping(table, suggestMapping(table).mapping).drafts.map(draftLine)
  }

  test.each([
    [
      'Italian',
      ['Nome', 'Cognome', 'Indirizzo posta elettronica', 'Cellulare', 'Società', 'Posizione', 'Città (uff.)'],
    ],
    [
      'Dutch',
      ['Voornaam', 'Achternaam', 'E-mailadres', 'Mobiele telefoon', 'Bedrijf', 'Functie', 'Plaats (werk)'],
    ],
    [
      'Portuguese',
      [
        'Nome',
        'Sobrenome',
        'Endereço de Email',
        'Telemóvel',
        'Empresa',
        'Cargo',
        'Cidade do Endereço Comercial',
      ],
    ],
    [
      'Czech',
      ['Jméno', 'Příjmení', 'E-mailová adresa', 'Mobilní telefon', 'Společnost', 'Pozice', 'Město (práce)'],
    ],
    ['Japanese', ['名', '姓', '電子メール アドレス', '携帯電話', '会社', '役職', '市区町村 (会社)']],
    [
      'Polish',
      ['Imię', 'Nazwisko', 'Adres e-mail', 'Telefon komórkowy', 'Firma', 'Stanowisko', 'Miejscowość (praca)'],
    ],
    [
      'Swedish',
      ['Förnamn', 'Efternamn', 'E-postadress', 'Mobiltelefon', 'Företag', 'Befattning', 'Ort (arbete)'],
    ],
  ])('%s', (_, header) => {
    const row = ['Ana', 'Ruiz', 'ana@example.org', '+1 202 555 0101', 'Shelter', 'Leader', 'Taos']
    expect(drafts(header, row)).toEqual([
      '2 person: givenName Ana; familyName Ruiz; email ana@example.org; phone mobile +1 202 555 0101; address work Taos; at Shelter Leader',
    ])
  })

  test.each([
    ['Via', 'CAP', 'Paese'],
    ['Straat', 'Postcode', 'Land'],
    ['Rua', 'Código postal', 'País'],
    ['Ulice', 'PSČ', 'Země'],
    ['番地', '郵便番号', '国'],
    ['Ulica', 'Kod pocztowy', 'Kraj'],
    ['Gata', 'Postnummer', 'Land'],
  ])('%s, %s and %s are an address', (...[street, postcode, country]) => {
    const known = street === 'Via' ? 'Indirizzo' : street
    expect(drafts(['Name', known, postcode, country], ['Ana Ruiz', '1 Main', '01234', 'Elsewhere'])).toEqual([
      expect.stringMatching(/; address 1 Main(?:, 01234, Elsewhere)?$/u),
    ])
  })

  test('a title that is a courtesy is none of a job; of two columns of one name both are kept', () => {
    const header = ['Titre', 'Prénom', 'Nom', 'Société', 'Titre', 'Ville', 'Ville']
    expect(drafts(header, ['Mme', 'Ana', 'Ruiz', 'Maison', 'Directrice', 'Lyon', 'Nice'])).toEqual([
      '2 person: salutation Mme; givenName Ana; familyName Ruiz; address Lyon; at Maison Directrice; own Ville 2 Nice',
    ])
    expect(drafts(['Name', 'Company', 'Title'], ['Ana Ruiz', 'Shelter', 'Director'])).toEqual([
      '2 person: givenName Ana; familyName Ruiz; at Shelter Director',
    ])
  })

  test('a name below a word that means any name is whole where nothing else is', () => {
    expect(drafts(['Nombre', 'Correo'], ['Ana Ruiz', 'ana@example.org'])).toEqual([
      '2 person: givenName Ana; familyName Ruiz; email ana@example.org',
    ])
    expect(drafts(['Nome', 'Cognome'], ['Ana Maria', 'Ruiz'])).toEqual([
      '2 person: givenName Ana Maria; familyName Ruiz',
    ])
  })

  test('a company without a name of a person is an organization', () => {
    const header = ['Name', 'Given Name', 'Family Name', 'Organization 1 - Name', 'Group Membership']
    expect(
      drafts(
        header,
        ['Acme Shelter', '', '', 'Acme Shelter', '* starred ::: * myContacts ::: * friends'],
        ['Ana Ruiz', 'Ana', 'Ruiz', 'Ana Ruiz', 'Board'],
      ),
    ).toEqual([
      expect.stringMatching(/^2 organization: name Acme Shelter; #friends$/u),
      expect.stringMatching(/^3 person: givenName Ana; familyName Ruiz; at Ana Ruiz; #Board$/u),
    ])
  })

  test('households are organizations, whatever else the row says', () => {
    const header = ['Contact Type', 'Household Name', 'First Name', 'Last Name', 'Email']
    expect(
      drafts(
        header,
        ['Household', 'The Ruiz home', '', '', 'home@example.org'],
        ['Individual', '', 'Ana', 'Ruiz', 'ana@example.org'],
      ),
    ).toEqual([
      '2 organization: name The Ruiz home; email home@example.org',
      '3 person: givenName Ana; familyName Ruiz; email ana@example.org',
    ])
  })
})

describe('a table without a header', () => {
  const drafts = (...rows: readonly (readonly string[])[]) => {
    const table = tableOf(rows)
    expect(table.headerLine.value).toBeNull()
    return applyMapping(table, suggestMapping(table).mapping).drafts.map(draftLine)
  }

  test('is read by what its columns hold', () => {
    expect(
      drafts(
        [
          'Ada',
          'Lovelace',
          'ada@example.org',
          '202-555-0101',
          '1 Main St',
          'Taos',
          'NM',
          '87571',
          'Example Coalition',
          'size:7',
        ],
        [
          'Bo',
          'Muster',
          'not-an-email',
          '(202) 555-0102',
          '22 Oak Ave',
          'Santa Fe',
          'NM',
          '01234',
          'Shelter Inc.',
          '',
        ],
        ['Cy', 'Peña', 'cy@example.org', '', '', '', '', '', '', ''],
        ['Di', 'Lee', 'di@example.org', '+34 910 55 01 01', '', '', '', '', '', ''],
        ['Ed', 'Roe', 'ed@example.org', '', '', '', '', '', '', 'size:8'],
      ),
    ).toEqual([
      '1 person: givenName Ada; familyName Lovelace; email ada@example.org; phone 202-555-0101; address 1 Main St, Taos, NM 87571; at Example Coalition; own Column 10 size:7',
      '2 person: givenName Bo; familyName Muster; email not-an-email wrong; phone (202) 555-0102; address 22 Oak Ave, Santa Fe, NM 01234; at Shelter Inc.; remark Column 3: not-an-email',
      '3 person: givenName Cy; familyName Peña; email cy@example.org',
      '4 person: givenName Di; familyName Lee; email di@example.org; phone +34 910 55 01 01',
      '5 person: givenName Ed; familyName Roe; email ed@example.org; own Column 10 size:8',
    ])
  })

  test('knows given names behind family names, and whole names', () => {
    expect(drafts(['Lovelace', 'Margaret', 'ada@example.org', '202-555-0101'])).toEqual([
      '1 person: familyName Lovelace; givenName Margaret; email ada@example.org; phone 202-555-0101',
    ])
    expect(drafts(['Ada Lovelace', 'Engines', 'ada@example.org', '202-555-0101'])).toEqual([
      '1 person: givenName Ada; familyName Lovelace; email ada@example.org; phone 202-555-0101; own Column 2 Engines',
    ])
  })

  test('of organizations is one of organizations', () => {
    expect(drafts(['Example Coalition', 'info@example.org', '202-555-0101'])).toEqual([
      '1 organization: name Example Coalition; email info@example.org; phone 202-555-0101',
    ])
  })
})
