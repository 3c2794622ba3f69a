import { describe, expect, it } from 'vitest'
import { findDuplicates } from '../../db/service/duplicates.ts'
import { countToLookAt, groupsAbove } from '../../db/service/found-duplicates.ts'
import { dumpOf, openTestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf, verdictsOf } from './import-files.ts'

const { importFiles, table, write } = importing()

const header = 'Organization,Phone,Website,Email,Street,City,State,Zip'
const sheet = (...rows: readonly string[]) => [header, ...rows].join('\n')

/** Two that share as much as they can, and are two. */
const apart: readonly (readonly [what: string, one: string, other: string])[] = [
  [
    'chapters in one house',
    'Casa Harbor of Bernal County,505-555-0101,https://harbor.example.org,,100 Main St,Alba,NM,87001',
    'Casa Harbor of Dorado County,505-555-0101,https://harbor.example.org,,100 Main St,Alba,NM,87001',
  ],
  [
    'counties that a slip would make of each other',
    'Casa Harbor of Marin County,505-555-0101,https://harbor.example.org,,100 Main St,Alba,NM,87001',
    'Casa Harbor of Marion County,505-555-0101,https://harbor.example.org,,100 Main St,Alba,NM,87001',
  ],
  [
    'a parent and its chapter',
    'League of Neighbors,505-555-0120,https://neighbors.example.org,info@neighbors.example.org,,Alba,NM,',
    'League of Neighbors of Alba,505-555-0120,https://neighbors.example.org,info@neighbors.example.org,,Alba,NM,',
  ],
  [
    'departments',
    'Sample County Department of Health,505-555-0140,https://sample.example.org,,200 Center Ave,Alba,NM,87001',
    'Sample County Department of Housing,505-555-0140,https://sample.example.org,,200 Center Ave,Alba,NM,87001',
  ],
  [
    'a church and its school',
    'St. Mary Parish Church,505-555-0150,,,3 Church St,Alba,NM,87001',
    'St. Mary Parish School,505-555-0150,,,3 Church St,Alba,NM,87001',
  ],
  [
    'a charity and its arm for campaigns',
    'Mothers Together,505-555-0170,https://mothers.example.org,hello@mothers.example.org,5 Park St,Alba,NM,87001',
    'Mothers Together Action,505-555-0170,https://mothers.example.org,hello@mothers.example.org,5 Park St,Alba,NM,87001',
  ],
  [
    'one name in two states',
    'Hope House,505-555-0180,https://hope.example.org,,1 Elm St,Alba,NM,87001',
    'Hope House,207-555-0180,https://hope.example.org,,77 Pine Rd,Portville,ME,04101',
  ],
  [
    'branches of one name with one switchboard',
    'Sample Public Library,505-555-0190,https://library.example.org,,1 Elm St,Alba,NM,87001',
    'Sample Public Library,505-555-0190,https://library.example.org,,90 Far Rd,Alba,NM,87009',
  ],
  [
    'places of one name that are called at other numbers',
    'Sample Food Bank,505-555-0191,https://food.example.org,,,,,',
    'Sample Food Bank,505-555-0192,https://food.example.org,,,,,',
  ],
]

/** Two ways to write one. */
const one: readonly (readonly [what: string, one: string, other: string])[] = [
  [
    'a legal form and an abbreviation',
    'Alba Childcare Center Inc.,505-555-0220,,,9 Day St,Alba,NM,87001',
    'Alba Child Care Ctr,505-555-0220,,,9 Day Street,Alba,NM,87001',
  ],
  [
    'an e-mail address, and one of them no street',
    'The Sample Coalition,,,info@coalition.example.org,,Alba,NM,',
    'Sample Coalition,,https://coalition.example.org,info@coalition.example.org,4 Elm St,Alba,NM,87001',
  ],
]

describe('an import takes no organization for another unseen', () => {
  it.each(apart)('%s: both are created', async (_, here, there) => {
    using store = await openTestStore()
    const result = await table(sessionOf(store), sheet(here, there), { kind: 'organizations' })
    expect(countsOf(result)).toMatchObject({ created: 2, skipped: 0 })
  })

  it.each(apart)('%s: what is here is not written onto', async (_, here, there) => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, sheet(here), { kind: 'organizations' })
    const second = await table(session, sheet(there), { kind: 'organizations' })
    expect(countsOf(second)).toMatchObject({ updated: 0, unchanged: 0, skipped: 0 })
    expect(countsOf(await table(session, sheet(here), { kind: 'organizations' }))).toMatchObject({
      unchanged: 1,
    })
  })

  it.each(apart)('%s: nothing merges them with all others', async (_, here, there) => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, sheet(here, there), { kind: 'organizations' })
    const { clusters } = await findDuplicates(session)
    expect(groupsAbove(clusters, 0.5)).toEqual([])
    expect(countToLookAt(clusters, 0.5)).toBe(clusters.filter(({ probability }) => probability >= 0.5).length)
  })

  it.each(one)('%s: they are one', async (_, here, there) => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const request = { kind: 'organizations' } as const
    const together = await table(session, sheet(here, there), { ...request, dryRun: true })
    expect(countsOf(together)).toMatchObject({ created: 1, skipped: 1 })
    await table(session, sheet(here), request)
    const second = await table(session, sheet(there), request)
    expect(countsOf(second)).toMatchObject({ created: 0, ambiguous: 0 })
  })
})

