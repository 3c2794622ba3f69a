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

describe('Pipedrive', () => {
  const header = ['Person - ID', 'Person - Name', 'Person - Owner', 'Organization - Size']

  test('keeps the columns that its user made, and hears who does not want to be written to', () => {
    expect(
      drafts(
        [...header, 'Person - Marketing status', 'Person - Pronouns', 'Person - Needs interpreter'],
        ['1', 'Ana Ruiz', 'Bo', '20', 'Unsubscribed', 'she/her', 'Spanish'],
        ['2', 'Cy Kay', 'Bo', '20', 'No consent', '', ''],
        ['3', 'Di Low', 'Bo', '20', 'Subscribed', '', ''],
      ),
    ).toEqual([
      '2 person: doNotContact true; doNotContactReason Marketing status: Unsubscribed; pronouns she/her; givenName Ana; familyName Ruiz; own Marketing status Unsubscribed; own Needs interpreter Spanish; id pipedrive 1',
      '3 person: doNotContact true; doNotContactReason Marketing status: No consent; givenName Cy; familyName Kay; own Marketing status No consent; id pipedrive 2',
      '4 person: givenName Di; familyName Low; own Marketing status Subscribed; id pipedrive 3',
    ])
  })

  test('says by any header of a person that they are not to be contacted', () => {
    expect(drafts([...header, 'Person - Do not contact'], ['1', 'Ana Ruiz', '', '', 'Yes'])).toEqual([
      '2 person: doNotContact true; doNotContactReason Do not contact; givenName Ana; familyName Ruiz; id pipedrive 1',
    ])
  })
})

test.each([
  [
    'Ménage',
    ['ID interne du contact', 'Type de contact', 'Nom affiché', 'Prénom', 'Nom', 'Courriel', 'Groupe(s)'],
  ],
  [
    'Hogar',
    [
      'ID de contacto',
      'Tipo de contacto',
      'Nombre para mostrar',
      'Nombre',
      'Apellidos',
      'Correo electrónico',
      'Grupo(s)',
    ],
  ],
])('CiviCRM is known in other languages, with its households: %s', (household, header) => {
  expect(
    drafts(
      header,
      ['5', 'Individuo', 'Ana Ruiz', 'Ana', 'Ruiz', 'ana@example.org', 'Junta, Prensa'],
      ['7', household, 'Familia Ruiz', '', '', 'ana@example.org', ''],
    ),
  ).toEqual([
    '2 person: givenName Ana; familyName Ruiz; email ana@example.org; #Junta; #Prensa; id civicrm 5',
    '3 organization: name Familia Ruiz; email ana@example.org; id civicrm 7',
  ])
})

describe('Salesforce', () => {
  const header = ['Id', 'FirstName', 'LastName', 'OwnerId', 'SystemModstamp', 'IsDeleted']

  test('rows of its bin are left out, and told', () => {
    const { drafts: kept, problems } = read(
      header,
      ['003A', 'Ana', 'Ruiz', '', '', '0'],
      ['003B', 'Bo', 'Li', '', '', '1'],
    )
    expect(kept.map(draftLine)).toEqual(['2 person: givenName Ana; familyName Ruiz; id salesforce 003A'])
    expect(problems).toMatchObject([{ line: 3, code: 'row.deleted', detail: 'Bo Li' }])
  })

  test('who died is not written to', () => {
    const rows = [
      [...header, 'npsp__Deceased__c'],
      ['003A', 'Ana', 'Ruiz', '', '', 'false', '1'],
    ]
    expect(drafts(...rows)).toEqual([
      '2 person: givenName Ana; familyName Ruiz; doNotContact true; doNotContactReason npsp__Deceased__c; id salesforce 003A',
    ])
  })
})

describe('several organizations in one cell', () => {
  test('HubSpot', () => {
    const header = ['Record ID', 'First Name', 'Last Name', 'Lead Status', 'Associated Company']
    expect(drafts(header, ['1', 'Ana', 'Ruiz', '', 'Harbor House;Hope Center'])).toEqual([
      '2 person: givenName Ana; familyName Ruiz; at Harbor House; at Hope Center; id hubspot 1',
    ])
  })

  test.each([';', ' | ', '\n', ', '])('where each stands alone in another one: with “%s” between', (mark) => {
    expect(
      drafts(
        ['Name', 'Organization'],
        ['Ana Ruiz', `Harbor House${mark}Hope Center`],
        ['Bo Li', 'Hope Center'],
        ['Cy Kay', 'harbor house'],
      ),
    ).toEqual([
      '2 person: givenName Ana; familyName Ruiz; at Harbor House; at Hope Center',
      '3 person: givenName Bo; familyName Li; at Hope Center',
      '4 person: givenName Cy; familyName Kay; at harbor house',
    ])
  })

  test('stay one name where a part is known from nowhere', () => {
    expect(
      drafts(['Name', 'Organization'], ['Ana Ruiz', 'Hope Center, Inc.'], ['Bo Li', 'Hope Center']),
    ).toEqual([
      '2 person: givenName Ana; familyName Ruiz; at Hope Center, Inc.',
      '3 person: givenName Bo; familyName Li; at Hope Center',
    ])
  })
})

