import { describe, expect, test } from 'vitest'
import {
  ambiguousDates,
  applyMapping,
  missingColumns,
} from '../../../db/exchange/import/contact/draft/apply-mapping.ts'
import { parseMapping, type Mapping, type MappingColumn } from '../../../db/domain/import-mapping.ts'
import { mappingFor, suggestMapping } from '../../../db/exchange/import/contact/mapping/suggest-mapping.ts'
import { draftLine } from './draft-line.ts'
import { tableOf, column, mappingOf, lines } from './mapping-stage.ts'

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
      '3 organization: name Pantry; email p@example.org; own Role Office',
      '4 person: givenName q@example.org; email q@example.org',
      '5 person: givenName Bo; own Role Driver',
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
    ).toEqual(['2 person: givenName Ana; remark Given: Anna (issue.saidTwice); remark Sector: Housing'])
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

  test('what is no date stays the text it is, and is told', () => {
    expect(day('2/30/2026')).toMatchObject({
      custom: { Day: '2/30/2026' },
      doubts: [{ code: 'doubtful', text: 'Day: 2/30/2026' }],
    })
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

  test.each([
    ['["march","phone bank"]', ['march', 'phone bank']],
    ['["Housing, legal", 7]', ['Housing, legal', '7']],
    ['[]', []],
    ['[board], march', ['[board]', 'march']],
    ['[board]', ['[board]']],
  ])('are a list where a program wrote one: %s', (cell, expected) => {
    expect(tags(cell)).toEqual(expected)
    expect(tags(cell, ',')).toEqual(expected)
  })

  test('an own field keeps a list of JSON as it keeps choices, and nothing of an empty one', () => {
    const mapping = mappingOf([
      column('Name', { to: 'name' }),
      column('Likes', { to: 'custom', label: 'Likes' }),
    ])
    const rows = [
      ['Name', 'Likes'],
      ['Ana', '["march","phone bank"]'],
      ['Bo', '[]'],
    ]
    expect(lines(rows, mapping)).toEqual([
      '2 person: givenName Ana; own Likes march; phone bank',
      '3 person: givenName Bo',
    ])
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

test.each(['202-555-0151 w 202-555-0152', '20255501512025550152'])(
  'numbers that cannot be parted are kept as they stand, and told: %s',
  (cell) => {
    const mapping = mappingOf([column('Name', { to: 'name' }), column('Tel', { to: 'point', kind: 'phone' })])
    expect(
      lines(
        [
          ['Name', 'Tel'],
          ['Ana', cell],
        ],
        mapping,
      ),
    ).toEqual([`2 person: givenName Ana; phone ${cell}; doubtful Tel: ${cell}`])
  },
)

describe('what stands beside an address or instead of a number', () => {
  const points = (mail: string, phone: string) =>
    lines(
      [
        ['Name', 'Mail', 'Tel'],
        ['Ana', mail, phone],
      ],
      mappingOf([
        column('Name', { to: 'name' }),
        column('Mail', { to: 'point', kind: 'email' }),
        column('Tel', { to: 'point', kind: 'phone' }),
      ]),
    )[0]

  test.each([
    'a@example.org / b@example.org',
    'a@example.org and b@example.org',
    'a@example.org|b@example.org',
    'a@example.org y b@example.org',
    'a@example.org & b@example.org',
  ])('%s are two addresses', (mail) => {
    expect(points(mail, '')).toBe('2 person: givenName Ana; email a@example.org; email b@example.org')
  })

  test.each([
    ['a@example.org (work)', 'email work a@example.org'],
    [
      'a@example.org (Cell), b@example.org (his own)',
      'email mobile a@example.org; email his own b@example.org',
    ],
    ['a@example.org (other)', 'email a@example.org'],
    ['a/b@example.org', 'email a/b@example.org'],
  ])('%s is %s', (mail, said) => {
    expect(points(mail, '')).toBe(`2 person: givenName Ana; ${said}`)
  })

  test('an address that is none stays as it stands and is told', () => {
    expect(points('a@example.org and nowhere', '')).toContain(
      'email a@example.org and nowhere wrong; doubtful Mail: a@example.org and nowhere',
    )
  })

  test.each([
    ['202-555-0101 (cell)', 'phone mobile 202-555-0101'],
    ['202-555-0101 (cell) / 202-555-0102 (home)', 'phone mobile 202-555-0101; phone home 202-555-0102'],
    ['Home: 202-555-0103, Office: 202-555-0104 x22', 'phone home 202-555-0103; phone work 202-555-0104 x22'],
  ])('%s is a number with its label', (phone, said) => {
    expect(points('', phone)).toBe(`2 person: givenName Ana; ${said}`)
  })

  test('the number of an assistant is none of the contact', () => {
    expect(points('', 'Assistant: 202-555-0103; 202-555-0104')).toBe(
      "2 person: givenName Ana; phone 202-555-0104; own Assistant's Phone 202-555-0103",
    )
    const table = tableOf([
      ['Name', "Assistant's Phone", 'Primary Phone'],
      ['Ana', '202-555-0103', '202-555-0104'],
    ])
    const columns = [
      column('Name', { to: 'name' }),
      column("Assistant's Phone", { to: 'point', kind: 'phone', label: 'assistant' }),
      column('Primary Phone', { to: 'point', kind: 'phone' }),
    ]
    expect(applyMapping(table, mappingOf(columns)).drafts.map(draftLine)).toEqual([
      "2 person: givenName Ana; phone 202-555-0104; own Assistant's Phone 202-555-0103",
    ])
  })

  test('digits of what is said of a number are none of it: they are told, and kept as a note', () => {
    expect(points('', '505-555-0101 x3 (call after 5)')).toBe(
      '2 person: givenName Ana; phone 505-555-0101 x3; note Tel: 505-555-0101 x3 (call after 5); inNotes Tel: 505-555-0101 x3 (call after 5)',
    )
  })

  test('words are no number: they are told, and kept as a note where they say something', () => {
    expect(points('', 'see assistant')).toBe(
      '2 person: givenName Ana; note Tel: see assistant; inNotes Tel: see assistant',
    )
    expect(points('', 'none')).toBe('2 person: givenName Ana; remark Tel: none (issue.standsForNone)')
    expect(points('', '٠١٢٣٤٥٦')).toBe('2 person: givenName Ana; phone ٠١٢٣٤٥٦')
  })
})

describe('words that say nothing', () => {
  const columns = [
    column('First', { to: 'field', field: 'givenName' }),
    column('Last', { to: 'field', field: 'familyName' }),
    column('City', { to: 'address', piece: 'city', group: '' }),
  ]
  const named = (...rows: readonly (readonly string[])[]) =>
    lines(
      [['First', 'Last', 'City'], ...rows],
      mappingOf(columns, { blankWords: ['-', 'n/a', 'na', 'null'] }),
    )

  test('are names beside the other part of a name', () => {
    expect(named(['Na', 'Li'], ['Christopher', 'Null'], ['Ana', 'N/A'], ['Bo', '-', 'Taos'])).toEqual([
      '2 person: givenName Na; familyName Li',
      '3 person: givenName Christopher; familyName Null',
      '4 person: givenName Ana',
      '5 person: givenName Bo; address Taos',
    ])
  })

  test('are none where other columns are left blank by them, nor without the other part', () => {
    expect(named(['Ana', 'NULL', 'NULL'], ['Na', 'Li', ''], ['Bo', 'na', ''], ['na', '', 'Taos'])).toEqual([
      '2 person: givenName Ana',
      '3 person: givenName Na; familyName Li',
      '4 person: givenName Bo; familyName na',
    ])
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
      ['Example House', '2026-01-02, lapsed once'],
    ])
    const { mapping } = suggestMapping(organizations, { noun: 'organization' })
    const kept = 'Joined: 2026-01-02, lapsed once'
    expect(applyMapping(organizations, mapping).drafts.map(draftLine)).toEqual([
      '2 organization: memberSince 2026-01-02; name Example Shelter',
      `3 organization: name Example House; note ${kept}; inNotes ${kept}`,
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

test('what surely is wrong goes in and is told; what other programs write around a value is taken off', () => {
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
    '2 person: givenName Ana; familyName Muster; email not-an-email wrong; phone 5.05556E+09 wrong; address 1234.0; at Shelter; doubtful Mail: not-an-email; doubtful Phone: 5.05556E+09; doubtful Zip: 1234.0',
    '3 person: givenName Jane; familyName Doe; email jane@example.org; phone 5055550111; address 01234',
  ])
})
