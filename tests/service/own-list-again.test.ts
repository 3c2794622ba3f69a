import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { createCustomField, listCustomFields, setCustomValues } from '../../db/service/custom-field.ts'
import { addMember } from '../../db/service/member.ts'
import { openList } from '../../db/service/list.ts'
import { changeOrganization, createOrganization } from '../../db/service/organization.ts'
import { changePerson, createPerson } from '../../db/service/person.ts'
import { parseLocalDate } from '../../db/domain/local-date.ts'
import type { OrganizationId } from '../../db/domain/organization.ts'
import type { PersonId } from '../../db/domain/person.ts'
import { exportList, type ExportedList } from '../../db/service/list-export.ts'
import { reportFormats } from '../../db/service/report.ts'
import { record, type Session } from '../../db/service/session.ts'
import { trash } from '../../db/service/trash.ts'
import { uidFromBytes, type Uid } from '../../db/domain/uid.ts'
import { dumpOf, openTestStore, type TestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf, verdictsOf } from './import-files.ts'

const { folder, importFiles, table } = importing()

const list = `Name,E-mail,Phone,Organization
Ana Ruiz,ana@example.org,303-555-0101,Harbor House
Di Fo,di@example.org,,
Bo Chen,,303-555-0103,
Cy Doe,,,
`

const organizations = `Organization,E-mail,Phone
Harbor House,hello@harbor.example.org,303-555-0101
Acme Fund,info@acme.example.org,303-555-0102
`

interface Exported {
  readonly noun?: ExportedList
  readonly format?: (typeof reportFormats)[number]
  readonly locale?: 'en' | 'es'
  readonly fields?: readonly string[]
}

async function exported(session: Session, asked: Exported = {}): Promise<string> {
  const { noun = 'person', format = 'csv', locale = 'en', fields } = asked
  const path = join(folder, `list.${format}`)
  const place = { path, format, audience: 'internal', overwrite: true } as const
  await exportList(session, { noun, fields, filters: [], t: translator(locale) }, place)
  return path
}

const again = (session: Session, path: string, mode: 'fill' | 'overwrite' = 'overwrite') =>
  importFiles(session, { kind: 'contacts', paths: [path], mode })

/** As somebody changes the list in a spreadsheet. */
function edit(path: string, changes: readonly (readonly [from: string, to: string])[]): void {
  const text = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    changes.reduce((said, [from, to]) => said.replaceAll(from, to), text),
  )
}

const names = (store: TestStore): unknown[] =>
  store
    .readStatement(
      `select c.display_name from contact c join record r on r.id = c.id
       where r.trashed_batch is null order by c.display_name`,
    )
    .pluck()
    .all()

const outsideIds = (store: TestStore): unknown =>
  store.readStatement('select count(*) from external_id').pluck().get()

const rowIdOf = (store: TestStore, name: string): number =>
  store.readStatement('select id from contact where display_name = ?').pluck().get(name) as number

const uidOf = (store: TestStore, name: string): Uid =>
  uidFromBytes(
    store
      .readStatement('select uid from record where id = ?')
      .pluck()
      .get(rowIdOf(store, name)) as Uint8Array,
  )

