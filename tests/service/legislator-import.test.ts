import { writeFileSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fixedClock } from '../../db/domain/clock.ts'
import { publicUid } from '../../db/domain/uid.ts'
import { changePerson } from '../../db/service/person.ts'
import { addContactPoint, changeContactPoint } from '../../db/service/contact-point.ts'
import { undo } from '../../db/service/history.ts'
import { purge, trash } from '../../db/service/trash.ts'
import {
  importLegislators,
  previewLegislators,
  readDataset,
  type LegislatorImportRequest,
} from '../../db/service/legislator-import.ts'
import { keptAgainstRefresh } from '../../db/service/contact.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import type { Session } from '../../db/service/session.ts'
import type { Clearance } from '../../db/domain/sensitivity.ts'
import { insertPerson } from '../../db/store/queries/person.ts'
import { inBatch } from '../../db/store/history/batch.ts'
import { uidFromBytes, uidToBytes, type Id } from '../../db/domain/uid.ts'
import { oneReader } from '../exchange/import/one-reader.ts'
import { dumpOf, openTestStore, type TestStore } from '../store/test-store.ts'
import { makeState, personId, type StateMember } from './make-legislature.ts'

const clock = fixedClock('2026-06-15T18:00:00Z', 'America/Denver')
const person = (number: number) => publicUid<'person'>('openstates', personId(number))

const reader = oneReader()

async function open(): Promise<TestStore & Session> {
  return { ...(await openTestStore(clock)), clearance: 'internal' } as TestStore & Session
}

const sessionOf = (store: TestStore): Session => ({ store, clearance: 'internal' })

function importState(
  store: TestStore,
  paths: string | readonly string[],
  more: Partial<LegislatorImportRequest> = {},
) {
  return importLegislators(sessionOf(store), { kind: 'openstates', paths: [paths].flat(), reader, ...more })
}

/** One value of the vault. */
const one = (store: TestStore, sql: string): unknown => store.writer.prepare(sql).pluck().get()

const nameOf = (store: TestStore, number: number): unknown =>
  store.writer
    .prepare('select c.display_name from contact c join record r on r.id = c.id where r.uid = ?')
    .pluck()
    .get(Buffer.from(person(number).replaceAll('-', ''), 'hex'))

const two: StateMember[] = [{ number: 1 }, { number: 2 }]

test('an import makes people, and the same files again change nothing', async () => {
  using store = await open()
  const folder = makeState(two, [
    { number: 1, members: [{ name: 'Given1 Family1', person: 1, role: 'chair' }] },
  ])
  const first = await importState(store, folder)
  expect(first).toMatchObject({ created: 2, updated: 0, unchanged: 0, ended: 0, missing: 0, errors: [] })
  expect(first.offices.created).toBe(2)
  expect(first.memberships.created).toBe(1)
  const after = dumpOf(store)
  const second = await importState(store, folder)
  expect(second).toMatchObject({ created: 0, updated: 0, unchanged: 2, ended: 0, missing: 0, batch: null })
  expect(dumpOf(store)).toBe(after)
})

test('undoing an import leaves the vault as it was', async () => {
  using store = await open()
  const before = dumpOf(store)
  const { batch } = await importState(store, makeState(two))
  expect(dumpOf(store)).not.toBe(before)
  await undo(sessionOf(store), { batch: batch! })
  expect(dumpOf(store)).toBe(before)
})

test('an undo tells how far it is; stopped half-way, it leaves everything as it was', async () => {
  using store = await open()
  const members = Array.from({ length: 400 }, (_, at) => ({ number: at + 1 }))
  await importState(store, makeState(members))
  const before = dumpOf(store)
  const stop = new AbortController()
  const told: number[] = []
  const onProgress = (done: number, total: number) => {
    told.push(done / total)
    if (done > total / 3) stop.abort()
  }
  await expect(undo(sessionOf(store), { signal: stop.signal, onProgress })).rejects.toMatchObject({
    code: 'job.cancelled',
  })
  expect(told).toEqual(told.toSorted((one, other) => one - other))
  expect(told.at(-1)).toBeGreaterThan(1 / 3)
  expect(told.at(-1)).toBeLessThan(1)
  expect(dumpOf(store)).toBe(before)
})

