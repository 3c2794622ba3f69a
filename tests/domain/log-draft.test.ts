import { expect, test } from 'vitest'
import type { ContactId } from '../../db/domain/contact.ts'
import { interactionSchema } from '../../db/domain/interaction.ts'
import {
  emptyLog,
  interactionOf,
  isWorthKeeping,
  nextStepOf,
  outcomeOf,
  parseLogDraft,
  type LogContext,
  type LogValues,
} from '../../db/domain/log-draft.ts'
import { parseLocalDate } from '../../db/domain/local-date.ts'
import type { LocalTime } from '../../db/domain/local-time.ts'
import { exceptDays, readQuickAdd, type QuickPart } from '../../db/domain/quick-add.ts'
import { newUid, type Id } from '../../db/domain/uid.ts'

const today = parseLocalDate('2026-03-03')
const contact = newUid() as ContactId
const context: LogContext = {
  type: { id: newUid() as Id<'interaction_type'>, key: 'call' },
  on: today,
  zone: 'America/Denver',
  confirmDoNotContact: false,
}
const filled: LogValues = { ...emptyLog(today), participants: [{ contact }] }

test('what stands in the form is an interaction that the vault takes', () => {
  for (const values of [
    filled,
    { ...filled, isPlanned: true, time: '14:30' as LocalTime, minutes: 45 },
    { ...filled, subject: ' Cost ', notes: '\n', sensitivity: 'restricted' as const },
  ])
    expect(interactionSchema.safeParse(interactionOf(values, context)).error).toBeUndefined()
  expect(interactionOf({ ...filled, subject: ' Cost ' }, context)).toMatchObject({
    subject: 'Cost',
    bodyText: null,
    outcome: 'spoke',
    zone: null,
  })
})

test('a role that was emptied is none, and one that nobody touched stays as it is', () => {
  const roles = (role?: string) =>
    interactionOf(
      { ...filled, participants: [role === undefined ? { contact } : { contact, role }] },
      context,
    ).participants
  expect([roles(' Chair '), roles(' '), roles()]).toEqual([
    [{ contact, role: 'Chair' }],
    [{ contact, role: null }],
    [{ contact }],
  ])
})

test('what is planned has no outcome; a time has a zone', () => {
  const planned = interactionOf(
    { ...filled, isPlanned: true, outcome: 'met', time: '09:00' as LocalTime },
    context,
  )
  expect(planned).toMatchObject({ status: 'planned', outcome: null, zone: 'America/Denver' })
})

test('the outcome follows kind and direction until somebody says otherwise', () => {
  expect(outcomeOf(filled, 'email')).toBe('no-reply')
  expect(outcomeOf({ ...filled, direction: 'inbound' }, 'email')).toBe('replied')
  expect(outcomeOf({ ...filled, outcome: 'declined' }, 'email')).toBe('declined')
  expect(outcomeOf(filled, null)).toBe('spoke')
})

const promised = (values: LogValues, ...said: readonly QuickPart[]) => {
  const except = new Set([...exceptDays, ...said])
  return nextStepOf(values, readQuickAdd(values.nextTitle, { today, locale: 'en', members: [], except }))
}

test('a next step is about everybody who took part, and as guarded as the contact', () => {
  expect(promised({ ...filled, nextTitle: '  ' })).toBeUndefined()
  expect(promised({ ...filled, nextTitle: ' Send it ', sensitivity: 'restricted' })).toEqual({
    title: 'Send it',
    dueOn: null,
    owner: null,
    links: [contact],
    sensitivity: 'restricted',
  })
})

test('a draft comes back as it was; other drafts are left alone', () => {
  const draft = { ...filled, notes: 'Half a thought' }
  expect(parseLogDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  expect(parseLogDraft({ form: 'meeting', notes: 'x' })).toBeUndefined()
  expect(parseLogDraft(null)).toBeUndefined()
  expect([isWorthKeeping(filled), isWorthKeeping(draft)]).toEqual([false, true])
})

test('a next step has the day that its words say, but for one that was chosen; those of a day alone are its title', () => {
  const words = { ...filled, nextTitle: 'Call her Friday 3pm #budget' }
  expect(promised(words)).toMatchObject({
    title: 'Call her #budget',
    dueOn: '2026-03-06',
    dueTime: '15:00',
  })
  const nextOn = parseLocalDate('2026-03-09')
  expect(promised({ ...words, nextOn }, 'due')).toMatchObject({ title: words.nextTitle, dueOn: nextOn })
  expect(promised({ ...filled, nextTitle: ' Friday ' })).toMatchObject({
    title: 'Friday',
    dueOn: '2026-03-06',
  })
})
