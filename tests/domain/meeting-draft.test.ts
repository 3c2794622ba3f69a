import { expect, test } from 'vitest'
import type { InteractionStatus } from '../../db/domain/interaction-outcome.ts'
import { interactionSchema } from '../../db/domain/interaction.ts'
import { addDays, parseLocalDate } from '../../db/domain/local-date.ts'
import {
  emptyMeeting,
  followUpsOf,
  meetingOf,
  standingPromises,
  statusOf,
  type MeetingContext,
} from '../../db/domain/meeting-draft.ts'
import type { RichNode, RichText } from '../../db/domain/rich-text.ts'
import { newUid, type Id } from '../../db/domain/uid.ts'

const today = parseLocalDate('2026-03-03')

test.for([
  ['happened', 1, 'planned'],
  ['happened', 0, 'happened'],
  ['happened', -1, 'happened'],
  ['planned', 1, 'planned'],
  // Until somebody says that it took place: at nine in the morning it has not.
  ['planned', 0, 'planned'],
  ['planned', -1, 'happened'],
  ['cancelled', 1, 'cancelled'],
  ['cancelled', 0, 'cancelled'],
  ['no-show', -1, 'no-show'],
] as const satisfies readonly (readonly [InteractionStatus, number, InteractionStatus])[])(
  'said to be %s, %i days from today: it is %s',
  ([status, days, expected]) => {
    expect(statusOf({ status, on: addDays(today, days) }, today)).toBe(expected)
  },
)

test('what was planned is recorded with the outcome it has, a plan with none', () => {
  const values = { ...emptyMeeting(today), participants: [{ contact: newUid() as Id<'person'> }] }
  const context: MeetingContext = {
    type: newUid() as Id<'interaction_type'>,
    on: today,
    today,
    zone: 'America/Denver',
    confirmDoNotContact: false,
  }
  const plan = meetingOf({ ...values, status: 'planned', outcome: 'met' }, context)
  expect(plan).toMatchObject({ status: 'planned', outcome: null })
  expect(plan).not.toHaveProperty('confirmDoNotContact')
  const held = meetingOf({ ...values, status: 'happened' }, { ...context, confirmDoNotContact: true })
  expect(held).toMatchObject({ status: 'happened', outcome: 'met', confirmDoNotContact: true })
  for (const fields of [plan, held]) expect(interactionSchema.safeParse(fields).error).toBeUndefined()
})

const line = (key: string, ...content: RichNode[]): RichNode => ({
  type: 'taskItem',
  attrs: { checked: false, key, review: 'added' },
  content: [{ type: 'paragraph', content }],
})
const notesOf = (...content: RichNode[]): RichText => ({
  type: 'doc',
  content: [{ type: 'taskList', content }],
})
const contact = (name: string) => ({ id: newUid() as Id<'person'>, name })
const words = (text: string): RichNode => ({ type: 'text', text })

test('promises are about whom the line mentions, who is named, or the only one there, when they are recorded', () => {
  const [ana, bea] = [contact('Ana Brimdal'), contact('Bea Moss')]
  const mention: RichNode = { type: 'mention', attrs: { id: bea.id, noun: 'person', label: bea.name } }
  const promise = { owner: null, dueOn: null, links: null }
  const values = {
    ...emptyMeeting(today),
    body: notesOf(
      line('a', words('Send figures')),
      line('b', words('Ask '), mention),
      line('c', words('Call Ana')),
    ),
    added: [
      { ...promise, key: 'a', title: 'Send figures' },
      { ...promise, key: 'b', title: 'Ask Bea Moss' },
      { ...promise, key: 'c', title: 'Call Ana' },
      { ...promise, key: 'd', title: 'For nobody', links: [] },
    ],
  }
  const linked = (...present: (typeof ana)[]) => followUpsOf(values, present).map(({ links }) => links)
  expect(linked()).toEqual([[], [bea.id], [], []])
  expect(linked(ana)).toEqual([[ana.id], [bea.id], [ana.id], []])
  expect(linked(ana, bea)).toEqual([[], [bea.id], [ana.id], []])
})

test('a promise whose follow-up is gone is told from those that are there, renamed or not', () => {
  const lines = ['Send figures', 'Call Ana', 'Thank Bea'].map((title) => ({ key: title, title }))
  const standing = (...titles: string[]) => [
    ...standingPromises(
      lines,
      titles.map((title) => ({ title })),
    ),
  ]
  expect(standing()).toEqual([])
  expect(standing('call ana')).toEqual(['Call Ana'])
  expect(standing('Send figures', 'Call Ana', 'Thank Bea')).toHaveLength(3)
  expect(standing('Send figures', 'Call Ana', 'Thank Bea Moss')).toHaveLength(3)
})

test('our own people alone are a meeting; nobody at all is none', () => {
  const context: MeetingContext = {
    type: newUid() as Id<'interaction_type'>,
    on: today,
    today,
    zone: 'America/Denver',
    confirmDoNotContact: false,
  }
  const members = [newUid() as Id<'member'>]
  const told = (values: object) =>
    interactionSchema.safeParse(meetingOf({ ...emptyMeeting(today), ...values }, context))
  expect(told({ members }).success).toBe(true)
  expect(told({}).success).toBe(false)
})
