import { describe, expect, it } from 'vitest'
import { leastMerged } from '../../db/domain/matching/verdict.ts'
import { findDuplicates } from '../../db/service/duplicates.ts'
import { groupsAbove } from '../../db/service/found-duplicates.ts'
import { openTestStore, type TestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf } from './import-files.ts'

const { table } = importing()

const header = 'Name,Email,Phone,Organization,Birthday,Notes,Do not contact'
const sheet = (...rows: readonly string[]) => [header, ...rows].join('\n')

const people = (store: TestStore) =>
  store.readStatement('select display_name, about, do_not_contact from contact order by id').raw().all()

const apart: readonly (readonly [string, string])[] = [
  ['José Luis Luna,luna@home.example', 'José Antonio Luna,luna@home.example,,,,brother'],
  ['José Luis Luna,jose.luna@home.example', 'José Antonio Luna,jose.luna@home.example,,,,brother'],
  ['Rosa María Vega,vega@home.example', 'María Elena Vega,vega@home.example,,,,sister'],
  ['John Paul Reed,,303-555-0101', 'Paul John Reed,,303-555-0101,,,son'],
  ['John Paul Reed,,303-555-0101', 'Paul Reed,,303-555-0101,,,son'],
  ['George W Bush,bush@home.example', 'George H Bush,bush@home.example,,,,father'],
  ['George W Bush,,303-555-0102', 'George H. W. Bush,,303-555-0102,,,father'],
  ['María Pérez,,303-555-0103', 'María José Pérez,,303-555-0103'],
  ['Juan Gómez,gomez@home.example,303-555-0104', 'Juan Carlos Gómez,gomez@home.example,303-555-0104'],
  ['Ana Torres,torres@home.example', 'Ana María Torres,torres@home.example'],
  ['Mary Hill,,303-555-0105', 'Mary Ann Hill,,303-555-0105'],
  ['Robert Hall,rhall@home.example', 'Robert Hall III,rhall@home.example,,,,grandson'],
  ['Robert Hall,rhall@home.example', 'Robert James Hall,rhall@home.example,,,,son'],
  ['Ana & Luis Pérez,perez@home.example,303-555-0106', 'Ana Pérez,perez@home.example,303-555-0106,,,,yes'],
  ['Ana & Luis Pérez,ana.perez@home.example', 'Ana Pérez,ana.perez@home.example,,,,,yes'],
  ['Luis Pérez,perez@home.example,303-555-0106', 'Ana y Luis Pérez,perez@home.example,303-555-0106'],
]

const together: readonly (readonly [string, string])[] = [
  ['Ana Torres,ana.torres@home.example', 'Ana M. Torres,ana.torres@home.example'],
  ['Ana Torres,ana.torres@home.example', 'Ana María Torres,ana.torres@home.example'],
  ['Ana Torres,ana@torres.example', 'Ana María Torres,ana@torres.example'],
  ['Robert Hall,rhall@home.example', 'Robert J. Hall,rhall@home.example'],
  ['Robert Hall,rhall@home.example,303-555-0107', 'Robert James Hall,rhall@home.example,303-555-0107'],
  ['Robert Hall,rhall@pier.example,,Pier Aid', 'Robert James Hall,rhall@pier.example,,Pier Aid'],
  ['Robert Hall,robert.hall@home.example', 'Robert Hall III,robert.hall@home.example'],
  ['María Pérez,,303-555-0103,,1980-02-03', 'María José Pérez,,303-555-0103,,1980-02-03'],
  ['Bob Hall,bob.hall@home.example', 'Robert James Hall,bob.hall@home.example'],
  ['María José Pérez,,303-555-0103', 'María J. Pérez,,303-555-0103'],
]

/** Either may be here before the other comes. */
const bothWays = <T>(one: T, other: T) =>
  [
    [one, other],
    [other, one],
  ] as const

describe('given names of which some agree', () => {
  it.each(apart)('%s and %s: neither is taken for the other, in one file or later', async (one, other) => {
    using first = await openTestStore()
    const both = await table(sessionOf(first), sheet(one, other))
    expect(countsOf(both)).toMatchObject({ created: 2, skipped: 0 })
    expect(both.notes.map(({ line }) => line)).toContain(3)
    const { clusters } = await findDuplicates(sessionOf(first))
    expect(groupsAbove(clusters, leastMerged)).toEqual([])
    for (const mode of ['fill', 'overwrite'] as const)
      for (const [there, row] of bothWays(one, other)) {
        using store = await openTestStore()
        await table(sessionOf(store), sheet(there))
        const before = people(store)
        const later = await table(sessionOf(store), sheet(row), { mode })
        expect(countsOf(later)).toMatchObject({ updated: 0, skipped: 0, unchanged: 0 })
        expect(people(store).slice(0, 1)).toEqual(before)
      }
  })

  it.each(together)('%s and %s: one, for something of their own says so', async (one, other) => {
    using first = await openTestStore()
    expect(countsOf(await table(sessionOf(first), sheet(one, other)))).toMatchObject({ created: 1 })
    for (const [there, row] of bothWays(one, other)) {
      using store = await openTestStore()
      await table(sessionOf(store), sheet(there))
      expect(countsOf(await table(sessionOf(store), sheet(row)))).toMatchObject({ created: 0, ambiguous: 0 })
    }
  })

  it.each([
    ['torres@home.example', 'ana.torres@home.example', 1],
    ['ana.torres@home.example', 'torres@home.example', 1],
    ['torres@home.example', 'info@home.example', 2],
    ['info@home.example', 'torres@home.example', 2],
    ['torres@home.example', 'desk@house.example', 2],
  ])('of %s and %s in common, one that names them says who they are', async (first, second, created) => {
    using store = await openTestStore()
    const desk = 'Ida Orr;Max Ito;Lea Poe;Tim Ash;Eva Gil;Sam Roy'.split(';')
    const content = [
      'Name,Email,Email 2',
      ...desk.map((name) => `${name},desk@house.example,`),
      ...['Ana Torres', 'Ana M. Torres'].map((name) => `${name},${first},${second}`),
    ].join('\n')
    expect(countsOf(await table(sessionOf(store), content))).toMatchObject({ created: desk.length + created })
  })

  it('a couple and each of the two are three contacts, and come in again as they are', async () => {
    using store = await openTestStore()
    const reached = 'perez@home.example,303-555-0106'
    const rows = sheet(`Ana & Luis Pérez,${reached}`, `Ana Pérez,${reached},,,,yes`, `Luis Pérez,${reached}`)
    expect(countsOf(await table(sessionOf(store), rows))).toMatchObject({ created: 3 })
    expect(people(store).map((row) => (row as unknown[])[2])).toEqual([0, 1, 0])
    expect(countsOf(await table(sessionOf(store), rows))).toMatchObject({ unchanged: 3 })
  })
})
