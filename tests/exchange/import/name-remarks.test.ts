import { describe, expect, test } from 'vitest'
import { applyMapping } from '../../../db/exchange/import/contact/draft/apply-mapping.ts'
import { takeNameMarks } from '../../../db/exchange/import/contact/cell/name-marks.ts'
import { suggestMapping } from '../../../db/exchange/import/contact/mapping/suggest-mapping.ts'
import { draftLine } from './draft-line.ts'
import { tableOf } from './mapping-stage.ts'

const drafts = (...rows: readonly (readonly string[])[]) => {
  const table = tableOf(rows)
  return applyMapping(table, suggestMapping(table).mapping).drafts.map(draftLine)
}

/** Without the line and the noun. */
const read = (header: readonly string[], row: readonly string[]) =>
  drafts(header, row).map((line) => line.replace('2 person: ', ''))

describe('what stands in brackets beside a name', () => {
  test.each([
    ['Robert (Bob) Hill', 'givenName Robert; familyName Hill; preferredName Bob'],
    ['William Hill (Bill)', 'givenName William; familyName Hill; preferredName Bill'],
    ['Hill, William (Bill)', 'givenName William; familyName Hill; preferredName Bill'],
  ])('is what somebody is called, where it is a short form: %s', (name, said) => {
    expect(read(['Name', 'City'], [name, ''])).toEqual([said])
  })

  test('is taken for what somebody is called and told, where nobody knows the word', () => {
    expect(read(['Name', 'City'], ['Rosalía Vega (Chayo)', ''])).toEqual([
      'givenName Rosalía; familyName Vega; preferredName Chayo; calledInName Name: Chayo',
    ])
  })

  test.each([
    ['Ivy Poe (moved 2024)', 'moved 2024'],
    ['Ivy Poe (on leave)', 'on leave'],
    ['Poe, Ivy (Harbor House)', 'Harbor House'],
    ['Ivy Poe (CASA)', 'CASA'],
    ['Ivy (Interim) Poe', 'Interim'],
    ['Ivy Poe (suplente)', 'suplente'],
    ['Ivy Poe (do not leave voicemail)', 'do not leave voicemail'],
  ])('is kept in the notes and told: %s', (name, note) => {
    expect(read(['Name', 'City'], [name, ''])).toEqual([
      `givenName Ivy; familyName Poe; note Name: ${note}; inNotes Name: ${note}`,
    ])
  })

  test.each([
    ['Ivy Poe (D)', 'suffix (D)'],
    ['Ivy Poe (ret.)', 'suffix (ret.)'],
    ['Ivy Poe ()', ''],
  ])('stays behind the name as a party does: %s', (name, said) => {
    expect(read(['Name', 'City'], [name, ''])).toEqual([
      ['givenName Ivy', 'familyName Poe', said].filter(Boolean).join('; '),
    ])
  })

  test('is an address where it is one', () => {
    expect(read(['Name', 'City'], ['Ivy Poe (ivy@example.org)', ''])).toEqual([
      'givenName Ivy; familyName Poe; email ivy@example.org',
    ])
  })

  test('is taken from the columns of given and family names, too', () => {
    expect(read(['First name', 'Last name'], ['Ivy (on leave)', 'Poe (Director)'])).toEqual([
      'givenName Ivy; familyName Poe; own Title Director; note First name: on leave; inNotes First name: on leave; titleInName Last name: Director',
    ])
  })

  test('is part of the name of an organization', () => {
    expect(drafts(['Name', 'City'], ['League of Women Voters (Director)', ''])).toEqual([
      '2 organization: name League of Women Voters (Director)',
    ])
  })
})

