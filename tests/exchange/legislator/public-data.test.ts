import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { LegislatureDataset } from '../../../db/exchange/import/legislator/model.ts'
import { codes, readPaths, withCode } from './fixture.ts'

/** The real files of both datasets, where they are present: counts made independently, by other means. */
const data = resolve(import.meta.dirname, '../../../../shared/data/legislators')
const present = existsSync(data)

const serving = ({ people, seats, chambers }: LegislatureDataset, kind: string) => {
  const chamberOf = new Map(seats.map(({ key, chamberKey }) => [key, chamberKey]))
  const kinds = new Map(chambers.map((chamber) => [chamber.key, chamber.kind]))
  const terms = people.flatMap(({ terms: all }) => all).filter((term) => term.serving)
  return terms.filter(({ seatKey }) => kinds.get(chamberOf.get(seatKey) ?? '') === kind)
}

const tally = <T>(rows: readonly T[], keyOf: (row: T) => string | null): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(rows, keyOf)].map(([key, group]) => [String(key), group.length]))

describe.skipIf(!present)('the Congress of 2026', () => {
  let congress: LegislatureDataset
  beforeAll(async () => {
    congress = await readPaths('us-congress', [join(data, 'us-congress')])
  })

  test('537 legislators: 437 representatives, 100 senators, 6 without a vote', () => {
    expect(congress.people).toHaveLength(537)
    expect([serving(congress, 'lower').length, serving(congress, 'upper').length]).toEqual([437, 100])
    expect(congress.people.flatMap(({ terms }) => terms)).toHaveLength(2_792)
    const silent = congress.seats.filter(({ votes }) => !votes).map(({ district }) => district.slice(0, 2))
    expect(silent.sort()).toEqual(['AS', 'DC', 'GU', 'MP', 'PR', 'VI'])
  })

  test('parties, caucuses, phones and regions as counted', () => {
    const terms = [...serving(congress, 'lower'), ...serving(congress, 'upper')]
    expect(tally(terms, ({ party }) => party)).toEqual({ Republican: 274, Democrat: 260, Independent: 3 })
    expect(terms.filter(({ caucus }) => caucus !== null)).toHaveLength(3)
    const phones = congress.people.filter(({ contactPoints }) =>
      contactPoints.some(({ kind, label }) => kind === 'phone' && label === 'capitol'),
    )
    expect(phones).toHaveLength(536)
    expect(new Set(terms.map(({ seatKey }) => /\/([A-Z]{2})-[^/]*$/.exec(seatKey)?.[1])).size).toBe(56)
  })

  test('each serving member has a seat of their own', () => {
    const terms = [...serving(congress, 'lower'), ...serving(congress, 'upper')]
    expect(new Set(terms.map(({ seatKey }) => seatKey)).size).toBe(537)
    expect(congress.seats.every(({ capacity }) => capacity === 1)).toBe(true)
  })

  test('1,312 district offices of 536 people', () => {
    expect(congress.offices).toHaveLength(1_312)
    expect(new Set(congress.offices.map(({ personExternalId }) => personExternalId)).size).toBe(536)
  })

  test('49 committees and 181 subcommittees', () => {
    const top = congress.committees.filter(({ parentExternalId }) => parentExternalId === null)
    expect([top.length, congress.committees.length - top.length]).toEqual([49, 181])
    expect(tally(top, ({ chamberKey }) => /\w+$/.exec(chamberKey ?? '')?.[0] ?? 'joint')).toEqual({
      lower: 23,
      upper: 21,
      joint: 5,
    })
  })

  test('3,879 memberships of 528 people, all of them known', () => {
    expect(congress.memberships).toHaveLength(3_879)
    expect(new Set(congress.memberships.map(({ personExternalId }) => personExternalId)).size).toBe(528)
    expect(withCode(congress.problems, 'membership.unresolved')).toEqual([])
    expect(tally(congress.memberships, ({ role }) => role)).toEqual({
      member: 3_268,
      chair: 226,
      'ranking-member': 217,
      'ex-officio': 118,
      'vice-chair': 49,
      'co-chair': 1,
    })
  })

  test('519 people have accounts', () => {
    const withIds = congress.people.filter(({ contactPoints, identifiers }) =>
      [...contactPoints.map(({ kind }) => kind), ...identifiers.map(({ scheme }) => scheme)].some((word) =>
        /^social$|^(?:twitter|youtube|instagram)_id$/.test(word),
      ),
    )
    expect(withIds).toHaveLength(519)
  })

  test('the only problem is one link with a slip in its scheme; YAML and CSV of one list are read once', () => {
    expect(tally(congress.problems, ({ code }) => code)).toEqual({
      'contact.notALink': 1,
      'file.sameContent': 2,
    })
    expect(congress.coverage.every(({ current }) => current)).toBe(true)
  })

  test('the CSV has the same people in the same seats, and the same offices', async () => {
    const names = ['legislators-current.csv', 'legislators-district-offices.csv']
    const csv = await readPaths(
      'us-congress',
      names.map((name) => join(data, 'us-congress', name)),
    )
    const ids = ({ people }: LegislatureDataset) => people.map(({ externalId }) => externalId).sort()
    expect(ids(csv)).toEqual(ids(congress))
    const seats = (set: LegislatureDataset) =>
      set.people.map(({ externalId, terms }) => `${externalId} ${terms.at(-1)?.seatKey}`).sort()
    expect(seats(csv)).toEqual(seats(congress))
    const offices = (set: LegislatureDataset) => set.offices.map((office) => ({ ...office, source: null }))
    expect(offices(csv)).toEqual(offices(congress))
  })
})

