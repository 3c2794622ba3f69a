import { expect, it } from 'vitest'
import { parseLocalDate, today } from '../../db/domain/local-date.ts'
import type { MemberId } from '../../db/domain/member.ts'
import type { InteractionInput } from '../../db/domain/interaction.ts'
import { addFollowUp } from '../../db/service/follow-up.ts'
import { countKept, countViewsOf, handOver } from '../../db/service/hand-over.ts'
import { listBatches, undo } from '../../db/service/history.ts'
import { getInteraction, logInteraction } from '../../db/service/interaction.ts'
import {
  addMember,
  changeMember,
  listFormerMembers,
  listMembers,
  returnMember,
  useAs,
} from '../../db/service/member.ts'
import { getSelf } from '../../db/service/member-name.ts'
import { createPerson } from '../../db/service/person.ts'
import { createSavedView, savedViews } from '../../db/service/saved-view.ts'
import type { Session } from '../../db/service/session.ts'
import { setTogether } from '../../db/service/together.ts'
import { trash } from '../../db/service/trash.ts'
import { typeOf } from '../fixtures/make-interaction.ts'
import { dumpOf, openTestStore } from '../store/test-store.ts'
import { sessionOf } from './import-files.ts'

async function twoMembers(session: Session) {
  const { value: ruth } = await addMember(session, { name: 'Ruth Okafor' })
  const { value: ines } = await addMember(session, { name: 'Inés Vidal' })
  return { ruth, ines }
}

/** Two contacts, a promise and meetings of one of us, one of each in the trash besides. */
async function keepUp(session: Session, { ruth, ines }: Record<'ruth' | 'ines', MemberId>) {
  const people = await Promise.all(
    ['Ana', 'Bea', 'Cy'].map((givenName) => createPerson(session, { givenName })),
  )
  const ids = people.map(({ value }) => value)
  await setTogether(session, { ids }, { owner: ruth })
  await addFollowUp(session, { title: 'Call', owner: ruth })
  const { value: gone } = await addFollowUp(session, { title: 'Write', owner: ruth })
  const meet = async (more: Partial<InteractionInput>) =>
    (
      await logInteraction(session, {
        type: typeOf('meeting'),
        status: 'planned',
        occurredOn: parseLocalDate('2027-03-03'),
        participants: [{ contact: ids[0]! }],
        attendees: [ruth],
        ...more,
      })
    ).value
  const alone = await meet({})
  const both = await meet({ attendees: [ruth, ines] })
  const met = { status: 'happened', outcome: 'met', occurredOn: parseLocalDate('2026-03-03') } as const
  const past = await meet(met)
  const trashed = await meet({ subject: 'Called off' })
  await trash(session, [ids[2]!, gone, trashed])
  const attendees = async (id: typeof alone) =>
    (await getInteraction(session, id)).attendees.map(({ name }) => name)
  return { alone, both, past, attendees }
}

it('hands over contacts, promises and planned meetings, counted, without what is in the trash, and takes it back', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { ruth, ines } = await twoMembers(session)
  const { alone, both, past, attendees } = await keepUp(session, { ruth, ines })
  const before = dumpOf(store)
  const counted = { contacts: 2, followUps: 1, meetings: 2 }
  expect(countKept(session, ruth)).toEqual(counted)
  const { value, batch } = await handOver(session, { from: ruth, to: ines, leaves: true })
  expect(value).toEqual(counted)
  expect(countKept(session, ruth)).toEqual({ contacts: 0, followUps: 0, meetings: 0 })
  expect(countKept(session, ines)).toEqual(counted)
  expect([await attendees(alone), await attendees(both), await attendees(past)]).toEqual([
    ['Inés Vidal'],
    ['Inés Vidal'],
    ['Ruth Okafor'],
  ])
  expect((await listMembers(session)).map(({ name }) => name)).not.toContain('Ruth Okafor')
  await undo(session, { batch: batch! })
  expect(dumpOf(store)).toBe(before)
  expect(() => handOver(session, { from: ruth, to: ruth, leaves: false })).toThrow('input.invalid')
})

it('is used by whoever is chosen: history names them from then on, and it can be undone', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { ruth, ines } = await twoMembers(session)
  await useAs(session, ines)
  const self = await getSelf(session)
  const before = dumpOf(store)
  const { batch } = await useAs(session, ruth)
  expect((await getSelf(session)).name).toBe('Ruth Okafor')
  await createPerson(session, { givenName: 'Ana' })
  const { rows } = await listBatches(session, { limit: 2, offset: 0 })
  expect(rows.map(({ kind, member }) => [kind, member])).toEqual([
    ['person.create', 'Ruth Okafor'],
    ['member.use', self.name],
  ])
  await undo(session)
  await undo(session, { batch: batch! })
  expect(dumpOf(store)).toBe(before)
  expect((await useAs(session, self.id)).batch).toBeNull()
})

it('whoever uses the vault does not leave before somebody else is chosen', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { ruth, ines } = await twoMembers(session)
  await useAs(session, ines)
  const self = await getSelf(session)
  const leftOn = parseLocalDate('2026-03-03')
  const refused = { code: 'member.isSelf', params: { name: self.name } }
  await expect(changeMember(session, self.id, { leftOn })).rejects.toMatchObject(refused)
  await expect(handOver(session, { from: self.id, to: ruth, leaves: true })).rejects.toMatchObject(refused)
  await useAs(session, ruth)
  await handOver(session, { from: self.id, to: ruth, leaves: true })
  expect((await listMembers(session)).map(({ name }) => name)).not.toContain(self.name)
  await expect(useAs(session, self.id)).rejects.toMatchObject({ code: 'record.notFound' })
})

it('takes somebody who left back into the team, without what was handed over; views are left as they are', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { ruth, ines } = await twoMembers(session)
  const filter = { field: 'owner', op: 'is', value: ruth } as const
  await createSavedView(session, { list: 'follow-up', name: 'Hers', definition: { filter } })
  expect([countViewsOf(session, ruth), countViewsOf(session, ines)]).toEqual([1, 0])
  await addFollowUp(session, { title: 'Call', owner: ruth })
  await handOver(session, { from: ruth, to: ines, leaves: true })
  expect(await savedViews(session)).toMatchObject([{ definition: { filter } }])
  const { leftOn } = (await listFormerMembers(session))[0]!
  expect(leftOn).toBe(today(store.clock))
  const before = dumpOf(store)
  const { batch } = await returnMember(session, ruth)
  expect(await listFormerMembers(session)).toEqual([])
  expect((await listMembers(session)).map(({ id }) => id)).toContain(ruth)
  expect([countKept(session, ruth).followUps, countKept(session, ines).followUps]).toEqual([0, 1])
  await useAs(session, ruth)
  await undo(session)
  await undo(session, { batch: batch! })
  expect(dumpOf(store)).toBe(before)
})
