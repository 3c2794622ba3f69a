import * as col from './column.ts'
import type { Layout, LayoutColumn } from './layout.ts'

const mailing = {
  street: ['Mailing Street', 'MailingStreet'],
  city: ['Mailing City', 'MailingCity'],
  region: ['Mailing State/Province', 'Mailing State', 'MailingState'],
  postcode: ['Mailing Zip/Postal Code', 'Mailing Zip', 'MailingPostalCode'],
  country: ['Mailing Country', 'MailingCountry'],
} as const

const other = {
  street: ['Other Street', 'OtherStreet'],
  city: ['Other City', 'OtherCity'],
  region: ['Other State/Province', 'OtherState'],
  postcode: ['Other Zip/Postal Code', 'OtherPostalCode'],
  country: ['Other Country', 'OtherCountry'],
} as const

const contact: LayoutColumn[] = [
  col.field('salutation', 'Salutation'),
  col.field('givenName', 'First Name', 'FirstName'),
  col.field('middleName', 'Middle Name', 'MiddleName'),
  col.field('familyName', 'Last Name', 'LastName'),
  col.field('suffix', 'Suffix'),
  col.wholeName('Full Name', 'Name'),
  col.title('Title'),
  col.department('Department'),
  col.organization('Account Name', 'Account.Name'),
  ...col.address('mailing', mailing),
  ...col.address('other', other),
  col.phone('work', 'Phone', 'Business Phone'),
  col.phone('mobile', 'Mobile', 'MobilePhone', 'Mobile Phone'),
  col.phone('home', 'Home Phone', 'HomePhone'),
  col.phone(null, 'Other Phone', 'OtherPhone'),
  col.phone('fax', 'Fax'),
  col.phone('assistant', 'Asst. Phone', 'AssistantPhone'),
  col.email(null, 'Email'),
  col.birthday('Birthdate'),
  col.custom('Lead Source', 'LeadSource'),
  col.note('Description', 'Contact Description'),
  col.optOut('Salesforce: Email Opt Out', 'Email Opt Out'),
  col.optOut('Salesforce: Email Opt Out', 'HasOptedOutOfEmail'),
  col.optOut('Salesforce: Do Not Call', 'Do Not Call'),
  col.optOut('Salesforce: Do Not Call', 'DoNotCall'),
  col.identifier('salesforce', 'Contact ID', 'Id'),
]

/** A report exported as "details only", with totals and notices below it. */
export const salesforceReport: Layout = {
  name: 'salesforce-report',
  title: 'Salesforce report',
  distinctive: [
    'Account Name',
    'Account Owner',
    'Contact Owner',
    'Mailing Street',
    'Mailing City',
    'Contact ID',
    'Mailing State/Province',
    'Mailing Zip/Postal Code',
    'Mailing Country',
  ],
  needs: 3,
  columns: [
    ...contact,
    ...col.leave('Account Owner', 'Contact Owner', 'Last Activity', 'Last Modified Date'),
  ],
}

/** The weekly export of all data, and what the Data Loader writes: the names of the interface for programs. */
export const salesforceContacts: Layout = {
  name: 'salesforce-contacts',
  title: 'Salesforce data export',
  distinctive: [
    'FirstName',
    'LastName',
    'AccountId',
    'MailingStreet',
    'MailingPostalCode',
    'OwnerId',
    'SystemModstamp',
  ],
  needs: 3,
  columns: [
    ...contact,
    ...col.leave(
      'IsDeleted',
      'MasterRecordId',
      'AccountId',
      'OwnerId',
      'CreatedById',
      'LastModifiedById',
      'ReportsToId',
      'CreatedDate',
      'LastModifiedDate',
      'SystemModstamp',
      'LastActivityDate',
      'PhotoUrl',
      'RecordTypeId',
    ),
  ],
}

/** People with their accounts: "Contact: First Name" beside "Account: Account Name". */
export const salesforceAccountsContacts: Layout = {
  name: 'salesforce-accounts-contacts',
  title: 'Salesforce accounts and contacts',
  distinctive: ['Account: Account Name', 'Contact: First Name', 'Contact: Last Name', 'Contact: Email'],
  needs: 2,
  records: [
    { key: 'contact', noun: 'person' },
    { key: 'account', noun: 'organization' },
  ],
  columns: [
    ...col.inRecord('contact', [
      col.field('salutation', 'Contact: Salutation'),
      col.field('givenName', 'Contact: First Name'),
      col.field('familyName', 'Contact: Last Name'),
      col.title('Contact: Title'),
      col.organization('Account: Account Name'),
      col.phone('work', 'Contact: Phone'),
      col.phone('mobile', 'Contact: Mobile'),
      col.email(null, 'Contact: Email'),
      ...col.leave('Contact: Picture'),
    ]),
    ...col.inRecord('account', [
      col.field('name', 'Account: Account Name'),
      col.field('type', 'Account: Type'),
      col.phone('main', 'Account: Phone'),
      col.web(null, 'Account: Website'),
    ]),
  ],
}
