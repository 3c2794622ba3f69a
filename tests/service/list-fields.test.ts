import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ContactId } from '../../db/domain/contact.ts'
import { fieldsOf, filteredNouns } from '../../db/domain/filter/field.ts'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { MemberId } from '../../db/domain/member.ts'
import type { Id } from '../../db/domain/uid.ts'
import { openList } from '../../db/service/list.ts'
import { exportPicked } from '../../db/service/list-export.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { listInteractionTypes } from '../../db/service/interaction-type.ts'
import { addMember } from '../../db/service/member.ts'
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

test('words sort as people sort them, choices in their own order, and rows without a value come last', async () => {
  using store = await openTestStore()
  const session: Session = { store, clearance: 'internal' }
  const types = ['zinc', 'Élan', 'alder', null, 'Alder', 'ñame', 'nut', 'oak']
  for (const [index, type] of types.entries())
    await createOrganization(session, { name: `Org ${index}`, type })
  await createOrganization(session, { name: 'Org 8', coalitionStatus: 'lapsed', type: 'zinc' })
  await createOrganization(session, { name: 'Org 9', coalitionStatus: 'prospect', type: 'zinc' })
  const sortedBy = async (by: string, descending = false) => {
    const list = openList(session, 'organization', { sort: [{ by, descending }, { by: 'name' }] })
    return (await list.page(0, 20, [by])).map(({ fields }) => fields?.[by])
  }
  const words = ['alder', 'Alder', 'Élan', 'nut', 'ñame', 'oak', 'zinc', 'zinc', 'zinc', null]
  expect(await sortedBy('type')).toEqual(words)
  expect((await sortedBy('type', true)).slice(0, 4)).toEqual(['zinc', 'zinc', 'zinc', 'oak'])
  expect((await sortedBy('status')).slice(0, 3)).toEqual([['prospect'], ['lapsed'], null])
  const { groups } = openList(session, 'organization', { group: 'type' })
  expect(groups?.map(({ value }) => value)).toEqual([
    'Alder',
    'alder',
    'Élan',
    'nut',
    'ñame',
    'oak',
    'zinc',
    null,
  ])
})

test('what refers to records is grouped and sorted by their names', async () => {
  using store = await openTestStore()
  const session: Session = { store, clearance: 'internal' }
  const zoe = (await addMember(session, { name: 'Zoe' })).value
  const ana = (await addMember(session, { name: 'Ana' })).value
  const { value: carl } = await createPerson(session, { givenName: 'Carl' })
  const { value: bea } = await createPerson(session, { givenName: 'Bea' })
  const type = (await listInteractionTypes(session))[0]?.id as Id<'interaction_type'>
  const log = (attendee: MemberId, contact: ContactId) =>
    logInteraction(session, {
      type,
      status: 'happened',
      outcome: 'met',
      occurredOn: '2026-01-05' as LocalDate,
      attendees: [attendee],
      participants: [{ contact }],
    })
  await log(zoe, carl)
  await log(ana, bea)
  const list = openList(session, 'interaction', { group: 'member', sort: [{ by: 'with' }] })
  expect(list.groups).toEqual([
    { value: 'Ana', count: 1 },
    { value: 'Zoe', count: 1 },
  ])
  const byName = openList(session, 'interaction', { sort: [{ by: 'with' }] })
  expect((await byName.page(0, 5)).map(({ participants }) => participants[0]?.name)).toEqual(['Bea', 'Carl'])
})

test('a record with several values stands in the group of each, is counted once, and is picked once', async () => {
  using store = await openTestStore()
  const session: Session = { store, clearance: 'internal' }
  const names = ['Ana', 'Bea', 'Carl'] as const
  const ids = await Promise.all(
    names.map(async (givenName) => (await createPerson(session, { givenName })).value),
  )
  const [ana, bea] = ids as [ContactId, ContactId]
  await tagRecords(session, [ana, bea], { name: 'Board' })
  await tagRecords(session, [ana], { name: 'árbitro' })
  const list = openList(session, 'person', { group: 'tag', sort: [{ by: 'name', descending: true }] })
  expect(list.groups).toEqual([
    { value: 'árbitro', count: 1 },
    { value: 'Board', count: 2 },
    { value: null, count: 1 },
  ])
  expect((await list.page(0, 10)).map(({ name }) => name)).toEqual(['Ana', 'Bea', 'Ana', 'Carl'])
  expect([list.total, list.records, list.ids().length]).toEqual([4, 3, 3])
  expect(list.totals(['open-follow-ups'])).toEqual({ 'open-follow-ups': { sum: 0, count: 3 } })
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
