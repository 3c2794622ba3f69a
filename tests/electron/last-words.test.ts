import { afterEach, expect, test, vi } from 'vitest'
import { LastWords } from '../../electron/main/last-words.ts'

afterEach(() => vi.useRealTimers())

async function isOver(hearing: Promise<void>): Promise<boolean> {
  let over = false
  void hearing.then(() => (over = true))
  await Promise.resolve()
  await Promise.resolve()
  return over
}

test('waits until the window has handed over what was typed', async () => {
  vi.useFakeTimers()
  const words = new LastWords(() => true)
  const hearing = words.hear()
  expect(await isOver(hearing)).toBe(false)
  words.said()
  await hearing
  expect(vi.getTimerCount()).toBe(0)
})

test('a window that does not answer keeps nobody from locking', async () => {
  vi.useFakeTimers()
  const hearing = new LastWords(() => true).hear()
  vi.advanceTimersByTime(1999)
  expect(await isOver(hearing)).toBe(false)
  vi.advanceTimersByTime(1)
  await hearing
})

test('without a window there is nothing to wait for', async () => {
  await new LastWords(() => false).hear()
})
