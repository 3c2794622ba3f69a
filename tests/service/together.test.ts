import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { PersonId } from '../../db/domain/person.ts'
import { addDays, today, type LocalDate } from '../../db/domain/local-date.ts'
import { uidFromBytes, type Uid } from '../../db/domain/uid.ts'
import { whyNotShown } from '../../db/service/contact.ts'
import { undo } from '../../db/service/history.ts'
import { openList } from '../../db/service/list.ts'
import { addMember } from '../../db/service/member.ts'
import { addFollowUp, completeFollowUp, getFollowUp } from '../../db/service/follow-up.ts'
import { listInteractionTypes } from '../../db/service/interaction-type.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { changePerson, createPerson } from '../../db/service/person.ts'
import { ownPicked, reschedulePicked, snoozePicked } from '../../db/service/picked-follow-ups.ts'
import {
  changeSavedView,
  createSavedView,
  parseViewFile,
  resolveSavedView,
  savedViews,
  viewFileText,
} from '../../db/service/saved-view.ts'
import { takeView } from '../../db/service/saved-view-file.ts'
import type { Session } from '../../db/service/session.ts'
import {
  logTogether,
  setTogether,
  tagTogether,
  trashTogether,
  untagTogether,
} from '../../db/service/together.ts'
import { trash } from '../../db/service/trash.ts'
import { dumpOf, openTestStore, type TestStore } from '../store/test-store.ts'

const sessionOf = (store: TestStore): Session => ({ store, clearance: 'internal' })
const names = ['Ana Ruiz', 'Bea Moss', 'Cy Vale', 'Dee Ortiz']

async function people(session: Session) {
  const ids = []
  for (const givenName of names) ids.push((await createPerson(session, { givenName })).value)
  return ids
}

it('changes all of a held list but some in one batch, leaves out what has gone since, and takes it back', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const [ana, bea] = await people(session)
  await createPerson(session, { givenName: 'Hidden', sensitivity: 'restricted' })
  const list = openList(session, 'person', {})
  const rows = Int32Array.from(list.ids())
  await trashTogether(session, { ids: [bea!] })
  const before = dumpOf(store)
  const { value, batch } = await tagTogether(session, { rows, except: [ana!] }, { name: 'Board' })
  expect(value).toEqual({ count: 2 })
  const tagged = { field: 'tag', op: 'is', value: 'BOARD' } as const
  expect(openList(session, 'person', { where: tagged }).total).toBe(2)
  expect(openList(session, 'person', { where: { ...tagged, op: 'is-not' } }).total).toBe(1)
  await undo(session, { batch: batch! })
  expect(dumpOf(store)).toBe(before)
})

it('leaves out ticked ones that are gone, says how many it was, and is refused where none is left', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: ana } = await createPerson(session, { givenName: 'Ana' })
  const { value: bo } = await createPerson(session, { givenName: 'Bo' })
  await trash(session, [bo])
  expect((await tagTogether(session, { ids: [ana, bo] }, { name: 'here' })).value).toEqual({ count: 1 })
  await expect(tagTogether(session, { ids: [bo] }, { name: 'here' })).rejects.toThrow('record.notFound')
})

