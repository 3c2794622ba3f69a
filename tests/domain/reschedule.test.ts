import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, parseLocalDate, weekday } from '../../db/domain/local-date.ts'
import { rescheduled } from '../../db/domain/reschedule.ts'

const day = parseLocalDate
const aDay = fc.integer({ min: 0, max: 4000 }).map((by) => addDays(day('2024-01-01'), by))
const someDays = fc.array(fc.option(aDay), { minLength: 1, maxLength: 40 })

describe('several follow-ups get other days', () => {
  it('all the same', () => {
    expect(rescheduled([null, day('2026-01-31')], { kind: 'on', day: day('2026-03-03') })).toEqual([
      '2026-03-03',
      '2026-03-03',
    ])
  })

  it('each so many days away, whatever clocks and months do', () => {
    fc.assert(
      fc.property(someDays, fc.integer({ min: -300, max: 300 }), (days, by) => {
        for (const [place, moved] of rescheduled(days, { kind: 'shift', days: by }).entries()) {
          const before = days[place] ?? null
          expect(before === null ? moved : moved && daysBetween(before, moved)).toBe(before && by)
        }
      }),
    )
  })

  it('spread over working days, so many a day, in their order', () => {
    const friday = day('2026-03-06')
    expect(
      rescheduled([null, day('2026-02-02'), day('2026-02-01'), day('2026-02-03')], {
        kind: 'spread',
        from: friday,
        perDay: 2,
      }),
    ).toEqual(['2026-03-09', '2026-03-06', '2026-03-06', '2026-03-09'])
    fc.assert(
      fc.property(someDays, aDay, fc.integer({ min: 1, max: 5 }), (days, from, perDay) => {
        const moved = rescheduled(days, { kind: 'spread', from, perDay })
        const counts = Map.groupBy(moved, (one) => one)
        for (const [one, those] of counts) {
          expect(one !== null && weekday(one) <= 5 && one >= from).toBe(true)
          expect(those.length).toBeLessThanOrEqual(perDay)
        }
        const ranked = days.map((one, place) => ({ one: one ?? '~', moved: moved[place] ?? '' }))
        for (const a of ranked)
          for (const b of ranked) if (a.one < b.one) expect(a.moved <= b.moved).toBe(true)
      }),
    )
  })
})
