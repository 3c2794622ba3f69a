import { describe, expect, it } from 'vitest'
import { readOf } from '../../db/service/session.ts'
import { openTestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf } from './import-files.ts'

const { table } = importing()

const header = 'First Name,Last Name,Email,Phone,City,Street,Birthday'
const sheet = (...rows: readonly string[]) => [header, ...rows].join('\n')

const households: readonly (readonly [string, string, ...string[]])[] = [
  [
    'Pat and whom it may stand for',
    'Pat,Wu,wu@home.example',
    'Patrick,Wu,wu@home.example',
    'Patricia,Wu,wu@home.example',
  ],
  ['an initial', 'A.,Nom,nom@home.example', 'Abel,Nom,nom@home.example', 'Adam,Nom,nom@home.example'],
  [
    'two initials',
    'A.,Nom,us@home.example,505-555-0114',
    'Abel,Nom,us@home.example',
    'Adam,Nom,us@home.example',
  ],
  [
    'sisters who share all but the name',
    'Anna,Twin,twins@home.example,505-555-0131,Taos,7 Pine Rd,1990-05-05',
    'Hannah,Twin,twins@home.example,505-555-0131,Taos,7 Pine Rd,1990-05-05',
  ],
  ['Alex and Alexa', 'Alex,Kim,kim@home.example,505-555-0132', 'Alexa,Kim,kim@home.example,505-555-0132'],
  ['Maria and Marie', 'Maria,Soto,ms@home.example,505-555-0133', 'Marie,Soto,ms@home.example,505-555-0133'],
  ['Christina and Christine', 'Christina,Ray,ray@home.example', 'Christine,Ray,ray@home.example'],
  ['Francisco and Francisca', 'Francisco,Paz,paz@home.example', 'Francisca,Paz,paz@home.example'],
  [
    'a slip that may be none',
    'Rosanna,Vale,vale@home.example,505-555-0134',
    'Roxanna,Vale,vale@home.example,505-555-0134',
  ],
  ['John and Jack', 'John,Doe,doe@home.example,505-555-0135', 'Jack,Doe,doe@home.example,505-555-0135'],
  ['father and son', 'John,Doe,does@home.example', 'John,Doe Jr.,does@home.example'],
]

describe('those who share a mailbox and are called nearly alike', () => {
  it.each(households)('%s: none is taken for another, in one file or later', async (_, first, ...others) => {
    const rows = [first, ...others]
    using one = await openTestStore()
    expect(countsOf(await table(sessionOf(one), sheet(...rows)))).toMatchObject({ created: rows.length })
    expect(countsOf(await table(sessionOf(one), sheet(...rows)))).toMatchObject({ unchanged: rows.length })
    for (const mode of ['fill', 'overwrite'] as const) {
      using two = await openTestStore()
      await table(sessionOf(two), sheet(first))
      const later = countsOf(await table(sessionOf(two), sheet(...others), { mode }))
      expect(later).toMatchObject({ updated: 0, skipped: 0, unchanged: 0 })
      expect(later.created + later.ambiguous).toBe(others.length)
    }
  })

  it('what is folded onto one agrees with all that was: the third is asked about', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, sheet('Jo,Adler,jo.adler@home.example,505-555-0141'))
    const later = await table(
      session,
      sheet(
        'Josephine,Adler,jo.adler@home.example,505-555-0141,Taos',
        'Joan,Adler,jo.adler@home.example,505-555-0141,Reno',
      ),
    )
    expect(countsOf(later)).toMatchObject({ created: 0, updated: 1, ambiguous: 1, skipped: 0 })
  })

  it('within a file such a third becomes a contact of its own, and is told', async () => {
    using store = await openTestStore()
    const told = await table(
      sessionOf(store),
      sheet(
        'J.,Adler,j.adler@home.example,505-555-0141',
        'Josephine,Adler,j.adler@home.example,505-555-0141',
        'Joan,Adler,j.adler@home.example,505-555-0141',
      ),
    )
    expect(countsOf(told)).toMatchObject({ created: 2, skipped: 1 })
    expect(told.notes.map(({ line }) => line)).toContain(4)
  })

  it.each([
    ['Robert,Byron,rb@home.example', 'Bob,Byron,rb@home.example'],
    ['Robert,Byron,bob@home.example', 'Bob,Byron,bob@home.example'],
    ['William,Byron,,505-555-0142', 'Bill,Byron,,505-555-0142'],
    ['Patricia,Byron,pat.byron@home.example,505-555-0143', 'Pat,Byron,pat.byron@home.example,505-555-0143'],
    ['Elizabeth,Byron,eb@home.example', 'Liz,Byron,eb@home.example'],
  ])('who has a short form of their own is known by an address of their own: %s', async (one, other) => {
    using store = await openTestStore()
    expect(countsOf(await table(sessionOf(store), sheet(one, other)))).toMatchObject({
      created: 1,
      skipped: 1,
    })
  })
})

const nothing = ['none', 'unknown', 'x', 'noemail@noemail.com', 'none@none.com', 'test@test.com', 'n/a']
const noNumber = ['0', 'TBD', '000-000-0000', '12', '555-555-5555', '999-999-9999', '123-456-7890']

describe('what is typed where nothing is known', () => {
  it.each([
    ...nothing.map((value) => [value, ''] as const),
    ...noNumber.map((value) => ['', value] as const),
  ])('takes nobody for another: %s%s', async (email, phone) => {
    using store = await openTestStore()
    const row = (given: string, city: string) => `${given},Smith,${email},${phone},${city}`
    const rows = sheet(row('John', 'Boston'), row('John', 'Denver'), row('Jack', 'Miami'))
    const session = sessionOf(store)
    expect(countsOf(await table(session, rows))).toMatchObject({ created: 3 })
    expect(countsOf(await table(session, rows))).toMatchObject({ created: 0, unchanged: 3 })
  })

  it('is kept in the record', async () => {
    using store = await openTestStore()
    await table(sessionOf(store), sheet('John,Smith,noemail@noemail.com,555-555-5555'))
    const values = readOf(sessionOf(store)).column<string>('select value from contact_point order by value')
    expect(values).toEqual(['555-555-5555', 'noemail@noemail.com'])
  })

  it('an address that people of many names have says nothing of who one of them is', async () => {
    using store = await openTestStore()
    const many = ['Ida,Orr', 'Max,Ito', 'Lea,Poe', 'Tim,Ash', 'Eva,Gil', 'Sam,Roy']
    const rows = [...many, 'John,Smith', 'John,Smith'].map(
      (name, at) => `${name},desk@house.example,,Town ${at}`,
    )
    expect(countsOf(await table(sessionOf(store), sheet(...rows)))).toMatchObject({ created: rows.length })
  })
})

it('two spellings of one EIN are one organization', async () => {
  using store = await openTestStore()
  const rows = ['Organization,EIN', 'Acme Shelter,012345678', 'Acme Shelter Inc,01-2345678'].join('\n')
  expect(countsOf(await table(sessionOf(store), rows, { kind: 'organizations' }))).toMatchObject({
    created: 1,
    skipped: 1,
  })
})
