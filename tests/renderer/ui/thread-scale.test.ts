import { describe, expect, it } from 'vitest'
import { threadPosition, threadState } from '../../../renderer/ui/thread-scale.ts'

const cadence = { ideal: 21, max: 45 }

describe('the thread of silence', () => {
  it.each([
    [null, 'never'],
    [0, 'ok'],
    [21, 'ok'],
    [22, 'warn'],
    [45, 'warn'],
    [46, 'danger'],
    [4000, 'danger'],
  ] as const)('after %s days says %s', (days, state) => {
    expect(threadState(days, cadence)).toBe(state)
  })

  it('never runs out of the picture, and reaches the maximum before its end', () => {
    expect(threadPosition(0, cadence)).toBe(0)
    expect(threadPosition(45, cadence)).toBe(44)
    expect(threadPosition(4000, cadence)).toBe(54)
    expect(threadPosition(-3, cadence)).toBe(0)
  })
})
