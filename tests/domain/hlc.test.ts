import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHlc, parseHlc, tick, type Hlc } from '../../db/domain/hlc.ts'

const wallClock = fc.integer({ min: 0, max: 2 ** 45 })
const device = fc.stringMatching(/^[0-9a-z][0-9a-z-]{0,30}$/)

describe('the hybrid logical clock', () => {
  it('starts at the wall clock and reads back as what it was made of', () => {
    const first = tick(null, Date.parse('2026-03-03T12:00:00Z'), 'laptop-1')
    expect(first).toBe('019cb391c200-0000-laptop-1')
    expect(parseHlc(first)).toEqual({
      time: Date.parse('2026-03-03T12:00:00Z'),
      counter: 0,
      device: 'laptop-1',
    })
  })

  it('counts within one millisecond and starts over at the next', () => {
    const first = tick(null, 1000, 'a')
    const second = tick(first, 1000, 'a')
    expect(parseHlc(second)).toEqual({ time: 1000, counter: 1, device: 'a' })
    expect(parseHlc(tick(second, 1001, 'a'))).toEqual({ time: 1001, counter: 0, device: 'a' })
  })

  it('borrows a millisecond when the counter is full', () => {
    expect(tick('0000000003e8-ffff-a', 1000, 'a')).toBe('0000000003e9-0000-a')
  })

  it('only goes forward as text, even when the clock is set back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(wallClock, device), { minLength: 2, maxLength: 50 }), (readings) => {
        const ticks: Hlc[] = []
        for (const [now, name] of readings) {
          const next = tick(ticks.at(-1) ?? null, now, name)
          expect(parseHlc(next).time).toBeGreaterThanOrEqual(now)
          ticks.push(next)
        }
        expect(ticks.toSorted()).toEqual(ticks)
        expect(new Set(ticks).size).toBe(ticks.length)
      }),
    )
  })

  it('orders as text as it orders by time, then counter', () => {
    fc.assert(
      fc.property(wallClock, wallClock, device, device, (a, b, here, there) => {
        fc.pre(a !== b)
        expect(tick(null, a, here) < tick(null, b, there)).toBe(a < b)
      }),
    )
  })

  it('refuses a damaged text, a device it could not read back and a time outside its range', () => {
    expect(isHlc('019cb391c200-0000-laptop-1')).toBe(true)
    expect(() => tick('yesterday', 1000, 'a')).toThrow(RangeError)
    expect(() => tick(null, 1000, 'My Laptop')).toThrow(RangeError)
    expect(() => tick(null, 1000, '')).toThrow(RangeError)
    expect(() => tick(null, -1, 'a')).toThrow(RangeError)
    expect(() => tick(null, 2 ** 48, 'a')).toThrow(RangeError)
    expect(() => tick(null, Number.NaN, 'a')).toThrow(RangeError)
  })
})