test('a dry run says what an import would do, and writes nothing', async () => {
  using store = await open()
  const folder = makeState(two)
  const before = dumpOf(store)
  const preview = await importState(store, folder, { dryRun: true })
  expect(dumpOf(store)).toBe(before)
  const { batch, ...done } = await importState(store, folder)
  expect(batch).not.toBeNull()
  expect(preview).toEqual({ ...done, batch: null })
})

test('a changed field is refreshed; one that a person edited is not', async () => {
  using store = await open()
  await importState(store, makeState(two))
  await changePerson(sessionOf(store), person(1), { preferredName: 'Gina' })
  const renamed = makeState([
    { number: 1, given: 'Georgina' },
    { number: 2, given: 'Tomás' },
  ])
  expect(await importState(store, renamed)).toMatchObject({ updated: 1, unchanged: 1 })
  expect(nameOf(store, 1)).toBe('Gina Family1')
  expect(
    one(store, "select given_name from person p join record r on r.id = p.id where family_name = 'Family1'"),
  ).toBe('Given1')
  expect(nameOf(store, 2)).toBe('Tomás Family2')
})

test('an edit that was undone no longer locks the field', async () => {
  using store = await open()
  await importState(store, makeState(two))
  await changePerson(sessionOf(store), person(1), { preferredName: 'Gina' })
  await undo(sessionOf(store))
  await importState(store, makeState([{ number: 1, given: 'Georgina' }, { number: 2 }]))
  expect(nameOf(store, 1)).toBe('Georgina Family1')
})

test('what is told as kept is what a refresh would keep: nothing that was undone or put back, whatever was thrown away', async () => {
  using store = await open()
  const session = sessionOf(store)
  const kept = () => keptAgainstRefresh(session, person(1))
  await importState(store, makeState(two))
  expect(kept()).toEqual([])
  await changePerson(session, person(1), { pronouns: 'she/her' })
  expect(kept()).toEqual(['pronouns'])
  await undo(session)
  expect(kept()).toEqual([])
  await changePerson(session, person(1), { salutation: 'Dr.' })
  await changePerson(session, person(1), { salutation: null })
  expect(kept()).toEqual([])
  await trash(session, [person(1), person(2)])
  await undo(session)
  expect(kept()).toEqual([])
  await changePerson(session, person(1), { preferredName: 'Gina', sensitivity: 'internal' })
  expect(kept()).toEqual(['givenName', 'middleName', 'familyName', 'suffix', 'preferredName'])
})

test('a refresh that was undone comes again with the same files', async () => {
  using store = await open()
  await importState(store, makeState(two))
  const newer = makeState([{ number: 1, given: 'Georgina' }, { number: 2 }])
  await importState(store, newer)
  await undo(sessionOf(store))
  expect(nameOf(store, 1)).toBe('Given1 Family1')
  expect(await importState(store, newer)).toMatchObject({ updated: 1 })
  expect(nameOf(store, 1)).toBe('Georgina Family1')
})

test('somebody missing from a newer file is to be verified, not deleted, until they are back', async () => {
  using store = await open()
  await importState(store, makeState(two))
  expect(await importState(store, makeState([{ number: 1 }]))).toMatchObject({ missing: 1, unchanged: 1 })
  expect(one(store, 'select count(*) from term where verify = 1 and serving = 1')).toBe(1)
  expect(await importState(store, makeState([{ number: 1 }]))).toMatchObject({ missing: 1, batch: null })
  expect(await importState(store, makeState(two))).toMatchObject({ missing: 0, updated: 1 })
  expect(one(store, 'select count(*) from term where verify = 1')).toBe(0)
})

test('hand-picked files call nobody missing', async () => {
  using store = await open()
  const folder = makeState(two)
  await importState(store, folder)
  const result = await importState(store, join(folder, 'legislature', 'member-1.yml'))
  expect(result).toMatchObject({ missing: 0, unchanged: 1 })
})

