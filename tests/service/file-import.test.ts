import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import { savedLayout, type Mapping } from '../../db/domain/import-mapping.ts'
import type { Uid } from '../../db/domain/uid.ts'
import type { PartOptions } from '../../db/exchange/import/read-contacts.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import { failedRows, writeFailedRows } from '../../db/service/failed-rows.ts'
import type { FileImportResult } from '../../db/service/file-import-result.ts'
import { holdFiles } from '../../db/service/held-file-import.ts'
import { reshapePart } from '../../db/service/held-file-shape.ts'
import { mappingOf, partsOf } from '../../db/service/held-file-pages.ts'
import { undo } from '../../db/service/history.ts'
import { createPerson } from '../../db/service/person.ts'
import { saveMapping } from '../../db/service/saved-mapping.ts'
import type { Session } from '../../db/service/session.ts'
import { trash } from '../../db/service/trash.ts'
import { dumpOf, openTestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf, verdictsOf } from './import-files.ts'
import { people, ownMapping } from './imported-people.ts'

const { folder, importFiles, table, write } = importing()

const recordOf = ({ plan }: FileImportResult, line: number): ContactId =>
  plan.rows.find((row) => row.line === line)?.record as ContactId

const detailsOf = (session: Session, result: FileImportResult, line: number) =>
  getContactDetails(session, recordOf(result, line))

describe('an import of contacts', () => {
  it('creates people with what belongs to them, once', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const first = await table(session, people)
    expect(countsOf(first)).toMatchObject({ rows: 3, created: 3, errors: 0 })
    const ana = await detailsOf(session, first, 2)
    expect(ana).toMatchObject({ about: 'Met at the vigil', source: 'table.csv' })
    expect(ana.custom).toMatchObject([{ label: 'Shirt size', value: 'M' }])
    expect(ana.tags.map(({ name }) => name).toSorted()).toEqual(['board', 'donor'])
    const before = dumpOf(store)
    const second = await table(session, people)
    expect(countsOf(second)).toMatchObject({ created: 0, unchanged: 3 })
    expect(second.batch).toBeNull()
    expect(dumpOf(store)).toEqual(before)
  })

  it('makes one organization of its spellings and is undone to the letter', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const before = dumpOf(store)
    const { batch } = await table(session, people)
    const names = store.readStatement(`select name from organization`).pluck().all()
    expect(names).toEqual(['Harbor House'])
    await undo(session, { batch: batch as Uid })
    expect(dumpOf(store)).toEqual(before)
  })

  it('leaves out organizations, tags and fields that nobody knows, where told to', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const unknown = { organizations: 'leave', sectors: 'leave', tags: 'leave', fields: 'leave' } as const
    const result = await table(session, people, { unknown })
    const count = (name: string) => store.readStatement(`select count(*) from ${name}`).pluck().get()
    expect([count('organization'), count('tag'), count('custom_field')]).toEqual([0, 0, 0])
    expect(result.plan.rows[0]?.leftOut).toEqual(['Harbor House', 'donor', 'board', 'Shirt size: M'])
    expect(result.notes[0]).toEqual({
      file: 'table.csv',
      line: 2,
      code: 'leftOut',
      detail: 'Harbor House, donor, board, Shirt size: M',
    })
  })

  it('tells a dry run from an import', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const before = dumpOf(store)
    expect(countsOf(await table(session, people, { dryRun: true }))).toMatchObject({ created: 3 })
    expect(dumpOf(store)).toEqual(before)
  })

  it('writes nothing when it is cancelled half-way', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const rows = Array.from({ length: 3000 }, (_, at) => `Given${at},Family${at},p${at}@example.org`)
    const stop = new AbortController()
    const before = dumpOf(store)
    const onProgress = ({ phase, done }: { phase: string; done: number }) => {
      if (phase === 'writing' && done > 3000) stop.abort()
    }
    const work = table(session, `First name,Last name,E-mail\n${rows.join('\n')}`, {
      signal: stop.signal,
      onProgress,
    })
    await expect(work).rejects.toMatchObject({ code: 'job.cancelled' })
    expect(dumpOf(store)).toEqual(before)
  })
})

