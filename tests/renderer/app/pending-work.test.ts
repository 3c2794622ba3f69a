import { expect, it } from 'vitest'
import { PendingWork } from '../../../renderer/app/api/pending-work.ts'

it('settles when all that was begun is done, whatever became of it, and keeps none of it', async () => {
  const pending = new PendingWork()
  const { promise: slow, resolve: finish } = Promise.withResolvers<string>()
  pending.add(slow)
  pending.add(Promise.reject(new Error('refused')))
  let isSettled = false
  const settled = pending.settled.then((kept) => {
    isSettled = true
    return kept
  })
  for (let turn = 0; turn < 100; turn++) await Promise.resolve()
  expect(isSettled).toBe(false)
  finish('told')
  expect(await settled).toBeUndefined()
})
