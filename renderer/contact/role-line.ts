import { isCurrent } from '../../db/domain/affiliation.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { seatName } from '../../db/domain/seat.ts'
import type {
  ContactDetails,
  OrganizationDetails,
  PersonDetails,
} from '../../electron/contract/contact-details.ts'
import { sectorName } from '../organization/parts/sector-name.ts'

/** One line on why a contact matters: `strong` stands out, `rest` follows it. */
interface RoleLine {
  readonly strong: string
  readonly rest: string
}

/** "Senate 14, Merrow. Chairs Human Services.", "Director, Harbor Legal Aid", "Legal aid. Member." */
export function roleLine(t: Translate, details: ContactDetails, today: LocalDate): RoleLine {
  if (details.noun === 'person') return ofPerson(t, details, today)
  if (details.noun === 'office')
    return { strong: t(`officeKind.${details.kind}`), rest: `, ${details.legislator.name}` }
  return ofOrganization(t, details)
}

function ofPerson(
  t: Translate,
  { terms, committees, affiliations }: PersonDetails,
  today: LocalDate,
): RoleLine {
  const [term] = terms
  if (term) {
    const chairs = committees.filter(({ role, endOn }) => role === 'chair' && endOn === null)
    const names = chairs.map(({ committee }) => committee.name).join(', ')
    const former = term.serving ? '' : ` (${t('listScreen.former')})`
    const chairing = names === '' ? '' : ` ${t('contactScreen.chairs', { names })}`
    return { strong: seatName(term), rest: `, ${term.jurisdiction}${former}.${chairing}` }
  }
  const current = affiliations.find((role) => isCurrent(role, today))
  if (!current) return { strong: '', rest: '' }
  const { title, organization } = current
  return title === null
    ? { strong: organization.name, rest: '' }
    : { strong: title, rest: `, ${organization.name}` }
}

function ofOrganization(t: Translate, { sector, type, coalitionStatus }: OrganizationDetails): RoleLine {
  const strong = sector ? sectorName(t, sector) : (type ?? '')
  const status = coalitionStatus === null ? '' : t(`coalitionStatus.${coalitionStatus}`)
  return { strong, rest: [strong && status ? '. ' : '', status].join('') }
}
