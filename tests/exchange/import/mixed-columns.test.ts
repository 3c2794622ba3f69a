import { describe, expect, test } from 'vitest'
import { applyMapping } from '../../../db/exchange/import/contact/draft/apply-mapping.ts'
import { suggestMapping } from '../../../db/exchange/import/contact/mapping/suggest-mapping.ts'
import { readDate } from '../../../db/exchange/import/contact/cell/written-date.ts'
import { draftLine } from './draft-line.ts'
import { tableOf } from './mapping-stage.ts'

const drafts = (...rows: readonly (readonly string[])[]) => {
  const table = tableOf(rows)
  return applyMapping(table, suggestMapping(table).mapping).drafts.map(draftLine)
}
const ana = 'givenName Ana; familyName Ruiz'

describe('a column of addresses and numbers', () => {
  test.each([
    ['E-mail / Phone'],
    ['Phone/Email'],
    ['Email or phone'],
    ['Contact info'],
    ['Correo / Teléfono'],
    ['Datos de contacto'],
    ['E-Mail / Telefon'],
    ['Courriel / Téléphone'],
  ])('is told apart cell by cell: %s', (header) => {
    expect(
      drafts(
        ['Name', header],
        ['Ana Ruiz', 'ana@example.org'],
        ['Ana Ruiz', '303-555-0102'],
        ['Ana Ruiz', 'ana@example.org / (303) 555-0103'],
        ['Ana Ruiz', 'ana@example.org; 303 555 0104 x12'],
      ),
    ).toEqual([
      `2 person: ${ana}; email ana@example.org`,
      `3 person: ${ana}; phone 303-555-0102`,
      `4 person: ${ana}; email ana@example.org; phone (303) 555-0103`,
      `5 person: ${ana}; email ana@example.org; phone 303 555 0104 x12`,
    ])
  })

  test.each([
    ['Phone', 'ana@example.org', 'email ana@example.org'],
    ['Work Phone', '303-555-0101, ana@example.org', 'email work ana@example.org; phone work 303-555-0101'],
    ['Mobile', 'ana@example.org', 'email ana@example.org'],
    [
      'Phone',
      'ana@example.org preferred',
      'email ana@example.org; remark Phone: preferred (issue.notUnderstood)',
    ],
    ['Email', '+1 303 555 0101', 'phone +1 303 555 0101'],
    ['Email', 'mailto:ana@example.org', 'email ana@example.org'],
    ['Email', '"Ana" <mailto:ana@example.org>', 'email ana@example.org'],
  ])('%s: %s', (header, cell, read) => {
    expect(drafts(['Name', header], ['Ana Ruiz', cell])).toEqual([`2 person: ${ana}; ${read}`])
  })
})

test('the street of a home has several columns', () => {
  const header = ['Home Address 1', 'Home Address 2', 'Home City', 'Home State', 'Home Zip', 'Home Country']
  expect(
    drafts(['Name', ...header], ['Ana Ruiz', '1 Main St', 'Apt 2', 'Denver', 'CO', '80202', 'US']),
  ).toEqual([`2 person: ${ana}; address home 1 Main St, Apt 2, Denver, CO 80202, US`])
})

test('NationBuilder: an address that fails is told wherever it stands, and organizations sign up as such', () => {
  const header = [
    'nationbuilder_id',
    'first_name',
    'last_name',
    'email',
    'email1',
    'email1_is_bad',
    'signup_type',
  ]
  expect(
    drafts(
      header,
      ['7', 'Ana', 'Ruiz', 'ana@example.org', 'ana@example.org', 'true', '0'],
      ['8', 'Harbor', 'Coalition', 'info@example.org', 'info@example.org', 'false', '1'],
    ),
  ).toEqual([
    `2 person: ${ana}; email ana@example.org bounced; id nationbuilder 7`,
    expect.stringMatching(
      /^3 organization: .*name Harbor Coalition; email info@example\.org; id nationbuilder 8/u,
    ),
  ])
})

test('Outlook: what Portuguese calls a birthday is no anniversary', () => {
  const read = (anniversary: string) =>
    drafts(
      ['Nome', 'Sobrenome', 'Empresa', 'Telefone Celular', 'Endereço de Email', anniversary],
      ['Ana', 'Ruiz', 'Casa', '', '', '05/04/1981'],
    )[0]
  expect(read('Aniversário')).toContain('own Birthday 1981-04-05')
  expect(read('Aniversário')).not.toContain('Anniversary')
})

test.each([
  ['2024-3-4', '2024-03-04'],
  ['2024/3/14', '2024-03-14'],
  ['Mar 4 24', '2024-03-04'],
  ['4 Mar 24', '2024-03-04'],
  ["March 4, '24", '2024-03-04'],
  ['2024-03-04T07:08:09.5Z', '2024-03-04'],
  ['20240304T070809Z', '2024-03-04'],
  ['2024-03-04+02:00', '2024-03-04'],
  ['2024-03-04 07:08:09 UTC', '2024-03-04'],
  ['3/4/2024 10:30am', '2024-03-04'],
  ['3/4/2024, 10:30:00 p. m.', '2024-03-04'],
  ['3/4/2024 9 AM EST', '2024-03-04'],
  ['4. März 2024 10:30 Uhr', '2024-03-04'],
  ['4 mars 2024 10h30', '2024-03-04'],
  ['March 4, 2024 at 10:30 PM', '2024-03-04'],
  ['3/4/2024 left voicemail', undefined],
  ['3/4/2024, angry', undefined],
  ['2024-03-04 court at 9am', undefined],
  ['2024-03-04 9:00 call', undefined],
  ['2024-03-04 or 05', undefined],
  ['March 4 2024 (approx)', undefined],
  ['4 March 2024 - not sure', undefined],
  ['06 12 34 56 78', undefined],
  ['3-4-12 Shibuya', undefined],
  ['2024-13-4', undefined],
  ['Apt 4 24', undefined],
])('%s is the day %s', (text, day) => {
  expect(readDate(text, 'monthFirst')).toBe(day)
})