it('throwing away tells what goes on being promised and planned, and each promise whose it was, restricted ones not', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const [ana, bea, cy, dee] = (await people(session)) as [PersonId, PersonId, PersonId, PersonId]
  const promise = async (title: string, links: readonly PersonId[]) =>
    (await addFollowUp(session, { title, links: [...links] })).value
  const both = await promise('Ring them', [ana, bea])
  await completeFollowUp(session, await promise('Write', [ana]), {})
  const [type] = await listInteractionTypes(session)
  await logInteraction(session, {
    type: type!.id,
    status: 'planned',
    occurredOn: addDays(today(store.clock), 3),
    participants: [{ contact: bea }],
  })
  const lines = async () =>
    (await openList(session, 'follow-up', {}).page(0, 10)).map((row) => [row.links, row.unshown])
  const before = await lines()
  const { value, batch } = await trashTogether(session, { ids: [ana, bea] })
  expect(value).toEqual({ count: 2, openFollowUps: 1, plannedMeetings: 1 })
  expect(await getFollowUp(session, both)).toMatchObject({
    links: [],
    unshown: {
      trashed: [
        { id: ana, name: 'Ana Ruiz' },
        { id: bea, name: 'Bea Moss' },
      ],
      restricted: 0,
    },
  })
  await undo(session, { batch: batch! })
  expect(await lines()).toEqual(before)
  const secret = await promise('Ask', [cy])
  const told = await promise('Listen', [dee])
  await changePerson(session, cy, { sensitivity: 'restricted' })
  await changePerson(session, dee, { sensitivity: 'survivor' })
  expect(await getFollowUp(session, secret)).toMatchObject({
    links: [],
    unshown: { trashed: [], restricted: 1 },
  })
  expect(await getFollowUp(session, told)).not.toHaveProperty('unshown')
  expect(await getFollowUp({ ...session, clearance: 'restricted' }, secret)).toMatchObject({
    links: [{ id: cy }],
  })
  expect(whyNotShown(session, cy)).toEqual({ reason: 'guarded', level: 'restricted' })
  await trash(session, [ana])
  expect(whyNotShown(session, ana)).toEqual({ reason: 'trash' })
  expect(whyNotShown(session, bea)).toEqual({ reason: 'none' })
})

it('takes away a tag where it is, and makes none for that', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: ana } = await createPerson(session, { givenName: 'Ana' })
  const { value: bo } = await createPerson(session, { givenName: 'Bo' })
  await tagTogether(session, { ids: [ana] }, { name: 'Choir' })
  const of = { ids: [ana, bo] }
  expect(await untagTogether(session, of, { name: 'nobody has it' })).toEqual({
    value: { count: 0 },
    batch: null,
  })
  expect((await untagTogether(session, of, { name: 'chóir' })).value).toEqual({ count: 1 })
})

it('brings a tag back from the trash where it is given again', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: ana } = await createPerson(session, { givenName: 'Ana' })
  await tagTogether(session, { ids: [ana] }, { name: 'Choir' })
  const [uid] = store.writer.prepare(`select uid from record where noun = 'tag'`).pluck().all() as [
    Uint8Array,
  ]
  await trash(session, [uidFromBytes(uid)])
  const tagged = { where: { field: 'tag', op: 'is', value: 'choir' } } as const
  expect(openList(session, 'person', tagged).total).toBe(0)
  await tagTogether(session, { ids: [ana] }, { name: 'choir' })
  expect(openList(session, 'person', tagged).total).toBe(1)
})

it('groups a list by who keeps it up, and sums it', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const ids = await people(session)
  const { value: ruth } = await addMember(session, { name: 'Ruth Okafor' })
  await setTogether(session, { ids: ids.slice(0, 3) }, { owner: ruth, tier: 2 })
  await addFollowUp(session, { title: 'Call', links: [ids[0]!] })
  const list = openList(session, 'person', { group: 'owner', sort: [{ by: 'name', descending: true }] })
  expect(list.groups).toEqual([
    { value: 'Ruth Okafor', count: 3 },
    { value: null, count: 1 },
  ])
  expect((await list.page(0, 10)).map(({ name }) => name)).toEqual([
    'Cy Vale',
    'Bea Moss',
    'Ana Ruiz',
    'Dee Ortiz',
  ])
  expect(list.totals(['open-follow-ups'])).toEqual({ 'open-follow-ups': { sum: 1, count: 4 } })
  expect(() => openList(session, 'person', { group: 'name' })).toThrow('input.invalid')
})

