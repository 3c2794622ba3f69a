import { afterEach, describe, expect, it } from 'vitest'
import { lastToast, showToast, toastQueue, undoNewestToast } from '../../../renderer/ui/toast-queue.ts'

afterEach(() => toastQueue.clear())

const shown = () => toastQueue.visibleToasts.map(({ content }) => content.message)

describe('toasts', () => {
  it('that make room for newer ones do not come back as if they were news', () => {
    const close = ['one', 'two', 'three', 'four', 'five'].map((message) => showToast({ message }))
    expect(shown()).toEqual(['five', 'four', 'three'])
    close.at(-1)?.()
    close.at(-2)?.()
    expect(shown()).toEqual(['three'])
    close[2]?.()
    expect(shown()).toEqual([])
  })

  it('of work that goes on stay until it is done', () => {
    const done = showToast({ message: 'Backing up', work: 'a bar' })
    for (const message of ['one', 'two', 'three', 'four']) showToast({ message })
    expect(shown()).toEqual(['four', 'three', 'Backing up'])
    done()
    expect(shown()).toEqual(['four', 'three'])
  })

  it('with an Undo are taken back from the newest', () => {
    const undone: string[] = []
    for (const message of ['one', 'two']) showToast({ message, onUndo: () => undone.push(message) })
    showToast({ message: 'three' })
    expect(undoNewestToast()).toBe(true)
    expect(undone).toEqual(['two'])
    expect(shown()).toEqual(['three', 'one'])
  })

  it('are not taken back where something newer has to be', () => {
    const undone: string[] = []
    showToast({ message: 'one', onUndo: () => undone.push('one') })
    const place = lastToast()
    expect(undoNewestToast(place + 1)).toBe(false)
    expect([undone, shown()]).toEqual([[], ['one']])
    expect(undoNewestToast(place)).toBe(true)
    expect(undone).toEqual(['one'])
  })
})
