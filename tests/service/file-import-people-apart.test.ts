import { describe, expect, it } from 'vitest'
import { openTestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf } from './import-files.ts'

const { table } = importing()

const header = 'First Name,Last Name,Email,Phone,Organization,Street,City,State,Zip,Birthday'
const sheet = (...rows: readonly string[]) => [header, ...rows].join('\n')

const givens = 'Beatrix Tobias Odalys Kermit Philippa Ignatius'.split(' ')
const families = 'Delamont Macalister Lindholm Abendroth Zimmern Rodewald Quillfeather Thistle'.split(' ')

/** All of one house: of some the given name is that of another, of some the family name. */
const staff = givens.flatMap((given, nth) =>
  families.map((family, at) => {
    const number = String(nth * families.length + at).padStart(4, '0')
    const email = `${given[0]}${family}${nth}@clinic.example`.toLowerCase()
    return `${given},${family},${email},505-555-${number},Clinic of the Plains,100 Clinic Way,Silverton,NM,88062,`
  }),
)

describe('an import takes nobody for somebody else unseen', () => {
  it('of a list of staff all are created, and once', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const first = await table(session, sheet(...staff))
    expect(countsOf(first)).toMatchObject({ created: staff.length, skipped: 0, ambiguous: 0 })
    expect(countsOf(await table(session, sheet(...staff)))).toMatchObject({ unchanged: staff.length })
  })

  it('of a second half of the staff nobody is asked about', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, sheet(...staff.slice(0, 24)))
    const second = await table(session, sheet(...staff.slice(24)))
    expect(countsOf(second)).toMatchObject({ created: 24, updated: 0, ambiguous: 0 })
  })

  it.each([
    [
      'twins',
      'Mariano,Lucerna,,505-555-0102,,9 Pine Rd,Raton,NM,87740,1990-02-01',
      'Mariana,Lucerna,,505-555-0102,,9 Pine Rd,Raton,NM,87740,1990-02-01',
    ],
    [
      'spouses',
      'Ellen,Vigilante,both@home.example,505-555-0103,,,Clovis,NM,88101,',
      'Allen,Vigilante,both@home.example,505-555-0103,,,Clovis,NM,88101,',
    ],
    [
      'a letter apart',
      'Greta,Dalton,greta.dalton@mail.example,,,,Hobbs,NM,88240,',
      'Greta,Walton,greta.walton@mail.example,,,,Hobbs,NM,88240,',
    ],
    [
      'one switchboard',
      'Ann,Lee,info@shelter.example,505-555-0106,Safe House,,Taos,NM,87571,',
      'Anna,Leal,info@shelter.example,505-555-0106,Safe House,,Taos,NM,87571,',
    ],
    [
      'namesakes of a town',
      'Josue,Ortega,,,,,Taos,NM,87571,1950-03-04',
      'Josue,Ortega,,,,,Taos,NM,87571,1992-11-30',
    ],
    [
      'namesakes of a union',
      'Mara,Hernan,mh1@union.example,,Field Union,,Deming,NM,88030,1971-01-01',
      'Mara,Hernan,mh2@union.example,,Field Union,,Deming,NM,88030,1988-09-09',
    ],
    [
      'mother and daughter',
      'Gloriana,Bacque,g@home.example,505-555-0112,,5 Vista Ct,Belen,NM,87002,1948-05-05',
      'Gloriana,Bacque,gb@school.example,505-555-0112,,5 Vista Ct,Belen,NM,87002,1979-06-06',
    ],
  ])('%s are asked about or created, also within one file', async (_, one, other) => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, sheet(one))
    const later = countsOf(await table(session, sheet(other)))
    expect(later.created + later.ambiguous).toBe(1)
    using empty = await openTestStore()
    expect(countsOf(await table(sessionOf(empty), sheet(one, other)))).toMatchObject({ created: 2 })
  })

  it('who is the same is known by an address with a nickname, a slip or an initial', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const rest = '505-555-0111,,629 Cedar Ave,Farmington,NM,87401,'
    await table(session, sheet(`William,Delacroix,wd@inbox.example,${rest}`))
    for (const [given, family] of [
      ['Bill', 'Delacroix'],
      ['William', 'Delcroix'],
      ['W.', 'Delacroix'],
    ])
      expect(
        countsOf(await table(session, sheet(`${given},${family},wd@inbox.example,${rest}`))),
      ).toMatchObject({
        created: 0,
        ambiguous: 0,
      })
  })

  it('tells which rows are left out, and as what', async () => {
    using store = await openTestStore()
    const row = 'Wanda,Prewitt,,,,,,,,'
    const { skippedRows } = await table(sessionOf(store), sheet(row, row))
    expect(skippedRows).toEqual([
      { file: 'table.csv', line: 3, code: 'sameAs', detail: '2', name: 'Wanda Prewitt' },
    ])
  })
})
