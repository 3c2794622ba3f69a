import { expect, test } from 'vitest'
import { openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { table } = importing()

/** The organizations of each person, and the title there, of a grid view of Airtable. */
async function rolesOf(...cells: readonly string[]): Promise<string[]> {
  using store = await openTestStore()
  const rows = cells.map((cell, at) => `Ana Invented${at},"${cell.replaceAll('"', '""')}",Lead,,Open,,`)
  const header = 'Name,Organization,Role,Email,Status,Last contact,Attachments'
  await table(sessionOf(store), [header, ...rows].join('\n'))
  const found = store
    .readStatement(
      `select o.name, a.title from affiliation a join organization o on o.id = a.organization_id order by a.id`,
    )
    .all() as { name: string; title: string | null }[]
  return found.map(({ name, title }) => [name, title].filter(Boolean).join(', '))
}

test('records that a cell of Airtable links to are organizations of their own', async () => {
  expect(await rolesOf('Acme,Boreal Fund')).toEqual(['Acme, Lead', 'Boreal Fund'])
  expect(await rolesOf('Acme,"Boreal, Inc."', 'Acme')).toEqual(['Acme, Lead', 'Boreal, Inc.', 'Acme, Lead'])
  expect(await rolesOf('"Boreal, Inc."')).toEqual(['Boreal, Inc., Lead'])
})

test('what may be one name stays one', async () => {
  expect(await rolesOf('Acme, Boreal and Sons')).toEqual(['Acme, Boreal and Sons, Lead'])
  expect(await rolesOf('Acme,Boreal', 'Boreal, Inc.')).toEqual(['Acme,Boreal, Lead', 'Boreal, Inc., Lead'])
  expect(await rolesOf('Acme,Inc.')).toEqual(['Acme,Inc., Lead'])
})

test.each(['LLP', 'L.L.P.', 'LP', 'PLLC', 'P.C.', 'Company', 'AG', 'B.V.', 'NV', 'S.p.A.', 'SAS', 'Co.'])(
  'a company with its form behind the comma stays one: %s',
  async (form) => {
    expect(await rolesOf(`Smith & Poe,${form}`)).toEqual([`Smith & Poe,${form}, Lead`])
  },
)