describe('a contact that is there already', () => {
  const known = { givenName: 'Ana', familyName: 'Ruiz', pronouns: 'she/her' }
  const update = `First name,Last name,E-mail,Pronouns,Job title,Company
Ana,Ruiz,ana@example.org,they/them,Director,Harbor House
`

  async function withAna(session: Session) {
    const first = await table(session, 'First name,Last name,E-mail\nAna,Ruiz,ana@example.org\n')
    const id = recordOf(first, 2)
    store(session, id)
    return id
  }
  const store = (session: Session, id: ContactId) =>
    session.store.writer.exec(
      `update batch_context set batch_id = 1, at = '2026-03-03T15:00:00Z';
       update person set pronouns = '${known.pronouns}' where id = (select id from record where hex(uid) = '${id.replaceAll('-', '').toUpperCase()}');
       update batch_context set batch_id = null, at = null`,
    )

  it.each([
    ['create', { skipped: 1 }, 'she/her', 0],
    ['fill', { updated: 1 }, 'she/her', 1],
    ['overwrite', { updated: 1 }, 'they/them', 1],
  ] as const)('%s', async (mode, counts, pronouns, roles) => {
    using own = await openTestStore()
    const session = sessionOf(own)
    const id = await withAna(session)
    expect(countsOf(await table(session, update, { mode }))).toMatchObject({ created: 0, ...counts })
    const ana = await getContactDetails(session, id)
    expect(ana).toMatchObject({ pronouns })
    expect(own.readStatement('select count(*) from affiliation').pluck().get()).toBe(roles)
    expect(own.readStatement(`select count(*) from contact where noun = 'person'`).pluck().get()).toBe(1)
  })

  it('is not added to because of a name alone', async () => {
    using own = await openTestStore()
    const session = sessionOf(own)
    await createPerson(session, known)
    const named = await table(session, 'First name,Last name\nAna,Ruiz\n')
    expect(verdictsOf(named)).toEqual(['2 unchanged isThere'])
    const adding = await table(session, 'First name,Last name,Shirt size\nAna,Ruiz,M\n')
    expect(verdictsOf(adding)).toEqual(['2 ambiguous byName'])
    expect(adding.plan.rows[0]?.matches).toMatchObject([{ name: 'Ana Ruiz' }])
    expect(own.readStatement('select count(*) from custom_field').pluck().get()).toBe(0)
  })

  it('is asked for when it lies in the trash, and made or merged as a person says', async () => {
    using own = await openTestStore()
    const session = sessionOf(own)
    const first = await table(session, people)
    await trash(session, [recordOf(first, 2)])
    const asked = await table(session, people)
    expect(verdictsOf(asked)[0]).toBe('2 ambiguous trashed')
    const decisions = new Map([[asked.plan.rows[0]?.key ?? '', { kind: 'create' } as const]])
    expect(verdictsOf(await table(session, people, { decisions }))[0]).toBe('2 created')
  })

  it('comes back from the trash, with what the row says, where a person says so; undone it lies there again', async () => {
    using own = await openTestStore()
    const session = sessionOf(own)
    const first = await table(session, people)
    const ana = recordOf(first, 2)
    await trash(session, [ana])
    const before = dumpOf(own)
    const decisions = new Map([['0.2', { kind: 'merge', into: ana } as const]])
    const again = people.replace('Met at the vigil', 'Speaks well')
    const result = await table(session, again, { decisions, mode: 'overwrite' })
    expect(verdictsOf(result)[0]).toBe('2 updated isThere')
    expect(await getContactDetails(session, ana)).toMatchObject({ about: 'Speaks well' })
    await undo(session, { batch: result.batch as Uid })
    expect(dumpOf(own)).toEqual(before)
  })

  it('takes a row that a person merges into it', async () => {
    using own = await openTestStore()
    const session = sessionOf(own)
    const { value: into } = await createPerson(session, { givenName: 'Anita', familyName: 'R.' })
    const decisions = new Map([['0.2', { kind: 'merge', into } as const]])
    const result = await table(session, people, { decisions })
    expect(verdictsOf(result)[0]).toBe('2 updated isThere')
    const anita = await getContactDetails(session, into)
    expect(anita).toMatchObject({ familyName: 'R.', about: 'Met at the vigil' })
  })
})

