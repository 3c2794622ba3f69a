import { nonVotingRegions } from '../congress/places.ts'
import type { ChamberKind } from '../../../../domain/chamber.ts'
import type { JurisdictionRecord } from '../model.ts'
import type { Chamber } from '../seat-book.ts'
import { regionNames } from './region-name.ts'

/** `ocd-jurisdiction/country:us/state:ca/place:el_cajon/government`, read part by part. */
export function toJurisdiction(key: string): JurisdictionRecord {
  const region = regionOf(key)
  const local = /\/(?:place|county|parish|borough|census_area):([^/]+)\//.exec(key)?.[1]
  if (local !== undefined) return { key, name: localName(local, region), level: 'local' }
  if (region === undefined) return { key, name: 'United States', level: 'country' }
  return { key, name: regionNames[region] ?? region, level: 'state' }
}

/** The two capital letters of the state, district or territory. */
const regionOf = (key: string): string | undefined =>
  /\/(?:state|district|territory):([a-z]{2})\b/.exec(key)?.[1]?.toUpperCase()

function localName(part: string, region: string | undefined): string {
  const name = part.replaceAll(/[_~-]+/g, ' ').replaceAll(/\b\p{L}/gu, (letter) => letter.toUpperCase())
  return region === undefined ? name : `${name}, ${region}`
}

const legislativeTypes = ['upper', 'lower', 'legislature'] as const
type LegislativeType = (typeof legislativeTypes)[number]

export const isLegislative = (type: string): type is LegislativeType =>
  legislativeTypes.some((legislative) => legislative === type)

const unicameralRegions: ReadonlySet<string> = new Set(['NE', 'DC', 'GU', 'VI'])

/** A role of type or a committee of chamber "legislature" is of both chambers together where there are two. */
export const isUnicameral = (jurisdictionKey: string): boolean =>
  unicameralRegions.has(regionOf(jurisdictionKey) ?? '')

export function legislativeChamber(jurisdictionKey: string, type: LegislativeType): Chamber {
  const jurisdiction = toJurisdiction(jurisdictionKey)
  const region = regionOf(jurisdictionKey) ?? 'US'
  if (type === 'upper') return { jurisdiction, kind: 'upper', name: `${jurisdiction.name} Senate` }
  if (type === 'lower')
    return { jurisdiction, kind: 'lower', name: `${jurisdiction.name} ${lowerHouseName(region)}` }
  return region === 'DC'
    ? { jurisdiction, kind: 'council', name: 'Council of the District of Columbia' }
    : { jurisdiction, kind: 'unicameral', name: `${jurisdiction.name} Legislature` }
}

function lowerHouseName(region: string): string {
  if (['CA', 'NV', 'NY', 'WI'].includes(region)) return 'State Assembly'
  if (region === 'NJ') return 'General Assembly'
  return ['MD', 'VA', 'WV'].includes(region) ? 'House of Delegates' : 'House of Representatives'
}

const boardTitles = /\b(chair|commission|supervisor|board|trustee)/i
const councilTitles = /council|alder|selectm[ae]n/i

/** Governors, mayors and other officers; a city's council; a county's board. */
export function officialChamber(jurisdictionKey: string, type: string): Chamber {
  const jurisdiction = toJurisdiction(jurisdictionKey)
  const kind = jurisdiction.level === 'local' ? localKind(type) : 'executive'
  return { jurisdiction, kind, name: `${jurisdiction.name} ${kindNames[kind]}` }
}

function localKind(type: string): 'executive' | 'council' | 'board' {
  if (councilTitles.test(type)) return 'council'
  return boardTitles.test(type) ? 'board' : 'executive'
}

const kindNames = { executive: 'Executive', council: 'Council', board: 'Board' } satisfies Partial<
  Record<ChamberKind, string>
>

/** In the House of Representatives districts are written "PR-AL", "DC-AL": their members do not vote. */
export const votesOnFloor = ({ jurisdiction, kind }: Chamber, district: string): boolean =>
  kind !== 'executive' &&
  !(jurisdiction.level === 'country' && kind === 'lower' && nonVotingRegions.has(district.slice(0, 2)))
