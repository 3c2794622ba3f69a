import { describe, expect, it } from 'vitest'
import {
  defaultClearance,
  highestSensitivity,
  levelsBeyond,
  mayRead,
  sensitivities,
  sensitivityOfRank,
  sensitivityRank,
} from '../../db/domain/sensitivity.ts'

describe('sensitivity', () => {
  it('ranks from public 0 to survivor 3, and back', () => {
    expect(sensitivities.map(sensitivityRank)).toEqual([0, 1, 2, 3])
    expect([0, 1, 2, 3].map(sensitivityOfRank)).toEqual(['public', 'internal', 'restricted', 'survivor'])
    expect(() => sensitivityOfRank(4)).toThrow(RangeError)
    expect(() => sensitivityOfRank(-1)).toThrow(RangeError)
  })

  it('lets a clearance read its own level and those below', () => {
    const readable = sensitivities.map((clearance) =>
      sensitivities.filter((level) => mayRead(clearance, level)),
    )
    expect(readable).toEqual([
      ['public'],
      ['public', 'internal'],
      ['public', 'internal', 'restricted'],
      ['public', 'internal', 'restricted', 'survivor'],
    ])
    expect(mayRead(defaultClearance, 'restricted')).toBe(false)
  })

  it('tells what a clearance does not show yet', () => {
    expect(sensitivities.map(levelsBeyond)).toEqual([
      ['restricted', 'survivor'],
      ['restricted', 'survivor'],
      ['survivor'],
      [],
    ])
  })

  it('of several levels counts the highest', () => {
    expect(highestSensitivity('internal', 'survivor', 'public')).toBe('survivor')
    expect(highestSensitivity()).toBe('public')
  })
})
