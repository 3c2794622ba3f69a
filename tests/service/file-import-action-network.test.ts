import { expect, test } from 'vitest'
import { openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { table } = importing()

test('of activists whose mail bounces the address is known not to work, and a street is one by either name', async () => {
  using store = await openTestStore()
  const header = 'first_name,last_name,email,can2_user_address,can2_user_city,can2_subscription_status,uuid'
  const { layout } = await table(
    sessionOf(store),
    [
      header,
      'Ana,Moreno,ana@example.org,1 Oak St,Taos,bouncing,u-1',
      'Bo,Chu,bo@example.org,,,subscribed,u-2',
      'Cy,Ode,cy@example.org,,,unsubscribed,u-3',
    ].join('\n'),
  )
  expect(layout).toBe('action-network')
  const points = store.readStatement('select value, status from contact_point order by id').all()
  expect(points).toEqual([
    { value: 'ana@example.org', status: 'bounced' },
    { value: '1 Oak St, Taos', status: 'ok' },
    { value: 'bo@example.org', status: 'ok' },
    { value: 'cy@example.org', status: 'ok' },
  ])
  const told = store.readStatement('select do_not_contact_reason as reason from contact order by id').all()
  expect(told.map((row) => (row as { reason: string | null }).reason)).toEqual([
    null,
    null,
    'Action Network: unsubscribed',
  ])
})