describe('rows of one file', () => {
  it('that are the same contact make one, with what either says', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const result = await table(
      session,
      `First name,Last name,E-mail,Phone\nAna,Ruiz,ana@example.org,\nAna,Ruiz,ana@example.org,202-555-0101\n`,
    )
    expect(verdictsOf(result)).toEqual(['2 created', '3 skipped sameAs'])
    const ana = await detailsOf(session, result, 2)
    expect(ana.contactPoints.map(({ value }) => value)).toEqual(['ana@example.org', '202-555-0101'])
  })

  it('that one system tells apart stay apart', async () => {
    using store = await openTestStore()
    const rows = `Name,EIN\nGrange 12,030000001\nGrange 12,030000002\n`
    const mapping = {
      name: 'Granges',
      layout: null,
      records: [{ key: '', noun: 'organization' as const }],
      columns: [
        { column: { name: 'Name', occurrence: 1 }, target: { to: 'name' as const } },
        { column: { name: 'EIN', occurrence: 1 }, target: { to: 'externalId' as const, scheme: 'ein' } },
      ],
      dateOrder: 'monthFirst' as const,
      surnames: 1 as const,
      yesWords: [],
      blankWords: [],
    }
    const result = await table(sessionOf(store), rows, { options: { mapping } })
    expect(countsOf(result)).toMatchObject({ created: 2 })
    const ids = store.readStatement('select value from external_id order by value').pluck().all()
    expect(ids).toEqual(['030000001', '030000002'])
  })

  it('that are wrong are told with their line, and kept in their own columns', async () => {
    using store = await openTestStore()
    const content = `First name,Last name,E-mail\nAna,Ruiz,ana@example.org\n,,\n-,,\nBen,Okafor,b@example.org,stray\n`
    const result = await table(sessionOf(store), content)
    expect(result.created).toBe(1)
    const failed = failedRows(result.source, result.plan)
    expect(failed.map(({ line, code }) => `${line} ${code}`)).toContain('5 row.tooWide')
    const path = join(folder, 'failed.csv')
    await writeFailedRows(failed, { path, t: translator('en') })
    const [header, ...rows] = readFileSync(path, 'utf8').trim().split('\r\n')
    expect(header).toBe('File,Line,Reason,First name,Last name,E-mail')
    expect(rows.at(-1)).toBe(
      'table.csv,5,the row has more cells than the header has columns: stray,Ben,Okafor,b@example.org,stray',
    )
  })

  it('go in together or not at all, where told to', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const before = dumpOf(store)
    const content = `First name,Last name\nAna,Ruiz\nBen,Okafor,stray\n`
    const result = await table(session, content, { allOrNone: true })
    expect(countsOf(result)).toMatchObject({ created: 0, skipped: 1, errors: 1 })
    expect(dumpOf(store)).toEqual(before)
    expect(
      countsOf(await table(session, 'First name,Last name\nAna,Ruiz\n', { allOrNone: true })),
    ).toMatchObject({
      created: 1,
    })
  })
})

