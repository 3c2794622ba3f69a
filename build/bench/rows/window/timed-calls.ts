import type { Page } from 'playwright-core'

/** Calls over the boundary, one after the other. */
export interface TimedCalls {
  readonly slice: string
  readonly method: string
  readonly inputs: readonly unknown[]
}

/** Makes the calls in the page and gives the round trip of each in milliseconds. Throws when one fails. */
export function timeCalls(page: Page, { slice, method, inputs }: TimedCalls): Promise<number[]> {
  return page.evaluate(
    async ([ofSlice, ofMethod, all]) => {
      const { calls } = (globalThis as never as Bridge).caucus
      const called = calls[ofSlice]?.[ofMethod]
      const took: number[] = []
      for (const input of all) {
        const started = performance.now()
        const result = await called?.(input)
        took.push(performance.now() - started)
        if (!result?.ok) throw new Error(`${ofSlice}.${ofMethod} failed`)
      }
      return took
    },
    [slice, method, inputs] as const,
  )
}

interface Bridge {
  readonly caucus: {
    readonly calls: Record<string, Record<string, (input: unknown) => Promise<{ readonly ok: boolean }>>>
  }
}
