import { describe, expect, it } from 'vitest'
import { areCommaChoices } from '../../../db/exchange/import/contact/mapping/comma-choices.ts'
import { guessOwnForm, plainNumber } from '../../../db/exchange/import/contact/mapping/own-form.ts'

const repeated = (...cells: readonly string[]) => Array.from({ length: 6 }, () => cells).flat()

describe('what the cells of an unknown column are', () => {
  it.each([
    ['Attended', ['3', '0', '12', '7', '1'], 'number'],
    ['Score', ['3.5', '-0.25', '4', '10'], 'number'],
    ['Pledged', ['1,250', '300', '2,400.50', '75'], 'number'],
    ['Joined', ['2026-01-02', '2025-12-31'], 'date'],
    ['Joined', [...Array.from({ length: 19 }, () => '2026-01-02'), '31/02/2026'], 'date'],
    ['Joined', ['2026-01-02', '2026-01-03', 'soon'], undefined],
    ['Last contact', ['3/14/2025 left voicemail', '3/15/2025 angry; never call before noon'], undefined],
    ['Last contact', ['2025-03-14 court at 9am; abuser present'], undefined],
    ['Joined', [...Array.from({ length: 19 }, () => '2026-01-02'), '2026-01-02 07:08:09'], undefined],
    ['Number', ['06 12 34 56 78', '01 02 03 04 05'], undefined],
    ['Block', ['3-4-12 Shibuya', '1-2-30 Chiyoda'], undefined],
    ['Joined', [...Array.from({ length: 10 }, () => '2026-01-02'), 'soon', 'later'], undefined],
    ['Ward', repeated('North', 'South', 'north'), 'choice'],
    ['Can help with', repeated('Phones; Doors', 'Doors', 'Data; Phones'), 'multi-choice'],
    ['Member no', ['3', '4', '5', '6'], undefined],
    ['Charity', ['207994', '219279', '1128267', '216250'], undefined],
    ['Route', ['007', '12', '3', '44'], undefined],
    ['Long', ['12345678901', '2', '3', '4'], undefined],
    [
      'Motto',
      ['Water', 'Bread', 'Light', 'Peace', 'Rest', 'Hope', 'Care', 'Home', 'Work', 'Play'],
      undefined,
    ],
    ['Few', ['1', '2'], undefined],
    ['Empty', ['', ' '], undefined],
  ])('%s', (header, cells, form) => {
    expect(guessOwnForm(header, cells)).toBe(form)
  })

  it('are numbers without their groups, in either way of writing them', () => {
    expect(['1,250.5', '1.250,5', '2,5', ' 3 000 ', '-7', 'n/a'].map(plainNumber)).toEqual([
      '1250.5',
      '1250.5',
      '2.5',
      '3000',
      '-7',
      'n/a',
    ])
  })
})

describe('choices with commas between', () => {
  it.each([
    ['Airtable', ['Faith,Health', 'Health', 'Faith', 'Health,Faith'], true],
    ['with spaces', ['Monday, Tuesday', 'Tuesday', 'Monday', 'Monday, Friday', 'Friday'], true],
    [
      'with a comma in one',
      ['"Housing, legal",Faith', 'Faith', 'Faith', 'Faith,"Housing, legal"', '"Housing, legal"'],
      true,
    ],
    ['towns', ['Taos, NM', 'Santa Fe, NM', 'Taos, NM', 'Taos, NM'], false],
    ['towns of two states', ['Taos, NM', 'Taos, TX', 'Raton, NM', 'Raton, TX', 'Taos, NM'], false],
    ['names', ['Ruiz, Ana', 'Li, Bo', 'Ruiz, Cy', 'Ruiz', 'Ana'], false],
    ['sentences', ['Yes, gladly', 'Yes', 'No, sorry', 'No', 'Yes', 'No'], false],
    ['numbers', ['1,250', '1', '250', '250,1'], false],
    ['one list only', ['Faith,Health', 'Health', 'Faith', 'Faith'], false],
  ])('%s', (_, cells, are) => {
    expect(areCommaChoices(cells)).toBe(are)
  })
})