describe('a list that Caucus wrote, imported into the vault it came from', () => {
  it.each(reportFormats.flatMap((format) => (['en', 'es'] as const).map((locale) => ({ format, locale }))))(
    'changes nothing where nobody changed it: $format in $locale',
    async ({ format, locale }) => {
      using store = await openTestStore()
      const session = sessionOf(store)
      await table(session, list)
      await table(session, organizations)
      for (const noun of ['person', 'organization'] as const) {
        const path = await exported(session, { noun, format, locale })
        const before = dumpOf(store)
        const result = await again(session, path)
        const count = noun === 'person' ? 4 : 2
        expect(countsOf(result)).toMatchObject({ rows: count, unchanged: count, created: 0, updated: 0 })
        expect(dumpOf(store)).toEqual(before)
      }
      expect(outsideIds(store)).toBe(0)
    },
  )

  it('takes no whole name for another one, where parts of it have no column', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await createPerson(session, { givenName: 'José', middleName: 'Luis', familyName: 'Cruz', suffix: 'Jr' })
    await createPerson(session, { givenName: 'Robert', familyName: 'Fox', preferredName: 'Bob' })
    const path = await exported(session)
    const before = dumpOf(store)
    expect(countsOf(await again(session, path))).toMatchObject({ unchanged: 2, updated: 0 })
    expect(dumpOf(store)).toEqual(before)
  })

  it('knows whom it wrote, whatever of them was changed in it', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, list)
    const path = await exported(session)
    edit(path, [
      ['Di Fo,Di,Fo', 'Diana Ford,Diana,Ford'],
      ['di@example.org', 'diana@ford.example.org'],
      ['Cy Doe,Cy,Doe', 'Cyrus Dow,Cyrus,Dow'],
    ])
    const result = await again(session, path)
    expect(countsOf(result)).toMatchObject({ updated: 2, unchanged: 2, created: 0, ambiguous: 0 })
    expect(names(store)).toEqual(['Ana Ruiz', 'Bo Chen', 'Cyrus Dow', 'Diana Ford', 'Harbor House'])
  })

  it('knows organizations that were renamed in it', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, organizations)
    const path = await exported(session, { noun: 'organization' })
    edit(path, [
      ['Harbor House', 'Safe Haven'],
      ['hello@harbor.example.org', 'hi@haven.example.org'],
    ])
    expect(countsOf(await again(session, path))).toMatchObject({ updated: 1, unchanged: 1, created: 0 })
    expect(names(store)).toEqual(['Acme Fund', 'Safe Haven'])
  })

  it.each(['json', 'xlsx'] as const)(
    'knows whom it wrote after they were renamed here: %s',
    async (format) => {
      using store = await openTestStore()
      const session = sessionOf(store)
      await table(session, 'Name\nDi Fo\n')
      const path = await exported(session, { format })
      const renaming = await exported(session)
      edit(renaming, [['Di Fo,Di,Fo', 'Diana Ford,Diana,Ford']])
      await again(session, renaming)
      expect(names(store)).toEqual(['Diana Ford'])
      expect(countsOf(await again(session, path))).toMatchObject({ updated: 1, created: 0 })
      expect(names(store)).toEqual(['Di Fo'])
    },
  )

  it('tells a row that stands in it twice, and asks where the second is called otherwise', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, 'Name,E-mail\nDi Fo,di@example.org\n')
    const path = await exported(session)
    const row = readFileSync(path, 'utf8')
      .split('\r\n')
      .find((line) => line.startsWith('Di Fo'))
    edit(path, [[`${row}`, `${row}\r\n${row}\r\n${row?.replace('Di Fo,Di,Fo', 'Zoe Quill,Zoe,Quill')}`]])
    const result = await again(session, path)
    expect(verdictsOf(result)).toEqual(['5 unchanged isThere', '6 skipped sameAs', '7 ambiguous perhaps'])
    expect(names(store)).toEqual(['Di Fo'])
  })

  it('adds whom somebody wrote below them', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, 'Name,E-mail\nDi Fo,di@example.org\n')
    const path = await exported(session)
    edit(path, [['Di Fo,Di,Fo', 'Eve Moss,Eve,Moss,,,eve@example.org,,,,,,,,\r\nDi Fo,Di,Fo']])
    expect(countsOf(await again(session, path))).toMatchObject({ created: 1, unchanged: 1 })
    expect(names(store)).toEqual(['Di Fo', 'Eve Moss'])
  })

  it('asks about somebody who was put in the trash since', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, list)
    const path = await exported(session)
    await trash(session, [uidOf(store, 'Di Fo')])
    edit(path, [
      ['Di Fo,Di,Fo', 'Diana Ford,Diana,Ford'],
      ['di@example.org', 'diana@ford.example.org'],
    ])
    const result = await again(session, path)
    expect(countsOf(result)).toMatchObject({ ambiguous: 1, unchanged: 3, created: 0 })
    expect(verdictsOf(result)).toContainEqual(expect.stringMatching(/ambiguous trashed$/u))
  })

  it.each([2, 3])(
    'leaves somebody who was hidden since as they are, without a word of them: %s',
    async (rank) => {
      using store = await openTestStore()
      await table(sessionOf(store), list)
      const path = await exported(sessionOf(store))
      const hidden = rowIdOf(store, 'Di Fo')
      await record(sessionOf(store), 'test', ({ statement }) => {
        statement('update record set sensitivity = ? where id = ?').run(rank, hidden)
      })
      edit(path, [
        ['Di Fo,Di,Fo', 'Diana Ford,Diana,Ford'],
        ['di@example.org', 'diana@ford.example.org'],
      ])
      const before = dumpOf(store)
      const result = await again(sessionOf(store, 'internal'), path)
      const row = result.plan.rows.find(({ name }) => name === 'Diana Ford')
      expect(row).toMatchObject({
        verdict: 'skipped',
        reason: { code: 'hidden', detail: '' },
        record: null,
        matches: [],
      })
      expect(dumpOf(store)).toEqual(before)
    },
  )
})

