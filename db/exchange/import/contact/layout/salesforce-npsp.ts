import * as col from './column.ts'
import type { Layout, LayoutColumn } from './layout.ts'

const person = (contact: string): LayoutColumn[] => [
  col.field('salutation', `${contact} Salutation`),
  col.field('givenName', `${contact} First Name`),
  col.field('familyName', `${contact} Last Name`),
  col.birthday(`${contact} Birthdate`),
  col.title(`${contact} Title`),
  col.email('home', `${contact} Personal Email`),
  col.email('work', `${contact} Work Email`),
  col.email(null, `${contact} Alternate Email`),
  col.phone('home', `${contact} Home Phone`),
  col.phone('work', `${contact} Work Phone`),
  col.phone('mobile', `${contact} Mobile Phone`),
  col.phone(null, `${contact} Other Phone`),
  ...col.leave(`${contact} Preferred Email`, `${contact} Preferred Phone`),
  ...col.address('home', {
    street: 'Home Street',
    city: 'Home City',
    region: 'Home State/Province',
    postcode: 'Home Zip/Postal Code',
    country: 'Home Country',
  }),
]

const account = (name: string): LayoutColumn[] => [
  col.field('name', `${name} Name`),
  col.phone('main', `${name} Phone`),
  col.web(null, `${name} Website`),
  ...col.address('work', {
    street: `${name} Street`,
    city: `${name} City`,
    region: `${name} State/Province`,
    postcode: `${name} Zip/Postal Code`,
    country: `${name} Country`,
  }),
]

/** The import template of the Nonprofit Success Pack: two people and two organizations in a row, two header lines. */
export const salesforceNpsp: Layout = {
  name: 'salesforce-npsp',
  title: 'Salesforce Nonprofit Success Pack',
  distinctive: [
    'Contact1 First Name',
    'Contact1 Last Name',
    'Contact2 Last Name',
    'Account1 Name',
    'Account1 Street',
  ],
  needs: 3,
  records: [
    { key: 'contact1', noun: 'person' },
    { key: 'contact2', noun: 'person' },
    { key: 'account1', noun: 'organization' },
    { key: 'account2', noun: 'organization' },
  ],
  columns: [
    ...col.inRecord('contact1', [...person('Contact1'), col.organization('Account1 Name')]),
    ...col.inRecord('contact2', person('Contact2')),
    ...col.inRecord('account1', account('Account1')),
    ...col.inRecord('account2', account('Account2')),
    ...col.leave(
      'Donation Donor',
      'Donation Amount',
      'Donation Date',
      'Donation Name',
      'Donation Record Type Name',
      'Donation Stage',
      'Donation Type',
      'Donation Description',
      'Donation Member Level',
      'Donation Membership Start Date',
      'Donation Membership End Date',
      'Donation Membership Origin',
      'Donation Imported',
      'Campaign Name',
      'Campaign Member Status',
      'Payment Check/Reference Number',
      'Payment Method',
      'Payment Imported',
    ),
  ],
}
