import * as col from './column.ts'
import type { Layout, LayoutColumn } from './layout.ts'

const labelColumn = (name: string) => ({ name, occurrence: 1 })

const addressColumns = (label: string): LayoutColumn[] =>
  Object.entries({
    full: 'Formatted',
    street: 'Street',
    suite: 'Extended Address',
    poBox: 'PO Box',
    city: 'City',
    region: 'Region',
    postcode: 'Postal Code',
    country: 'Country',
  } as const).map(([piece, word]) => ({
    names: [`Address # - ${word}`],
    target: {
      to: 'address',
      piece: piece as 'full',
      group: '#',
      labelColumn: labelColumn(`Address # - ${label}`),
    },
  }))

/** What both layouts have, whose second columns say Type or Label. */
const shared = (label: string): LayoutColumn[] => [
  col.field('salutation', 'Name Prefix'),
  col.field('suffix', 'Name Suffix'),
  col.field('preferredName', 'Nickname'),
  col.birthday('Birthday'),
  col.note('Notes'),
  ...['E-mail', 'Phone', 'Website'].flatMap((word) => [
    col.labelled(
      word === 'E-mail' ? 'email' : word === 'Phone' ? 'phone' : 'web',
      `${word} # - Value`,
      `${word} # - ${label}`,
    ),
    ...col.leave(`${word} # - ${label}`),
  ]),
  col.labelled('social', 'IM # - Value', 'IM # - Service'),
  ...addressColumns(label),
  { names: ['Relation # - Value'], target: { to: 'custom', label: 'Relation #' } },
  { names: ['Event # - Value'], target: { to: 'custom', label: 'Event #', form: 'date' } },
  { names: ['Custom Field # - Value'], target: { to: 'custom', label: 'Custom field #' } },
  ...col.leave(
    ...['Address', 'IM', 'Relation', 'Event', 'Custom Field'].map((word) => `${word} # - ${label}`),
    'IM # - Service',
    'Photo',
  ),
]

/** Google Contacts until 2024: "Given Name", "E-mail 1 - Type", several values in one cell joined by " ::: ". */
export const googleOld: Layout = {
  name: 'google-old',
  title: 'Google Contacts (–2024)',
  distinctive: [
    'Given Name',
    'Additional Name',
    'Family Name',
    'Yomi Name',
    'Group Membership',
    'E-mail 1 - Type',
  ],
  needs: 3,
  columns: [
    col.wholeName('Name'),
    col.field('givenName', 'Given Name'),
    col.field('middleName', 'Additional Name'),
    col.field('familyName', 'Family Name'),
    col.field('otherNames', 'Maiden Name'),
    col.field('languages', 'Language'),
    ...shared('Type'),
    { ...col.tags('Group Membership'), split: ' ::: ' },
    { names: ['Organization # - Name'], target: { to: 'affiliation', piece: 'organization', group: '#' } },
    { names: ['Organization # - Title'], target: { to: 'affiliation', piece: 'title', group: '#' } },
    {
      names: ['Organization # - Department'],
      target: { to: 'affiliation', piece: 'department', group: '#' },
    },
    ...col.leave(
      'Yomi Name',
      'Given Name Yomi',
      'Additional Name Yomi',
      'Family Name Yomi',
      'Initials',
      'Short Name',
      'Billing Information',
      'Directory Server',
      'Mileage',
      'Sensitivity',
      'Priority',
      'Subject',
      ...['Type', 'Yomi Name', 'Symbol', 'Location', 'Job Description'].map(
        (word) => `Organization # - ${word}`,
      ),
    ),
  ],
}

/** Google Contacts since: "First Name", "E-mail 1 - Label", "Labels". */
export const googleNew: Layout = {
  name: 'google-new',
  title: 'Google Contacts (2024–)',
  distinctive: [
    'Phonetic First Name',
    'File As',
    'Organization Name',
    'E-mail 1 - Label',
    'Phone 1 - Label',
    'Labels',
  ],
  needs: 3,
  columns: [
    col.field('givenName', 'First Name'),
    col.field('middleName', 'Middle Name'),
    col.field('familyName', 'Last Name'),
    ...shared('Label'),
    { ...col.tags('Labels'), split: ' ::: ' },
    col.organization('Organization Name'),
    col.title('Organization Title'),
    col.department('Organization Department'),
    ...col.leave('Phonetic First Name', 'Phonetic Middle Name', 'Phonetic Last Name', 'File As'),
  ],
}
