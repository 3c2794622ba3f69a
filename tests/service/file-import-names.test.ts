import { describe, expect, it } from 'vitest'
import type { Mapping } from '../../db/domain/import-mapping.ts'
import type { Uid } from '../../db/domain/uid.ts'
import { organizationKey } from '../../db/exchange/import/contact/plan/named-organizations.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import { compareHeld, holdFiles } from '../../db/service/held-file-import.ts'
import { heldRows } from '../../db/service/held-file-pages.ts'
import { undo } from '../../db/service/history.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import { trash } from '../../db/service/trash.ts'
import { openTestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf, verdictsOf } from './import-files.ts'
import { people, ownMapping } from './imported-people.ts'

const { table, write } = importing()

describe('what a file names and nobody knows', () => {
  const columns: Mapping['columns'] = [
    { column: { name: 'First name', occurrence: 1 }, target: { to: 'field', field: 'givenName' } },
    {
      column: { name: 'Company', occurrence: 1 },
      target: { to: 'affiliation', piece: 'organization', group: '' },
      unknown: 'leave',
    },
    { column: { name: 'Tags', occurrence: 1 }, target: { to: 'tags' }, split: ',', unknown: 'leave' },
    { column: { name: 'Notes', occurrence: 1 }, target: { to: 'tags' }, unknown: 'create' },
    {
      column: { name: 'Shirt size', occurrence: 1 },
      target: { to: 'custom', label: 'Size' },
      unknown: 'leave',
    },
  ]
  const mapping: Mapping = { ...ownMapping, columns }

  it('is made or left out as its column says, whatever is said of the rest', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const unknown = { organizations: 'create', sectors: 'create', tags: 'leave', fields: 'create' } as const
    const result = await table(session, people, { unknown, options: { mapping } })
    const names = (name: string, noun: string) =>
      store.readStatement(`select ${name} from ${noun}`).pluck().all()
    expect([names('name', 'organization'), names('name', 'tag'), names('label', 'custom_field')]).toEqual([
      [],
      ['Met at the vigil'],
      [],
    ])
    expect(result.plan.rows[0]?.leftOut).toEqual(['Harbor House', 'donor', 'board', 'Size: M'])
    expect(countsOf(result)).toMatchObject({ created: 3 })
  })

  it('is taken where it is known, also where the column leaves out what is not', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await createOrganization(session, { name: 'Harbor House' })
    const result = await table(session, people, { options: { mapping } })
    expect(store.readStatement('select count(*) from affiliation').pluck().get()).toBe(3)
    expect(result.plan.rows[0]?.leftOut).toEqual(['donor', 'board', 'Size: M'])
  })
})

describe('an organization that a person links by hand', () => {
  const rows = 'First name,Last name,Company\nAna,Ruiz,Harbour Hse\nBen,Okafor,HARBOUR HSE\n'

  it('is the one that the name stands for, and is known by it the next time', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { value: organization } = await createOrganization(session, { name: 'Harbor House' })
    const links = new Map([[organizationKey('Harbour Hse'), organization]])
    const first = await table(session, rows, { links })
    expect(first.plan.rows[0]?.organizations).toEqual([
      {
        text: 'Harbour Hse',
        organization: { uid: organization, name: 'Harbor House', isNew: false },
        isLinked: true,
        isSeveral: false,
      },
    ])
    expect(store.readStatement('select count(*) from organization').pluck().get()).toBe(1)
    expect(await getContactDetails(session, organization)).toMatchObject({ otherNames: ['Harbour Hse'] })
    const second = await table(session, rows)
    expect(countsOf(second)).toMatchObject({ created: 0, unchanged: 2 })
    await undo(session, { batch: first.batch as Uid })
    expect(await getContactDetails(session, organization)).toMatchObject({ otherNames: [] })
  })
})

