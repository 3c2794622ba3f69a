import { describe, expect, it } from 'vitest'
import type { ContactId } from '../../db/domain/contact.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import type { FileImportResult } from '../../db/service/file-import-result.ts'
import type { Session } from '../../db/service/session.ts'
import { openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { table } = importing()

/** Each contact with its own fields and points, then the refused rows. */
async function summary(session: Session, { plan, errors }: FileImportResult) {
  const said = plan.rows.flatMap(({ record, name }) =>
    record === null ? [] : [contactSaid(session, { record, name })],
  )
  return [...(await Promise.all(said)), ...errors.map(({ line, code }) => `${line} ${code}`)]
}

async function contactSaid(session: Session, { record, name }: { record: string; name: string }) {
  const { custom, contactPoints } = await getContactDetails(session, record as ContactId)
  const points = contactPoints.map(({ value, label }) => [label, value].filter(Boolean).join(' '))
  const own = custom.map(({ label, value }) => `${label}: ${String(value)}`)
  return [name, ...points.toSorted(), ...own].join('; ')
}

async function imported(content: string) {
  using store = await openTestStore()
  const session = sessionOf(store)
  return await summary(session, await table(session, content))
}

describe('a column without a header', () => {
  it('in the middle is kept by its place', async () => {
    expect(
      await imported(
        'First Name,Last Name,,Email\nAna,Mora,called,ana@example.org\nBo,Chu,,bo@example.org\n',
      ),
    ).toEqual(['Ana Mora; ana@example.org; Column 3: called', 'Bo Chu; bo@example.org'])
  })

  it('at the end too, and refuses no row that is as wide as the header', async () => {
    const content =
      'First Name,Last Name,Email,,\nAna,Mora,ana@example.org,called,x\nBo,Chu,bo@example.org,,\nCy,Dee,cy@example.org,a,b,c\n'
    expect(await imported(content)).toEqual([
      'Ana Mora; ana@example.org; Column 4: called; Column 5: x',
      'Bo Chu; bo@example.org',
      '4 row.tooWide',
    ])
  })
})

it('a row that is refused is called by its name', async () => {
  using store = await openTestStore()
  const { plan } = await table(sessionOf(store), 'First Name,Last Name\nAna,Mora,called twice\n')
  expect(plan.rows.map(({ name, reason }) => [name, reason?.detail])).toEqual([['Ana Mora', 'called twice']])
})

it('a header below groups of columns says what they say', async () => {
  const rows = '1 Elm,Barre,2 Oak,Taos'
  expect(
    await imported(
      `Person,,Phones,,Home,,Work\nFirst,Last,Home,Cell,Street,City,Street,City\nAna,Mora,505 555 0101,505 555 0102,${rows}\nBo,Chu,505 555 0103,505 555 0104,${rows}\n`,
    ),
  ).toEqual([
    'Ana Mora; home 1 Elm, Barre; home 505 555 0101; mobile 505 555 0102; work 2 Oak, Taos',
    'Bo Chu; home 1 Elm, Barre; home 505 555 0103; mobile 505 555 0104; work 2 Oak, Taos',
  ])
})

it.each([
  ['as they are merged', 'Name,Org,Contact,,City', ',,Email,Phone,'],
  ['merged over both rows', 'Name,Org,Contact,,City', 'Name,Org,Email,Phone,City'],
  ['with the more names below', 'Name,Org,Contact,,', ',,Email,Phone,City'],
  ['the row below being the wider one', 'Name,Org,Contact', ',,Email,Phone,City'],
])('a header whose groups are named in the row below it is both rows: %s', async (_, header, below) => {
  expect(
    await imported(
      `${header}\n${below}\nAna Mora,Harbor,a@example.org,505 555 0101,Taos\nBo Chu,Harbor,b@example.org,505 555 0102,Barre\n`,
    ),
  ).toEqual(['Ana Mora; 505 555 0101; Taos; a@example.org', 'Bo Chu; 505 555 0102; Barre; b@example.org'])
})

it('a row of words that columns are called by is one of the table where it names people as well', async () => {
  const rows = 'Name,Org,,Shoe size\nAna Mora,Member,Group,40\nBo Chu,Harbor,Board,41\n'
  expect(await imported(rows)).toEqual([
    'Ana Mora; Column 3: Group; Shoe size: 40',
    'Bo Chu; Column 3: Board; Shoe size: 41',
  ])
})

it('a title above the header groups nothing', async () => {
  expect(await imported('Report,Members\nName,Shoe size\nAna Mora,40\nBo Chu,41\n')).toEqual([
    'Ana Mora; Shoe size: 40',
    'Bo Chu; Shoe size: 41',
  ])
})

describe('what stands where nobody knows a name', () => {
  it.each([
    'TBD',
    '???',
    'Unknown',
    'por definir',
    'TBC',
    'por confirmar',
    'Unknown Unknown',
    '!!!',
    '(?)',
    '🙂',
    '🏳️‍🌈 ⭐',
  ])('%s is no name, and told', async (filler) => {
    using store = await openTestStore()
    const { plan, notes } = await table(sessionOf(store), `Name,Email\n${filler},ana@example.org\n`)
    expect(plan.rows.map(({ name }) => name)).toEqual(['ana@example.org'])
    expect(notes.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
      `remark Name: ${filler} (issue.standsForNone)`,
    ])
  })

  it.each([
    ['???', 'Name: ???'],
    ['!!!', 'Name: !!!'],
    ['🙂', 'Name: 🙂'],
    ['por confirmar', 'Name: por confirmar'],
  ])('%s without an address is nobody', async (filler, said) => {
    using store = await openTestStore()
    const { plan } = await table(sessionOf(store), `Name,City\nAna Mora,Taos\n${filler},Taos\n`)
    expect(plan.rows.map(({ verdict, reason }) => `${verdict} ${reason?.detail ?? ''}`)).toEqual([
      'created ',
      `error ${said} (issue.standsForNone)`,
    ])
  })

  it('is none with a remark behind it either', async () => {
    using store = await openTestStore()
    const { plan } = await table(sessionOf(store), `Name,Email\nTBD (new in May),ana@example.org\n`)
    expect(plan.rows.map(({ name }) => name)).toEqual(['ana@example.org'])
  })

  it.each(['Self', 'self-employed', 'TBD'])('%s is no organization, and told', async (none) => {
    using store = await openTestStore()
    const { plan, notes } = await table(sessionOf(store), `Name,Organization\nAna Mora,${none}\n`)
    expect(plan.operations).toHaveLength(1)
    expect(notes.map(({ detail }) => detail)).toEqual([`Organization: ${none} (issue.standsForNone)`])
  })
})

it('a quotation mark that is never closed is no part of a name, and told', async () => {
  using store = await openTestStore()
  const { plan, notes } = await table(
    sessionOf(store),
    'Name,Email\n"Ana Mora,ana@example.org\nBo Chu,bo@example.org\n',
  )
  expect(plan.rows.map(({ name }) => name)).toEqual(['Ana Mora', 'Bo Chu'])
  expect(notes.map(({ line, code }) => `${line} ${code}`)).toEqual(['2 cells.strayQuote'])
})

it('a title without an organization is told of a contact that is here, too', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  await table(session, 'Name,Email\nAna Mora,ana@example.org\n')
  for (const mode of ['fill', 'overwrite'] as const) {
    const { notes } = await table(session, 'Name,Email,Title\nAna Mora,ana@example.org,Chair\n', { mode })
    expect(notes.map(({ code, detail }) => `${code} ${detail}`)).toEqual(['roles.loose Title (1)'])
  }
})
