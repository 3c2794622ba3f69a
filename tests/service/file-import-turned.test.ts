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
