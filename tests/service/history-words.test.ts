import { expect, test } from 'vitest'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { today } from '../../db/domain/local-date.ts'
import { batchTitle, fieldsText } from '../../db/domain/told-batch.ts'
import { addContactPoint } from '../../db/service/contact-point.ts'
import { changeCustomField, createCustomField, setCustomValues } from '../../db/service/custom-field.ts'
import { batchChanges, listBatches, recordHistory, undo } from '../../db/service/history.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { listInteractionTypes } from '../../db/service/interaction-type.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { changePerson, createPerson } from '../../db/service/person.ts'
import { record, type Session } from '../../db/service/session.ts'
import { tagTogether, untagTogether } from '../../db/service/together.ts'
import { addSample, removeSample } from '../../db/service/sample.ts'
import { purge, trash } from '../../db/service/trash.ts'
import { insertMember } from '../../db/store/queries/member.ts'
import { openTestStore, type TestStore } from '../store/test-store.ts'

const sessionOf = (store: TestStore): Session => ({ store, clearance: 'internal' })
const t = translator('en')

/** What history says of the newest steps, the newest first. */
async function said(session: Session, limit = 1): Promise<string[]> {
  const { rows } = await listBatches(session, { limit, offset: 0 })
  return rows.map((row) => [batchTitle(t, row), fieldsText(t, row)].filter(Boolean).join(' / '))
}

async function makePeople(session: Session, many: number) {
  const people = []
  for (let one = 1; one <= many; one++)
    people.push((await createPerson(session, { givenName: `Person ${one}` })).value)
  return people
}

test('tagging many says which tag and how many, and so does taking it back and bringing it back', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const ids = await makePeople(session, 61)
  const { batch } = await tagTogether(session, { ids }, { name: 'champion' })
  expect(await said(session)).toEqual(['Tagged: “champion”, 61 people'])
  const undone = await undo(session, { batch: batch! })
  await undo(session, { batch: undone.batch! })
  await untagTogether(session, { ids }, { name: 'champion' })
  expect(await said(session, 3)).toEqual([
    'Tag removed: “champion”, 61 people',
    'Brought back “Tagged”: “champion”, 61 people',
    'Undid “Tagged”: “champion”, 61 people',
  ])
})

test('a few are named, and the only one of its kind among many', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const people = await makePeople(session, 4)
  await tagTogether(session, { ids: people.slice(0, 3) }, { name: 'board' })
  expect(await said(session)).toEqual(['Tagged: “board”, Person 1, Person 2, and Person 3'])
  const { value: alliance } = await createOrganization(session, { name: 'Water Alliance' })
  await tagTogether(session, { ids: [...people, alliance] }, { name: 'ally' })
  expect(await said(session)).toEqual(['Tagged: “ally”, 4 people, Water Alliance'])
})

test('what was brought along is not counted as what a step was for', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: ana } = await createPerson(session, { givenName: 'Ana' })
  await addContactPoint(session, ana, { kind: 'email', value: 'ana@example.org' })
  expect(await said(session, 2)).toEqual(['Contact point added: ana@example.org (Ana)', 'Person added: Ana'])
})

test('an own field is told by its label: filled in, changed, emptied and put back', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: ana } = await createPerson(session, { givenName: 'Ana' })
  const field = (await createCustomField(session, { appliesTo: 'person', label: 'Size', type: 'number' }))
    .value
  await changeCustomField(session, field, { label: 'Shoe size' })
  for (const value of [38, 39, null]) await setCustomValues(session, ana, [{ field, value }])
  await undo(session)
  await changePerson(session, ana, { pronouns: 'she', own: [{ field, value: 40 }] })
  expect(await said(session, 5)).toEqual([
    'Person changed: Ana / Pronouns, Shoe size',
    'Undid “Own field filled in”: “Shoe size”, Ana',
    'Own field filled in: “Shoe size”, Ana',
    'Own field filled in: “Shoe size”, Ana',
    'Own field filled in: “Shoe size”, Ana',
  ])
})

test('the changes of a step, and the history of a record, say the own field with its value, and the tag', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: ana } = await createPerson(session, { givenName: 'Ana' })
  const size = { appliesTo: 'person', label: 'Shoe size', type: 'number' } as const
  const { value: field } = await createCustomField(session, size)
  const { batch } = await setCustomValues(session, ana, [{ field, value: 38 }])
  await setCustomValues(session, ana, [{ field, value: 39 }])
  await setCustomValues(session, ana, [{ field, value: null }])
  await tagTogether(session, { ids: [ana] }, { name: 'champion' })
  expect(await batchChanges(session, { batch: batch!, limit: 9 })).toMatchObject([
    { about: 'Shoe size', op: 'create', old: null, new: 38 },
  ])
  const entries = await recordHistory(session, ana)
  expect(entries.filter(({ about }) => about !== null)).toMatchObject([
    { table: 'record_tag', about: 'champion', op: 'create' },
    { about: 'Shoe size', op: 'delete', old: 39, new: null },
    { about: 'Shoe size', op: 'update', old: 38, new: 39 },
    { about: 'Shoe size', op: 'create', old: null, new: 38 },
  ])
})

test('records that are no more are counted by what they were', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  await record(session, 'member.create', (write) => insertMember(write, { name: 'Ruth', isSelf: true }))
  await addSample(session, 'en')
  const counts = ['29 people', '12 interactions', '10 follow-ups']
  for (const count of counts) expect((await said(session))[0]).toContain(count)
  await removeSample(session)
  for (const count of counts)
    expect((await said(session, 2)).filter((title) => title.includes(count))).toHaveLength(2)
})

test('what a purge leaves standing is not told as removed for good', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const [ana, bea] = await makePeople(session, 2)
  const [type] = await listInteractionTypes(session)
  await logInteraction(session, {
    type: type!.id,
    status: 'happened',
    outcome: 'spoke',
    occurredOn: today(store.clock),
    subject: 'Visit to the shelter with Person 1',
    participants: [ana!, bea!].map((contact) => ({ contact })),
  })
  await trash(session, [ana!])
  await purge(session, [ana!])
  for (const clearance of ['internal', 'survivor'] as const)
    expect((await said({ store, clearance }))[0]).toMatch(/^Removed for good(?:: 1 record)?(?: \/|$)/u)
})

test('an own field above the clearance is not named, nor is what was removed for good', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const everything: Session = { store, clearance: 'survivor' }
  const { value: ana } = await createPerson(session, { givenName: 'Ana' })
  const secret = { appliesTo: 'person', label: 'Shelter', type: 'text', sensitivity: 'survivor' } as const
  const { value: field } = await createCustomField(everything, secret)
  await changePerson(everything, ana, { pronouns: 'she', own: [{ field, value: 'Elm Street' }] })
  expect(await said(session)).toEqual(['Person changed: Ana / Pronouns'])
  expect(await said(everything)).toEqual(['Person changed: Ana / Pronouns, Shelter'])
  await trash(session, [ana])
  await purge(everything, [ana])
  expect((await said(everything, 9)).join()).not.toContain('Ana')
})
