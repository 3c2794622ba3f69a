import { contactPoint, distinctPoints, emailOrForm } from '../contact-value.ts'
import { linkPoint, placeOf, pointOrProblem, type Entry } from '../draft.ts'
import type { ContactPointRecord, LegislatorRecord } from '../model.ts'
import type { OpenStatesPerson } from './schema.ts'
import { toTerms, type TermReading } from './terms.ts'

export const toPerson = (entry: Entry, person: OpenStatesPerson, reading: TermReading): LegislatorRecord => ({
  externalId: person.id,
  name: {
    given: person.given_name,
    middle: person.middle_name,
    family: person.family_name,
    suffix: person.suffix,
    preferred: null,
  },
  fullName: person.name,
  otherNames: [...new Set(person.other_names.map(({ name }) => name))],
  identifiers: person.other_identifiers.map(({ scheme, identifier }) => ({ scheme, value: identifier })),
  contactPoints: contactPointsOf(entry, person),
  terms: toTerms(entry, person, reading),
  allTerms: true,
  source: placeOf(entry),
})

/** E-mail, links and accounts. Phones and addresses belong to the offices. */
function contactPointsOf(entry: Entry, { id, email, links, ids }: OpenStatesPerson): ContactPointRecord[] {
  const noted = links.toSorted((a, b) => Number(b.note !== null) - Number(a.note !== null))
  return distinctPoints([
    pointOrProblem(entry, emailOrForm(email, 'official'), { id, value: email }),
    ...noted.map(({ url, note }) => linkPoint(entry, note ?? 'website', { id, value: url })),
    ...Object.entries(ids ?? {}).map(([network, value]) => contactPoint('social', network, value)),
  ])
}
