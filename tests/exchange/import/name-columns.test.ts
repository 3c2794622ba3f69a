import { describe, expect, test } from 'vitest'
import { applyMapping } from '../../../db/exchange/import/contact/draft/apply-mapping.ts'
import { suggestMapping } from '../../../db/exchange/import/contact/mapping/suggest-mapping.ts'
import { draftLine } from './draft-line.ts'
import { column, lines, mappingOf, tableOf } from './mapping-stage.ts'

const drafts = (...rows: readonly (readonly string[])[]) => {
  const table = tableOf(rows)
  return applyMapping(table, suggestMapping(table).mapping).drafts.map(draftLine)
}

describe('a name beside a given name', () => {
  test.each([['First Name'], ['Vorname'], ['Nombre'], ['Prénom'], ['Voornaam'], ['Förnamn']])(
    'is the family name where no cell says the given name again: Name and %s',
    (given) => {
      expect(
        drafts(
          ['Name', given, 'Email'],
          ['Schäfer', 'Uwe', 'u@example.org'],
          ['de la Cruz', 'Ana', 'a@example.org'],
        ),
      ).toEqual([
        '2 person: familyName Schäfer; givenName Uwe; email u@example.org',
        '3 person: familyName de la Cruz; givenName Ana; email a@example.org',
      ])
    },
  )

  test('is whole where it says the given name, and tells the family name', () => {
    expect(
      drafts(
        ['Name', 'First Name', 'Email'],
        ['Silas Brandt', 'Silas', 's@example.org'],
        ['Adeyemi, Tola', 'Tola', 't@example.org'],
        ['Mary Ann Roe', 'Mary Ann', 'm@example.org'],
      ),
    ).toEqual([
      '2 person: givenName Silas; familyName Brandt; email s@example.org',
      '3 person: givenName Tola; familyName Adeyemi; email t@example.org',
      '4 person: givenName Mary Ann; familyName Roe; email m@example.org',
    ])
  })

  test('is another name where a column says the family name', () => {
    expect(drafts(['Name', 'First Name', 'Last Name'], ['Bobby', 'Robert', 'Roe'])).toEqual([
      '2 person: givenName Robert; familyName Roe; also Bobby',
    ])
  })
})

test.each([
  [['Nom affiché', 'Prénom', 'Nom', 'Courriel']],
  [['Display Name', 'First Name', 'Last Name', 'Email']],
])('a whole name beside no parts, with the mailbox of an office, is an organization: %s', (header) => {
  expect(
    drafts(
      header,
      ['Maison Bleue', '', '', 'info@example.org'],
      ['Ana Ruiz', 'Ana', 'Ruiz', 'ana@example.org'],
      ['Bo Li', '', '', 'bo@example.org'],
    ),
  ).toEqual([
    '2 organization: name Maison Bleue; email info@example.org',
    '3 person: givenName Ana; familyName Ruiz; email ana@example.org',
    '4 person: givenName Bo; familyName Li; email bo@example.org',
  ])
})

describe('a company below “Name”', () => {
  test.each(['Blue Door, LLC', 'ACME, Inc.', 'Lantern Works Ltd', 'Haus am See gGmbH'])(
    'is an organization, among people: %s',
    (company) => {
      expect(drafts(['Name', 'Email'], ['Ruiz, Ana', 'a@example.org'], [company, 'b@example.org'])).toEqual([
        '2 person: givenName Ana; familyName Ruiz; email a@example.org',
        `3 organization: name ${company}; email b@example.org`,
      ])
    },
  )

  test('is somebody’s name where the row says whom they work for', () => {
    expect(drafts(['Name', 'Company'], ['Dana Corp', 'Harbor House'])).toEqual([
      '2 person: givenName Dana; familyName Corp; at Harbor House',
    ])
  })
})

test.each([
  [
    'Ana Ruiz <ana@example.org>',
    'ana@example.org',
    '2 person: givenName Ana; familyName Ruiz; email ana@example.org',
  ],
  ['"Ruiz, Ana" <ana@example.org>', '', '2 person: givenName Ana; familyName Ruiz; email ana@example.org'],
  ['Ana <3', '', '2 person: givenName Ana <3'],
])('an address behind a name is one that they are reached at: %s', (name, email, read) => {
  expect(drafts(['Contact Name', 'Email'], [name, email])).toEqual([read])
})