it('keeps views, shares them as files, and refuses what the list does not have', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const filter = {
    any: [
      { field: 'days', op: 'more', value: 45 },
      { field: 'never-contacted', op: 'is', value: true },
    ],
  } as const
  await createSavedView(session, {
    list: 'person',
    name: 'Going quiet',
    definition: { filter, group: 'owner', totals: true },
  })
  const view = await resolveSavedView(session, 'going quiet')
  expect(await savedViews(session, 'organization')).toEqual([])
  expect(parseViewFile(session, viewFileText(view))).toEqual({
    list: 'person',
    name: 'Going quiet',
    definition: view.definition,
  })
  const wrong = (definition: object) => createSavedView(session, { list: 'person', name: 'x', definition })
  expect(() => wrong({ filter: { field: 'trust', op: 'is', value: 1 } })).toThrow('input.invalid')
  expect(() => wrong({ group: 'name' })).toThrow('input.invalid')
  const sorted = (column: string) => ({ sorts: [{ column, direction: 'ascending' as const }] })
  expect(() => wrong(sorted('nonsense'))).toThrow('input.invalid')
  expect(() => wrong(sorted('toString'))).toThrow('input.invalid')
  await wrong(sorted('organization'))
  for (const text of [
    'no view',
    '',
    '[]',
    'null',
    '{"caucus":"view"}',
    '{"__proto__":1}',
    '['.repeat(100_000),
  ])
    expect(() => parseViewFile(session, text)).toThrow('view.unreadable')
  const shared = JSON.parse(viewFileText(view)) as object
  const changed = (changes: object) => () => parseViewFile(session, JSON.stringify({ ...shared, ...changes }))
  expect(changed({ list: 'nothing' })).toThrow('view.unreadable')
  expect(changed({ version: 2, later: true })).toThrow('view.newer')
  const asks = (field: string, op: string, value: unknown) => ({
    definition: { filter: { field, op, value } },
  })
  expect(changed(asks('days', 'more', 'soon'))).toThrow('view.unreadable')
  expect(changed(asks('field.shelter', 'is', 'yes'))).toThrow(
    expect.objectContaining({ code: 'view.foreign', params: { fields: 'field.shelter' } }),
  )
})

it('keeps a view of a file once, whatever it is called here, and gives another of its name a number', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const folder = mkdtempSync(join(tmpdir(), 'views-'))
  const file = (name: string, group: string) => {
    const path = join(folder, `${name} ${group}.view.json`)
    const definition = {
      totals: true,
      group,
      columns: { order: ['name'], hidden: [], widths: { name: 200 } },
    }
    writeFileSync(path, JSON.stringify({ caucus: 'view', version: 1, list: 'person', name, definition }))
    return path
  }
  const { value: first } = await takeView(session, file('Mine', 'owner'))
  expect(first).toMatchObject({ name: 'Mine', wasHere: false })
  const again = await takeView(session, file('Mine', 'owner'))
  expect(again).toEqual({ value: { ...first, wasHere: true }, batch: null })
  await changeSavedView(session, first.id, { name: 'Ours' })
  expect((await takeView(session, file('Mine', 'owner'))).value).toMatchObject({ id: first.id, name: 'Ours' })
  const names = async () => (await savedViews(session)).map(({ name }) => name)
  expect((await takeView(session, file('Óurs', 'tier'))).value).toMatchObject({ name: 'Óurs 2' })
  await takeView(session, file('ours', 'sensitivity'))
  expect(await names()).toEqual(['Ours', 'Óurs 2', 'ours 3'])
})

it('takes no file for a view that is larger than any view is', async () => {
  using store = await openTestStore()
  const path = join(mkdtempSync(join(tmpdir(), 'views-')), 'large.view.json')
  writeFileSync(path, ' '.repeat(1_000_001))
  await expect(takeView(sessionOf(store), path)).rejects.toThrow('view.unreadable')
})