describe('a name that several organizations have', () => {
  const rows = 'First name,Last name,Company\nAna,Ruiz,Harbor House\nBen,Okafor,harbor house\n'

  const twoHouses = async (session: ReturnType<typeof sessionOf>) => {
    const { value: one } = await createOrganization(session, { name: 'Harbor House' })
    const { value: other } = await createOrganization(session, { name: 'Harbor House' })
    return { one, other }
  }

  it('is asked about, and is the one that a person says', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { one, other } = await twoHouses(session)
    const asked = await table(session, rows)
    expect(verdictsOf(asked)).toEqual([
      '2 ambiguous severalOrganizations',
      '3 ambiguous severalOrganizations',
    ])
    expect(asked.batch).toBeNull()
    expect(asked.plan.rows[0]?.organizations).toEqual([
      {
        text: 'Harbor House',
        organization: null,
        isLinked: false,
        isSeveral: true,
        candidates: [one, other].map((uid) => ({ uid, name: 'Harbor House' })),
      },
    ])
    const links = new Map([[organizationKey('Harbor House'), other]])
    expect(countsOf(await table(session, rows, { links }))).toMatchObject({ created: 2, ambiguous: 0 })
    const held = 'select distinct organization_id = (select max(id) from organization) from affiliation'
    expect(store.readStatement(held).pluck().all()).toEqual([1])
    expect(countsOf(await table(session, rows))).toMatchObject({ unchanged: 2 })
  })

  it('is left out, and told, where a person says what becomes of the row', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await twoHouses(session)
    const decisions = new Map([['0.2', { kind: 'create' } as const]])
    const result = await table(session, rows, { decisions })
    expect(verdictsOf(result)).toEqual(['2 created', '3 ambiguous severalOrganizations'])
    expect(result.plan.rows[0]?.remarks).toEqual(['Harbor House'])
    expect(store.readStatement('select count(*) from affiliation').pluck().get()).toBe(0)
  })

  it('is the one that has the name itself, and of those of other legal forms none', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await createOrganization(session, { name: 'Harbor House, Inc.' })
    await createOrganization(session, { name: 'Harbor House LLC' })
    const dry = (company: string) =>
      table(session, `First name,Last name,Company\nAna,Ruiz,${company}\n`, { dryRun: true })
    expect(verdictsOf(await dry('Harbor House LLC'))).toEqual(['2 created'])
    expect(verdictsOf(await dry('Harbor House'))).toEqual(['2 ambiguous severalOrganizations'])
  })
})

describe('a name with a slip', () => {
  it('makes a new contact, and tells of whom it reminds', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await createPerson(session, { givenName: 'Cleotilde', familyName: 'Marshfield' })
    await createOrganization(session, { name: 'Harborview Lantern Society' })
    const person = await table(session, 'First name,Last name\nCleotilde,Marshfeild\nBen,Okafor\n')
    expect(verdictsOf(person)).toEqual(['2 created resembles', '3 created'])
    expect(person.plan.rows[0]?.matches).toMatchObject([{ name: 'Cleotilde Marshfield' }])
    expect(person.notes).toEqual([
      { file: 'table.csv', line: 2, code: 'resembles', detail: 'Cleotilde Marshfield' },
    ])
    const organization = await table(session, 'Organization\nHarborview Lantren Society\nGrange 12\n', {
      kind: 'organizations',
    })
    expect(verdictsOf(organization)).toEqual(['2 created resembles', '3 created'])
    expect(countsOf(await table(session, 'First name,Last name\nCleotilde,Marshfeild\n'))).toMatchObject({
      created: 0,
      unchanged: 1,
    })
  })

  it('is found among all rows before they are imported', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await createPerson(session, { givenName: 'Cleotilde', familyName: 'Marshfield' })
    const content = 'First name,Last name\nBen,Okafor\nCleotilde,Marshfeild\n'
    const files = await holdFiles(session, { kind: 'contacts', paths: [write('alike.csv', content)] })
    expect(await compareHeld(session, files, {})).toMatchObject({ summary: { created: 2 }, resembling: 1 })
    const { rows } = heldRows(files, { verdict: 'resembling', text: '', kept: [], offset: 0, limit: 10 })
    expect(rows.map(({ name }) => name)).toEqual(['Cleotilde Marshfeild'])
  })

  it('of somebody in the trash, or of whom a person decided, reminds of nobody', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { value: id } = await createPerson(session, { givenName: 'Cleotilde', familyName: 'Marshfield' })
    const content = 'First name,Last name\nCleotilde,Marshfeild\n'
    const decisions = new Map([['0.2', { kind: 'create' } as const]])
    expect(verdictsOf(await table(session, content, { decisions, dryRun: true }))).toEqual(['2 created'])
    await trash(session, [id])
    expect(verdictsOf(await table(session, content))).toEqual(['2 created'])
  })
})

describe('organizations', () => {
  it('are recognised by their name without its legal form when a person names them', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await createOrganization(session, { name: 'Harbor House, Inc.' })
    await table(session, people)
    expect(store.readStatement('select count(*) from organization').pluck().get()).toBe(1)
  })
})