test('a term that ended is counted and kept', async () => {
  using store = await open()
  await importState(store, makeState(two))
  const result = await importState(store, makeState([{ number: 1, end: '2026-05-01' }, { number: 2 }]))
  expect(result).toMatchObject({ ended: 1, unchanged: 1 })
  expect(one(store, "select count(*) from term where serving = 0 and end_on = '2026-05-01'")).toBe(1)
})

test('a successor in a seat starts without contact, and the seat keeps its history', async () => {
  using store = await open()
  await importState(store, makeState(two))
  const type = uidFromBytes<'interaction_type'>(
    one(
      store,
      "select r.uid from interaction_type t join record r on r.id = t.id where t.key = 'meeting'",
    ) as Uint8Array,
  )
  await logInteraction(sessionOf(store), {
    type,
    status: 'happened',
    outcome: 'met',
    occurredOn: '2026-03-02' as never,
    participants: [{ contact: person(1) }],
  })
  await importState(
    store,
    makeState([
      { number: 1, end: '2026-05-01' },
      { number: 2 },
      { number: 3, district: '1', start: '2026-05-02' },
    ]),
  )
  expect(
    one(store, "select count(*) from term t join seat s on s.id = t.seat_id where s.district = '1'"),
  ).toBe(2)
  expect(one(store, "select last_contact_on from contact where display_name = 'Given1 Family1'")).toBe(
    '2026-03-02',
  )
  expect(one(store, "select last_contact_on from contact where display_name = 'Given3 Family3'")).toBeNull()
})

test('people in the trash stay there, with what is theirs; forgotten ones do not come back', async () => {
  using store = await open()
  const folder = makeState(two)
  await importState(store, folder)
  await trash(sessionOf(store), [person(1)])
  expect(
    await importState(store, makeState([{ number: 1, given: 'Georgina' }, { number: 2 }])),
  ).toMatchObject({ held: 1, unchanged: 1 })
  expect(nameOf(store, 1)).toBe('Given1 Family1')
  await purge(sessionOf(store), [person(1)])
  expect(await importState(store, folder)).toMatchObject({ created: 0, held: 1, unchanged: 1 })
  expect(nameOf(store, 1)).toBeUndefined()
})

test('a contact point the files no longer have goes to the trash, unless a person worked on it', async () => {
  using store = await open()
  await importState(store, makeState(two))
  const point = (number: number) =>
    uidFromBytes<'contact_point'>(
      one(
        store,
        `select r.uid from contact_point p join record r on r.id = p.id where p.value = 'member${number}@example.org'`,
      ) as Uint8Array,
    )
  await changeContactPoint(sessionOf(store), point(2) as Id<'contact_point'>, { value: 'kept2@example.org' })
  await importState(
    store,
    makeState([
      { number: 1, email: 'new1@example.org' },
      { number: 2, email: 'new2@example.org' },
    ]),
  )
  const left = store.writer
    .prepare(
      "select p.value from contact_point p join record r on r.id = p.id where p.kind = 'email' and r.trashed_batch is null order by 1",
    )
    .pluck()
    .all()
  expect(left).toEqual(['kept2@example.org', 'new1@example.org', 'new2@example.org'])
})

test('a contact point under another uid that says the same is that of the files, present or in the trash', async () => {
  using store = await open()
  const folder = makeState(two)
  await importState(store, folder)
  const points = [1, 2].map((number) => publicUid<'contact_point'>('openstates', `another:${number}`))
  await inBatch(store, { kind: 'test', clearance: 'internal' }, (write) => {
    for (const [at, uid] of points.entries())
      write
        .statement('update record set uid = ? where id = (select id from contact_point where value = ?)')
        .run(uidToBytes(uid), `member${at + 1}@example.org`)
  })
  await changeContactPoint(sessionOf(store), points[0]!, { status: 'wrong' })
  await trash(sessionOf(store), [points[1]!])
  const before = dumpOf(store)
  expect(await importState(store, folder)).toMatchObject({ updated: 0, unchanged: 2, batch: null })
  expect(dumpOf(store)).toBe(before)
})