describe.skipIf(!present)('four states of 2026', () => {
  // Chambers by the dates of the roles: what the legislatures really have, unlike a count of the last role in each file.
  test.each([
    { state: 'nm', people: 112, lower: 70, upper: 42, offices: 206, committees: 44, members: 748 },
    { state: 'ri', people: 113, lower: 75, upper: 38, offices: 216, committees: 29, members: 349 },
    { state: 'vt', people: 180, lower: 150, upper: 30, offices: 250, committees: 50, members: 414 },
    { state: 'wa', people: 147, lower: 98, upper: 49, offices: 157, committees: 50, members: 600 },
  ])('$state', async ({ state, ...expected }) => {
    const set = await readPaths('openstates', [join(data, 'openstates', state)])
    expect({
      people: set.people.length,
      lower: serving(set, 'lower').length,
      upper: serving(set, 'upper').length,
      offices: set.offices.length,
      committees: set.committees.length,
      members: set.memberships.length,
    }).toEqual(expected)
    expect(withCode(set.problems, 'people.leftOut')).toMatchObject([
      { params: { branch: 'executive', count: 4 } },
    ])
    expect(set.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(set.coverage).toHaveLength(2)
    expect(set.coverage.every(({ current }) => current)).toBe(true)
  })

  test('Vermont has 125 districts, 50 of them with several members', async () => {
    const set = await readPaths('openstates', [join(data, 'openstates/vt/legislature')])
    const districts = set.seats.filter(({ capacity }) => capacity !== null)
    expect(
      tally(districts, ({ chamberKey, capacity }) => `${/\w+$/.exec(chamberKey)?.[0]} ${capacity}`),
    ).toEqual({
      'lower 1': 68,
      'lower 2': 41,
      'upper 1': 7,
      'upper 2': 4,
      'upper 3': 5,
    })
  })

  test('all 49 districts of Washington have two representatives', async () => {
    const { seats } = await readPaths('openstates', [join(data, 'openstates/wa/legislature')])
    const lower = seats.filter(({ chamberKey }) => chamberKey.endsWith('/lower'))
    expect(tally(lower, ({ capacity }) => String(capacity))).toEqual({ '2': 49 })
  })

  test('of 414 members of Vermont committees 403 resolve, the other 11 are kept and reported', async () => {
    const set = await readPaths('openstates', [join(data, 'openstates/vt')])
    const people = new Set(set.people.map(({ externalId }) => externalId))
    const resolved = set.memberships.filter(({ personExternalId }) => people.has(personExternalId ?? ''))
    const unresolved = withCode(set.problems, 'membership.unresolved')
    expect([set.memberships.length, resolved.length, unresolved.length]).toEqual([414, 403, 11])
    expect(unresolved.filter(({ params }) => params.personId === null)).toHaveLength(8)
    expect(unresolved.every(({ line }) => line !== null && line > 1)).toBe(true)
  })

  test('the whole tree is the sum of its states, with the executives when they are asked for', async () => {
    const all = await readPaths('openstates', [join(data, 'openstates')], { include: ['executive'] })
    expect(all.people).toHaveLength(112 + 113 + 180 + 147 + 16)
    expect(all.jurisdictions.map(({ name }) => name).sort()).toEqual([
      'New Mexico',
      'Rhode Island',
      'Vermont',
      'Washington',
    ])
    expect(codes(all.problems)).not.toContain('people.leftOut')
  })
})
