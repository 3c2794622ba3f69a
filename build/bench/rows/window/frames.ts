import type { Page } from 'playwright-core'

/** Notes in the page when each frame is begun, while `work` goes on; gives the time from frame to frame in milliseconds. */
export async function watchFrames(page: Page, work: () => Promise<unknown>): Promise<number[]> {
  await page.evaluate(() => {
    const at: number[] = []
    const watch = { at, isOver: false }
    const { requestAnimationFrame } = globalThis as never as Frames
    const note = (now: number) => {
      at.push(now)
      if (!watch.isOver) requestAnimationFrame(note)
    }
    Object.assign(globalThis, { frames: watch })
    requestAnimationFrame(note)
  })
  await work()
  const times = await page.evaluate(() => {
    const { frames } = globalThis as never as Frames
    frames.isOver = true
    return frames.at
  })
  return between(times)
}

interface Frames {
  readonly frames: { readonly at: number[]; isOver: boolean }
  readonly requestAnimationFrame: (note: (now: number) => void) => void
}

export const between = (times: readonly number[]): number[] =>
  times.slice(1).map((time, at) => time - (times[at] ?? time))

/** For the reader: how many frames were too long, of how many. */
export const longFrames = (frames: readonly number[], limit: number): string =>
  `${frames.filter((frame) => frame > limit).length} of ${frames.length} frames over ${limit} ms`
