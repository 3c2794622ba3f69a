/**
 * One run of something that is timed; `round` chooses its input, so that both sides get the same one. A function that
 * it returns tidies up off the clock.
 */
type Work = (round: number) => unknown

/** Milliseconds, a round each. */
interface Samples {
  readonly ours: readonly number[]
  readonly floor: readonly number[]
}

interface Rounds {
  readonly count: number
  /** Rounds before, not counted: caches are warm then, as on a laptop that has the vault open. */
  readonly warmUp?: number
}

/**
 * Times both sides in turns, which of them first alternating, so that whatever else the machine does falls on both.
 */
export async function interleave(ours: Work, floor: Work, { count, warmUp = 0 }: Rounds): Promise<Samples> {
  const samples = { ours: [] as number[], floor: [] as number[] }
  for (let round = 0; round < warmUp + count; round++) {
    const sides = [
      { work: ours, into: samples.ours },
      { work: floor, into: samples.floor },
    ]
    for (const { work, into } of round % 2 === 0 ? sides : sides.toReversed()) {
      const took = await timed(work, round)
      if (round >= warmUp) into.push(took)
    }
  }
  return samples
}

export async function timed(work: Work, round = 0): Promise<number> {
  const started = performance.now()
  const result = await work(round)
  const took = performance.now() - started
  if (typeof result === 'function') await (result as () => unknown)()
  return took
}
