import { afterEach, expect, it } from 'vitest'
import { newUid } from '../../../db/domain/uid.ts'
import {
  forgetChanges,
  newestChange,
  rememberChange,
  takeChange,
} from '../../../renderer/app/api/standing-changes.ts'

afterEach(forgetChanges)

it('gives the newest change that still stands, and none twice while it is being undone', () => {
  const [older, newer] = [newUid(), newUid()]
  rememberChange({ batch: older, message: 'Tagged' })
  rememberChange({ batch: newer, message: 'Moved' })
  expect(takeChange(newer)).toEqual({ batch: newer, message: 'Moved' })
  expect(takeChange(newer)).toBeUndefined()
  expect(newestChange()?.message).toBe('Tagged')
  forgetChanges()
  expect(newestChange()).toBeUndefined()
})
