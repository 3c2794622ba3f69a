import * as col from './column.ts'
import type { Layout } from './layout.ts'

/** What the standard calls a property of an organization of a grant: in JSON, and in the titles of tables. */
const recipient = (property: string, title: string) => [
  `recipientOrganization.1.${property}`,
  `Recipient Org:${title}`,
]
const funder = (property: string, title: string) => [
  `fundingOrganization.1.${property}`,
  `Funding Org:${title}`,
]

const recipientId = recipient('id', 'Identifier')
const recipientName = recipient('name', 'Name')
const funderId = funder('id', 'Identifier')
const funderName = funder('name', 'Name')

/**
 * Grants in the 360Giving Data Standard: who received and who gave them, each by an identifier of org-id.guide. What the
 * grants themselves say is about no organization.
 */
export const threeSixtyGiving: Layout = {
  name: '360giving',
  title: '360Giving',
  distinctive: [
    ...recipientId,
    ...recipientName,
    ...funderId,
    ...funderName,
    'amountAwarded',
    'Amount Awarded',
    'awardDate',
    'Award Date',
  ],
  needs: 4,
  isOfMore: true,
  records: [
    { key: '', noun: 'organization' },
    { key: 'funder', noun: 'organization' },
  ],
  columns: [
    col.identifier('org-id', ...recipientId),
    col.wholeName(...recipientName),
    col.field('otherNames', ...recipient('alternateName', 'Alternate Name')),
    col.note(...recipient('description', 'Description')),
    col.web(null, ...recipient('url', 'Web Address')),
    col.email(null, ...recipient('email', 'Email')),
    col.phone(null, ...recipient('telephone', 'Telephone')),
    col.custom('Charity number', ...recipient('charityNumber', 'Charity Number')),
    col.custom('Company number', ...recipient('companyNumber', 'Company Number')),
    ...col.address('', {
      street: recipient('streetAddress', 'Street Address'),
      city: recipient('addressLocality', 'City'),
      region: recipient('addressRegion', 'County'),
      postcode: recipient('postalCode', 'Postal Code'),
      country: recipient('addressCountry', 'Country'),
    }),
    ...col.inRecord('funder', [col.identifier('org-id', ...funderId), col.wholeName(...funderName)]),
  ],
}
