import { afterEach, expect, it } from 'vitest'
import { newUid } from '../../../db/domain/uid.ts'
import {
  forgetChanges,
  forgetUndone,
  newestChange,
  rememberChange,
  rememberUndone,
  takeChange,
  takeUndone,
} from '../../../renderer/app/api/standing-changes.ts'

afterEach(forgetChanges)

const level = 'internal'

it('gives the newest change that still stands, and none twice while it is being undone', () => {
  const [older, newer] = [newUid(), newUid()]
  rememberChange({ batch: older, message: 'Tagged', level, place: 1 })
  rememberChange({ batch: newer, message: 'Moved', level, place: 2 })
  expect(takeChange(newer)).toEqual({ batch: newer, message: 'Moved', level, place: 2 })
  expect(takeChange(newer)).toBeUndefined()
  expect(newestChange()?.message).toBe('Tagged')
  forgetChanges()
  expect(newestChange()).toBeUndefined()
})

it('gives what was undone, the last first, until something new is done or the vault is left', () => {
  const [older, newer] = [newUid(), newUid()]
  const undoBoth = () => {
    rememberUndone({ batch: older, message: 'Moved' })
    rememberUndone({ batch: newer, message: 'Tagged' })
  }
  undoBoth()
  expect([takeUndone()?.message, takeUndone()?.message, takeUndone()]).toEqual(['Tagged', 'Moved', undefined])
  for (const forget of [forgetUndone, forgetChanges]) {
    undoBoth()
    forget()
    expect(takeUndone()).toBeUndefined()
  }
})

it('puts a change that could not be undone back where it stood', () => {
  const batches = [newUid(), newUid(), newUid()]
  const newest = () => batches.findIndex((batch) => batch === newestChange()?.batch)
  batches.forEach((batch, place) => rememberChange({ batch, message: '', level, place }))
  rememberChange(takeChange(batches[1]!)!)
  expect(newest()).toBe(2)
  takeChange(batches[2]!)
  expect(newest()).toBe(1)
})
