import { tiers } from '../../../../domain/contact.ts'
import { translator } from '../../../../domain/i18n/all-languages.ts'
import { locales } from '../../../../domain/i18n/locale.ts'
import {
  coalitionStatuses,
  organizationSchema,
  type OrganizationInput,
} from '../../../../domain/organization.ts'
import { fold } from '../../../../domain/fold.ts'
import { fieldToken } from '../../../../domain/import-reason.ts'
import { localDateSchema } from '../../../../domain/local-date.ts'
import type { MemberId } from '../../../../domain/member.ts'
import { findIssues, type Issue } from '../../../../domain/parse.ts'
import { personSchema, type PersonInput } from '../../../../domain/person.ts'
import { sensitivities } from '../../../../domain/sensitivity.ts'
import type { Id } from '../../../../domain/uid.ts'
import type { ContactDraft, DraftValue } from '../draft/contact-draft.ts'

/** What a draft says of the fields of its contact, as forms and commands say it. */
export interface ContactInput {
  readonly fields: PersonInput & OrganizationInput
  /** What no field could take. */
  readonly remarks: readonly string[]
  /** What is wrong with what is left; such a row is an error. */
  readonly issues: readonly Issue[]
}

/** What texts name in the vault. */
interface Namesakes {
  /** Undefined for one that nobody knows and that is not to be made. */
  readonly sector: (text: string) => Id<'sector'> | undefined
  /** Undefined where none of our own people, or more than one, is called so. */
  readonly member: (text: string) => MemberId | undefined
}

/** Checks a draft by the rules of the forms. Words that a field does not know become remarks. */
export function toContactInput(draft: ContactDraft, named: Namesakes): ContactInput {
  const remarks: string[] = []
  const fields: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(draft.fields)) {
    // Named like the organization of a role, and found when the contact is written.
    if (field === 'parent') continue
    const known = chosen(field, value, named)
    if (known === undefined) remarks.push(`${fieldToken(field)}: ${String(value)}`)
    else fields[field] = known
  }
  if (draft.otherNames.length > 0) fields['otherNames'] = draft.otherNames
  const about = (draft.notes ?? []).filter((note) => note !== '').join('\n\n')
  if (about !== '') fields['about'] = about
  const schema = draft.noun === 'person' ? personSchema : importedOrganization
  return { fields: fields as ContactInput['fields'], remarks, issues: findIssues(schema, fields) }
}

/** A day of a file is kept however long ago it is. */
const importedOrganization = organizationSchema.extend({ memberSince: localDateSchema.nullable().optional() })

/** Words of a fixed list, in whatever language they are written; undefined for one that is not on it. */
function chosen(field: string, value: DraftValue, named: Namesakes): unknown {
  switch (field) {
    case 'sector':
      return named.sector(String(value))
    case 'owner':
      return named.member(String(value))
    case 'tier':
      return tiers.find((tier) => tier === value)
    case 'coalitionStatus':
      return statusByText.get(fold(String(value)))
    case 'sensitivity':
      return sensitivities.find((level) => level === fold(String(value)))
    case 'trust':
      return [1, 2, 3, 4, 5].find((trust) => trust === value)
    default:
      return value
  }
}

const statusByText = new Map(
  coalitionStatuses.flatMap((status) => [
    [status as string, status] as const,
    ...locales.map((locale) => [fold(translator(locale)(`coalitionStatus.${status}`)), status] as const),
  ]),
)
