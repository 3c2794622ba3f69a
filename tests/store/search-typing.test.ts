import { expect, it } from 'vitest'
import { inBatch } from '../../db/store/history/batch.ts'
import { insertOrganization } from '../../db/store/queries/organization.ts'
import { search } from '../../db/store/search.ts'
import { reading } from '../../db/store/store.ts'
import { openTestStore } from './test-store.ts'

it('counts at most three hundred while somebody types, and says so; everything once they look for it', async () => {
  using store = await openTestStore()
  await inBatch(store, { kind: 'test', clearance: 'internal' }, (write) => {
    for (let index = 0; index < 305; index++) insertOrganization(write, { name: `Quetzal ${index}` })
    insertOrganization(write, { name: 'Quiet House' })
  })
  const read = reading(store, 'internal')
  const typed = await search(read, { text: 'quet', limit: 3, typing: true })
  expect(typed).toMatchObject({ total: 300, isLeast: true })
  expect(typed.hits).toHaveLength(3)
  expect(await search(read, { text: 'quiet', limit: 3, typing: true })).toMatchObject({ total: 1 })
  const whole = await search(read, { text: 'quetzal', limit: 3 })
  expect(whole.total).toBe(305)
  expect(whole.isLeast).toBeUndefined()
})