describe('programs in other languages', () => {
  test('LinkedIn in German', () => {
    const header = 'Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Vernetzt am'.split(',')
    const row = 'Ana,Muster,https://www.example.org/in/ana,ana@example.org,Beispiel e.V.,Leiterin,2020-01-13'
    expect(drafts(header, row.split(','))).toEqual([
      '2 person: givenName Ana; familyName Muster; social LinkedIn https://www.example.org/in/ana; email ana@example.org; at Beispiel e.V. Leiterin; own Connected On 2020-01-13',
    ])
  })

  test('HubSpot in Portuguese', () => {
    const header =
      'ID do registro,Nome,Sobrenome,E-mail,Número de telefone,Proprietário do contato,Status do lead,Nome da empresa,Cargo,Cidade'
    const row = '801,Ana,Silva,ana@example.org,202-555-0101,Casey,NEW,Casa Azul,Diretora,Faro'
    expect(drafts(header.split(','), row.split(','))).toEqual([
      '2 person: givenName Ana; familyName Silva; email ana@example.org; phone work 202-555-0101; address Faro; at Casa Azul Diretora; own Lead Status NEW; id hubspot 801',
    ])
  })

  test.each(['Organizations', 'Organizaciones'])(
    'a list whose column is headed by the plural: %s',
    (name) => {
      expect(drafts(['Name', name], ['Ana Ruiz', 'Casa Azul'])).toEqual([
        '2 person: givenName Ana; familyName Ruiz; at Casa Azul',
      ])
    },
  )

  test('who is known by the number of VAN', () => {
    expect(drafts(['VANID', 'First Name', 'Last Name'], ['1234', 'Ana', 'Ruiz'])).toEqual([
      '2 person: givenName Ana; familyName Ruiz; id van 1234',
    ])
  })
})

describe('Google in other languages', () => {
  const cells = [
    'Ana',
    'Ruiz',
    '* myContacts ::: Presse',
    '* Bureau',
    'ana@example.org',
    'Mobile',
    '06 12 34 56 78',
  ]

  test.each([
    ['google-new', 'Prénom,Nom,Libellés', 'Adresse e-mail,Téléphone,Adresse', 'Libellé,Valeur,Ville'],
    ['google-old', 'Prénom,Nom,Libellés', 'Adresse e-mail,Téléphone,Adresse', 'Type,Valeur,Ville'],
    [
      'google-new',
      'Nombre,Apellidos,Etiquetas',
      'Correo electrónico,Teléfono,Dirección',
      'Etiqueta,Valor,Ciudad',
    ],
    ['google-new', 'Vorname,Nachname,Labels', 'E-Mail,Telefon,Adresse', 'Label,Wert,Stadt'],
    ['google-new', 'Nome,Sobrenome,Marcadores', 'E-mail,Telefone,Endereço', 'Marcador,Valor,Cidade'],
    ['google-new', 'Nome,Cognome,Etichette', 'Indirizzo email,Telefono,Indirizzo', 'Etichetta,Valore,Città'],
  ])('%s: %s', (layout, names, kinds, words) => {
    const [email, phone, address] = kinds.split(',')
    const [label, value, city] = words.split(',')
    const header = [email, phone].flatMap((kind) => [`${kind} 1 - ${label}`, `${kind} 1 - ${value}`])
    const table = tableOf([
      [...names.split(','), ...header, `${address} 1 - ${label}`, `${address} 1 - ${city}`],
      [...cells, 'Bureau', 'Lyon'],
    ])
    const { mapping, layouts } = suggestMapping(table)
    expect(layouts).toEqual([layout])
    expect(applyMapping(table, mapping).drafts.map(draftLine)).toEqual([
      expect.stringMatching(
        /^2 person: givenName Ana; familyName Ruiz; email Bureau ana@example\.org primary; phone mobile 06 12 34 56 78; address Bureau Lyon; #Presse$/u,
      ),
    ])
  })
})
