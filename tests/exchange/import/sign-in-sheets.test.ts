import { describe, expect, test } from 'vitest'
import { applyMapping } from '../../../db/exchange/import/contact/draft/apply-mapping.ts'
import { namesContacts } from '../../../db/exchange/import/contact/mapping/named-contacts.ts'
import { suggestMapping } from '../../../db/exchange/import/contact/mapping/suggest-mapping.ts'
import { draftLine } from './draft-line.ts'
import { tableOf } from './mapping-stage.ts'

const drafts = (...rows: readonly (readonly string[])[]) => {
  const table = tableOf(rows)
  return applyMapping(table, suggestMapping(table).mapping).drafts.map(draftLine)
}

describe('words in brackets of a header', () => {
  test.each([
    ['NAME (please print)'],
    ['Name (print)'],
    ['Name [print clearly]'],
    ['Full Name (first and last)'],
    ['(Optional) Name'],
    ['Nombre completo (letra de molde)'],
    ['Name (bitte in Druckbuchstaben)'],
    ['Nom complet (en majuscules)'],
    ['Print Name'],
    ['Printed name'],
    ['PRINT NAME:'],
    ['Nombre (letra de imprenta)'],
    ['Nombre en letra de molde'],
  ])('are passed over where the rest is known: %s', (header) => {
    const sheet = [
      [header, 'Agency', 'Phone', 'Email'],
      ['Ana Ruiz', 'Harbor House', '303-555-0101', 'ana@example.org'],
      ['Bo Li', '', '303-555-0102', ''],
    ]
    expect(drafts(...sheet)).toEqual([
      '2 person: givenName Ana; familyName Ruiz; phone 303-555-0101; email ana@example.org; at Harbor House',
      '3 person: givenName Bo; familyName Li; phone 303-555-0102',
    ])
  })

  test.each([
    ['Phone (cell)', '303-555-0101', 'phone mobile 303-555-0101'],
    ['Phone (optional)', '303-555-0101', 'phone 303-555-0101'],
    ['Address (home)', '1 Main St', 'address home 1 Main St'],
    ['City (optional)', 'Denver', 'address Denver'],
    ['Organization (if any)', 'Harbor House', 'at Harbor House'],
    ['Organization (former)', 'Harbor House', 'own Organization (former) Harbor House'],
    ['Member (Y/N)', 'Y', 'own Member (Y/N) Y'],
    ['Household (number)', '3', 'own Household (number) 3'],
    ['Group (A or B)', 'no', 'own Group (A or B) no'],
    ['First name (spouse)', 'Luis', 'own First name (spouse) Luis'],
  ])('%s', (header, cell, read) => {
    expect(drafts(['Name', header], ['Ana Ruiz', cell])).toEqual([
      `2 person: givenName Ana; familyName Ruiz; ${read}`,
    ])
  })

  test('are not, where another column says it already', () => {
    expect(drafts(['Name', 'City', 'City (mailing)'], ['Ana Ruiz', 'Denver', 'Boulder'])).toEqual([
      '2 person: givenName Ana; familyName Ruiz; address Denver; own City (mailing) Boulder',
    ])
  })
})

test.each([
  ['May we contact you?', 'n'],
  ['Can we email you?', 'No'],
  ['OK to contact?', 'no'],
  ['Permission to contact', 'N'],
  ['¿Podemos contactarle?', 'no'],
  ['Dürfen wir Sie kontaktieren?', 'nein'],
  ['Pouvons-nous vous contacter ?', 'non'],
])('who says no to “%s” is not contacted', (header, no) => {
  const [refused, agreed] = drafts(['Name', header], ['Ana Ruiz', no], ['Bo Li', 'x'])
  expect(refused).toContain('doNotContact true')
  expect(agreed).not.toContain('doNotContact')
})

describe('whether a column says who the contacts are', () => {
  const says = (...rows: readonly (readonly string[])[]) => {
    const table = tableOf(rows)
    return namesContacts(table, suggestMapping(table).mapping)
  }

  test.each([
    [['Name', 'Phone'], ['Ana Ruiz', '303-555-0101'], true],
    [['Agency', 'Phone', 'County'], ['Harbor House', '303-555-0101', 'Denver'], true],
    [['Attendees', 'Agency', 'Phone'], ['Maria Ruiz', 'Harbor House', '303-555-0101'], true],
    [['Visitors', 'Agency', 'Phone'], ['Maria Ruiz', 'Harbor House', '303-555-0101'], false],
    [['Phone', 'Email'], ['303-555-0101', 'ana@example.org'], false],
  ])('%j: %j', (header, row, expected) => {
    expect(says(header, row)).toBe(expected)
  })
})