describe('a household', () => {
  test.each(['Household', 'Household Name', 'Hogar'])('is no organization beside people: %s', (header) => {
    expect(
      drafts([header, 'First Name', 'Last Name'], ['Roe-Vega', 'Ana', 'Vega'], ['Roe-Vega', 'Lea', 'Roe']),
    ).toEqual([
      `2 person: givenName Ana; familyName Vega; own ${header} Roe-Vega`,
      `3 person: givenName Lea; familyName Roe; own ${header} Roe-Vega`,
    ])
    expect(drafts(['Name', header], ['Ana Vega', 'Roe-Vega'])).toEqual([
      `2 person: givenName Ana; familyName Vega; own ${header} Roe-Vega`,
    ])
  })

  test('is the contact where nobody else is named', () => {
    expect(drafts(['Household', 'Names'], ['Roe-Vega', 'Ana Vega'], ['Low', ''])).toEqual([
      '2 person: givenName Ana; familyName Vega; at Roe-Vega',
      '3 organization: name Low',
    ])
    expect(drafts(['Household', 'City'], ['Roe-Vega', 'Taos'])).toEqual([
      '2 organization: name Roe-Vega; address Taos',
    ])
  })
})

describe('a title before a given name', () => {
  test.each([
    ['Dr. Ana', 'Dr.', 'Ana'],
    ['Dra. Ana María', 'Dra.', 'Ana María'],
    ['Sen. Ana', 'Sen.', 'Ana'],
    ['Rep. Ana', 'Rep.', 'Ana'],
    ['Hon. Ana', 'Hon.', 'Ana'],
    ['Prof. Dr. Ana', 'Prof. Dr.', 'Ana'],
  ])('is the salutation, and told: %s', (cell, prefix, given) => {
    expect(drafts(['First Name', 'Last Name'], [cell, 'Ruiz'])).toEqual([
      `2 person: givenName ${given}; familyName Ruiz; salutation ${prefix}; prefixInName First Name: ${prefix}`,
    ])
  })

  test.each(['Rep', 'Sen Li', 'Drew', 'Dr.', 'Hon'])('is none where it is a name: %s', (given) => {
    expect(drafts(['First Name', 'Last Name'], [given, 'Ruiz'])).toEqual([
      `2 person: givenName ${given}; familyName Ruiz`,
    ])
  })

  test('stays where a column says another', () => {
    expect(drafts(['Salutation', 'First Name', 'Last Name'], ['Ms.', 'Dr. Ana', 'Ruiz'])).toEqual([
      '2 person: salutation Ms.; givenName Dr. Ana; familyName Ruiz',
    ])
  })
})

describe('two columns of surnames', () => {
  test.each([
    ['Apellido 1', 'Apellido 2'],
    ['Primer apellido', 'Segundo apellido'],
    ['1er apellido', '2º apellido'],
    ['Apellido paterno', 'Apellido materno'],
    ['Apellido', 'Segundo apellido'],
    ['Apellido', 'Apellido'],
    ['Primeiro apelido', 'Segundo apelido'],
  ])('%s and %s are one family name, also where both are the same', (first, second) => {
    expect(drafts([first, second, 'Nombre'], ['García', 'López', 'Ana'], ['Ruiz', '', 'Luis'])).toEqual([
      '2 person: familyName García López; givenName Ana',
      '3 person: familyName Ruiz; givenName Luis',
    ])
    expect(drafts([first, second, 'Nombre'], ['García', 'García', 'Ana'])).toEqual([
      '2 person: familyName García García; givenName Ana',
    ])
  })

  test('that a person maps to the family name join in their order', () => {
    const mapping = mappingOf([
      column('Given', { to: 'field', field: 'givenName' }),
      column('House', { to: 'field', field: 'familyName' }),
      column('Branch', { to: 'field', field: 'familyName' }),
    ])
    const header = ['Given', 'House', 'Branch']
    expect(lines([header, ['Ana', 'Ruiz', 'Velde'], ['Bo', '', 'Roe']], mapping)).toEqual([
      '2 person: givenName Ana; familyName Ruiz Velde',
      '3 person: givenName Bo; familyName Roe',
    ])
  })

  test('of two people stay apart, and so does a surname of another kind', () => {
    expect(
      drafts(['Apellido 1', 'Nombre', 'Apellido 2', 'Nombre 2'], ['García', 'Ana', 'López', 'Luis']),
    ).toEqual(['2 person: familyName García; givenName Ana; own Apellido 2 López; own Nombre 2 Luis'])
    expect(
      drafts(['First Name', 'Last Name', 'Maiden Surname'], ['Ana', 'Ruiz', 'Velde'], ['Bo', 'Roe', '']),
    ).toEqual([
      '2 person: givenName Ana; familyName Ruiz; own Maiden Surname Velde',
      '3 person: givenName Bo; familyName Roe',
    ])
  })
})

