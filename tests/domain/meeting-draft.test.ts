import { expect, test } from 'vitest'
import type { InteractionStatus } from '../../db/domain/interaction-outcome.ts'
import { interactionSchema } from '../../db/domain/interaction.ts'
import { addDays, parseLocalDate } from '../../db/domain/local-date.ts'
import { emptyMeeting, meetingOf, statusOf, type MeetingContext } from '../../db/domain/meeting-draft.ts'
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
