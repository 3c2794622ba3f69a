import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clipboardSeconds, CopiedText } from '../../electron/main/copied-text.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function openClipboard() {
  const board = { text: '' }
  const copied = new CopiedText({
    read: () => Promise.resolve(board.text),
    clear: () => {
      board.text = ''
    },
  })
  const copy = (text: string) => {
    board.text = text
    copied.keep(text)
  }
  const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)
  return { board, copied, copy, pass }
}

test('what was copied is gone after half a minute, not sooner', async () => {
  const { board, copied, copy, pass } = openClipboard()
  expect(clipboardSeconds).toBe(30)
  copy('555-0100')
  await pass(29)
  expect([board.text, copied.isKept]).toEqual(['555-0100', true])
  await pass(1)
  expect([board.text, copied.isKept]).toEqual(['', false])
})

test('the time begins anew with each copy', async () => {
  const { board, copy, pass } = openClipboard()
  copy('one')
  await pass(20)
  copy('two')
  await pass(20)
  expect(board.text).toBe('two')
  await pass(10)
  expect(board.text).toBe('')
})

test('what somebody copied elsewhere since then stays, after the time and on lock', async () => {
  const { board, copied, copy, pass } = openClipboard()
  copy('one')
  board.text = 'of another program'
  await pass(60)
  expect(board.text).toBe('of another program')
  copy('two')
  board.text = 'of another program again'
  await copied.clear()
  expect(board.text).toBe('of another program again')
})

test('on lock it goes at once, and what is copied elsewhere afterwards is left alone', async () => {
  const { board, copied, copy, pass } = openClipboard()
  copy('one\ntwo')
  board.text = 'one\r\ntwo'
  await copied.clear()
  expect(board.text).toBe('')
  board.text = 'one\ntwo'
  await pass(60)
  expect(board.text).toBe('one\ntwo')
})
