import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toInstant } from '../../db/domain/instant.ts'
import type { Instant } from '../../db/domain/instant.ts'
import { chooseBackups, isBackupDue } from '../../db/vault/retention.ts'

const PLENTY = 1e15
const DAY_MS = 86_400_000
const backup = (at: string, bytes = 1) => ({ at: toInstant(Date.parse(at)), bytes })
const moments = fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2026, 11) }).map(toInstant)
const someBackups = fc.array(fc.record({ at: moments, bytes: fc.nat(1000) }), { maxLength: 60 })
const daysOf = (backups: readonly { at: Instant }[]) => new Set(backups.map(({ at }) => at.slice(0, 10)))

describe('which backups to keep', () => {
  it('after a year of daily ones: 7 days, 4 weeks, 3 months', () => {
    const year = Array.from({ length: 365 }, (_, day) =>
      backup(new Date(Date.UTC(2025, 2, 4) + day * DAY_MS).toISOString()),
    )
    const { keep } = chooseBackups(year, PLENTY)
    expect(keep.map(({ at }) => at.slice(0, 10))).toEqual([
      // Tuesday 3 March and the six days before
      '2026-03-03',
      '2026-03-02',
      '2026-03-01',
      '2026-02-28',
      '2026-02-27',
      '2026-02-26',
      '2026-02-25',
      // the Sundays of the two weeks before those
      '2026-02-22',
      '2026-02-15',
      // the end of January
      '2026-01-31',
    ])
  })

  it('keeps the newest of a day', () => {
    const [morning, evening] = [backup('2026-03-03T08:00:00Z'), backup('2026-03-03T18:00:00Z')]
    expect(chooseBackups([evening, morning], PLENTY)).toEqual({ keep: [evening], remove: [morning] })
  })

  it('drops the oldest when all together take over a fifth of what is free with them', () => {
    const backups = ['2026-03-03', '2026-03-02', '2026-03-01'].map((day) => backup(`${day}T12:00:00Z`, 100))
    expect(chooseBackups(backups, 1200).keep).toHaveLength(3)
    expect(chooseBackups(backups, 1199).keep).toEqual(backups.slice(0, 2))
    expect(chooseBackups(backups, 0).keep).toEqual(backups.slice(0, 1))
  })

  it('keeps or removes each one, once', () => {
    fc.assert(
      fc.property(someBackups, fc.nat(100_000), (backups, free) => {
        const { keep, remove } = chooseBackups(backups, free)
        expect(keep.length + remove.length).toBe(backups.length)
        expect(new Set([...keep, ...remove])).toEqual(new Set(backups))
      }),
    )
  })

  it('always keeps the newest, never more than 14, and never above the budget but for the newest', () => {
    fc.assert(
      fc.property(
        someBackups.filter(({ length }) => length > 0),
        fc.nat(100_000),
        (backups, free) => {
          const { keep } = chooseBackups(backups, free)
          const newest = backups
            .map(({ at }) => at)
            .toSorted()
            .at(-1)
          const sum = (list: readonly { bytes: number }[]) =>
            list.reduce((total, { bytes }) => total + bytes, 0)
          expect(keep[0]?.at).toBe(newest)
          expect(keep.length).toBeLessThanOrEqual(14)
          expect(keep.length === 1 || sum(keep) <= 0.2 * (free + sum(backups))).toBe(true)
        },
      ),
    )
  })

  it('keeps the seven newest days when there is space', () => {
    fc.assert(
      fc.property(someBackups, (backups) => {
        const newestDays = [...daysOf(backups)].toSorted().slice(-7)
        const kept = daysOf(chooseBackups(backups, PLENTY).keep)
        expect(newestDays.filter((day) => !kept.has(day))).toEqual([])
      }),
    )
  })

  it('would keep all it kept when asked again', () => {
    fc.assert(
      fc.property(someBackups, (backups) => {
        const { keep } = chooseBackups(backups, PLENTY)
        expect(chooseBackups(keep, PLENTY).remove).toEqual([])
      }),
    )
  })

  it('does not depend on the order of the list', () => {
    const distinct = fc
      .uniqueArray(moments, { maxLength: 30 })
      .map((list) => list.map((at) => ({ at, bytes: 1 })))
    fc.assert(
      fc.property(distinct, (backups) => {
        expect(chooseBackups(backups.toReversed(), PLENTY)).toEqual(chooseBackups(backups, PLENTY))
      }),
    )
  })
})

describe('when a backup is due', () => {
  const at = (text: string) => toInstant(Date.parse(text))

  it.each([
    ['without any', undefined, true],
    ['after one of the same day', at('2026-03-03T00:00:00Z'), false],
    ['after one of the day before', at('2026-03-02T23:59:59Z'), true],
    ['after one from the future', at('2030-01-01T00:00:00Z'), true],
  ])('%s', (_when, newest, due) => {
    expect(isBackupDue(newest, at('2026-03-03T12:00:00Z'))).toBe(due)
  })
})