describe('lists of records that refer to each other', () => {
  const records = {
    companies: [{ id: 7, name: 'Harbor House', website: 'https://harbor.example.org' }],
    contacts: [{ id: 1, first_name: 'Ana', last_name: 'Ruiz', company_id: 7, title: 'Director' }],
    notes: [{ contact_id: 1, text: 'Prefers mornings', date: '2026-01-05T08:00:00Z' }],
    tasks: [
      { contact_id: 1, text: 'Send the minutes', due_date: '2026-04-01T08:00:00Z' },
      { contact_id: 9, text: 'About nobody' },
    ],
  }

  it('keep their ties: the role, the note, what is to be done', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const request = { kind: 'contacts', paths: [write('export.json', JSON.stringify(records))] } as const
    const result = await importFiles(session, request)
    const contacts = result.plan.rows.filter(({ noun }) => noun === 'person')
    const ana = await getContactDetails(session, contacts[0]?.record as ContactId)
    expect(ana).toMatchObject({ about: '2026-01-05: Prefers mornings' })
    const promised = store
      .readStatement(
        `select f.title, f.due_on, c.display_name from follow_up f join follow_up_link l on l.follow_up_id = f.id
         join contact c on c.id = l.record_id`,
      )
      .all()
    expect(promised).toEqual([{ title: 'Send the minutes', due_on: '2026-04-01', display_name: 'Ana Ruiz' }])
    const role = store.readStatement('select title from affiliation').pluck().all()
    expect(role).toEqual(['Director'])
    expect(countsOf(await importFiles(session, request))).toMatchObject({ created: 0, updated: 0 })
  })
})

it('a file of the rows that failed is imported again as it was, and what is wrong still is', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  await table(session, 'First Name,Last Name,E-mail,Company\nAna,Reyes,ana@example.org,House\n')
  const text =
    'First Name,Last Name,E-mail,Phone,Phone\nAna,Reyes,other@example.net,,\nCy,Cole,cy@example.org,1,2,3\n'
  const result = await table(session, text)
  const failed = failedRows(result.source, result.plan)
  for (const language of ['en', 'es'] as const) {
    const path = join(folder, `failed-${language}.csv`)
    await writeFailedRows(failed, { path, t: translator(language) })
    const again = await importFiles(session, { kind: 'contacts', paths: [path] })
    expect(verdictsOf(again)).toEqual(verdictsOf(result))
    const columns = again.source.parts[0]?.table?.mapping.columns.map(({ target }) => target.to)
    expect(columns).toEqual(['field', 'field', 'point', 'point', 'point'])
  }
})

it('cards that were left out are kept as rows that can be imported', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  await table(session, 'Name,E-mail\nAna Reyes,ana@example.org\n')
  const card =
    'BEGIN:VCARD\nVERSION:3.0\nFN:Ana Reyes\nTEL:202-555-0101\nTEL:202-555-0102\nORG:House\nEND:VCARD\n'
  const result = await importFiles(session, { kind: 'vcard', paths: [write('a.vcf', card)] })
  expect(verdictsOf(result)).toEqual(['1 ambiguous perhaps'])
  const path = join(folder, 'cards.csv')
  await writeFailedRows(failedRows(result.source, result.plan), { path, t: translator('en') })
  const { source } = await importFiles(session, { kind: 'contacts', paths: [path], dryRun: true })
  expect(source.parts[0]?.drafts[0]).toMatchObject({
    fields: { givenName: 'Ana', familyName: 'Reyes' },
    points: [{ value: '202-555-0101' }, { value: '202-555-0102' }],
    affiliations: [{ organization: 'House' }],
  })
})

it('rows of one file that resemble each other are told, and stay two', async () => {
  using store = await openTestStore()
  const rows =
    'Name,E-mail,Id\nIngrid Brimblecombe,ingrid@example.org,\nIngrid Brimblecomb,,\nOle Vint,ole@example.org,\n'
  const result = await table(sessionOf(store), rows)
  expect(verdictsOf(result)).toEqual(['2 created', '3 created resemblesRow', '4 created'])
  expect(result.notes).toMatchObject([{ line: 3, detail: '2, Ingrid Brimblecombe' }])
})

it('names of two scripts with one address are asked about, and told within a file', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const rows =
    'Given Name,Family Name,E-mail\n太郎,森本,morimoto7@example.org\nTaro,Morimoto,morimoto7@example.org\n'
  const result = await table(session, rows)
  expect(verdictsOf(result)).toEqual(['2 created', '3 created resemblesRow'])
  const other = await table(session, 'Given Name,Family Name,Phone\nОльга,Ветрова,+12065550141\n')
  expect(verdictsOf(other)).toEqual(['2 created'])
  const again = await table(session, 'Given Name,Family Name,Phone\nOlga,Vetrova,+12065550141\n')
  expect(verdictsOf(again)).toEqual(['2 ambiguous perhaps'])
})