test('what a person typed before the files had it is not there twice', async () => {
  using store = await open()
  await importState(store, makeState(two))
  const typed = { kind: 'email', value: 'New1@example.org', label: 'own' } as const
  await addContactPoint(sessionOf(store), person(1), typed)
  await importState(store, makeState([{ number: 1, email: 'new1@example.org' }, { number: 2 }]))
  const same = "from contact_point where normalised = 'new1@example.org'"
  expect(one(store, `select count(*) ${same}`)).toBe(1)
  expect(one(store, `select label ${same}`)).toBe('own')
})

test('a committee member without an id that resolves is kept by name, and resolves when they come', async () => {
  using store = await open()
  const members = [{ name: 'Given3 Family3', person: 3 }, { name: 'No Id' }]
  const first = await importState(store, makeState(two, [{ number: 1, members }]))
  expect(first.errors.map(({ code }) => code)).toEqual(['membership.unresolved', 'membership.unresolved'])
  expect(one(store, 'select count(*) from committee_membership where person_id is null')).toBe(2)
  const later = await importState(store, makeState([...two, { number: 3 }], [{ number: 1, members }]))
  expect(later.errors).toHaveLength(1)
  expect(one(store, 'select count(*) from committee_membership where person_id is null')).toBe(1)
})

test('a membership that the files no longer have ends today and stays', async () => {
  using store = await open()
  const chair = { name: 'Given1 Family1', person: 1, role: 'Chairwoman' }
  await importState(
    store,
    makeState(two, [{ number: 1, members: [chair, { name: 'Given2 Family2', person: 2 }] }]),
  )
  const result = await importState(store, makeState(two, [{ number: 1, members: [chair] }]))
  expect(result.memberships).toMatchObject({ removed: 1, unchanged: 1 })
  expect(one(store, "select count(*) from committee_membership where end_on = '2026-06-15'")).toBe(1)
})

test('an import that is cancelled half-way leaves nothing', async () => {
  using store = await open()
  const before = dumpOf(store)
  const cancel = new AbortController()
  const folder = makeState(Array.from({ length: 300 }, (_, number) => ({ number: number + 1 })))
  const running = importState(store, folder, {
    signal: cancel.signal,
    onProgress: ({ phase, done, total }) => {
      if (phase === 'writing' && done > total / 3) cancel.abort()
    },
  })
  await expect(running).rejects.toMatchObject({ code: 'job.cancelled' })
  expect(dumpOf(store)).toBe(before)
  expect(one(store, 'select count(*) from batch')).toBe(0)
})

test('a damaged file in a folder is reported with its line; the rest is taken, and nobody is called missing by it', async () => {
  using store = await open()
  const folder = makeState(two)
  await importState(store, folder)
  const [first = ''] = readdirSync(join(folder, 'legislature'))
  const path = join(folder, 'legislature', first)
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, 200))
  const result = await importState(store, folder)
  expect(result).toMatchObject({ unchanged: 1, missing: 0, updated: 0 })
  expect(result.errors.map(({ code }) => code).toSorted()).toEqual(['coverage.incomplete', 'file.failed'])
  expect(result.errors.find(({ code }) => code === 'file.failed')?.line).toBeGreaterThan(0)
})

test('a folder without anything of the dataset is refused, and nothing is written', async () => {
  using store = await open()
  const folder = makeState([])
  writeFileSync(join(folder.replace(/zz$/u, ''), 'notes.txt'), 'no legislature here')
  const before = dumpOf(store)
  await expect(importState(store, folder.replace(/zz$/u, ''))).rejects.toMatchObject({
    code: 'file.notThisKind',
  })
  expect(dumpOf(store)).toBe(before)
})

test('one file of a folder takes nothing away from anybody else', async () => {
  using store = await open()
  const folder = makeState(two)
  await importState(store, folder)
  const before = dumpOf(store)
  const result = await importState(store, join(folder, 'legislature', 'member-1.yml'))
  expect(result.offices).toMatchObject({ removed: 0 })
  expect(dumpOf(store)).toBe(before)
})

test('a membership that comes back is open again', async () => {
  using store = await open()
  const members = [{ name: 'Given1 Family1', person: 1 }]
  await importState(store, makeState(two, [{ number: 1, members }]))
  const before = dumpOf(store)
  await importState(store, makeState(two, [{ number: 1, members: [] }]))
  expect(one(store, 'select count(*) from committee_membership where end_on is not null')).toBe(1)
  await importState(store, makeState(two, [{ number: 1, members }]))
  expect(dumpOf(store)).toBe(before)
})

