import { isPlausibleEmail } from '../../../../domain/email.ts'
import { placeOf, report, type Entry } from '../draft.ts'
import type { OfficeKind } from '../../../../domain/office.ts'
import type { OfficeRecord } from '../model.ts'
import type { OpenStatesOffice, OpenStatesPerson } from './schema.ts'

/** The offices of a person: `offices` of the files, or `contact_details` of the schema document. */
export function toOffices(entry: Entry, person: OpenStatesPerson): OfficeRecord[] {
  const details = person.contact_details.map(({ note, ...rest }) => ({
    ...rest,
    name: null,
    classification: note,
  }))
  const listed = [
    ...person.offices.map((office, at) => ({ office, path: ['offices', at] })),
    ...details.map((office, at) => ({ office, path: ['contact_details', at] })),
  ]
  const seen = new Map<string, number>()
  return listed
    .filter(({ office }) => saysSomething(office))
    .map(({ office, path }) => {
      const kind = officeKind(office.classification)
      const label = kind === 'other' ? (office.classification ?? 'office') : kind
      const count = (seen.get(label) ?? 0) + 1
      seen.set(label, count)
      return {
        key: `${person.id}/${label}${count === 1 ? '' : `-${count}`}`,
        personExternalId: person.id,
        kind,
        name: office.name ?? kindNames[kind],
        address: office.address,
        addressParts: null,
        phone: office.voice,
        fax: office.fax,
        email: plausibleEmail(entry, person.id, office.email),
        hours: null,
        source: placeOf(entry, path),
      }
    })
}

function plausibleEmail(entry: Entry, id: string, value: string | null): string | null {
  if (value === null || isPlausibleEmail(value)) return value
  report(entry.draft, placeOf(entry), { code: 'contact.notALink', params: { id, value } })
  return null
}

const saysSomething = ({ address, voice, fax, email }: OpenStatesOffice): boolean =>
  [address, voice, fax, email].some((value) => value !== null)

const kindNames: Readonly<Record<OfficeKind, string>> = {
  capitol: 'Capitol office',
  district: 'District office',
  mail: 'Mailing address',
  home: 'Home',
  other: 'Office',
}

/** "capitol", "district", "district-mail", "Capitol Office", "home". */
function officeKind(classification: string | null): OfficeKind {
  const text = (classification ?? '').toLowerCase()
  if (/mail/.test(text)) return 'mail'
  if (/capitol/.test(text)) return 'capitol'
  if (/district/.test(text)) return 'district'
  return /home/.test(text) ? 'home' : 'other'
}
