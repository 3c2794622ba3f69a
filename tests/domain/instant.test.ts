import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixedClock, systemClock } from '../../db/domain/clock.ts'
import { instantNow, isInstant, isZone, toInstant } from '../../db/domain/instant.ts'
import { isLocalTime } from '../../db/domain/local-time.ts'
import { zones } from './zones.ts'

describe('an instant', () => {
  it('is UTC text with milliseconds, whatever the zone of the clock', () => {
    expect(instantNow(fixedClock('2026-03-03T12:00:00-05:00', 'America/Bogota'))).toBe(
      '2026-03-03T17:00:00.000Z',
    )
  })

  it('goes to milliseconds and back, in the same order', () => {
    const epoch = fc.integer({ min: Date.UTC(1600, 0, 1), max: Date.UTC(9999, 11, 31) })
    fc.assert(
      fc.property(epoch, epoch, (a, b) => {
        expect(Date.parse(toInstant(a))).toBe(a)
        expect(toInstant(a) < toInstant(b)).toBe(a < b)
      }),
    )
  })

  it.each([
    '2026-03-03T17:00:00Z',
    '2026-03-03T17:00:00.000+00:00',
    '2026-02-30T17:00:00.000Z',
    '2026-03-03T24:00:00.000Z',
    '2026-03-03T17:00:60.000Z',
    '2026-03-03',
    '',
  ])('is not %j', (text) => expect(isInstant(text)).toBe(false))

  it('refuses years that would not sort as text', () => {
    expect(() => toInstant(Date.UTC(10_000, 0, 1))).toThrow(RangeError)
    expect(() => toInstant(Number.NaN)).toThrow(RangeError)
  })
})

describe('a clock', () => {
  it('that is fixed stands still, and refuses what is no moment', () => {
    const clock = fixedClock('2026-03-03T12:00:00Z', 'Pacific/Apia')
    expect([clock.now(), clock.now(), clock.zone]).toEqual([
      1_772_539_200_000,
      1_772_539_200_000,
      'Pacific/Apia',
    ])
    expect(() => fixedClock('soon')).toThrow(RangeError)
  })

  it('of the system is in a zone that exists', () => {
    expect(isZone(systemClock.zone)).toBe(true)
    expect(systemClock.now()).toBeGreaterThan(Date.UTC(2024, 0, 1))
  })
})

describe('a zone', () => {
  it('is an IANA name', () => {
    expect(zones.filter((zone) => !isZone(zone))).toEqual([])
    for (const text of ['Mars/Olympus', '', 'New York', 5]) expect(isZone(text)).toBe(false)
  })
})

describe('a local time', () => {
  it('is HH:MM from 00:00 to 23:59', () => {
    expect(['00:00', '09:05', '23:59'].every(isLocalTime)).toBe(true)
    expect(['24:00', '9:05', '09:60', '09:05:00', '', 905].some(isLocalTime)).toBe(false)
  })
})
