import * as col from './column.ts'
import type { Layout } from './layout.ts'

/** The report of activists. Who has unsubscribed must not be mailed, and whose mail bounces is not reached by it. */
export const actionNetwork: Layout = {
  name: 'action-network',
  title: 'Action Network',
  distinctive: [
    'can2_phone',
    'can2_user_city',
    'can2_state_abbreviated',
    'can2_county',
    'can2_user_tags',
    'can2_subscription_status',
    'can2_sms_status',
  ],
  needs: 2,
  columns: [
    col.field('givenName', 'first_name'),
    col.field('familyName', 'last_name'),
    {
      names: ['email'],
      target: { to: 'point', kind: 'email', badColumn: { name: 'can2_subscription_status', occurrence: 1 } },
    },
    col.phone(null, 'phone'),
    col.phone(null, 'can2_phone'),
    ...col.address('', {
      street: ['street', 'can2_user_address'],
      city: ['city', 'can2_user_city'],
      region: ['state', 'can2_state_abbreviated'],
      postcode: 'zip_code',
      country: 'country',
    }),
    col.field('languages', 'language'),
    { names: ['can2_county'], target: { to: 'custom', label: 'County' } },
    { ...col.tags('can2_user_tags'), split: ',' },
    col.optOut('Action Network: unsubscribed', 'can2_subscription_status', [
      'unsubscribed',
      'spam complaint',
    ]),
    col.optIn('Action Network: text messages', 'can2_sms_status'),
    col.identifier('action-network', 'uuid'),
    ...col.leave('created_at', 'modified_at'),
  ],
}
