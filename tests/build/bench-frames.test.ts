import { describe, expect, it } from 'vitest'
import { between, longFrames } from '../../build/bench/rows/window/frames.ts'

describe('frames', () => {
  it('take the time from one to the next', () => {
    expect(between([100, 116, 183, 200])).toEqual([16, 67, 17])
    expect(between([100])).toEqual([])
  })

  it('are long beyond the limit only', () => {
    expect(longFrames([16, 50, 50.1, 80], 50)).toBe('2 of 4 frames over 50 ms')
  })
})
