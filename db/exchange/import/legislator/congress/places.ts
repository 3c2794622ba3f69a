import type { JurisdictionRecord } from '../model.ts'
import type { Chamber, SeatPlace } from '../seat-book.ts'
import type { CongressTerm } from './schema.ts'

export const unitedStates: JurisdictionRecord = {
  key: 'ocd-jurisdiction/country:us/government',
  name: 'United States',
  level: 'country',
}

export const senate: Chamber = { jurisdiction: unitedStates, kind: 'upper', name: 'United States Senate' }

export const house: Chamber = {
  jurisdiction: unitedStates,
  kind: 'lower',
  name: 'United States House of Representatives',
}

/** Delegates and the resident commissioner speak and sit in committees, and do not vote on the floor. */
export const nonVotingRegions: ReadonlySet<string> = new Set(['AS', 'DC', 'GU', 'MP', 'PI', 'PR', 'VI'])

/** A representative's district, or a senator's state and class: one member each. */
export function seatOf(term: CongressTerm): SeatPlace {
  const { state } = term
  if (term.type === 'sen')
    return { chamber: senate, district: `${state}-Class-${term.class}`, capacity: 1, votes: true }
  const district = `${state}-${districtName(term.district)}`
  return { chamber: house, district, capacity: 1, votes: !nonVotingRegions.has(state) }
}

/** 0 is the one district of a whole state; the historical files write -1 where nobody knows. */
function districtName(district: string): string {
  if (/^0+$/.test(district)) return 'At-Large'
  return district.startsWith('-') ? 'Unknown' : district
}