const under = (header: string, ...rows: readonly string[]) => [header, ...rows].join('\n')
const withNumber = 'Organization,EIN,Street,City,State,Zip,Phone,Email'
const parent = 'Youth Center Reno,88-0000001,1 Oak St,Reno,NV,89501,775-555-0100,'

describe('the number of a parent', () => {
  it.each([
    ['a town in the name', 'Youth Center Elko,88-0000001,9 Elm St,Elko,NV,89801,,elko@youth.example.org'],
    ['a state in the name', 'Youth Center of Utah,88-0000001,,,UT,,,'],
    ['another name, town and phone', 'Harbor Kids,88-0000001,9 Elm St,Elko,NV,89801,775-555-0199,'],
  ])('makes no branch the parent: %s', async (_, branch) => {
    for (const mode of ['fill', 'overwrite'] as const) {
      using store = await openTestStore()
      const session = sessionOf(store)
      const request = { kind: 'organizations', mode } as const
      await table(session, under(withNumber, parent), request)
      const second = await table(session, under(withNumber, branch), request)
      expect(verdictsOf(second)).toEqual(['2 ambiguous perhaps'])
      const decisions = new Map([['0.2', { kind: 'create' } as const]])
      const created = await table(session, under(withNumber, branch), { ...request, decisions })
      expect(countsOf(created)).toMatchObject({ created: 1 })
      const again = await table(session, under(withNumber, parent, branch), request)
      expect(countsOf(again)).toMatchObject({ created: 0, unchanged: 2 })
      const { clusters } = await findDuplicates(session)
      expect(groupsAbove(clusters, 0.5)).toEqual([])
    }
  })

  it('makes two of two branches in one file', async () => {
    using store = await openTestStore()
    const branch = 'Youth Center Elko,88-0000001,9 Elm St,Elko,NV,89801,,'
    const result = await table(sessionOf(store), under(withNumber, parent, branch), { kind: 'organizations' })
    expect(countsOf(result)).toMatchObject({ created: 2 })
  })

  it.each([
    ['another name', 'Harbor Kids,88-0000001,1 Oak St,Reno,NV,89501,775-555-0100,'],
    ['another town', 'Youth Center Reno,88-0000001,9 Elm St,Sparks,NV,89431,775-555-0199,'],
    ['a number alone', 'Youth Center of Reno,88-0000001,,,,,,reno@youth.example.org'],
  ])('is that of one which has changed: %s', async (_, changed) => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const request = { kind: 'organizations', mode: 'overwrite' } as const
    await table(session, under(withNumber, parent), request)
    expect(countsOf(await table(session, under(withNumber, changed), request))).toMatchObject({ updated: 1 })
  })

  it('is that of whom a register names otherwise, wherever it has moved', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const extract = (row: string) => ({
      kind: 'irs' as const,
      mode: 'overwrite' as const,
      paths: [write('extract.csv', `EIN,NAME,STREET,CITY,STATE,ZIP\n880000001,${row}\n`)],
    })
    await importFiles(session, extract('YOUTH CENTER RENO,1 OAK ST,RENO,NV,89501'))
    const second = await importFiles(session, extract('YOUTH CENTER ELKO,9 ELM ST,ELKO,NV,89801'))
    expect(countsOf(second)).toMatchObject({ created: 0, updated: 1 })
  })
})

describe('a group that is merged with all others', () => {
  it('holds nobody whom something speaks against, though each is tied to a third', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const people = [
      'First Name,Last Name,Email,Birthday',
      'Ottilie,Sampleworth,ottilie@example.org,1950-02-01',
      'Ottilie,Sampleworth,ottilie@example.org,1980-09-17',
    ].join('\n')
    await table(session, people)
    await table(session, 'First Name,Last Name,Email\nOttilie,Sampleworth,ottilie@example.org', {
      decisions: new Map([['0.2', { kind: 'create' }]]),
    })
    const { clusters } = await findDuplicates(session)
    expect(clusters.map(({ contacts }) => contacts.length)).toContain(3)
    expect(groupsAbove(clusters, 0.5)).toEqual([])
  })
})

describe('two organizations under one number for taxes, of which no place is known', () => {
  const chapters = ['Organization,EIN', 'Alpha Chapter,12-3456789', 'Beta Chapter,12-3456789']
  const [header = '', alpha = '', beta = ''] = chapters

  it('are two in one file, and it is told', async () => {
    using store = await openTestStore()
    const result = await table(sessionOf(store), chapters.join('\n'), { kind: 'organizations' })
    expect(countsOf(result)).toMatchObject({ created: 2, skipped: 0 })
    expect(verdictsOf(result)).toContain('3 created resemblesRow')
  })

  it('are asked about, and neither is written onto the other', async () => {
    using store = await openTestStore()
    await table(sessionOf(store), `${header}\n${alpha}`, { kind: 'organizations' })
    const before = dumpOf(store)
    const result = await table(sessionOf(store), `${header}\n${beta}`, { kind: 'organizations' })
    expect(verdictsOf(result)).toEqual(['2 ambiguous perhaps'])
    expect(dumpOf(store)).toBe(before)
  })

  it('are one where they share a phone: it was renamed', async () => {
    using store = await openTestStore()
    const list = (name: string) => `Organization,EIN,Phone\n${name},12-3456789,303-555-0101`
    await table(sessionOf(store), list('Alpha House'), { kind: 'organizations' })
    const result = await table(sessionOf(store), list('Beta Center'), { kind: 'organizations' })
    expect(countsOf(result)).toMatchObject({ created: 0, ambiguous: 0 })
  })
})
