import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixedClock } from '../../db/domain/clock.ts'
import {
  assertTransition,
  bucket,
  followUpBuckets,
  followUpStates,
  mayMove,
  snooze,
  type FollowUpState,
  type FollowUpTiming,
} from '../../db/domain/follow-up-state.ts'
import { addDays, dateAt, parseLocalDate, startOfDay, today } from '../../db/domain/local-date.ts'
import { anyMoment, anyZone } from './zones.ts'

const wednesday = parseLocalDate('2026-03-04')
const open: FollowUpTiming = { state: 'open', dueOn: null, visibleFrom: null, waitingUntil: null }
const due = (text: string): FollowUpTiming => ({ ...open, dueOn: parseLocalDate(text) })
const waiting = (text: string | null, dueOn: string | null = null): FollowUpTiming => ({
  ...open,
  state: 'waiting',
  dueOn: dueOn === null ? null : parseLocalDate(dueOn),
  waitingUntil: text === null ? null : parseLocalDate(text),
})

describe('the states of a follow-up', () => {
  it('allows these moves and no others', () => {
    const moves = followUpStates.flatMap((from) =>
      followUpStates.filter((to) => mayMove(from, to)).map((to) => `${from} → ${to}`),
    )
    expect(moves).toEqual([
      'open → waiting',
      'open → done',
      'open → dropped',
      'waiting → open',
      'waiting → done',
      'waiting → dropped',
      'done → open',
      'dropped → open',
    ])
  })

  it('says which move was refused', () => {
    expect(() => assertTransition('done', 'dropped')).toThrow(
      expect.objectContaining({ code: 'followUp.transition', params: { from: 'done', to: 'dropped' } }),
    )
    expect(() => assertTransition('open', 'open')).toThrow(
      expect.objectContaining({ code: 'followUp.transition' }),
    )
    expect(() => assertTransition('dropped', 'open')).not.toThrow()
  })
})

describe('the queue', () => {
  it.each([
    ['overdue', due('2026-03-03')],
    ['today', due('2026-03-04')],
    ['this-week', due('2026-03-05')],
    ['this-week', due('2026-03-10')],
    ['later', due('2026-03-11')],
    ['no-date', open],
    ['waiting', waiting(null, '2026-03-01')],
    ['waiting', waiting('2026-03-05', '2026-03-01')],
    ['overdue', waiting('2026-03-04', '2026-03-01')],
    ['no-date', waiting('2026-03-01')],
    ['later', { ...due('2026-03-01'), visibleFrom: parseLocalDate('2026-03-05') }],
    ['later', { ...open, visibleFrom: parseLocalDate('2026-03-05') }],
    ['overdue', { ...due('2026-03-01'), visibleFrom: wednesday }],
    [null, { ...due('2026-03-01'), state: 'done' }],
    [null, { ...due('2026-03-04'), state: 'dropped' }],
  ] as const)('puts into %s: %o', (expected, followUp) => {
    expect(bucket(followUp, wednesday)).toBe(expected)
  })

  it('has the days ahead in "this week" on any day of the week, whatever day a week begins with', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 12 }), (later, ahead) => {
        const on = addDays(wednesday, later)
        expect(bucket({ ...open, dueOn: addDays(on, ahead) }, on)).toBe(ahead < 7 ? 'this-week' : 'later')
      }),
    )
  })

  it('calls nothing overdue before local midnight, nor anything less from then on, anywhere', () => {
    fc.assert(
      fc.property(anyMoment, anyZone, (epochMs, zone) => {
        const dueOn = dateAt(epochMs, zone)
        const followUp = { ...open, dueOn }
        const dayAfter = dateAt(startOfDay(dueOn, zone) + 26 * 3_600_000, zone)
        const midnight = startOfDay(dayAfter, zone)
        const at = (moment: number) => bucket(followUp, today(fixedClock(moment, zone)))
        expect(at(epochMs)).toBe('today')
        expect(at(midnight - 1)).toBe('today')
        expect(at(midnight)).toBe('overdue')
      }),
      { numRuns: 2000 },
    )
  })

  it('only moves forward as days pass', () => {
    const urgency = ['later', 'this-week', 'today', 'overdue']
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 20 }), (dueIn, days) => {
        const followUp = { ...open, dueOn: addDays(wednesday, dueIn) }
        const now = urgency.indexOf(bucket(followUp, wednesday) ?? '')
        const then = urgency.indexOf(bucket(followUp, addDays(wednesday, days)) ?? '')
        expect(now).toBeGreaterThanOrEqual(0)
        expect(then).toBeGreaterThanOrEqual(now)
      }),
    )
  })

  it('has a place for everything alive and none for what is closed', () => {
    const date = fc.option(fc.integer({ min: -30, max: 30 }).map((days) => addDays(wednesday, days)))
    const state = fc.constantFrom<FollowUpState>(...followUpStates)
    fc.assert(
      fc.property(state, date, date, date, (kind, dueOn, visibleFrom, waitingUntil) => {
        const place = bucket({ state: kind, dueOn, visibleFrom, waitingUntil }, wednesday)
        expect([...followUpBuckets, null]).toContain(place)
        expect(place === null).toBe(kind === 'done' || kind === 'dropped')
      }),
    )
  })
})

describe('snoozing', () => {
  const followUp = { ...due('2026-03-01'), snoozeCount: 2 }
  const friday = parseLocalDate('2026-03-06')

  it('hides until a day, counts, and leaves the due date', () => {
    const changed = { ...followUp, ...snooze(followUp, friday, wednesday) }
    expect(changed).toEqual({ ...followUp, visibleFrom: friday, snoozeCount: 3 })
    expect(bucket(changed, wednesday)).toBe('later')
    expect(bucket(changed, friday)).toBe('overdue')
  })

  it('refuses a day that is not after today', () => {
    expect(() => snooze(followUp, wednesday, wednesday)).toThrow(
      expect.objectContaining({ code: 'input.invalid' }),
    )
  })

  it('refuses what is done or dropped', () => {
    for (const state of ['done', 'dropped'] as const)
      expect(() => snooze({ ...followUp, state }, friday, wednesday)).toThrow(
        expect.objectContaining({ code: 'followUp.transition', params: { from: state, to: 'snoozed' } }),
      )
  })
})
