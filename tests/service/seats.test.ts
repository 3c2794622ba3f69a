import { expect, test } from 'vitest'
import { fixedClock } from '../../db/domain/clock.ts'
import { publicUid } from '../../db/domain/uid.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import { undo } from '../../db/service/history.ts'
import { importLegislators } from '../../db/service/legislator-import.ts'
import { affiliate } from '../../db/service/affiliation.ts'
import { localDateSchema } from '../../db/domain/local-date.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { listInteractionTypes } from '../../db/service/interaction-type.ts'
import { createPerson } from '../../db/service/person.ts'
import type { Session } from '../../db/service/session.ts'
import { setPredecessor } from '../../db/service/term.ts'
import { inBatch } from '../../db/store/history/batch.ts'
import { openTestStore } from '../store/test-store.ts'
import { makeState, personId, type StateMember } from './make-legislature.ts'

const clock = fixedClock('2026-06-15T18:00:00Z', 'America/Denver')
const person = (number: number) => publicUid<'person'>('openstates', personId(number))

async function open(members: readonly StateMember[]): Promise<Session & Disposable> {
  const store = await openTestStore(clock)
  const session: Session = { store, clearance: 'internal' }
  await importLegislators(session, { kind: 'openstates', paths: [makeState(members)] })
  return { ...session, [Symbol.dispose]: () => store[Symbol.dispose]() }
}

async function legislator(session: Session, number: number) {
  const details = await getContactDetails(session, person(number))
  if (details.noun !== 'person') throw new Error('a legislator is a person')
  return details
}

const namesOf = (holders: readonly { readonly person: { readonly name: string } }[]) =>
  holders.map(({ person: { name } }) => name)

test('a seat of one tells who held it, whom one followed and who came after', async () => {
  using session = await open([
    { number: 1, district: '7', start: '2018-01-01', end: '2022-12-31' },
    { number: 2, district: '7', start: '2023-01-01' },
  ])
  const [seat] = (await legislator(session, 2)).seats
  expect(seat).toMatchObject({ district: '7', capacity: 1 })
  expect(namesOf(seat!.holders)).toEqual(['Given2 Family2', 'Given1 Family1'])
  expect(seat!.predecessor?.person.name).toBe('Given1 Family1')
  const [before] = (await legislator(session, 1)).seats
  expect(before!.predecessor).toBeNull()
  expect(namesOf(before!.successors)).toEqual(['Given2 Family2'])
})

test('in a seat of several it is said by hand, and undone', async () => {
  using session = await open([
    { number: 1, district: '7', start: '2018-01-01', end: '2022-12-31' },
    { number: 2, district: '7', start: '2019-01-01' },
    { number: 3, district: '7', start: '2023-01-01' },
    { number: 4, district: '8', start: '2023-01-01' },
  ])
  const [seat] = (await legislator(session, 3)).seats
  expect([seat!.capacity, seat!.predecessor]).toEqual([2, null])
  const own = seat!.holders.find(({ person: { name } }) => name.startsWith('Given3'))!
  const first = seat!.holders.find(({ person: { name } }) => name.startsWith('Given1'))!
  const { batch } = await setPredecessor(session, own.term, first.term)
  expect((await legislator(session, 3)).seats[0]!.predecessor?.person.name).toBe('Given1 Family1')
  expect(namesOf((await legislator(session, 1)).seats[0]!.successors)).toEqual(['Given3 Family3'])
  const elsewhere = (await legislator(session, 4)).seats[0]!.holders[0]!.term
  await expect(setPredecessor(session, own.term, elsewhere)).rejects.toMatchObject({ code: 'input.invalid' })
  await undo(session, { batch: batch! })
  expect((await legislator(session, 3)).seats[0]!.predecessor).toBeNull()
})

test('contacts that came about through the staff of an office are counted', async () => {
  using session = await open([{ number: 1, district: '7', start: '2018-01-01' }])
  const { offices } = await legislator(session, 1)
  const { value: aide } = await createPerson(session, { givenName: 'Teo' })
  await affiliate(session, { person: aide, organization: offices[0]!.id, title: 'Chief of staff' })
  const [type] = await listInteractionTypes(session)
  const meet = (contact: typeof aide, occurredOn: string) =>
    logInteraction(session, {
      type: type!.id,
      status: 'happened',
      outcome: 'met',
      occurredOn: localDateSchema.parse(occurredOn),
      participants: [{ contact }],
    })
  await meet(aide, '2026-05-01')
  await meet(aide, '2024-05-01')
  await meet(person(1), '2026-05-02')
  const details = await legislator(session, 1)
  expect([details.contactsThroughStaff, details.interactionCount]).toEqual([1, 3])
  expect(details.staff).toMatchObject([{ person: { name: 'Teo', lastContactOn: '2026-05-01' } }])
})

test.for(['chamber', 'jurisdiction'])('nothing is told of a seat whose %s is in the trash', async (noun) => {
  using session = await open([{ number: 1, district: '7', start: '2023-01-01' }])
  expect((await legislator(session, 1)).seats).toHaveLength(1)
  await inBatch(session.store, { kind: 'test', clearance: 'internal' }, (write) => {
    write.statement('update record set trashed_batch = ? where noun = ?').run(write.batchId, noun)
  })
  expect((await legislator(session, 1)).seats).toEqual([])
})
