import { describe, expect, test } from 'vitest'
import { applyMapping } from '../../../db/exchange/import/contact/draft/apply-mapping.ts'
import { suggestMapping } from '../../../db/exchange/import/contact/mapping/suggest-mapping.ts'
import { draftLine } from './draft-line.ts'
import { tableOf } from './mapping-stage.ts'

const drafts = (...rows: readonly (readonly string[])[]) => {
  const table = tableOf(rows)
  return applyMapping(table, suggestMapping(table).mapping).drafts.map(draftLine)
}

describe('tables side by side', () => {
  test('give a contact each, also where one of them is longer', () => {
    expect(
      drafts(
        ['Name', 'Email', '', 'Name', 'Email'],
        ['Ann Lee', 'ann@example.org', '', 'Tom Ray', 'tom@example.org'],
        ['Raj Pat', '', '', 'Sue Ito', 'sue@example.org'],
        ['', '', '', 'Eve Roe', 'eve@example.org'],
      ),
    ).toEqual([
      '2 person: givenName Ann; familyName Lee; email ann@example.org',
      '2 person: givenName Tom; familyName Ray; email tom@example.org',
      '3 person: givenName Raj; familyName Pat',
      '3 person: givenName Sue; familyName Ito; email sue@example.org',
      '4 person: givenName Eve; familyName Roe; email eve@example.org',
    ])
  })

  test('call their own fields alike, and may begin with what is no name', () => {
    expect(
      drafts(
        ['Seat', 'First Name', 'Last Name', 'Phone', 'Seat', 'First Name', 'Last Name', 'Phone', 'Notes'],
        ['1', 'Ann', 'Lee', '202-555-0101', '2', 'Tom', 'Ray', '202-555-0102', 'neighbours'],
      ),
    ).toEqual([
      '2 person: givenName Ann; familyName Lee; phone 202-555-0101; own Seat 1; note neighbours',
      '2 person: givenName Tom; familyName Ray; phone 202-555-0102; own Seat 2',
    ])
  })

  test('have columns of their own where a blank one parts them', () => {
    expect(
      drafts(
        ['Organization', 'Email', '', 'Organization', 'Email', 'Notes'],
        ['North Shelter', 'n@example.org', '', 'South Shelter', 's@example.org', 'closed on Mondays'],
      ),
    ).toEqual([
      '2 organization: name North Shelter; email n@example.org',
      '2 organization: name South Shelter; email s@example.org; note closed on Mondays',
    ])
  })

  test('are none where only an address or a name stands again', () => {
    expect(drafts(['Name', 'Email', 'Email'], ['Ann Lee', 'ann@example.org', 'lee@example.org'])).toEqual([
      '2 person: givenName Ann; familyName Lee; email ann@example.org; email lee@example.org',
    ])
    expect(drafts(['Name', 'Email', 'Name'], ['Ann Lee', 'ann@example.org', 'Annie'])).toHaveLength(1)
  })
})