test('somebody forgotten for good can still be named by a new committee', async () => {
  using store = await open()
  await importState(store, makeState(two))
  await trash(sessionOf(store), [person(1)])
  await purge(sessionOf(store), [person(1)])
  const members = [{ name: 'Given1 Family1', person: 1 }]
  const result = await importState(store, makeState(two, [{ number: 1, members }]))
  expect(result).toMatchObject({ held: 1, memberships: { created: 1 } })
  expect(one(store, 'select count(*) from committee_membership where person_id is null')).toBe(1)
})

test('a term ends although a person cleared the mark to verify it', async () => {
  using store = await open()
  await importState(store, makeState(two))
  await importState(store, makeState([{ number: 1 }]))
  await inBatch(store, { kind: 'term.update', clearance: 'internal' }, (write) => {
    write.statement('update term set verify = 0 where verify = 1').run()
  })
  const moved = makeState([{ number: 1 }, { number: 2, district: '9', start: '2026-06-01' }])
  expect(await importState(store, moved)).toMatchObject({ ended: 1 })
  expect(one(store, 'select count(*) from term where serving = 1')).toBe(2)
})

test('a committee is made after the one it is part of, also three deep and in the wrong order', async () => {
  using store = await open()
  const committees = [
    { number: 1, parent: 2, members: [] },
    { number: 2, parent: 3, members: [] },
    { number: 3, members: [] },
  ]
  const { committees: tally, errors } = await importState(store, makeState(two, committees))
  expect({ tally, errors }).toMatchObject({ tally: { created: 3 }, errors: [] })
  const wholes = `select k.name || ' in ' || p.name from committee k join committee p on p.id = k.parent_id`
  expect(store.writer.prepare(`${wholes} order by k.name`).pluck().all()).toEqual([
    'Committee 1 in Committee 2',
    'Committee 2 in Committee 3',
  ])
})

test('committees that are part of each other are taken, the first as part of none, and that is said', async () => {
  using store = await open()
  const committees = [
    { number: 1, parent: 2, members: [] },
    { number: 2, parent: 1, members: [] },
    { number: 3, parent: 3, members: [] },
  ]
  const { committees: tally, errors } = await importState(store, makeState(two, committees))
  expect(tally.created).toBe(3)
  expect(errors).toMatchObject([
    { code: 'committee.partOfItself', params: { committee: 'Committee 1' } },
    { code: 'committee.partOfItself', params: { committee: 'Committee 3' } },
  ])
  expect(one(store, 'select count(*) from committee where parent_id is not null')).toBe(1)
})

test('a term that a person holds to be running is not counted as ended', async () => {
  using store = await open()
  const ended = { number: 1, end: '2026-03-01' }
  await importState(store, makeState([{ number: 1 }, { number: 2 }]))
  await importState(store, makeState([ended, { number: 2 }]))
  await inBatch(store, { kind: 'test', clearance: 'internal' }, (write) => {
    write.statement('update term set serving = 1 where end_on is not null').run()
  })
  const again = await importState(store, makeState([ended, { number: 2 }]))
  expect(again).toMatchObject({ ended: 0, updated: 0, unchanged: 2, batch: null })
})

test('nobody above the clearance is suggested as the same person', async () => {
  using store = await open()
  for (const sensitivity of ['internal', 'restricted'] as const)
    await inBatch(store, { kind: 'test', clearance: 'survivor' }, (write) =>
      insertPerson(write, { givenName: 'Given1', familyName: 'Family1', sensitivity }),
    )
  const session = { ...sessionOf(store), clearance: 'internal' } as const
  const dataset = await readDataset(session, { kind: 'openstates', paths: [makeState(two)], reader })
  const namesakes = (clearance: Clearance) =>
    previewLegislators({ ...session, clearance }, dataset).people.map((person) => person.namesakes.length)
  expect(namesakes('internal')).toEqual([1, 0])
  expect(namesakes('restricted')).toEqual([2, 0])
})
