import { expect, test } from 'vitest'
import { affiliate, changeAffiliation } from '../../db/service/affiliation.ts'
import { addFollowUp, completeFollowUp } from '../../db/service/follow-up.ts'
import { trash } from '../../db/service/trash.ts'
import { changeInteraction, logInteraction, logWithNextStep } from '../../db/service/interaction.ts'
import { finishMeeting } from '../../db/service/meeting.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import { record, type Session } from '../../db/service/session.ts'
import { logTogether } from '../../db/service/together.ts'
import { insertRecord, insertRow } from '../../db/store/row.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { uidFromBytes, uidToBytes, type Uid } from '../../db/domain/uid.ts'
import { dumpOf, openTestStore, type TestStore } from '../store/test-store.ts'

const sessionOf = (store: TestStore): Session => ({ store, clearance: 'survivor' })

const sensitivityOf = (store: TestStore, uid: Uid): unknown =>
  store.writer.prepare('select sensitivity from record where uid = ?').pluck().get(uidToBytes(uid))

function meeting(store: TestStore) {
  const sql = "select r.uid from interaction_type t join record r on r.id = t.id where t.key = 'meeting'"
  return uidFromBytes<'interaction_type'>(store.writer.prepare(sql).pluck().get() as Uint8Array)
}

const happened = (store: TestStore) =>
  ({
    type: meeting(store),
    status: 'happened',
    outcome: 'met',
    occurredOn: '2026-03-02' as LocalDate,
  }) as const

test('what touches something guarded is proposed as guarded; said otherwise, it is as said', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: jane } = await createPerson(session, { givenName: 'Jane', sensitivity: 'survivor' })
  const { value: shelter } = await createOrganization(session, { name: 'Shelter' })
  const followUp = await addFollowUp(session, { title: 'Call about the shelter', links: [jane] })
  const role = await affiliate(session, { person: jane, organization: shelter })
  const visit = await logInteraction(session, { ...happened(store), participants: [{ contact: jane }] })
  for (const { value } of [followUp, role, visit]) expect(sensitivityOf(store, value)).toBe(3)
  const lowered = await addFollowUp(session, {
    title: 'Order chairs',
    links: [jane],
    sensitivity: 'internal',
  })
  expect(sensitivityOf(store, lowered.value)).toBe(1)
})

test('an edit by somebody who may not see a participant leaves them in', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: ana } = await createPerson(session, { givenName: 'Ana' })
  const { value: jane } = await createPerson(session, { givenName: 'Jane', sensitivity: 'survivor' })
  const participants = [{ contact: ana }, { contact: jane }, { contact: ana }]
  const { value } = await logInteraction(session, {
    ...happened(store),
    participants,
    sensitivity: 'internal',
  })
  await changeInteraction({ ...session, clearance: 'internal' }, value, { participants: [{ contact: ana }] })
  expect(store.writer.prepare('select count(*) from participant').pluck().get()).toBe(2)
  await changeInteraction(session, value, { participants: [{ contact: ana }] })
  expect(store.writer.prepare('select count(*) from participant').pluck().get()).toBe(1)
})

test('a change of one field is held to the rule over two', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: ana } = await createPerson(session, { givenName: 'Ana' })
  const { value: clinic } = await createOrganization(session, { name: 'Clinic' })
  const planned = {
    ...happened(store),
    status: 'planned' as const,
    outcome: null,
    participants: [{ contact: ana }],
  }
  const { value: visit } = await logInteraction(session, planned)
  const refused = { code: 'input.invalid' }
  await expect(changeInteraction(session, visit, { status: 'happened' })).rejects.toMatchObject(refused)
  const startOn = '2026-02-01' as LocalDate
  const { value: role } = await affiliate(session, { person: ana, organization: clinic, startOn })
  const endOn = '2026-01-01' as LocalDate
  await expect(changeAffiliation(session, role, { endOn })).rejects.toMatchObject(refused)
})

test('the words that records stand on cannot be put in the trash', async () => {
  using store = await openTestStore()
  await expect(trash(sessionOf(store), [meeting(store)])).rejects.toMatchObject({ code: 'record.notFound' })
})

test('what the tables themselves refuse is told as an error of its own, and nothing of it is written', async () => {
  using store = await openTestStore()
  const before = dumpOf(store)
  const twice = record(sessionOf(store), 'test', (write) => {
    for (const name of ['Water', 'WATER'])
      insertRow(write, 'tag', { id: insertRecord(write, 'tag').id, name, folded: 'water', color: null })
  })
  await expect(twice).rejects.toMatchObject({
    code: 'record.refused',
    params: { detail: 'UNIQUE constraint failed: tag.folded' },
  })
  const nobody = record(sessionOf(store), 'test', (write) =>
    insertRow(write, 'external_id', { record_id: 123_456, scheme: 'a', value: 'b' }),
  )
  await expect(nobody).rejects.toMatchObject({ code: 'record.refused' })
  expect(dumpOf(store)).toBe(before)
})

test('what lies ahead cannot have happened, whichever way it comes in', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: ana } = await createPerson(session, { givenName: 'Ana' })
  const { value: promise } = await addFollowUp(session, { title: 'Call Ana' })
  const { occurredOn, ...visit } = { ...happened(store), participants: [{ contact: ana }] }
  const { type, participants, ...shared } = { ...visit, occurredOn: '2026-03-04' as LocalDate }
  const plan = { type, participants, status: 'planned' as const, occurredOn: shared.occurredOn }
  const { value: planned } = await logInteraction(session, plan)
  const ahead = { ...shared, type, participants }
  const next = { title: 'Write to Ana' }
  const before = dumpOf(store)
  const ways = {
    logged: () => logInteraction(session, ahead),
    'logged with a next step': () => logWithNextStep(session, ahead, next),
    changed: () => changeInteraction(session, planned, { status: 'happened', outcome: 'met' }),
    completed: () => completeFollowUp(session, promise, { outcome: ahead, nextStep: next }),
    'written down': () => finishMeeting(session, { id: null, fields: ahead, followUps: [next] }),
    'written down later': () => finishMeeting(session, { id: planned, fields: ahead, followUps: [] }),
    'logged with many': () =>
      logTogether(session, { ids: [ana] }, { type, outcome: 'met', occurredOn: ahead.occurredOn }),
  }
  const refused = { code: 'input.invalid', params: { issues: ['occurredOn: issue.ahead'] } }
  for (const [way, comesIn] of Object.entries(ways))
    await expect((async () => comesIn())(), way).rejects.toMatchObject(refused)
  expect(dumpOf(store)).toBe(before)
  await logWithNextStep(session, { ...visit, occurredOn }, next)
  await logInteraction(session, { ...visit, occurredOn: '2026-03-03' as LocalDate })
})
