import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fieldsOf, filteredNouns } from '../../db/domain/filter/field.ts'
import { translator } from '../../db/domain/i18n/translator.ts'
import { openList } from '../../db/service/list.ts'
import { exportPicked } from '../../db/service/list-export.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import type { Session } from '../../db/service/session.ts'
import { tagRecords } from '../../db/service/tag.ts'
import { openTestStore } from '../store/test-store.ts'

test('every field that can be shown, sorted, grouped and summed can be, in every list', async () => {
  using store = await openTestStore()
  const session: Session = { store, clearance: 'internal' }
  for (const noun of filteredNouns) {
    const fields = Object.entries(fieldsOf(noun)).filter(([, { type }]) => type !== 'words')
    const list = openList(session, noun, { sort: fields.slice(0, 8).map(([by]) => ({ by })) })
    await list.page(
      0,
      10,
      fields.map(([key]) => key),
    )
    list.totals(fields.flatMap(([key, { isSum }]) => (isSum ? [key] : [])))
    for (const [group, { isGroup }] of fields)
      if (isGroup) expect(openList(session, noun, { group }).groups).toEqual([])
  }
})

test('a row brings what stands in its fields; groups and sums are those of the rows', async () => {
  using store = await openTestStore()
  const session: Session = { store, clearance: 'internal' }
  const { value: one } = await createOrganization(session, {
    name: 'Alder',
    trust: 2,
    countiesServed: ['Fern', 'Oak'],
  })
  await createOrganization(session, { name: 'Birch', trust: 5, coalitionStatus: 'member' })
  await createOrganization(session, { name: 'Cedar', coalitionStatus: 'member' })
  await tagRecords(session, [one], { name: 'Big Donor' })
  const list = openList(session, 'organization', { sort: [{ by: 'name' }], group: 'status' })
  expect(list.groups).toEqual([
    { value: 'member', count: 2 },
    { value: null, count: 1 },
  ])
  const rows = await list.page(0, 10, ['tag', 'county', 'trust', 'do-not-contact', 'owner'])
  expect(rows.map(({ name, fields }) => [name, fields?.['trust']])).toEqual([
    ['Birch', 5],
    ['Cedar', null],
    ['Alder', 2],
  ])
  expect(rows[2]?.fields).toEqual({
    tag: ['Big Donor'],
    county: ['Fern', 'Oak'],
    trust: 2,
    'do-not-contact': false,
    owner: null,
  })
  expect(list.totals(['trust'])).toEqual({ trust: { sum: 7, count: 2 } })
})

test('rows leave as a file without restricted ones, whatever is shown, and History says so', async () => {
  using store = await openTestStore()
  const session: Session = { store, clearance: 'restricted' }
  await createPerson(session, { givenName: 'Ana', source: '=1+1' })
  await createPerson(session, { givenName: 'Secret', sensitivity: 'restricted' })
  const list = openList(session, 'person', { sort: [{ by: 'name' }] })
  expect(list.total).toBe(2)
  const folder = mkdtempSync(join(tmpdir(), 'caucus-list-'))
  const path = join(folder, 'people.csv')
  const { manifest } = await exportPicked(
    session,
    {
      noun: 'person',
      title: 'People',
      picked: { rows: list.ids(), except: [] },
      fields: ['name', 'source', 'tag'],
      t: translator('en'),
    },
    { path, format: 'csv', audience: 'internal' },
  )
  const text = readFileSync(path, 'utf8')
  rmSync(folder, { recursive: true })
  expect(manifest).toMatchObject({ records: 1, fields: ['name', 'source', 'tag', 'id'] })
  expect(text).toContain('Name,Source,Tag,Id')
  expect(text).not.toContain('Secret')
  expect(text).not.toMatch(/,=1\+1/u)
})
