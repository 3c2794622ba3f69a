import { compareAddresses } from './compare-addresses.ts'
import { compareDays } from './compare-days.ts'
import { compareIdentifiers } from './compare-identifiers.ts'
import { compareNames } from './compare-names.ts'
import { compareOrganizationNames, type WordRarity } from './compare-organization-names.ts'
import { bestOf, compareEmails, compareLinks, comparePhones } from './compare-points.ts'
import type { Evidence } from './evidence.ts'
import type { Prepared } from './prepare.ts'

/** All that two records of one kind say about being the same, field by field. */
export const compare = (one: Prepared, other: Prepared, rarity: WordRarity): readonly Evidence[] => [
  ...compareNames(one.names, other.names),
  ...compareOrganizationNames(one.organizationNames, other.organizationNames, rarity),
  ...compareIdentifiers(one.identifiers, other.identifiers),
  ...compareEmails(one.emails, other.emails),
  ...comparePhones(one.phones, other.phones),
  ...compareLinks(one.links, other.links),
  ...compareDays(one.born, other.born),
  ...compareAddresses(one.addresses, other.addresses),
  ...compareLabels('organization', one.organizations, other.organizations),
  ...compareLabels('district', one.districts, other.districts),
]

const compareLabels = (
  field: 'organization' | 'district',
  ones: readonly string[],
  others: readonly string[],
): Evidence[] =>
  bestOf(ones, others, {
    field,
    level: (one, other) => (one === other ? 'same' : 'different'),
    text: (value) => value,
  })
