import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import type { RunningApp } from '../../build/window/launch.ts'

/** The window that takes the place of one that was destroyed by locking. */
export async function freshWindow({ app }: RunningApp, old: Page): Promise<Page> {
  await expect.poll(() => app.windows().filter((window) => window !== old).length).toBe(1)
  await expect.poll(() => old.isClosed()).toBe(true)
  const fresh = app.windows().find((window) => window !== old)
  if (!fresh) throw new Error('no window')
  await fresh.waitForURL(/index\.html/)
  fresh.setDefaultTimeout(8000)
  return fresh
}