it('a couple in one name becomes one contact, and that is told', async () => {
  using store = await openTestStore()
  const result = await table(
    sessionOf(store),
    'Name,E-mail\nJane & John Doe,doe@example.org\nAnn Anders,a@example.org\n',
  )
  expect(verdictsOf(result)).toEqual(['2 created couple', '3 created'])
  expect(result.notes).toMatchObject([{ line: 2, code: 'couple', detail: 'Jane & John Doe' }])
})

it.each([
  'Mr. and Mrs. John Doe',
  'The Doe Family',
  'Familia Doe',
  'Jane Doe / John Doe',
  'Jane und John Doe',
  'Ana y Luis Doe',
  'Sr. y Sra. Doe',
  'M. et Mme Doe',
])('several people are told however they are named: %s', async (name) => {
  using store = await openTestStore()
  const result = await table(sessionOf(store), `Household,Names,E-mail\nDoe,${name},doe@example.org\n`)
  expect(verdictsOf(result)).toEqual(['2 created couple'])
  expect(result.notes).toMatchObject([{ line: 2, code: 'couple', detail: name }])
  expect(store.readStatement('select count(*) from person').pluck().get()).toBe(1)
})

describe('several people whose names stand one behind the other', () => {
  it.each(['Ana Ruiz; Luis Gil', '"Ana Ruiz, Luis Gil"', '"Ruiz, Ana; Gil, Luis"'])(
    'are one contact, and that is told: %s',
    async (cell) => {
      using store = await openTestStore()
      const session = sessionOf(store)
      const result = await table(session, `Name,E-mail\n${cell},both@example.org\n`)
      expect(verdictsOf(result)).toEqual(['2 created couple'])
      expect(result.notes).toMatchObject([{ code: 'couple', detail: 'Ana Ruiz & Luis Gil' }])
      const again = await table(session, `Name,E-mail\n${cell},both@example.org\n`)
      expect(verdictsOf(again)).toEqual(['2 unchanged isThere'])
    },
  )

  it('are asked about where nobody can tell, and known again as somebody decided', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const content = 'Name,E-mail\n"Ana Ruiz, Harbor House",both@example.org\n'
    const asked = await table(session, content)
    expect(verdictsOf(asked)).toEqual(['2 ambiguous severalNames'])
    expect(asked.ambiguousRows).toMatchObject([{ name: 'Ana Ruiz, Harbor House' }])
    const decisions = new Map([['0.2', { kind: 'create' as const }]])
    expect(verdictsOf(await table(session, content, { decisions }))).toEqual(['2 created'])
    expect(verdictsOf(await table(session, content))).toEqual(['2 unchanged isThere'])
  })

  it('are asked about where one of them is here', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, 'Name,E-mail\nAna Ruiz,ana@example.org\n')
    const result = await table(session, 'Name,E-mail\n"Ana Ruiz, Harbor House",ana@example.org\n')
    expect(verdictsOf(result)).toEqual(['2 ambiguous severalNames'])
  })
})

it('organizations among people are told by their words, or asked about', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const content = 'Name,City\nCity Food Bank,Taos\nBlue Door House,Taos\nSofia Church,Taos\n'
  const result = await table(session, content)
  expect(verdictsOf(result)).toEqual(['2 created', '3 ambiguous perhapsOrganization', '4 created'])
  expect(result.plan.rows.map(({ noun }) => noun)).toEqual(['organization', 'organization', 'person'])
  expect(result.notes).toMatchObject([
    { line: 2, code: 'organizationInName', detail: 'Name: City Food Bank' },
  ])
  const inColumn = await table(session, 'Name,Organization\nDana Network,Blue Door\n')
  expect(inColumn.plan.rows.map(({ noun }) => noun)).toEqual(['person'])
})

