import * as col from './column.ts'
import { googleWords, translated } from './google-words.ts'
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

type LabelWord = 'Label' | 'Type'

/** The values of other languages, with their labels. */
const translatedValues = (form: LabelWord): LayoutColumn[] =>
  googleWords.flatMap(({ value, label, address, pieces, ...kinds }) => {
    const labelOf = (word: string) => `${word} # - ${label[form]}`
    return [
      ...(['email', 'phone', 'web'] as const).flatMap((kind) =>
        kinds[kind].flatMap((word) => [
          col.labelled(kind, `${word} # - ${value}`, labelOf(word)),
          ...col.leave(labelOf(word)),
        ]),
      ),
      ...address.flatMap((word) => [
        ...Object.entries(pieces).map(([piece, name]) => ({
          names: [`${word} # - ${name}`],
          target: {
            to: 'address' as const,
            piece: piece as keyof typeof pieces,
            group: '#',
            labelColumn: labelColumn(labelOf(word)),
          },
        })),
        ...col.leave(labelOf(word)),
      ]),
    ]
  })

/** "Téléphone 1 - Valeur", "Téléphone 1 - Libellé": nobody else heads a table so. */
const translatedSigns = (form: LabelWord): string[] =>
  googleWords.flatMap(({ email, phone, value, label }) =>
    [...email, ...phone].flatMap((word) => [`${word} 1 - ${value}`, `${word} 1 - ${label[form]}`]),
  )

/** What both layouts have, whose second columns say Type or Label. */
const shared = (label: LabelWord): LayoutColumn[] => [
  ...translatedValues(label),
  col.field('salutation', 'Name Prefix', ...translated.prefix),
  col.field('suffix', 'Name Suffix', ...translated.suffix),
  col.field('preferredName', 'Nickname', ...translated.nickname),
  col.birthday('Birthday', ...translated.birthday),
  col.note('Notes', ...translated.notes),
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
    ...translated.left,
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
    ...translatedSigns('Type'),
  ],
  needs: 3,
  columns: [
    col.wholeName('Name'),
    col.field('givenName', 'Given Name', ...translated.given),
    col.field('middleName', 'Additional Name', ...translated.middle),
    col.field('familyName', 'Family Name', ...translated.family),
    col.field('otherNames', 'Maiden Name'),
    col.field('languages', 'Language'),
    col.field('sensitivity', 'Sensitivity'),
    ...shared('Type'),
    { ...col.tags('Group Membership', ...translated.labels), split: ' ::: ' },
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
    ...translatedSigns('Label'),
  ],
  needs: 3,
  columns: [
    col.field('givenName', 'First Name', ...translated.given),
    col.field('middleName', 'Middle Name', ...translated.middle),
    col.field('familyName', 'Last Name', ...translated.family),
    ...shared('Label'),
    { ...col.tags('Labels', ...translated.labels), split: ' ::: ' },
    col.organization('Organization Name', ...translated.organization),
    col.title('Organization Title', ...translated.title),
    col.department('Organization Department', ...translated.department),
    ...col.leave('Phonetic First Name', 'Phonetic Middle Name', 'Phonetic Last Name', 'File As'),
  ],
}
