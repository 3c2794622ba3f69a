import * as col from './column.ts'
import type { Layout } from './layout.ts'

/** The export of an audience; tags are a quoted list within their cell. What was cleaned out has bounced. */
export const mailchimp: Layout = {
  name: 'mailchimp',
  title: 'Mailchimp',
  distinctive: ['MEMBER_RATING', 'OPTIN_TIME', 'CONFIRM_TIME', 'LEID', 'EUID', 'LAST_CHANGED'],
  needs: 3,
  columns: [
    {
      names: ['Email Address'],
      target: { to: 'point', kind: 'email', badColumn: { name: 'CLEAN_TIME', occurrence: 1 } },
    },
    col.field('givenName', 'First Name'),
    col.field('familyName', 'Last Name'),
    ...col.address('', { full: 'Address' }),
    col.phone(null, 'Phone Number'),
    col.birthday('Birthday'),
    col.organization('Company'),
    { ...col.tags('TAGS'), split: ',' },
    col.note('NOTES'),
    col.identifier('mailchimp', 'EUID'),
    col.optOut('Mailchimp: unsubscribed', 'UNSUB_TIME'),
    col.custom('UNSUB_REASON'),
    ...col.leave(
      'MEMBER_RATING',
      'OPTIN_TIME',
      'OPTIN_IP',
      'CONFIRM_TIME',
      'CONFIRM_IP',
      'LATITUDE',
      'LONGITUDE',
      'GMTOFF',
      'DSTOFF',
      'TIMEZONE',
      'CC',
      'REGION',
      'LAST_CHANGED',
      'LEID',
    ),
  ],
}
