import { expect, test } from 'vitest'
import type { InteractionInput } from '../../db/domain/interaction.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { addBill, findBills } from '../../db/service/bill.ts'
import { listChoices } from '../../db/service/choice.ts'
import { undo } from '../../db/service/history.ts'
import { changeInteraction, getInteraction } from '../../db/service/interaction.ts'
import { listInteractionTypes } from '../../db/service/interaction-type.ts'
import { finishMeeting, listMeetingTemplates, saveMeetingTemplate } from '../../db/service/meeting.ts'
import { createPerson } from '../../db/service/person.ts'
import { getToday } from '../../db/service/today.ts'
import type { Session } from '../../db/service/session.ts'
import { dumpOf, openTestStore } from '../store/test-store.ts'

async function open() {
  const store = await openTestStore()
  return { store, clearance: 'internal' as const, [Symbol.dispose]: () => store[Symbol.dispose]() }
}

const day = '2026-03-02' as LocalDate

async function fieldsOf(session: Session): Promise<InteractionInput> {
  const [type] = await listInteractionTypes(session)
  const [sector] = await listChoices(session, { of: 'sector' })
  return {
    type: type!.id,
    status: 'happened',
    outcome: 'met',
    occurredOn: day,
    subject: 'Spring training',
    place: 'Lantern House',
    agenda: [
      { text: 'Welcome', minutes: 10, done: true },
      { text: 'Section 4', minutes: null, done: false },
    ],
    decisions: ['The outline goes to the survivor council first'],
    lobbying: 'direct',
    lobbyingMinutes: 30,
    lobbyingCost: 1250,
    headcount: [
      { sector: sector!.value as never, people: 8 },
      { sector: null, people: 3 },
    ],
    scores: [
      { measure: 'Confidence', phase: 'before', months: null, mean: 2.1, people: 11, scaleMax: 5 },
      { measure: 'Confidence', phase: 'later', months: 3, mean: 3.9, people: 9, scaleMax: 5 },
    ],
    participants: [],
  }
}

test('a meeting of people who were only counted keeps all it has, and goes in one undo with its promises', async () => {
  using session = await open()
  const fields = await fieldsOf(session)
  const before = dumpOf(session.store)
  const { value: id, batch } = await finishMeeting(session, {
    id: null,
    fields,
    followUps: [{ title: 'Send the outline', dueOn: day }, { title: 'Ask the clinic' }],
  })
  const details = await getInteraction(session, id)
  expect(details).toMatchObject({
    place: 'Lantern House',
    agenda: fields.agenda,
    decisions: fields.decisions,
    lobbying: 'direct',
    lobbyingMinutes: 30,
    lobbyingCost: 1250,
    headcount: [
      { sector: { key: 'law-enforcement' }, people: 8 },
      { sector: null, people: 3 },
    ],
    scores: fields.scores,
    followUpCount: 2,
  })
  await undo(session, { batch: batch! })
  expect(dumpOf(session.store)).toEqual(before)
})

test('written on again, only what differs changes; what is left out goes', async () => {
  using session = await open()
  const fields = await fieldsOf(session)
  const { value: id } = await finishMeeting(session, { id: null, fields, followUps: [] })
  expect((await finishMeeting(session, { id, fields, followUps: [] })).batch).toBeNull()
  const [first, second] = fields.scores!
  await finishMeeting(session, {
    id,
    fields: {
      ...fields,
      headcount: [{ sector: null, people: 4 }],
      scores: [
        { ...first!, mean: 2.5 },
        { ...second!, months: 6 },
      ],
      agenda: [],
    },
    followUps: [],
  })
  expect(await getInteraction(session, id)).toMatchObject({
    headcount: [{ sector: null, people: 4 }],
    scores: [{ mean: 2.5 }, { months: 6 }],
    agenda: [],
  })
})

test('somebody took part, if only counted, and scores later say how much later', async () => {
  using session = await open()
  const fields = await fieldsOf(session)
  const [score] = fields.scores!
  for (const wrong of [
    { headcount: [] },
    { scores: [{ ...score!, months: 2 }] },
    { scores: [{ ...score!, mean: 6 }] },
  ])
    await expect(async () =>
      finishMeeting(session, { id: null, fields: { ...fields, ...wrong }, followUps: [] }),
    ).rejects.toMatchObject({ code: 'input.invalid' })
})

