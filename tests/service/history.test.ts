import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fixedClock } from '../../db/domain/clock.ts'
import { toInstant } from '../../db/domain/instant.ts'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { parseLocalDate } from '../../db/domain/local-date.ts'
import { newUid, uidToBytes } from '../../db/domain/uid.ts'
import { createCadence } from '../../db/service/cadence.ts'
import { addContactPoint } from '../../db/service/contact-point.ts'
import { createCustomField } from '../../db/service/custom-field.ts'
import { addFollowUp, completeFollowUp } from '../../db/service/follow-up.ts'
import { batchChanges, listBatches, openHistory, undo } from '../../db/service/history.ts'
import { changePerson, createPerson } from '../../db/service/person.ts'
import { writePrintedReport } from '../../db/service/report.ts'
import { createSavedView } from '../../db/service/saved-view.ts'
import type { Session } from '../../db/service/session.ts'
import { purge, purgeOlder, restore, trash, trashCounts, trashed } from '../../db/service/trash.ts'
import { inBatch } from '../../db/store/history/batch.ts'
import { openTestStore, type TestStore } from '../store/test-store.ts'

const sessionOf = (store: TestStore): Session => ({ store, clearance: 'internal' })
const page = { limit: 20, offset: 0 }

test('each step says what it was about, which fields it changed, and what it undid', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: ana } = await createPerson(session, { givenName: 'Ana', familyName: 'Stack' })
  await addContactPoint(session, ana, { kind: 'phone', value: '+1 303 555 0142' })
  const { batch } = await changePerson(session, ana, { pronouns: 'she' })
  await undo(session, { batch: batch! })
  const { rows } = await listBatches(session, page)
  const told = rows.map(({ kind, undoneKind, undone, subject }) => ({
    kind,
    undoneKind,
    undone,
    name: subject.records[0]?.name,
    people: subject.records[0]?.people,
    fields: subject.fields,
  }))
  expect(told).toEqual([
    {
      kind: 'undo',
      undoneKind: 'person.update',
      undone: false,
      name: 'Ana Stack',
      people: [],
      fields: ['pronouns'],
    },
    {
      kind: 'person.update',
      undoneKind: null,
      undone: true,
      name: 'Ana Stack',
      people: [],
      fields: ['pronouns'],
    },
    expect.objectContaining({ kind: 'contact_point.create', name: '+1 303 555 0142', people: ['Ana Stack'] }),
    expect.objectContaining({ kind: 'person.create', name: 'Ana Stack' }),
  ])
})

test('narrowed by topic, with a total that fits', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: ana } = await createPerson(session, { givenName: 'Ana' })
  await trash(session, [ana])
  expect(await listBatches(session, { ...page, topic: 'trash' })).toMatchObject({
    total: 1,
    rows: [{ kind: 'record.trash' }],
  })
  expect((await listBatches(session, { ...page, topic: 'imports' })).total).toBe(0)
})

test('opened up to a day there is what was done by its end, in the zone of the device', async () => {
  let now = Date.parse('2026-03-01T12:00:00Z')
  using store = await openTestStore({ now: () => now, zone: 'America/Denver' })
  const session = sessionOf(store)
  for (const at of ['2026-03-02T12:00:00Z', '2026-03-03T06:59:00Z', '2026-03-03T07:01:00Z']) {
    now = Date.parse(at)
    await createPerson(session, { givenName: at })
  }
  const namesUntil = async (until: string) => {
    const history = openHistory(session, { topic: 'contacts', until: parseLocalDate(until) })
    expect(history.isLeast).toBe(false)
    return (await history.page(0, 9)).map(({ subject }) => subject.records[0]?.name)
  }
  expect(await namesUntil('2026-03-02')).toEqual(['2026-03-03T06:59:00Z', '2026-03-02T12:00:00Z'])
  expect(await namesUntil('2026-03-03')).toHaveLength(3)
  expect(await namesUntil('9999-12-31')).toHaveLength(3)
  expect(await namesUntil('2026-02-01')).toEqual([])
})

test('of very many steps the newest are opened, and the earlier ones by their day', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const insert = store.writer.prepare(
    `insert into batch (uid, device, hlc, at, kind) values (?, 'd', ?, ?, 'person.update')`,
  )
  const day = 86_400_000
  const begin = Date.parse('2030-01-01T12:00:00Z')
  store.writer.transaction(() => {
    for (let step = 0; step < 10_050; step++) {
      const at = begin + Math.floor(step / 100) * day
      const hlc = `${at.toString(16).padStart(12, '0')}-${step.toString(16).padStart(4, '0')}-d`
      insert.run(uidToBytes(newUid()), hlc, toInstant(at))
    }
  })()
  const all = openHistory(session, {})
  expect([all.total, all.isLeast]).toEqual([10_000, true])
  const [last] = await all.page(9_999, 1)
  expect(last?.at).toBe('2030-01-01T12:00:00.000Z')
  const early = openHistory(session, { until: parseLocalDate('2030-01-02') })
  expect(early.isLeast).toBe(false)
  expect((await early.page(0, 1))[0]?.at).toBe('2030-01-02T12:00:00.000Z')
})

test('the changes of a step name their record, and are not for those without clearance', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const everything: Session = { store, clearance: 'survivor' }
  const { value: ana } = await createPerson(session, { givenName: 'Ana', pronouns: 'she' })
  const { batch } = await changePerson(session, ana, { pronouns: 'they' })
  expect(await batchChanges(session, { batch: batch!, limit: 10 })).toMatchObject([
    { record: { id: ana, name: 'Ana' }, field: 'pronouns', old: 'she', new: 'they' },
  ])
  const hidden = await createPerson(everything, { givenName: 'Zoe', sensitivity: 'survivor' })
  const asked = batchChanges(session, { batch: hidden.batch!, limit: 10 })
  await expect(asked).rejects.toMatchObject({ code: 'batch.notFound' })
  expect(await batchChanges(everything, { batch: hidden.batch!, limit: 10 })).not.toHaveLength(0)
})

