import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { longSeat } from '../../../db/domain/seat.ts'
import type { FoundContact } from '../../../electron/contract/contact.ts'
import { sectorName } from '../../organization/parts/sector-name.ts'

/** What tells a contact from others of its name: a seat, a role and where, a sector, the kind of office. */
export function contactDetail(t: Translate, contact: FoundContact): string {
  switch (contact.is) {
    case 'legislator':
      return longSeat(contact)
    case 'person':
      return [contact.title, contact.organization?.name].filter(Boolean).join(', ')
    case 'organization':
      return contact.sector ? sectorName(t, contact.sector) : (contact.type ?? '')
    case 'office':
      return t(`officeKind.${contact.kind}`)
  }
}
