import { describe, expect, it } from 'vitest'
import { openTestStore, type TestStore } from '../store/test-store.ts'
import { importing, sessionOf, verdictsOf } from './import-files.ts'

const { table } = importing()

const namesIn = (store: TestStore) =>
  store
    .readStatement("select noun || ' ' || display_name from contact order by noun, display_name")
    .pluck()
    .all()

describe('a seat that nobody has', () => {
  it.each(['VACANT', 'Open seat', 'To be hired', 'Vacante', 'VACANT - Director'])(
    '%s is no person, and the row is left out with its reason',
    async (name) => {
      using store = await openTestStore()
      const rows = `Name,Title,Email\n${name},Counselor,seat@example.org\nAna Mora,Director,ana@example.org\n`
      const result = await table(sessionOf(store), rows)
      expect(verdictsOf(result)).toEqual(['2 error row.vacant', '3 created'])
      expect(result.errors).toMatchObject([{ line: 2, detail: name }])
      expect(namesIn(store)).toEqual(['person Ana Mora'])
    },
  )

  it('leaves the organization of the row, and is told', async () => {
    using store = await openTestStore()
    const rows = 'Name,Organization,Email\nVACANT,Blue Door,\nAna Mora,Harbor House,ana@example.org\n'
    const result = await table(sessionOf(store), rows)
    expect(verdictsOf(result)).toEqual(['2 created', '3 created'])
    expect(result.notes).toMatchObject([{ line: 2, detail: 'Name: VACANT (issue.standsForNone)' }])
    expect(namesIn(store)).toEqual(['organization Blue Door', 'organization Harbor House', 'person Ana Mora'])
  })

  it('is none in either part of a name', async () => {
    using store = await openTestStore()
    const rows = 'First name,Last name,Email\nVacant,,a@example.org\n,VACANTE,b@example.org\n'
    const result = await table(sessionOf(store), rows)
    expect(verdictsOf(result)).toEqual(['2 error row.vacant', '3 error row.vacant'])
  })
})

describe('a title between the rows', () => {
  const told = async (titles: readonly [string, string], more = '') => {
    using store = await openTestStore()
    const [one, other] = titles
    const rows = `Name,City,Email\n${one},,\nAna Mora,Taos,ana@example.org\nBo Chu,,bo@example.org\n${other},,\nCy Dunn,Taos,cy@example.org\nDee Eck,Taos,\n${more}`
    const { notes, rows: count } = await table(sessionOf(store), rows)
    const headings = notes.filter(({ code }) => code === 'rows.headings')
    return [count, ...headings.map(({ line, detail }) => `${line} ${detail}`), ...namesIn(store)]
  }
  const people = ['person Ana Mora', 'person Bo Chu', 'person Cy Dunn', 'person Dee Eck']

  it.each<[string, string]>([
    ['NORTH REGION', 'SOUTH REGION'],
    ['NORTE', 'SUR'],
    ['Board', 'Staff'],
    ['Region North', 'Region South'],
    ['Our helpers', 'Our helpers'],
  ])('is left out and told: %s, %s', async (one, other) => {
    expect(await told([one, other])).toEqual([4, `2 ${one}; ${other}`, ...people])
  })

  it.each<[string, string]>([
    ['SENATE', 'HOUSE:'],
    ['Senate Members', 'Former board'],
    ['Inactive:', 'Our partners'],
    ['VOLUNTEERS', '*** Do not contact ***'],
  ])(
    'is one however few rows it stands above, and beside somebody who is named alone: %s, %s',
    async (one, other) => {
      using store = await openTestStore()
      const rows = `Name,City,Email\n${one},,\nAna Mora,Taos,ana@example.org\n${other},,\nEva Frey,,\nBo Chu,,bo@example.org\n`
      const { notes } = await table(sessionOf(store), rows)
      expect(notes.map(({ code, line, detail }) => `${line} ${code} ${detail}`)).toEqual([
        `2 rows.headings ${one}; ${other}`,
      ])
      expect(namesIn(store)).toEqual(['person Ana Mora', 'person Bo Chu', 'person Eva Frey'])
    },
  )

  it('is nobody to contact for those below it as far as the next title, where it says so', async () => {
    using store = await openTestStore()
    const section = 'DO NOT CONTACT,,\nBo Chu,,bo@example.org\n\nCy Dunn,Taos,\n'
    const rows = `Name,City,Email\nAna Mora,Taos,ana@example.org\n${section}Senate:,,\nDee Eck,Taos,dee@example.org\n`
    await table(sessionOf(store), rows)
    const refused = store
      .readStatement(
        "select display_name || ': ' || do_not_contact_reason from contact where do_not_contact = 1 order by 1",
      )
      .pluck()
      .all()
    expect(refused).toEqual(['Bo Chu: DO NOT CONTACT', 'Cy Dunn: DO NOT CONTACT'])
  })

  it('is somebody where it may be one', async () => {
    expect(await told(['Eva Frey', 'Gus Hall'])).toHaveLength(7)
    expect(await told(['MARY FREY', 'GUS HALL'])).toHaveLength(7)
    expect(await told(['Eva Frey', 'SOUTH REGION'])).toHaveLength(7)
    expect(await told(['NORTH REGION', 'SOUTH REGION'], 'Eva Frey,,\n')).toHaveLength(8)
  })
})