test('the trash lists what was thrown away last first, by noun, without what is above the clearance', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const everything: Session = { store, clearance: 'survivor' }
  const { value: ana } = await createPerson(session, { givenName: 'Ana' })
  const { value: phone } = await addContactPoint(session, ana, { kind: 'phone', value: '+1 303 555 0142' })
  const { value: zoe } = await createPerson(everything, { givenName: 'Zoe', sensitivity: 'restricted' })
  await trash(session, [phone])
  await trash(session, [ana])
  await trash(everything, [zoe])
  const names = async (who: Session) => (await trashed(who, page)).rows.map(({ name }) => name)
  expect(await names(session)).toEqual(['Ana', '+1 303 555 0142'])
  expect(await names(everything)).toEqual(['Zoe', 'Ana', '+1 303 555 0142'])
  expect(await trashed(session, { ...page, noun: 'person' })).toMatchObject({ total: 1, rows: [{ id: ana }] })
  const later = toInstant(store.clock.now() + 1)
  expect(trashCounts(session, later)).toEqual({
    nouns: [
      { noun: 'contact_point', count: 1 },
      { noun: 'person', count: 1 },
    ],
    older: 2,
  })
  await restore(session, [ana])
  expect(await names(session)).toEqual(['+1 303 555 0142'])
})

test('cadences, own fields, saved views, mappings and templates are told by their names', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  await createCadence(session, {
    name: 'Inner circle',
    idealDays: 14,
    maxDays: 45,
    tier: 1,
    tags: [],
    pausedUntil: null,
  })
  await createCustomField(session, { appliesTo: 'person', label: 'Shoe size', type: 'number' })
  await createSavedView(session, { list: 'person', name: 'Champions', definition: {} })
  const { rows } = await listBatches(session, page)
  expect(rows.map(({ subject }) => subject.records[0]?.name)).toEqual([
    'Champions',
    'Shoe size',
    'Inner circle',
  ])
})

test('only what was thrown away before the moment is removed, and the steps it was in say so', async () => {
  using store = await openTestStore(fixedClock('2026-03-03T15:00:00Z', 'America/Denver'))
  const session = sessionOf(store)
  const { value: ana } = await createPerson(session, { givenName: 'Ana' })
  await trash(session, [ana])
  await purgeOlder(session, toInstant(store.clock.now()))
  expect((await trashed(session, page)).total).toBe(1)
  await purgeOlder(session, toInstant(store.clock.now() + 1))
  expect((await trashed(session, page)).total).toBe(0)
  const { rows } = await listBatches(session, page)
  expect(rows.find(({ kind }) => kind === 'person.create')).toMatchObject({
    notUndoable: 'purged',
    subject: { records: [] },
  })
  await expect(purge(session, [ana])).rejects.toMatchObject({ code: 'record.notFound' })
})

test('a report that has left stands in history with its manifest, and no undo means it', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  await createPerson(session, { givenName: 'Ana' })
  const folder = mkdtempSync(join(tmpdir(), 'caucus-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const destination = { path: join(folder, 'May.pdf') }
  const report = { pdf: Buffer.from('%PDF-'), records: 3, fields: ['date'], audience: 'internal' }
  const { sha256 } = await writePrintedReport(session, report, destination)
  const { rows } = await listBatches(session, { ...page, topic: 'exports' })
  const exported = { name: 'May.pdf', records: 3, bytes: 5, sha256, fields: ['date'], audience: 'internal' }
  expect(rows).toMatchObject([{ kind: 'export.report', exported, changes: 0 }])
  await expect(undo(session, { batch: rows[0]!.id })).rejects.toMatchObject({
    code: 'undo.notUndoable',
    params: { reason: 'exported' },
  })
  await undo(session)
  expect((await listBatches(session, page)).rows[0]).toMatchObject({ undoneKind: 'person.create' })
})

test('an export of a kind that is no longer made keeps its manifest, and no undo means it', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  await createPerson(session, { givenName: 'Ana' })
  const cause = {
    name: 'Contacts.csv',
    records: 1,
    bytes: 5,
    sha256: 'a'.repeat(64),
    fields: ['name'],
    audience: 'internal',
  }
  const old = { kind: 'export.contacts', cause, clearance: 'internal', standsEmpty: () => true } as const
  await inBatch(store, old, () => undefined)
  const { rows } = await listBatches(session, { ...page, topic: 'exports' })
  expect(rows).toMatchObject([{ kind: 'export.contacts', exported: cause }])
  expect(translator('en').has(`batch.${rows[0]!.kind}`)).toBe(true)
  await expect(undo(session, { batch: rows[0]!.id })).rejects.toMatchObject({
    code: 'undo.notUndoable',
    params: { reason: 'exported' },
  })
  await undo(session)
  expect((await listBatches(session, page)).rows[0]).toMatchObject({ undoneKind: 'person.create' })
})

test('keeping a promise is told by the one that was kept, not by the next that was made of it', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: kept } = await addFollowUp(session, { title: 'Send the draft' })
  await completeFollowUp(session, kept, { nextStep: { title: 'Ask for an answer' } })
  const { rows } = await listBatches(session, page)
  expect(rows[0]?.subject.records[0]?.name).toBe('Send the draft')
})
