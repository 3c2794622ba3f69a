import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { copiedDigest } from '../../db/domain/copied-digest.ts'
import { clipboardPatienceSeconds, clipboardSeconds, CopiedText } from '../../electron/main/copied-text.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function openClipboard(read?: () => Promise<string>) {
  const board = { text: '' }
  const failures: unknown[] = []
  const copied = new CopiedText({
    read: read ?? (() => Promise.resolve(board.text)),
    clear: () => {
      board.text = ''
    },
    onFailure: (error) => failures.push(error),
  })
  const copy = async (text: string) => {
    board.text = text
    copied.keep(await copiedDigest(text))
  }
  const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)
  /** The digest is worked out beside: the clipboard is done with a moment after its time. */
  const settle = async () => {
    await expect.poll(() => copied.isKept).toBe(false)
  }
  return { board, copied, copy, pass, settle, failures }
}

test('what was copied is gone after half a minute, not sooner', async () => {
  const { board, copied, copy, pass, settle } = openClipboard()
  expect(clipboardSeconds).toBe(30)
  await copy('555-0100')
  await pass(29)
  expect([board.text, copied.isKept]).toEqual(['555-0100', true])
  await pass(1)
  await settle()
  expect(board.text).toBe('')
})

test('a text longer than any boundary takes goes as well', async () => {
  const { board, copied, copy } = openClipboard()
  await copy('restricted '.repeat(800_000))
  await copied.clear()
  expect(board.text).toBe('')
})

test('the time begins anew with each copy', async () => {
  const { board, copied, copy, pass, settle } = openClipboard()
  await copy('one')
  await pass(20)
  await copy('two')
  await pass(20)
  expect([board.text, copied.isKept]).toEqual(['two', true])
  await pass(10)
  await settle()
  expect(board.text).toBe('')
})

test('what somebody copied elsewhere since then stays, after the time and on lock', async () => {
  const { board, copied, copy, pass, settle } = openClipboard()
  await copy('one')
  board.text = 'of another program'
  await pass(60)
  await settle()
  expect(board.text).toBe('of another program')
  await copy('two')
  board.text = 'of another program again'
  await copied.clear()
  expect(board.text).toBe('of another program again')
})

test('on lock it goes at once, and what is copied elsewhere afterwards is left alone', async () => {
  const { board, copied, copy, pass } = openClipboard()
  await copy('one\ntwo')
  board.text = 'one\r\ntwo'
  await copied.clear()
  expect(board.text).toBe('')
  board.text = 'one\ntwo'
  await pass(60)
  expect(board.text).toBe('one\ntwo')
})

test('what is copied here while the clipboard is being read keeps its own time', async () => {
  const reading = Promise.withResolvers<string>()
  const { board, copied, copy } = openClipboard(() => reading.promise)
  await copy('one')
  const clearing = copied.clear()
  await copy('two')
  reading.resolve('one')
  await clearing
  expect([board.text, copied.isKept]).toEqual(['two', true])
})

test('a clipboard that cannot be read is emptied, and the failure told: nobody who waits fails with it', async () => {
  const refused = new Error('refused')
  const { board, copied, copy, pass, settle, failures } = openClipboard(() => Promise.reject(refused))
  await copy('one')
  await copied.clear()
  expect([board.text, failures]).toEqual(['', [refused]])
  await copy('two')
  await pass(clipboardSeconds)
  await settle()
  expect([board.text, failures]).toEqual(['', [refused, refused]])
})

test('a clipboard that never answers is emptied after a second: nobody waits longer', async () => {
  const { board, copied, copy, pass, failures } = openClipboard(() => new Promise(() => undefined))
  await copy('one')
  const clearing = copied.clear()
  await pass(clipboardPatienceSeconds)
  await clearing
  expect([board.text, copied.isKept, failures.length]).toEqual(['', false, 1])
})
