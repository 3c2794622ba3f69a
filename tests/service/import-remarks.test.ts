import { describe, expect, test } from 'vitest'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { importReasonText } from '../../db/domain/import-reason.ts'
import { holdFiles } from '../../db/service/held-file-import.ts'
import { partsOf } from '../../db/service/held-file-pages.ts'
import { openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { table, write } = importing()

/** What is told of the table, not of its rows. */
const notesOf = async (content: string) => {
  using store = await openTestStore()
  const { notes } = await table(sessionOf(store), content, { dryRun: true })
  return notes
    .filter(({ code }) => code.includes('.'))
    .map(({ code, line, detail }) => `${line} ${code} ${detail}`)
}

const rows = (header: string, ...cells: readonly string[]) =>
  [header, ...cells.map((cell, at) => `Ana,Invented${at},${cell}`)].join('\n')

describe('zeros that a spreadsheet has dropped', () => {
  test('are told of postcodes that are shorter than most', async () => {
    const content = rows('First name,Last name,ZIP', '87571', '4099', '87501', '94110-1234', '602')
    expect(await notesOf(content)).toEqual(['3 zeros.postcodes ZIP (2): 4099, 602'])
  })

  test('are told where another postcode has kept its own', async () => {
    const content = rows('First name,Last name,ZIP', '4099', '2139', '04099')
    expect(await notesOf(content)).toEqual(['2 zeros.postcodes ZIP (2): 4099, 2139'])
  })

  test('are told where all postcodes of a state begin with one', async () => {
    const content = rows('First name,Last name,State,ZIP', 'VT,5602', 'MA,2139', 'NM,8757')
    expect(await notesOf(content)).toEqual(['2 zeros.postcodes ZIP (2): 5602, 2139'])
  })

  test('are none in a country whose postcodes are short', async () => {
    const content = rows(
      'First name,Last name,Postcode,Country',
      '87571,USA',
      '94110,USA',
      '8001,Switzerland',
    )
    expect(await notesOf(content)).toEqual([])
    expect(await notesOf(rows('First name,Last name,PLZ', '8001', '3011'))).toEqual([])
  })

  test('are given back to tax numbers, so that an organization does not stand twice', async () => {
    const content = 'Organization,EIN\nHarbor House,010203040\nHarbor House,10203040\nHope,99'
    expect(await notesOf(content)).toEqual(['3 zeros.restored EIN (1): 10203040'])
    using store = await openTestStore()
    const { created, skipped } = await table(sessionOf(store), content)
    expect([created, skipped]).toEqual([2, 1])
  })

  test('are told of phones, with the +', async () => {
    const content = rows('First name,Last name,Phone', '+49 351 5550123', '0351 5550124', '3515550125')
    expect(await notesOf(content)).toEqual(['4 zeros.phones Phone (1): 3515550125'])
    expect(await notesOf(rows('First name,Last name,Phone', '2025550101', '2025550102'))).toEqual([])
  })
})

describe('who the rows are', () => {
  test('is asked for where no column says it', async () => {
    const sheet = 'Visitors,Agency,Phone\nMaria Ruiz,Harbor House,303-555-0101'
    expect(await notesOf(sheet)).toEqual(['1 columns.noName Visitors, Agency, Phone'])
    expect(await notesOf('Email\nana@example.org')).toEqual(['1 columns.noName Email'])
    expect(await notesOf('Agency,Phone,County\nHarbor House,303-555-0101,Denver')).toEqual([])
    expect(await notesOf('Attendees,Agency,Phone\nMaria Ruiz,Harbor House,303-555-0101')).toEqual([])
    expect(await notesOf('Name (print),Agency\nMaria Ruiz,Harbor House')).toEqual([])
  })

  test('is told of rows that were deleted where they come from, and of no column for it', async () => {
    const content = 'Id,FirstName,LastName,IsDeleted\n1,Ana,Ruiz,0\n2,Bo,Li,1'
    expect(await notesOf(content)).toEqual([])
    using store = await openTestStore()
    const { created, errors } = await table(sessionOf(store), content)
    expect(created).toBe(1)
    expect(errors).toMatchObject([{ line: 3, code: 'row.deleted', detail: 'Bo Li' }])
  })

  test('is asked for in the window before anything is written', async () => {
    using store = await openTestStore()
    const paths = [write('list.csv', 'Visitors,Agency,Phone\nMaria Ruiz,Harbor House,303-555-0101')]
    const held = await holdFiles(sessionOf(store), { kind: 'contacts', paths })
    expect(partsOf(held)[0]?.remarks).toEqual([{ code: 'columns.noName', detail: 'Visitors, Agency, Phone' }])
  })
})

test('what is no day in a column of days is told before any row is, and then by its row', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const days = ['1990-02-03', '1990-02-30', 'n/a', '', '1991-04-05']
  const content = rows('First name,Last name,Birthday', ...days)
  const held = await holdFiles(session, { kind: 'contacts', paths: [write('days.csv', content)] })
  expect(partsOf(held)[0]?.remarks).toEqual([{ code: 'dates.unread', detail: 'Birthday (1): 1990-02-30' }])
  const { notes } = await table(session, content, { dryRun: true })
  const told = notes.filter(({ detail }) => detail.includes('1990-02-30'))
  expect(told).toMatchObject([{ line: 3, code: 'doubtful' }])
})