test.each([
  ['Ivy Poe (DO NOT CALL)', 'DO NOT CALL'],
  ['Poe, Ivy (do not contact)', 'do not contact'],
  ['Ivy Poe [no llamar]', 'no llamar'],
  ['Ivy Poe (no contactar)', 'no contactar'],
  ['Ivy Poe DO NOT CALL', 'DO NOT CALL'],
  ['Ivy Poe - DO NOT CALL!', 'DO NOT CALL!'],
  ['Ivy Poe, do not email', 'do not email'],
  ['Ivy Poe DNC', 'DNC'],
  ['Ivy Poe (deceased)', 'deceased'],
  ['Ivy Poe (fallecida)', 'fallecida'],
])('who must not be contacted by what stands beside the name: %s', (name, words) => {
  expect(read(['Name', 'City'], [name, ''])).toEqual([
    `doNotContact true; doNotContactReason Name: ${words}; givenName Ivy; familyName Poe; refusedInName Name: ${words}`,
  ])
})

test.each([
  ['Ann Do', 'givenName Ann; familyName Do'],
  ['Ana Baja', 'givenName Ana; familyName Baja'],
  ['Ana Baja - Ruiz', 'givenName Ana; middleName Baja -; familyName Ruiz'],
  ['No, Ann', 'givenName Ann; familyName No'],
])('nobody is refused for being called so: %s', (name, said) => {
  expect(read(['Name', 'City'], [name, ''])).toEqual([said])
})

describe('a title behind a name', () => {
  test.each([
    ['Lea Roe, Director', 'Director'],
    ['Lea Roe - Director', 'Director'],
    ['Lea Roe – Clinic Coordinator', 'Clinic Coordinator'],
    ['Lea Roe; VP of Operations', 'VP of Operations'],
    ['Lea Roe | Board Member', 'Board Member'],
    ['Roe, Lea, Director', 'Director'],
    ['Lea Roe (Co-Chair)', 'Co-Chair'],
    ['Lea Roe (ED)', 'ED'],
    ['Lea Roe, Directora de programas', 'Directora de programas'],
    ['Lea Roe, Fire Chief', 'Fire Chief'],
    ['Lea Roe, Director, Harbor House', 'Director, Harbor House'],
  ])('is one, and told: %s', (name, title) => {
    expect(read(['Name', 'City'], [name, ''])).toEqual([
      `givenName Lea; familyName Roe; own Title ${title}; titleInName Name: ${title}`,
    ])
  })

  test.each([
    ['Roe, Lea', 'givenName Lea; familyName Roe'],
    ['Roe, Lea, MD', 'givenName Lea; familyName Roe; suffix MD'],
    ['Lea Roe - MPH', 'givenName Lea; familyName Roe; suffix MPH'],
    ['Roe, Mary Dean', 'givenName Mary; middleName Dean; familyName Roe'],
    ['Roe, Chief', 'givenName Chief; familyName Roe'],
    ['Director, Lea', 'givenName Lea; familyName Director'],
    ['Martínez López, Ana María', 'givenName Ana; middleName María; familyName Martínez López'],
    ['Lea Roe – she/her', 'pronouns she/her; givenName Lea; familyName Roe'],
  ])('is none where it may be a name or a degree: %s', (name, said) => {
    expect(read(['Name', 'City'], [name, ''])).toEqual([said])
  })

  test('leaves degrees with the name', () => {
    expect(read(['Name', 'City'], ['Lea Roe, Director, MD', ''])).toEqual([
      'givenName Lea; familyName Roe; suffix MD; own Title Director; titleInName Name: Director',
    ])
  })

  test('is the role in the organization of the row', () => {
    expect(read(['Name', 'Organization'], ['Lea Roe, Director', 'Harbor House'])).toEqual([
      'givenName Lea; familyName Roe; at Harbor House Director; titleInName Name: Director',
    ])
  })

  test('goes to the notes where a column says another, and is said once where it says the same', () => {
    const header = ['Name', 'Title', 'Organization']
    expect(read(header, ['Lea Roe, Director', 'Counselor', 'Harbor House'])).toEqual([
      'givenName Lea; familyName Roe; at Harbor House Counselor; note Name: Director; inNotes Name: Director',
    ])
    expect(read(header, ['Lea Roe, Director', 'director', 'Harbor House'])).toEqual([
      'givenName Lea; familyName Roe; at Harbor House director; titleInName Name: Director',
    ])
  })

  test('what else stands behind a dash is no name either', () => {
    expect(read(['Name', 'City'], ['Lea Roe - moved to Taos', ''])).toEqual([
      'givenName Lea; familyName Roe; note Name: moved to Taos; inNotes Name: moved to Taos',
    ])
  })
})