const member = async (store: TestStore, name: string) => (await addMember(sessionOf(store), { name })).value

/** What the list shows of everybody in it, by the keys of its fields. */
const shown = async (store: TestStore, noun: ExportedList, fields: readonly string[]): Promise<unknown> => {
  const list = openList(sessionOf(store), noun, { sort: [{ by: 'name' }] })
  return (await list.page(0, 20, [...fields])).map(({ fields: values }) => values)
}

const labelsOf = async (store: TestStore): Promise<string[]> =>
  (await listCustomFields(sessionOf(store))).map(({ label }) => label)

describe('what a list of Caucus says comes into another vault as what it was', () => {
  const everyContact = 'name other-name tag sensitivity tier owner source about do-not-contact'.split(' ')
  const alike = [...everyContact, 'do-not-contact-reason', 'email', 'phone', 'address', 'web']
  const ofPerson = 'given-name family-name preferred-name pronouns salutation language organization title'
  const ofOrganization = 'sector type status trust member-since county service parent'
  const fields = {
    person: [...alike, ...ofPerson.split(' ')],
    organization: [...alike, ...ofOrganization.split(' ')],
  }

  const ana = `First name,Last name,E-mail,Phone,Address,Website,Organization,Title,Tags,Pronouns,Languages
Ana,Ruiz,ana@example.org,303-555-0101,"12 Elm St, Taos, NM 87571",https://ana.example.org,Harbor House,Director,ally; housing,she/her,Spanish; English
`

  async function fill(store: TestStore): Promise<void> {
    const session = sessionOf(store)
    const owner = await member(store, 'Dana Fox')
    await table(session, ana)
    const of = (name: string) => uidOf(store, name)
    const house = of('Harbor House') as OrganizationId
    const parent = (await createOrganization(session, { name: 'Coalition for Shelter', source: 'A list' }))
      .value
    const said = {
      owner,
      tier: 2 as const,
      source: 'A friend',
      otherNames: ['Other, name', 'Second name'],
      about: 'Knows everybody.\nReally.',
      doNotContact: true,
    }
    await changePerson(session, of('Ana Ruiz') as PersonId, {
      ...said,
      doNotContactReason: 'asked us to wait',
      salutation: 'Dear Ana',
      preferredName: 'Anita',
      sensitivity: 'restricted',
    })
    await changeOrganization(session, house, {
      ...said,
      parent,
      type: 'Shelter',
      coalitionStatus: 'steering',
      trust: 4,
      memberSince: parseLocalDate('2019-05-01'),
      countiesServed: ['Taos', 'Rio Arriba, north'],
      services: ['Beds', 'Legal aid; advice'],
    })
  }

  it.each(reportFormats.flatMap((format) => (['en', 'es'] as const).map((locale) => ({ format, locale }))))(
    '$format in $locale',
    async ({ format, locale }) => {
      using store = await openTestStore()
      await fill(store)
      using other = await openTestStore()
      await member(other, 'Dana Fox')
      for (const noun of ['organization', 'person'] as const) {
        const path = await exported(sessionOf(store), { noun, format, locale, fields: fields[noun] })
        const before = dumpOf(store)
        expect(countsOf(await again(sessionOf(store), path))).toMatchObject({ created: 0, updated: 0 })
        expect(dumpOf(store)).toEqual(before)
        await again(sessionOf(other), path)
        expect(await shown(other, noun, fields[noun])).toEqual(await shown(store, noun, fields[noun]))
      }
      expect(await labelsOf(other)).toEqual([])
    },
  )

  it('an owner that none of our people is called, and a tier that there is not, are told and left out', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, 'Name,E-mail\nDi Fo,di@example.org\n')
    const path = await exported(session)
    edit(path, [['di@example.org,,,,,,', 'di@example.org,,,,7,Nobody Known,']])
    const { plan } = await again(session, path)
    expect(plan.rows.map(({ remarks }) => remarks)).toEqual([['field.tier: 7', 'field.owner: Nobody Known']])
    expect(await shown(store, 'person', ['tier', 'owner'])).toEqual([{ tier: null, owner: null }])
    expect(await labelsOf(store)).toEqual([])
  })

  it('of two of our people of one name none is taken', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await member(store, 'Dana Fox')
    await member(store, 'dana fox')
    await table(session, 'Name,E-mail\nDi Fo,di@example.org\n')
    const path = await exported(session)
    edit(path, [['di@example.org,,,,,,', 'di@example.org,,,,,Dana Fox,']])
    const { plan } = await again(session, path)
    expect(plan.rows.map(({ remarks }) => remarks)).toEqual([['field.owner: Dana Fox']])
  })
})