test.each([
  ['2024-05-06T07:08:09Z', ['2 dates.times Birthday (1): 2024-05-06T07:08:09Z']],
  ['2024-05-06 00:00:00', []],
])('of a day with its hour, %s, what was not taken is told', async (moment, told) => {
  expect(await notesOf(rows('First name,Last name,Birthday', moment))).toEqual(told)
})

describe('a birthday without its year', () => {
  const birthdays = async (...days: string[]) => {
    using store = await openTestStore()
    const { notes } = await table(sessionOf(store), rows('First name,Last name,Birthday', ...days))
    const kept = store.readStatement('select value from custom_value order by contact_id').pluck().all()
    return { kept, told: notes.map(({ line, code, detail }) => `${line} ${code} ${detail}`) }
  }

  test('is a day of every year, and nothing is doubtful where it can be read one way', async () => {
    const days = ['12 May', '--05-12', 'May 12th', '12 de mayo', '12. Mai', '13/05', '05/05', '4/3']
    expect(await birthdays(...days)).toEqual({
      kept: [...Array.from({ length: 5 }, () => '--05-12'), '--05-13', '--05-05', '--03-04'],
      told: [],
    })
  })

  test('is told where day and month may be exchanged and nothing decides, and where it is none', async () => {
    expect(await birthdays('05/12', 'circa 1970', '31 Feb')).toEqual({
      kept: ['--05-12', 'circa 1970', '31 Feb'],
      told: [
        '2 dates.monthFirst Birthday (1): 05/12',
        '3 doubtful Birthday: circa 1970',
        '4 doubtful Birthday: 31 Feb',
      ],
    })
  })

  test('is told where it keeps a column of days from being compared', async () => {
    expect(await birthdays('1990-02-03', '12 May', '13/05', '1991-04-05')).toEqual({
      kept: ['1990-02-03', '--05-12', '--05-13', '1991-04-05'],
      told: ['3 dates.yearless Birthday (2): 12 May, 13/05'],
    })
  })

  test('is refused by a field of dates as its cell says it, also where two rows are about one contact', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, rows('First name,Last name,Birthday', '1990-02-03'))
    const header = 'First name,Last name,Email,Birthday'
    const content = `${header}\nBo,Invented,b@example.org,\nBo,Invented,b@example.org,12 May\nCy,Invented,,May 13th\n`
    const { refused } = await table(session, content)
    expect(refused.map(({ detail, value }) => [detail, value])).toEqual([
      ['Birthday “12 May”: issue.date', '12 May'],
      ['Birthday “May 13th”: issue.date', 'May 13th'],
    ])
    const said = refused.map((problem) => importReasonText(translator('en'), problem))
    expect(said[0]).toBe('the field does not take it: Birthday “12 May”: is not a date such as 2026-03-03')
  })
})

test('a sum in the middle of the table is told', async () => {
  const content = 'First name,Last name,Hours\nAna,Invented,3\nSubtotal,,3\nBo,Invented,4\n'
  expect(await notesOf(content)).toEqual(['3 rows.sums Subtotal | 3'])
})

test('where other headers begin is told', async () => {
  const content = 'Name,Email\nAna Invented,ana@example.org\n,\nName,Phone\nBo Invented,303-555-0101\n'
  expect(await notesOf(content)).toEqual(['4 rows.secondTable Name | Phone'])
})

describe('a cell that does not go where its column says', () => {
  test.each([
    ['Phone', 'see assistant', 'inNotes', 'Phone: see assistant'],
    ['Phone', '505-555-0101 (call after 5)', 'inNotes', 'Phone: 505-555-0101 (call after 5)'],
    ['Phone', 'Cell: 505-555-0101 M-F 9-5', 'inNotes', 'Phone: Cell: 505-555-0101 M-F 9-5'],
    ['Email', 'ana at example', 'doubtful', 'Email: ana at example'],
    ['ZIP', '87571.0', 'doubtful', 'ZIP: 87571.0'],
    ['Birthday', '1990-02-30', 'doubtful', 'Birthday: 1990-02-30'],
    ['Birthday', 'March 4 1970 (approx)', 'doubtful', 'Birthday: March 4 1970 (approx)'],
    ['Birthday', '1970-03-04 or 05', 'doubtful', 'Birthday: 1970-03-04 or 05'],
    ['Phone', 'n.a.', 'remark', 'Phone: n.a. (issue.standsForNone)'],
    ['Sensitivity', 'odd', 'remark', 'Sensitivity: odd (issue.notUnderstood)'],
  ])('of %s that says “%s” is told by what became of it: %s', async (column, text, code, detail) => {
    using store = await openTestStore()
    const content = `Name,City,${column}\nAna Invented,Taos,${text}\nBo Invented,Taos,\n`
    const { notes } = await table(sessionOf(store), content, { dryRun: true })
    const told = notes.filter(({ code }) => !code.includes('.'))
    expect(told.map((note) => [note.line, note.code, note.detail])).toEqual([[2, code, detail]])
  })

  test('is told of another row about the same contact by its field, as it was not taken', async () => {
    using store = await openTestStore()
    const content =
      'First name,Last name,Email,Pronouns\nAna,Invented,a@example.org,she\nAna,Invented,a@example.org,they\n'
    const { notes } = await table(sessionOf(store), content)
    expect(notes).toMatchObject([{ line: 2, code: 'otherwiseIn', detail: 'field.pronouns: they (3)' }])
  })
})