describe('a mark beside a name', () => {
  test.each([
    ['⭐ Ivy Poe', '⭐'],
    ['* Ivy Poe', '*'],
    ['*Ivy Poe', '*'],
    ['★Ivy Poe', '★'],
    ['- Ivy Poe', '-'],
    ['• Ivy Poe', '•'],
    ['# Ivy Poe', '#'],
    ['🏳️‍🌈 Ivy Poe', '🏳️‍🌈'],
    ['👋🏽 Poe, Ivy', '👋🏽'],
    ['Ivy Poe ⭐⭐', '⭐⭐'],
    ['Ivy ⭐ Poe', '⭐'],
    ['Ivy Poe *', '*'],
    ['** Ivy Poe **', '** **'],
  ])('is no part of it, and told: %s', (name, mark) => {
    expect(read(['Name', 'City'], [name, ''])).toEqual([
      `givenName Ivy; familyName Poe; note Name: ${mark}; inNotes Name: ${mark}`,
    ])
  })

  test('is none of one part of it either', () => {
    expect(read(['First name', 'Last name'], ['⭐ Ivy', 'Poe'])).toEqual([
      'givenName Ivy; familyName Poe; note First name: ⭐; inNotes First name: ⭐',
    ])
    expect(read(['First name', 'Last name', 'City'], ['⭐', 'Poe', ''])).toEqual([
      'familyName Poe; remark First name: ⭐ (issue.standsForNone)',
    ])
  })

  test('is part of the name in a list that Caucus wrote', () => {
    const table = tableOf([
      ['First name', 'Last name'],
      ['⭐ Ivy', 'Poe'],
    ])
    const { drafts: own } = applyMapping(table, suggestMapping(table).mapping, true)
    expect(own.map(draftLine)).toEqual(['2 person: givenName ⭐ Ivy; familyName Poe'])
  })

  test.each([
    ["D'Arcy Poe", "givenName D'Arcy; familyName Poe"],
    ['Jean-Luc Poe', 'givenName Jean-Luc; familyName Poe'],
    ['=Ivy Poe*', 'givenName =Ivy Poe*'],
  ])('is none where it joins the name, or is a formula: %s', (name, said) => {
    expect(read(['Name', 'City'], [name, ''])).toEqual([said])
  })

  test('of a long cell takes no longer for that', () => {
    expect(takeNameMarks(`a${'*'.repeat(100_000)}b`)).toBeNull()
  })
})

describe('pronouns beside a name', () => {
  test.each([
    ['Ana (ella) Ruiz', 'ella'],
    ['Ana Ruiz (she/her)', 'she/her'],
    ['Ana (they/them) Ruiz', 'they/them'],
    ['(she/her) Ana Ruiz', 'she/her'],
    ['Ana Ruiz [elle]', 'elle'],
    ['Ruiz, Ana (she)', 'she'],
  ])('are kept as such: %s', (name, pronouns) => {
    expect(read(['Name', 'City'], [name, ''])).toEqual([
      `pronouns ${pronouns}; givenName Ana; familyName Ruiz`,
    ])
  })

  test('are none where the word is written as a name is', () => {
    expect(read(['Name', 'City'], ['Isabella Ruiz (Ella)', ''])).toEqual([
      'givenName Isabella; familyName Ruiz; preferredName Ella; calledInName Name: Ella',
    ])
  })

  test('are not taken where a column says others', () => {
    expect(read(['Name', 'Pronouns'], ['Ana Ruiz (she)', 'they/them'])).toEqual([
      'pronouns they/them; givenName Ana; familyName Ruiz; note Name: she; inNotes Name: she',
    ])
  })
})
