import type { LocalDate } from '../../../../domain/local-date.ts'
import { placeOf, report, type Entry } from '../draft.ts'
import type { TermRecord } from '../model.ts'
import type { SeatBook, SeatPlace } from '../seat-book.ts'
import { withKey } from '../term-key.ts'
import { isLegislative, legislativeChamber, officialChamber, votesOnFloor } from './places.ts'
import type { OpenStatesPerson, OpenStatesRole } from './schema.ts'

export interface TermReading {
  readonly book: SeatBook
  readonly today: LocalDate
  /** People of a folder of retired ones serve nowhere, whatever their roles say. */
  readonly retired: boolean
}

/** A role is current by its dates, not by its place in the list: in 2,404 of 7,989 files the current one is not last. */
const isCurrentRole = ({ start_date: start, end_date: end }: OpenStatesRole, today: LocalDate): boolean =>
  (start === null || start <= today) && (end === null || end >= today)

export function toTerms(entry: Entry, person: OpenStatesPerson, reading: TermReading): TermRecord[] {
  const latest = latestRole(person, reading.today)
  const party = partyName(person, reading.today)
  const terms = person.roles.map((role, at) => {
    const serving = !reading.retired && isCurrentRole(role, reading.today)
    return {
      ...datesOf(entry, role, { id: person.id, at }),
      seatKey: reading.book.seatKey(seatOf(role)),
      // The file dates no party, so it is known for the present (of those who left: for their last term) only.
      party: serving || role === latest ? party : null,
      caucus: null,
      title: titleOf(person, role, serving),
      serving,
    }
  })
  return withKey(person.id, terms)
}

/** The current role, else the one that ended or began last. */
export function latestRole({ roles }: OpenStatesPerson, today: LocalDate): OpenStatesRole | undefined {
  const edge = (role: OpenStatesRole) =>
    isCurrentRole(role, today) ? '9999-99-99' : (role.end_date ?? role.start_date ?? '')
  return roles.toSorted((a, b) => (edge(a) < edge(b) ? 1 : -1))[0]
}

function partyName({ party }: OpenStatesPerson, today: LocalDate): string | null {
  const current = party.filter(({ end_date: end }) => end === null || end >= today)
  const names = (current.length > 0 ? current : party.slice(-1)).map(({ name }) => name)
  return names.length > 0 ? [...new Set(names)].join('/') : null
}

function seatOf(role: OpenStatesRole): SeatPlace {
  const { type, jurisdiction } = role
  const chamber = isLegislative(type)
    ? legislativeChamber(jurisdiction, type)
    : officialChamber(jurisdiction, type)
  const district = role.district ?? (isLegislative(type) ? 'At-Large' : officeTitle(type))
  return { chamber, district, capacity: null, votes: votesOnFloor(chamber, district) }
}

const officeTitles: Readonly<Record<string, string>> = {
  lt_governor: 'Lieutenant Governor',
  'secretary of state': 'Secretary of State',
}

/** "chief election officer" as it is written on a door. */
const officeTitle = (type: string): string =>
  officeTitles[type] ?? type.replaceAll('_', ' ').replaceAll(/\b\p{L}/gu, (letter) => letter.toUpperCase())

function titleOf(person: OpenStatesPerson, role: OpenStatesRole, serving: boolean): string | null {
  if (!isLegislative(role.type)) return officeTitle(role.type)
  return serving ? (person.extras?.title ?? null) : null
}

function datesOf(
  entry: Entry,
  { start_date: start, end_date: end }: OpenStatesRole,
  { id, at }: { id: string; at: number },
) {
  if (start === null || end === null || start <= end) return { startOn: start, endOn: end }
  report(entry.draft, placeOf(entry, ['roles', at]), { code: 'term.reversed', params: { id, start, end } })
  return { startOn: null, endOn: end }
}