it('logs the same with each by itself in one batch, and with nobody where one must not be contacted', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const [ana, bea, cy] = await people(session)
  const type = (await listInteractionTypes(session)).find(({ key }) => key === 'email')!.id
  const occurredOn = today(store.clock)
  const log = { type, occurredOn, outcome: 'replied', subject: 'Our newsletter' } as const
  const before = dumpOf(store)
  const { batch, value } = await logTogether(session, { ids: [ana!, bea!] }, log)
  expect(value).toEqual({ count: 2 })
  const rows = await openList(session, 'interaction', {}).page(0, 10)
  const withWhom = rows.map(({ participants }) => participants.map(({ id }) => id))
  expect(new Set(withWhom.flat())).toEqual(new Set([ana, bea]))
  expect(withWhom.map(({ length }) => length)).toEqual([1, 1])
  await undo(session, { batch: batch! })
  expect(dumpOf(store)).toBe(before)
  await setTogether(session, { ids: [cy!] }, { doNotContact: true })
  await expect(logTogether(session, { ids: [ana!, cy!] }, log)).rejects.toMatchObject({
    code: 'contact.doNotContact',
  })
  const ahead = { ...log, occurredOn: addDays(occurredOn, 1) }
  await expect(logTogether(session, { ids: [ana!] }, ahead)).rejects.toMatchObject({ code: 'input.invalid' })
  expect(openList(session, 'interaction', {}).total).toBe(0)
})

it('snoozes, moves and gives away the ticked follow-ups that are still to be kept, and takes that back', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const day = today(store.clock)
  const add = async (title: string, dueOn: LocalDate | null) =>
    (await addFollowUp(session, { title, dueOn })).value
  const [call, write, done] = [
    await add('Call', day),
    await add('Write', null),
    await add('Thank', addDays(day, 2)),
  ]
  await completeFollowUp(session, done)
  const { value: ruth } = await addMember(session, { name: 'Ruth Okafor' })
  const list = openList(session, 'follow-up', {})
  const all = { rows: Int32Array.from(list.ids()), except: [] }
  const before = dumpOf(store)
  const until = addDays(day, 7)
  const undone = async ({ batch, value }: { batch: Uid | null; value: object }) => {
    await undo(session, { batch: batch! })
    expect(dumpOf(store)).toBe(before)
    return value
  }
  const snoozed = await snoozePicked(session, all, until)
  expect((await getFollowUp(session, call)).visibleFrom).toBe(until)
  expect((await getFollowUp(session, done)).visibleFrom).toBeNull()
  expect(await undone(snoozed)).toEqual({ count: 2 })
  const moved = await reschedulePicked(session, all, { kind: 'on', day: until })
  expect((await getFollowUp(session, write)).dueOn).toBe(until)
  expect((await getFollowUp(session, done)).dueOn).toBe(addDays(day, 2))
  expect(await undone(moved)).toEqual({ count: 2 })
  expect(await undone(await ownPicked(session, all, ruth))).toEqual({ count: 3 })
  expect(await snoozePicked(session, { ids: [done] }, until)).toEqual({ value: { count: 0 }, batch: null })
  await expect(snoozePicked(session, all, day)).rejects.toMatchObject({ code: 'input.invalid' })
})

it('keeps a search as a view: with its words, and of a list never with them', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const definition = { search: 'type:meeting water' }
  const { value: id } = await createSavedView(session, { list: 'search', name: 'Water', definition })
  expect(await savedViews(session, 'search')).toEqual([
    { id, list: 'search', name: 'Water', definition, pinned: false },
  ])
  expect(await savedViews(session, 'person')).toEqual([])
  const make = (list: 'search' | 'person', wrong: object) => () =>
    createSavedView(session, { list, name: 'Wrong', definition: wrong })
  expect(make('search', {})).toThrow(expect.objectContaining({ code: 'input.invalid' }))
  const filter = { field: 'height', op: 'is', value: 1 }
  const columns = { order: [], hidden: [], widths: {} }
  for (const other of [{ filter }, { group: 'height' }, { sorts: [] }, { columns }])
    expect(make('search', { ...definition, ...other })).toThrow(
      expect.objectContaining({ code: 'input.invalid' }),
    )
  expect(make('person', definition)).toThrow(expect.objectContaining({ code: 'input.invalid' }))
})
