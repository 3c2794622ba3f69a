import { describe, expect, it } from 'vitest'
import type { PartOptions } from '../../db/exchange/import/read-contacts.ts'
import { createPerson } from '../../db/service/person.ts'
import { openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { table } = importing()

describe('what is told of a table', () => {
  const notesOf = async (content: string, options: PartOptions = {}) => {
    using store = await openTestStore()
    const { notes } = await table(sessionOf(store), content, { options })
    return notes.map(({ line, code, detail }) => `${line} ${code} ${detail}`)
  }

  it('days that can be read both ways, column by column', async () => {
    const rows =
      'First name,Last name,Birthday,Joined\nAna,Ruiz,03/04/1990,1/2/2020\nBo,Mar,05/06/1991,2020-03-01\n'
    expect(await notesOf(rows)).toEqual([
      '2 dates.monthFirst Birthday (2): 03/04/1990, 05/06/1991',
      '2 dates.monthFirst Joined (1): 1/2/2020',
    ])
    expect((await notesOf(rows, { dateOrder: 'dayFirst' }))[1]).toBe('2 dates.dayFirst Joined (1): 1/2/2020')
  })

  it('days that decide the order, and days that contradict each other', async () => {
    const rows = 'First name,Last name,Birthday\nAna,Ruiz,25/12/1985\nBo,Mar,03/04/1990\n'
    expect(await notesOf(rows)).toEqual([])
    expect(await notesOf(`${rows}Cy,Lee,12/25/1970\n`)).toEqual([
      '2 dates.mixed Birthday: 25/12/1985 (2) / 12/25/1970 (4)',
      '3 dates.monthFirst Birthday (1): 03/04/1990',
    ])
  })

  it('formulas that failed', async () => {
    expect(await notesOf('First name,Last name,City\nAna,Ruiz,#N/A\nBo,#DIV/0!,Taos\n')).toEqual([
      '2 cells.failed 2: #N/A, #DIV/0!',
    ])
  })

  it('what a row says otherwise than the one it is the same as', async () => {
    const rows =
      'First name,Last name,E-mail,Shirt size\nAna,Ruiz,ana@example.org,M\nAna,Ruiz,ana@example.org,L\n'
    expect(await notesOf(rows)).toEqual(['2 otherwiseIn Shirt size: L (3)'])
  })
})

it('rows that wait for a person are named, with whom each may be', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: ana } = await createPerson(session, { givenName: 'Ana', familyName: 'Mora' })
  const { ambiguousRows } = await table(session, 'Name,Email\nAna Mora,ana@example.org\n')
  expect(ambiguousRows).toMatchObject([{ line: 2, name: 'Ana Mora', code: 'perhaps', contacts: [ana] }])
})