it('in a list of organizations nobody is asked of each whether it is one', async () => {
  const sure = Array.from({ length: 10 }, (_, at) => `Harbor Network ${'ABCDEFGHIJ'[at]} Inc`)
  const others = ['Blue Door House', 'Sofia Church']
  const verdicts = async (names: readonly string[]) => {
    using store = await openTestStore()
    return verdictsOf(await table(sessionOf(store), `Name\n${names.join('\n')}\n`))
  }
  expect((await verdicts([...sure, ...others])).slice(-2)).toEqual(['12 created', '13 created'])
  expect((await verdicts([...sure.slice(1), ...others])).at(-2)).toContain('perhapsOrganization')
})

it('a row that is neither a name nor an address holds back all where none may be wrong', async () => {
  using store = await openTestStore()
  const rows = 'First Name,Last Name,Email\nAna,Ruiz,ana@example.org\n,,bad-address\n'
  const result = await table(sessionOf(store), rows, { allOrNone: true })
  expect(result.errors).toMatchObject([{ line: 3, code: 'row.noName', detail: 'Email: bad-address' }])
  expect(store.readStatement('select count(*) from person').pluck().get()).toBe(0)
})

describe('a mapping that somebody saved', () => {
  const held = 'Given,Surname,House\nAna,Ruiz,Harbor House\n'
  const definition: Mapping = {
    ...ownMapping,
    columns: [
      { column: { name: 'Given', occurrence: 1 }, target: { to: 'field', field: 'givenName' } },
      { column: { name: 'Surname', occurrence: 1 }, target: { to: 'field', field: 'familyName' } },
      { column: { name: 'House', occurrence: 1 }, target: { to: 'custom', label: 'Home' } },
      { column: { name: 'Phone', occurrence: 1 }, target: { to: 'point', kind: 'phone' } },
    ],
  }

  it('is recognised by the headers it was made for, and may be another one', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await saveMapping(session, { name: 'Our houses', definition })
    const first = await table(session, held)
    expect(first).toMatchObject({ layout: 'Our houses', created: 1 })
    const ana = await detailsOf(session, first, 2)
    expect(ana).toMatchObject({ source: 'Our houses: table.csv', custom: [{ label: 'Home' }] })
    const files = await holdFiles(session, { kind: 'contacts', paths: [write('held.csv', held)] })
    expect(mappingOf(files, 0)).toMatchObject({ missing: ['Phone'], unmapped: [] })
    expect(partsOf(files)[0]?.table).toMatchObject({ layout: savedLayout('Our houses') })
    await reshapePart(session, files, { part: 0, options: { layout: null } })
    expect(partsOf(files)[0]?.table).toMatchObject({ layout: null })
    expect(mappingOf(files, 0)).toMatchObject({ missing: [] })
  })

  it('is read anew with another delimiter, header and layout, each as it was told before', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await saveMapping(session, { name: 'Our houses', definition })
    const text = `Exported;by hand;yesterday\n${held.replaceAll(',', ';')}`
    const files = await holdFiles(session, { kind: 'contacts', paths: [write('told.csv', text)] })
    const names = () => mappingOf(files, 0).columns.map(({ name }) => name)
    const right = names()
    const reshape = (options: PartOptions) => reshapePart(session, files, { part: 0, options })
    await reshape({ delimiter: '|' })
    expect(names()).toHaveLength(1)
    await reshape({ headerLine: 1 })
    expect(names()).toEqual(['Exported;by hand;yesterday'])
    await reshape({ delimiter: ';' })
    expect(names()).toEqual(['Exported', 'by hand', 'yesterday'])
    await reshape({ headerLine: 2, layout: null })
    expect(names()).toEqual(right)
    expect(partsOf(files)[0]?.table).toMatchObject({ layout: null })
    await reshape({ layout: savedLayout('Our houses') })
    expect(partsOf(files)[0]?.table).toMatchObject({ layout: savedLayout('Our houses') })
    await reshape({ delimiter: ';' })
    expect(partsOf(files)[0]?.table).toMatchObject({ layout: savedLayout('Our houses') })
  })

  it('is not taken for another table', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await saveMapping(session, { name: 'Our houses', definition })
    expect((await table(session, people)).layout).toBeNull()
    expect((await table(session, 'Given,House,Rooms\nAna,Harbor House,3\n')).layout).toBeNull()
  })
})