describe("fields of one's own that are called like something else of a contact", () => {
  const labels = [
    'Owner',
    'Last contact',
    'id',
    'Responsable',
    'Mobile',
    'Owner (own field)',
    'Favourite song',
    'Gender',
  ]

  const backup = 'Backup'

  it.each(reportFormats.flatMap((format) => (['en', 'es'] as const).map((locale) => ({ format, locale }))))(
    'leave under headers of their own and come back as they were: $format in $locale',
    async ({ format, locale }) => {
      using store = await openTestStore()
      const session = sessionOf(store)
      await table(session, 'Name,E-mail\nDi Fo,di@example.org\n')
      const owner = await member(store, 'Dana Fox')
      await changePerson(session, uidOf(store, 'Di Fo') as PersonId, { owner })
      const entries = []
      for (const label of [...labels, backup]) {
        const asked = { appliesTo: 'person', label, type: 'text' } as const
        entries.push({
          field: (await createCustomField(session, asked)).value,
          value: label === backup ? 'backup@example.org' : `said of ${label}`,
        })
      }
      await setCustomValues(session, uidOf(store, 'Di Fo') as PersonId, entries)
      const path = await exported(session, { format, locale })
      const before = dumpOf(store)
      const result = await again(session, path)
      expect(countsOf(result)).toMatchObject({ unchanged: 1 })
      expect(dumpOf(store)).toEqual(before)

      using other = await openTestStore()
      await member(other, 'Dana Fox')
      await again(sessionOf(other), path)
      expect((await labelsOf(other)).toSorted()).toEqual([...labels, backup].toSorted())
      const keys = (await listCustomFields(sessionOf(store))).map(({ key }) => key)
      expect(await shown(other, 'person', ['owner', ...keys])).toEqual(
        await shown(store, 'person', ['owner', ...keys]),
      )
      if (format !== 'csv') return
      const header = readFileSync(path, 'utf8').split('\r\n')[3]?.split(',') ?? []
      expect(new Set(header.map((name) => name.toLowerCase())).size).toBe(header.length)
      expect(header).toContain(locale === 'en' ? 'Owner (own field)' : 'Owner (campo propio)')
      expect(header).toContain('Favourite song')
      expect(header).toContain('Gender')
    },
  )
})

it('the Id of a list of another vault is an outside id, by which the list is known when it comes again', async () => {
  using store = await openTestStore()
  await table(sessionOf(store), list)
  const path = await exported(sessionOf(store))
  using other = await openTestStore()
  expect(countsOf(await again(sessionOf(other), path))).toMatchObject({ created: 4 })
  expect(outsideIds(other)).toBe(4)
  expect(countsOf(await again(sessionOf(other), path))).toMatchObject({ created: 0, unchanged: 4 })
})

it('a list of another program is not held to the Ids of the vault', async () => {
  using store = await openTestStore()
  await table(sessionOf(store), list)
  const foreign = `Name,E-mail,Id\nZoe Quill,zoe@example.org,${uidOf(store, 'Di Fo')}\n`
  expect(countsOf(await table(sessionOf(store), foreign))).toMatchObject({ created: 1 })
})