test('bills that the notes mention are what it was about', async () => {
  using session = await open()
  const fields = await fieldsOf(session)
  const { value: bill } = await addBill(session, { number: 'HB 214', title: 'Shelter licensing' })
  expect(await findBills(session, { text: 'hb', limit: 5 })).toMatchObject([{ id: bill, number: 'HB 214' }])
  expect(await findBills(session, { text: 'licens', limit: 5 })).toHaveLength(1)
  const mention = { type: 'mention' as const, attrs: { id: bill, noun: 'bill', label: 'HB 214' } }
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [mention] }] }
  const { value: id } = await finishMeeting(session, { id: null, fields: { ...fields, body }, followUps: [] })
  expect(await getInteraction(session, id)).toMatchObject({ bills: [{ id: bill, name: 'HB 214' }] })
  await finishMeeting(session, { id, fields: { ...fields, bodyText: 'nothing' }, followUps: [] })
  expect((await getInteraction(session, id)).bills).toHaveLength(1)
  await finishMeeting(session, { id, fields: { ...fields, body: null }, followUps: [] })
  expect((await getInteraction(session, id)).bills).toEqual([])
})

test('promises of a meeting are due as those of others', async () => {
  using session = await open()
  const { value: ana } = await createPerson(session, { givenName: 'Ana' })
  await finishMeeting(session, {
    id: null,
    fields: await fieldsOf(session),
    followUps: [{ title: 'Send the outline', dueOn: day, links: [ana] }],
  })
  const { overdue } = await getToday(session, '2026-03-05' as LocalDate)
  expect(overdue.rows.map(({ title }) => title)).toEqual(['Send the outline'])
})

test('five templates are there; one that is changed says so itself', async () => {
  using session = await open()
  const templates = await listMeetingTemplates(session)
  expect(templates.map(({ key }) => key)).toEqual([
    'legislator-visit',
    'coalition-meeting',
    'training',
    'support-group',
    'one-to-one',
  ])
  const [visit] = templates
  expect(visit).toMatchObject({ label: null, agenda: [], body: null })
  expect(visit!.type).not.toBeNull()
  const input = { label: 'At the capitol', type: visit!.type, agenda: [], body: null }
  const { batch } = await saveMeetingTemplate(session, visit!.id, input)
  await saveMeetingTemplate(session, null, { ...input, label: 'Our own' })
  const changed = await listMeetingTemplates(session)
  expect(changed.map(({ label }) => label)).toEqual(['At the capitol', null, null, null, null, 'Our own'])
  await undo(session, { batch: batch! })
  expect((await listMeetingTemplates(session))[0]).toEqual(visit)
})

test('who asked not to be contacted is added to a meeting that there is only when that is confirmed', async () => {
  using session = await open()
  const person = async (givenName: string, doNotContact = false) =>
    (await createPerson(session, { givenName, doNotContact })).value
  const [ana, refusing] = [await person('Ana'), await person('Bea', true)]
  const fields = { ...(await fieldsOf(session)), participants: [{ contact: ana }] }
  const { value: id } = await finishMeeting(session, { id: null, fields, followUps: [] })
  const both = { ...fields, participants: [{ contact: ana }, { contact: refusing }] }
  const refused = { code: 'contact.doNotContact' }
  await expect(finishMeeting(session, { id, fields: both, followUps: [] })).rejects.toMatchObject(refused)
  const { participants } = both
  await expect(changeInteraction(session, id, { participants })).rejects.toMatchObject(refused)
  const names = async () => (await getInteraction(session, id)).participants.map(({ name }) => name)
  expect(await names()).toEqual(['Ana'])
  await changeInteraction(session, id, { participants, direction: 'inbound' })
  await changeInteraction(session, id, { participants: [{ contact: ana }], direction: 'outbound' })
  await finishMeeting(session, { id, fields: { ...both, confirmDoNotContact: true }, followUps: [] })
  expect(await names()).toEqual(['Ana', 'Bea'])
  // Who is in it already was confirmed then.
  await finishMeeting(session, { id, fields: { ...both, subject: 'Called otherwise' }, followUps: [] })
})