describe('a whole name that begins with the family name', () => {
  test.each([
    ['Nom et prénom', 'DUPONT Jean', 'givenName Jean; familyName DUPONT'],
    ['Nom et prénom', 'Dupont Jean', 'givenName Jean; familyName Dupont'],
    ['NOM Prénom', 'DE LA TOUR Anne Marie', 'givenName Anne; middleName Marie; familyName DE LA TOUR'],
    ['Nom et prénoms', 'de la TOUR Anne', 'givenName Anne; familyName de la TOUR'],
    ['Apellidos y nombre', 'GARCÍA LÓPEZ Ana', 'givenName Ana; familyName GARCÍA LÓPEZ'],
    ['Apellidos y nombre', 'García López Ana', 'givenName Ana; familyName García López'],
    ['Apellidos y nombre', 'García Ana', 'givenName Ana; familyName García'],
    ['Apellidos y nombres', 'de la Cruz Pérez María', 'givenName María; familyName de la Cruz Pérez'],
    ['Nachname, Vorname', 'MÜLLER, Hans', 'givenName Hans; familyName MÜLLER'],
    ['Nachname, Vorname', 'Müller Hans', 'givenName Hans; familyName Müller'],
    ['Name Vorname', 'Müller Hans', 'givenName Hans; familyName Müller'],
    ['Name', 'MÜLLER, Hans', 'givenName Hans; familyName MÜLLER'],
    ['Last Name, First Name', 'Dr. ROE Ann Jr.', 'salutation Dr.; givenName Ann; familyName ROE; suffix Jr.'],
    ['Cognome e nome', 'Rossi Maria', 'givenName Maria; familyName Rossi'],
    ['Nom et prénom', 'DUPONT JEAN', 'givenName JEAN; familyName DUPONT'],
    ['Nom et prénom', 'Jean', 'givenName Jean'],
  ])('%s: %s', (header, name, said) => {
    const [draft] = drafts([header, 'Email'], [name, 'one@example.org'])
    expect(draft).toBe(`2 person: ${said}; email one@example.org`)
  })

  test('is told by the capitals of nearly all cells where the header says nothing', () => {
    const names = ['DUPONT Jean', "D'ARTAGNAN Anne", 'LE GOFF Yann', 'MARTIN-DURAND Zoé']
    const rows = names.map((name, at) => [name, `n${at}@example.org`])
    expect(drafts(['Name', 'Email'], ...rows)).toEqual([
      '2 person: givenName Jean; familyName DUPONT; email n0@example.org',
      "3 person: givenName Anne; familyName D'ARTAGNAN; email n1@example.org",
      '4 person: givenName Yann; familyName LE GOFF; email n2@example.org',
      '5 person: givenName Zoé; familyName MARTIN-DURAND; email n3@example.org',
    ])
  })

  test('is none where some begin with initials', () => {
    const rows = ['JP Roe', 'Ann Doe', 'Tola Adeyemi'].map((name) => [name, ''])
    expect(drafts(['Name', 'Email'], ...rows)).toContain('2 person: givenName JP; familyName Roe')
  })
})

