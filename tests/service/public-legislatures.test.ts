import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixedClock } from '../../db/domain/clock.ts'
import { undo } from '../../db/service/history.ts'
import { importLegislators, type LegislatorImportKind } from '../../db/service/legislator-import.ts'
import type { Session } from '../../db/service/session.ts'
import { oneReader } from '../exchange/import/one-reader.ts'
import { dumpOf, openTestStore, type TestStore } from '../store/test-store.ts'

// The files of 2026, whatever day it is.
const clock = fixedClock('2026-06-15T18:00:00Z', 'America/Denver')
const data = resolve(import.meta.dirname, '../../../shared/data/legislators')
const present = existsSync(data)
if (!present) console.warn(`skipped: no public datasets at ${data}`)

const congress = join(data, 'us-congress')
const reader = oneReader()
const session = (store: TestStore): Session => ({ store, clearance: 'internal' })
const take = (store: TestStore, kind: LegislatorImportKind, ...paths: string[]) =>
  importLegislators(session(store), { kind, paths, reader })
const count = (store: TestStore, sql: string): unknown => store.writer.prepare(sql).pluck().get()
const legislators = 'select count(distinct person_id) from term'

describe.skipIf(!present)('the public datasets', () => {
  test('Congress: people, committees, memberships and offices; twice the same; undone without a trace', async () => {
    using store = await openTestStore(clock)
    const before = dumpOf(store)
    const first = await take(store, 'congress', congress)
    expect(first).toMatchObject({ created: 537, offices: { created: 1312 } })
    // One address of a web form is misspelt in the dataset ("hhttps").
    expect(first.errors.map(({ code }) => code)).toEqual(['contact.notALink'])
    expect(first).toMatchObject({ committees: { created: 49 + 181 }, memberships: { created: 3879 } })
    expect(count(store, legislators)).toBe(537)
    const byChamber = `select count(distinct t.person_id) from term t join seat s on s.id = t.seat_id
      join chamber c on c.id = s.chamber_id where t.serving = 1 and c.kind =`
    expect(count(store, `${byChamber} 'lower'`)).toBe(437)
    expect(count(store, `${byChamber} 'upper'`)).toBe(100)
    expect(count(store, 'select count(*) from seat where votes = 0')).toBe(6)
    expect(count(store, 'select count(*) from committee_membership where person_id is null')).toBe(0)
    const after = dumpOf(store)
    expect(await take(store, 'congress', congress)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 537,
      batch: null,
    })
    expect(dumpOf(store)).toBe(after)
    await undo(session(store))
    expect(dumpOf(store)).toBe(before)
  })

  test('Congress: every account is kept, also where one handle is used on several networks', async () => {
    using store = await openTestStore(clock)
    const file = readFileSync(join(congress, 'legislators-social-media.yaml'), 'utf8')
    const accounts = [...file.matchAll(/^ {4}(?:twitter|facebook|instagram|youtube|mastodon): \S/gmu)]
    expect(accounts.length).toBeGreaterThan(1600)
    await take(store, 'congress', congress)
    expect(count(store, `select count(*) from contact_point where kind = 'social'`)).toBe(accounts.length)
    const tables = ['current', 'district-offices', 'social-media'].map((name) =>
      join(congress, `legislators-${name}.csv`),
    )
    const again = await take(store, 'congress', ...tables.filter((path) => existsSync(path)))
    expect(again).toMatchObject({ created: 0, updated: 0, missing: 0, batch: null })
  })

  test('the CSV has the same people as the YAML, and takes nothing away from what the YAML said', async () => {
    using store = await openTestStore(clock)
    const people = join(congress, 'legislators-current')
    expect(await take(store, 'congress', `${people}.csv`)).toMatchObject({ created: 537, missing: 0 })
    expect(await take(store, 'congress', `${people}.yaml`)).toMatchObject({ created: 0, missing: 0 })
    expect(count(store, legislators)).toBe(537)
    const terms = count(store, 'select count(*) from term')
    expect(terms).toBe(2792)
    expect(await take(store, 'congress', `${people}.csv`)).toMatchObject({ created: 0, ended: 0, missing: 0 })
    expect(count(store, 'select count(*) from term')).toBe(terms)
    expect(count(store, 'select count(*) from term where serving = 1')).toBe(537)
  })

  const states = [
    { state: 'nm', people: 112, committees: 44, members: 748, unresolved: 0 },
    { state: 'ri', people: 113, committees: 29, members: 349, unresolved: 0 },
    { state: 'vt', people: 180, committees: 50, members: 414, unresolved: 11 },
    { state: 'wa', people: 147, committees: 50, members: 600, unresolved: 0 },
  ]

  test.each(states)('Open States $state: $people people, $members committee members', async (expected) => {
    using store = await openTestStore(clock)
    const folder = join(data, 'openstates', expected.state)
    const first = await take(store, 'openstates', folder)
    expect(first.created).toBe(expected.people)
    expect(first.committees.created).toBe(expected.committees)
    expect(first.memberships.created).toBe(expected.members)
    expect(first.errors.filter(({ code }) => code === 'membership.unresolved')).toHaveLength(
      expected.unresolved,
    )
    expect(count(store, legislators)).toBe(expected.people)
    const kept = 'select count(*) from committee_membership where person_id is null'
    expect(count(store, kept)).toBe(expected.unresolved)
    expect(await take(store, 'openstates', folder)).toMatchObject({
      created: 0,
      updated: 0,
      missing: 0,
      batch: null,
    })
  })

  test('the files of one state call nobody of another one missing', async () => {
    using store = await openTestStore(clock)
    await take(store, 'openstates', join(data, 'openstates', 'vt'))
    expect(await take(store, 'openstates', join(data, 'openstates', 'ri'))).toMatchObject({
      missing: 0,
      created: 113,
    })
    expect(await take(store, 'congress', congress)).toMatchObject({ missing: 0, created: 537 })
  })
})
