import { describe, expect, it } from 'vitest'
import { interleave, timed } from '../../build/bench/timing.ts'

describe('timing two sides in turns', () => {
  it('gives both the same rounds and lets each go first as often', async () => {
    const calls: string[] = []
    await interleave(
      (round) => calls.push(`ours ${round}`) && undefined,
      (round) => calls.push(`floor ${round}`) && undefined,
      { count: 2 },
    )
    expect(calls).toEqual(['ours 0', 'floor 0', 'floor 1', 'ours 1'])
  })

  it('counts no round of the warm-up', async () => {
    let runs = 0
    const { ours, floor } = await interleave(
      () => void runs++,
      () => undefined,
      { count: 3, warmUp: 4 },
    )
    expect([runs, ours.length, floor.length]).toEqual([7, 3, 3])
  })

  it('waits for what is timed, and leaves tidying up off the clock', async () => {
    const started = performance.now()
    let tidiedAfter = 0
    const took = await timed(async () => {
      await Promise.resolve()
      return () => {
        while (performance.now() - started < 40);
        tidiedAfter = performance.now() - started
      }
    })
    expect(tidiedAfter).toBeGreaterThanOrEqual(40)
    expect(took).toBeLessThan(40)
  })
})