describe('what somebody is called beside the name', () => {
  test.each(['Nickname', 'Preferred Name', 'Goes By', 'Apodo'])('leaves the whole name: %s', (header) => {
    expect(
      drafts(
        ['Name', header, 'Email'],
        ['Robert Smith', 'Bob', 'bob@example.org'],
        ['Smith, Katherine J.', 'Katie', 'k@example.org'],
      ),
    ).toEqual([
      '2 person: preferredName Bob; givenName Robert; familyName Smith; email bob@example.org',
      '3 person: preferredName Katie; givenName Katherine; middleName J.; familyName Smith; email k@example.org',
    ])
  })

  test('is the name where there is no other', () => {
    expect(drafts(['Nickname', 'Email'], ['Bob', 'bob@example.org'])).toEqual([
      '2 person: preferredName Bob; email bob@example.org',
    ])
  })

  test('goes before what stands in brackets, which is kept', () => {
    expect(drafts(['Name', 'Nickname'], ['Robert "Rob" Smith', 'Bob'])).toEqual([
      '2 person: preferredName Bob; givenName Robert; familyName Smith; also Rob',
    ])
  })

  test('says the family name once', () => {
    expect(
      drafts(
        ['First Name', 'Last Name', 'Preferred Name'],
        ['Katherine', 'Jones', 'Katie Jones'],
        ['Ana', 'Ruíz Vega', 'Anita Ruiz Vega'],
        ['Ann', 'Lee', 'Lee'],
        ['Mary', 'Roe', 'Mary Ann'],
      ),
    ).toEqual([
      '2 person: givenName Katherine; familyName Jones; preferredName Katie',
      '3 person: givenName Ana; familyName Ruíz Vega; preferredName Anita',
      '4 person: givenName Ann; familyName Lee; preferredName Lee',
      '5 person: givenName Mary; familyName Roe; preferredName Mary Ann',
    ])
  })
})

describe('a column called by who its people are', () => {
  test.each([
    'Legislator',
    'Legislator Name',
    'Senator',
    'Representative',
    'Assemblymember',
    'Lawmaker',
    'Elected Official',
    'Volunteer',
    'Donor',
    'Client',
    'Reporter',
    'Journalist',
    'Attendee',
    'Participant',
    'Board Member',
    'Staff Member',
    'Contact Person',
    'Legislador(a)',
    'Legisladora',
    'Diputado/a',
    'Nombre del diputado',
    'Senador(a)',
    'Voluntario/a',
    'Participante',
  ])('is their name where no other is: %s', (header) => {
    expect(
      drafts(
        [header, 'Email'],
        ['Sen. Ana Ruiz (D-21A)', 'ana@example.org'],
        ['VACANT', ''],
        ['Do, Tom', 'tom@example.org'],
      ),
    ).toEqual([
      expect.stringMatching(/^2 person: .*givenName Ana; familyName Ruiz.*; email ana@example\.org/),
      expect.stringMatching(/^4 person: givenName Tom; familyName Do; email tom@example\.org/),
    ])
  })

  test.each([
    ['Legislator', 'Yes', 'No'],
    ['Legislator', 'Leaning Yes', 'Undecided'],
    ['Senator', 'District 12', 'District 13'],
    ['Volunteer', 'Phone Bank', 'Door Knocking'],
    ['Donor', 'monthly', 'lapsed'],
    ['Representative', '12', '13'],
  ])('is none where it holds no names: %s %s', (header, one, other) => {
    expect(drafts([header, 'Email'], [one, 'a@example.org'], [other, 'b@example.org'])).toEqual([
      expect.stringContaining(`own ${header} ${one}`),
      expect.stringContaining(`own ${header} ${other}`),
    ])
  })

  test('is none of constituents that say who represents them', () => {
    for (const rows of [
      [
        ['Email', 'Senator', 'Representative'],
        ['a@example.org', 'Ana Ruiz', 'Tom Do'],
      ],
      [
        ['Email', 'Senator'],
        ['a@example.org', 'Ana Ruiz'],
        ['b@example.org', 'Ana Ruiz'],
      ],
    ])
      expect(drafts(...rows)[0]).toContain(
        'givenName a@example.org; email a@example.org; own Senator Ana Ruiz',
      )
  })

  test('is none beside the name, and none of an organization that has one', () => {
    expect(drafts(['Name', 'Legislator'], ['Ana Ruiz', 'Tom Do'])).toEqual([
      '2 person: givenName Ana; familyName Ruiz; own Legislator Tom Do',
    ])
    expect(drafts(['Organization', 'Board Member'], ['North Shelter', 'Tom Do'])).toEqual([
      '2 organization: name North Shelter; own Board Member Tom Do',
    ])
    expect(drafts(['Attendee', 'Organization'], ['Ana Ruiz', 'North Shelter'])).toEqual([
      '2 person: givenName Ana; familyName Ruiz; at North Shelter',
    ])
  })
})
