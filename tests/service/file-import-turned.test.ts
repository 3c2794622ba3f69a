import { describe, expect, test } from 'vitest'
import { holdFiles } from '../../db/service/held-file-import.ts'
import { mappingOf } from '../../db/service/held-file-pages.ts'
import { openTestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf } from './import-files.ts'

const { table, write } = importing()

const turned = `Name:,Ana Moreno
Email:,ana@example.org
Phone:,505-555-0101

Name:,Bo Chu
Email:,bo@example.org
City:,Taos
`

describe('a list that has one field a line', () => {
  test.each([
    ['a cell behind the name', turned],
    ['both in one cell', turned.replaceAll(':,', ': ')],
    ['no colon', turned.replaceAll(':,', ',')],
    ['no blank line', turned.replace('\n\n', '\n')],
    ['a head', `Field,Value\n${turned}`],
  ])('gives a contact for each block of lines: %s', async (_, content) => {
    using store = await openTestStore()
    const result = await table(sessionOf(store), content)
    expect(countsOf(result)).toMatchObject({ rows: 2, created: 2, errors: 0 })
    expect(result.notes.map(({ code, detail }) => `${code} ${detail}`)).toEqual(['rows.turned 2'])
    const points = store.readStatement('select value from contact_point order by id').all()
    expect(result.plan.rows.map(({ name }) => name)).toEqual(['Ana Moreno', 'Bo Chu'])
    expect(points.map((row) => (row as { value: string }).value)).toEqual([
      'ana@example.org',
      expect.stringContaining('555'),
      'bo@example.org',
      'Taos',
    ])
  })

  test('is taken whole where a block lacks a field', async () => {
    using store = await openTestStore()
    const result = await table(
      sessionOf(store),
      `${turned}\nEmail:,nobody@example.org\nPhone:,505-555-0102\n`,
    )
    expect(countsOf(result)).toMatchObject({ rows: 3, created: 3, errors: 0 })
  })

  test.each([
    [
      'a table of two columns',
      'Name,Email\nAna Moreno,ana@example.org\nBo Chu,bo@example.org\nCy Ode,cy@example.org\n',
    ],
    ['titles that people are called by', 'Title,Name\nName,Ana\nCity,Bo\nPhone,Cy\n'],
    [
      'a table without a header',
      'Ana Moreno,ana@example.org\nBo Chu,bo@example.org\nCy Ode,cy@example.org\n',
    ],
  ])('is no other table: %s', async (_, content) => {
    using store = await openTestStore()
    const { notes } = await table(sessionOf(store), content, { dryRun: true })
    expect(notes.map(({ code }) => code)).not.toContain('rows.turned')
  })

  test('has several of a field that is said several times', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const content = 'Name: Ana Moreno\nPhone: 505-555-0101\nPhone: 505-555-0102\nCompany: Acme, Inc.\n'
    const held = await holdFiles(session, { kind: 'contacts', paths: [write('turned.txt', content)] })
    expect(mappingOf(held, 0).columns.map(({ name, samples }) => `${name} ${samples.join()}`)).toEqual([
      'Name Ana Moreno',
      'Phone 505-555-0101',
      'Phone 505-555-0102',
      'Company Acme, Inc.',
    ])
  })

  test('can be mapped in the window by the names of its fields', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const held = await holdFiles(session, { kind: 'contacts', paths: [write('turned.csv', turned)] })
    expect(mappingOf(held, 0).columns.map(({ name }) => name)).toEqual(['Name', 'Email', 'Phone', 'City'])
  })
})

/** Of each contact of a list its fields, as the window shows them before anything is written. */
async function contactsOf(content: string): Promise<string[]> {
  using store = await openTestStore()
  const held = await holdFiles(sessionOf(store), { kind: 'contacts', paths: [write('turned.txt', content)] })
  const [part] = held.source.parts
  const read = part?.table?.table
  if (read === undefined) return []
  return read.rows.map(({ cells }) =>
    read.columns.flatMap(({ name, index }) => (cells[index] ? [`${name}=${cells[index]}`] : [])).join(' · '),
  )
}

const ana = 'Name: Ana Moreno\nEmail: ana@example.org\n'
const bo = 'Name: Bo Chu\nEmail: bo@example.org\n'
const both = ['Name=Ana Moreno · Email=ana@example.org', 'Name=Bo Chu · Email=bo@example.org']

describe('where a contact begins in a list that has one field a line', () => {
  test.each([
    ['a title above', `Member list\n${ana}${bo}`],
    ['a title with a colon', `Member list:\n${ana}${bo}`],
    ['a title and a blank line', `Member list\n\n${ana}${bo}`],
    ['a title above a head', `Member list\nField,Value\n${ana}${bo}`],
    ['names that are written differently', `${ana}${bo.replace('Name', 'NAME').replace('Email', 'E-mail')}`],
    ['a blank line between any two', `${ana}${bo}`.replaceAll('\n', '\n\n')],
    ['a title above each', `Contact 1\n${ana}\nContact 2\n${bo}`],
  ])('%s', async (_, content) => {
    const contacts = await contactsOf(content)
    expect(contacts.map((text) => text.replace('E-mail', 'Email'))).toEqual(both)
  })

  test.each([
    ['parted by blank lines', '\n'],
    ['below each other', ''],
  ])('a field said twice at its beginning stays with it: %s', async (_, between) => {
    const phones = (at: number, name: string) =>
      `Phone: 505-555-010${at}\nPhone: 505-555-010${at + 1}\nName: ${name}\n`
    expect(await contactsOf(`${phones(1, 'Ana Moreno')}${between}${phones(3, 'Bo Chu')}`)).toEqual([
      'Phone=505-555-0101 · Phone=505-555-0102 · Name=Ana Moreno',
      'Phone=505-555-0103 · Phone=505-555-0104 · Name=Bo Chu',
    ])
  })

  test('blank lines alone decide where each parts one contact from the next', async () => {
    expect(await contactsOf(`${ana}Name: Anita\n\n${bo}\nName: Cy Ode\nCity: Taos\n`)).toEqual([
      'Name=Ana Moreno · Email=ana@example.org · Name=Anita',
      'Name=Bo Chu · Email=bo@example.org',
      'Name=Cy Ode · City=Taos',
    ])
  })

  test('a field that nobody knows and all have begins it', async () => {
    expect(await contactsOf(`Locker: 7\n${ana}Locker: 8\n${bo}`)).toEqual([
      `Locker=7 · ${both[0]}`,
      `Locker=8 · ${both[1]}`,
    ])
  })
})

describe('a line without a name in a list whose fields carry colons', () => {
  const notes = `${ana}Notes: came by twice\nasked for rides, and will call at 10:30\n`
  const told = `${both[0]} · Notes=came by twice\nasked for rides, and will call at 10:30`

  test('goes on with the field before it', async () => {
    expect(await contactsOf(`${notes}${bo}`)).toEqual([told, both[1]])
    expect(await contactsOf(`${notes}\n${bo}`)).toEqual([told, both[1]])
  })

  test('is no table that stands below some lines about it', async () => {
    using store = await openTestStore()
    const about = 'Title: Members\nDate: 2026-01-02\nCity: Taos\n'
    const rows = 'Name,Email\nAna Moreno,ana@example.org\nBo Chu,bo@example.org\n'
    const { notes: said } = await table(sessionOf(store), `${about}\n${rows}`, { dryRun: true })
    expect(said.map(({ code }) => code)).not.toContain('rows.turned')
    const below = await table(sessionOf(store), `${about}${rows}`, { dryRun: true })
    expect(below.notes.map(({ code }) => code)).not.toContain('rows.turned')
  })
})
