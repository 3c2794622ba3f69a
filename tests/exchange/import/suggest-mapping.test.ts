import { describe, expect, test } from 'vitest'
import { applyMapping } from '../../../db/exchange/import/contact/draft/apply-mapping.ts'
import { columnsBeyond, suggestMapping } from '../../../db/exchange/import/contact/mapping/suggest-mapping.ts'
import { draftLine } from './draft-line.ts'
import { tableOf, column, mappingOf } from './mapping-stage.ts'

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
      '2 person: givenName Bo; familyName Muster; email not-an-email wrong; phone (202) 555-0102; address 22 Oak Ave, Santa Fe, NM 01234; at Shelter Inc.; doubtful Column 3: not-an-email',
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
