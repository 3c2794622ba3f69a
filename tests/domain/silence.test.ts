import { describe, expect, it } from 'vitest'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { addDays, parseLocalDate } from '../../db/domain/local-date.ts'
import { shortSilenceWhy, silenceReason, silenceState, type Silence } from '../../db/domain/silence.ts'

const t = translator('en')
const since = parseLocalDate('2026-03-03')
const day = (days: number) => addDays(since, days)

const silence: Silence = {
  since,
  isReached: true,
  ideal: 14,
  max: 45,
  quietOn: day(15),
  coldOn: day(46),
  source: 'rule',
  cadence: 'Champions',
  pausedUntil: null,
  plannedOn: null,
}

describe('a silence', () => {
  it('is green up to the ideal, amber up to the maximum, red after it', () => {
    const states = [0, 14, 15, 45, 46].map((days) => silenceState(silence, day(days)))
    expect(states).toEqual(['ok', 'ok', 'quiet', 'quiet', 'cold'])
  })

  it.for([
    [8, {}, 'green: 8 days, ideal 14, cadence ‘Champions’'],
    [1, { source: 'own' }, 'green: 1 day, ideal 14, days of its own'],
    [20, { source: 'usual' }, 'amber: 20 days, maximum 45, the usual days'],
    [47, {}, 'red: 47 days, maximum 45, cadence ‘Champions’'],
    [47, { isReached: false }, 'red: never reached in 47 days, maximum 45, cadence ‘Champions’'],
    [47, { source: 'chosen', cadence: null }, 'red: 47 days, maximum 45, a cadence you may not see now'],
    [
      50,
      { pausedUntil: day(60), quietOn: day(60), coldOn: day(60) },
      'green: 50 days, maximum 45, cadence ‘Champions’, paused until Sat 2 May',
    ],
    [
      50,
      { plannedOn: day(52), coldOn: day(53) },
      'amber: 50 days, maximum 45, cadence ‘Champions’, a meeting is planned on Fri 24 Apr',
    ],
    [53, { plannedOn: day(52), coldOn: day(53) }, 'red: 53 days, maximum 45, cadence ‘Champions’'],
  ] as const)('after %s days with %o: %s', ([days, change, reason]) => {
    expect(silenceReason(t, { ...silence, ...change }, day(days))).toBe(reason)
  })

  it('leaves the usual days unsaid where there is little room, and nothing else', () => {
    const short = (change: Partial<Silence>) => shortSilenceWhy(t, { ...silence, ...change }, day(47))
    expect(short({ source: 'usual' })).toBe('47 days, maximum 45')
    expect(short({})).toBe('47 days, maximum 45, cadence ‘Champions’')
    expect(short({ source: 'usual', plannedOn: day(52) })).toBe(
      '47 days, maximum 45, a meeting is planned on Fri 24 Apr',
    )
  })

  it('is said in Spanish', () => {
    expect(silenceReason(translator('es'), silence, day(47))).toBe(
      'rojo: 47 días, máximo 45, cadencia «Champions»',
    )
  })
})
