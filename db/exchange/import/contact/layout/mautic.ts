import * as col from './column.ts'
import type { Layout } from './layout.ts'

export const mautic: Layout = {
  name: 'mautic',
  title: 'Mautic',
  distinctive: ['firstname', 'lastname', 'company', 'address1', 'points', 'last_active', 'preferred_locale'],
  needs: 3,
  columns: [
    col.identifier('mautic', 'id'),
    col.field('salutation', 'title'),
    col.field('givenName', 'firstname'),
    col.field('familyName', 'lastname'),
    col.organization('company'),
    col.title('position'),
    col.email(null, 'email'),
    col.phone(null, 'phone'),
    col.phone('mobile', 'mobile'),
    col.phone('fax', 'fax'),
    ...col.address('', {
      street: 'address1',
      suite: 'address2',
      city: 'city',
      region: 'state',
      postcode: 'zipcode',
      country: 'country',
    }),
    col.field('languages', 'preferred_locale'),
    col.web(null, 'website'),
    ...['Facebook', 'Instagram', 'LinkedIn', 'Skype', 'Twitter'].map((network) =>
      col.social(network, network.toLowerCase()),
    ),
    ...['dnc_email', 'dnc_sms', 'donotcontact'].map((name) => col.optOut(`Mautic: ${name}`, name)),
    { ...col.tags('tags'), split: '|' },
    ...col.leave(
      'points',
      'last_active',
      'date_added',
      'ownerbyname',
      'attribution',
      'attribution_date',
      'timezone',
    ),
  ],
}
