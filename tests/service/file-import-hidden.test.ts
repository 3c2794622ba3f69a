import { describe, expect, it } from 'vitest'
import type { ContactId } from '../../db/domain/contact.ts'
import type { Uid } from '../../db/domain/uid.ts'
import { compareHeld, decideRow, holdFiles, writeHeldFiles } from '../../db/service/held-file-import.ts'
import { heldRow, heldRows } from '../../db/service/held-file-pages.ts'
import { similarToTyped } from '../../db/service/duplicates.ts'
import { record, type Session } from '../../db/service/session.ts'
import { trash } from '../../db/service/trash.ts'
import { dumpOf, openTestStore, type TestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf, verdictsOf } from './import-files.ts'

const { importFiles, table, write } = importing()

const list = `Name,E-mail,Phone,Organization
Ana Ruiz,ana@example.org,303-555-0101,Harbor House
Frank Lopez,frank@example.org,303-555-0102,Harbor House
`

const levels = ['restricted', 'survivor'] as const

const idOf = (store: TestStore, name: string): number =>
  store.readStatement('select id from contact where display_name = ?').pluck().get(name) as number

/** Guards a record as its form does, without what belongs to it. */
async function guard(store: TestStore, id: number, level: (typeof levels)[number]): Promise<void> {
  const sensitivity = level === 'restricted' ? 2 : 3
  await record(sessionOf(store), 'test', ({ statement }) => {
    statement('update record set sensitivity = ? where id = ?').run(sensitivity, id)
  })
}

const withGuarded = async (store: TestStore, name: string, level: (typeof levels)[number]) => {
  await table(sessionOf(store), list)
  await guard(store, idOf(store, name), level)
  return sessionOf(store, 'internal')
}

const countOf = (store: TestStore, name: string): unknown =>
  store.readStatement('select count(*) from contact where display_name = ?').pluck().get(name)

const heldWith = async (session: Session, content: string) => {
  const held = await holdFiles(session, { kind: 'contacts', paths: [write('list.csv', content)] })
  const compared = await compareHeld(session, held, {})
  return { held, ...compared }
}

const allRows = { verdict: null, text: '', kept: [], offset: 0, limit: 50 }

describe.each(levels)('an import with somebody %s whom the session does not see', (level) => {
  it('makes no copy of them, and tells no more than that they may be here', async () => {
    using store = await openTestStore()
    const session = await withGuarded(store, 'Ana Ruiz', level)
    const before = dumpOf(store)
    const again = await table(session, list)
    expect(countsOf(again)).toMatchObject({ created: 0, updated: 0, unchanged: 1, skipped: 1, ambiguous: 0 })
    expect(verdictsOf(again)).toEqual(['2 skipped hidden', '3 unchanged isThere'])
    expect(again.plan.rows[0]).toMatchObject({
      record: null,
      matches: [],
      remarks: [],
      reason: { code: 'hidden', detail: '' },
    })
    expect(again.batch).toBeNull()
    expect(dumpOf(store)).toEqual(before)
  })

  it.each(['create', 'fill', 'overwrite'] as const)(
    'leaves them as they are when told to %s',
    async (mode) => {
      using store = await openTestStore()
      const session = await withGuarded(store, 'Ana Ruiz', level)
      const before = dumpOf(store)
      const more = 'Name,E-mail,Pronouns,Topic\nAna Ruiz,ana@example.org,she/her,Housing\n'
      expect(verdictsOf(await table(session, more, { mode }))).toEqual(['2 skipped hidden'])
      expect(dumpOf(store)).toEqual(before)
    },
  )

  it('does not show them in the window, by whatever a person decides', async () => {
    using store = await openTestStore()
    const session = await withGuarded(store, 'Ana Ruiz', level)
    const uid = store
      .readStatement('select uid from record where id = ?')
      .pluck()
      .get(idOf(store, 'Ana Ruiz')) as Uint8Array
    const { held, summary } = await heldWith(session, list)
    expect(summary).toMatchObject({ created: 0, updated: 0, skipped: 1 })
    const before = dumpOf(store)
    const key = heldRows(held, allRows).rows[0]!.key
    const shown = await heldRow(session, held, key)
    expect(shown).toMatchObject({ matches: [], changes: [], row: { reason: { code: 'hidden', detail: '' } } })
    const into = Buffer.from(uid)
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-') as Uid
    for (const decision of [{ kind: 'create' }, { kind: 'merge', into }] as const) {
      decideRow(held, key, decision)
      const { value } = await writeHeldFiles(session, held, {})
      expect(value).toMatchObject({ created: 0, updated: 0 })
      expect(dumpOf(store)).toEqual(before)
    }
  })

  it('keeps later rows about them out with the first', async () => {
    using store = await openTestStore()
    const session = await withGuarded(store, 'Ana Ruiz', level)
    const twice = `${list}Ana Ruiz,ana@example.org,303-555-0199,\n`
    const again = await table(session, twice)
    expect(verdictsOf(again)).toEqual(['2 skipped hidden', '3 unchanged isThere', '4 skipped hidden'])
    expect(countOf(store, 'Ana Ruiz')).toBe(1)
  })

  it('does not ask whether a row is them, nor name them beside others', async () => {
    using store = await openTestStore()
    const session = await withGuarded(store, 'Ana Ruiz', level)
    const perhaps = await table(session, 'Name,City\nAna Ruiz,Denver\n')
    expect(verdictsOf(perhaps)).toEqual(['2 skipped hidden'])
    expect(perhaps.plan.rows[0]?.matches).toEqual([])
    const alike = await table(session, 'Name,City\nAna Ruizz,Denver\n')
    expect(JSON.stringify(alike.plan.rows)).not.toContain('Ana Ruiz"')
  })

  it('does not bring them back from the trash as somebody new', async () => {
    using store = await openTestStore()
    const session = await withGuarded(store, 'Ana Ruiz', level)
    const uid = (await table(sessionOf(store), list)).plan.rows[0]!.record as ContactId
    await trash(sessionOf(store), [uid])
    expect(verdictsOf(await table(session, list))).toEqual(['2 skipped hidden', '3 unchanged isThere'])
  })

  it('takes them with the clearance for it', async () => {
    using store = await openTestStore()
    await withGuarded(store, 'Ana Ruiz', level)
    expect(countsOf(await table(sessionOf(store, level), list))).toMatchObject({ created: 0, unchanged: 2 })
  })

  it('makes no copy of an organization that rows of people name', async () => {
    using store = await openTestStore()
    const session = await withGuarded(store, 'Harbor House', level)
    const before = dumpOf(store)
    const again = await table(session, list)
    expect(countsOf(again)).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
    expect(dumpOf(store)).toEqual(before)
    const other = await table(session, 'Name,E-mail,Organization\nBo Ames,bo@example.org,Harbor House\n')
    expect(countsOf(other)).toMatchObject({ created: 1 })
    expect(other.notes).toMatchObject([{ line: 2, code: 'hiddenNamed', detail: 'Harbor House' }])
    expect(countOf(store, 'Harbor House')).toBe(1)
    expect(other.plan.rows[0]?.organizations).toEqual([])
  })

  it('makes no open copy of a guarded address of somebody who is seen', async () => {
    using store = await openTestStore()
    await table(sessionOf(store), list)
    const point = store
      .readStatement(`select id from contact_point where value = 'ana@example.org'`)
      .pluck()
      .get() as number
    await guard(store, point, level)
    const again = await table(sessionOf(store, 'internal'), list)
    expect(countsOf(again)).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
  })

  it.each([
    [
      'vcard',
      'list.vcf',
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Ruiz;Ana;;;\r\nFN:Ana Ruiz\r\nEMAIL:ana@example.org\r\nTEL:303-555-0101\r\nEND:VCARD\r\n',
    ],
    [
      'contacts',
      'list.ldif',
      'dn: cn=Ana Ruiz\nobjectclass: person\ncn: Ana Ruiz\ngivenName: Ana\nsn: Ruiz\nmail: ana@example.org\n',
    ],
  ] as const)('makes none from %s (%s) either', async (kind, name, content) => {
    using store = await openTestStore()
    const session = await withGuarded(store, 'Ana Ruiz', level)
    const result = await importFiles(session, { kind, paths: [write(name, content)] })
    expect(verdictsOf(result)).toMatchObject([expect.stringContaining('skipped hidden')])
    expect(countOf(store, 'Ana Ruiz')).toBe(1)
  })

  it('is told while they are typed, by what whoever types knows already', async () => {
    using store = await openTestStore()
    const session = await withGuarded(store, 'Ana Ruiz', level)
    const typed = { noun: 'person', name: 'Ana Ruiz', emails: ['ana@example.org'], phones: [] } as const
    expect(similarToTyped(session, typed)).toEqual({ contacts: [], isHidden: true })
    expect(similarToTyped(session, { ...typed, emails: [] })).toEqual({ contacts: [], isHidden: false })
    expect(similarToTyped(session, { ...typed, name: 'Ana Ruizz', emails: [] }).isHidden).toBe(false)
    expect(similarToTyped(sessionOf(store, level), typed)).toMatchObject({
      contacts: [{ name: 'Ana Ruiz' }],
      isHidden: false,
    })
  })
})

const levelsOf = (store: TestStore): unknown[] =>
  store
    .readStatement(
      'select c.display_name, r.sensitivity from contact c join record r on r.id = c.id order by c.sort_key',
    )
    .raw()
    .all()

describe('a column that says how guarded records are', () => {
  it.each([
    ['Sensitivity', 'Survivor', 3],
    ['Sensitivity', 'restricted', 2],
    ['Sensitivity Level', 'Confidential', 2],
    ['Sensitivity', 'internal', 1],
    ['Sensitivity', 'public', 1],
    ['Confidential', 'Yes', 2],
    ['Confidential?', 'no', 1],
    ['Restricted', 'yes', 2],
    ['Sensibilidad', 'superviviente', 3],
    ['Nivel de confidencialidad', 'Restringido', 2],
    ['Confidencial', 'sí', 2],
    ['Vertraulich', 'ja', 2],
    ['Confidentiel', 'oui', 2],
  ])('sets the level, and none below that of the import: %s: %s', async (header, cell, level) => {
    using store = await openTestStore()
    const content = `Name,Email,${header}\nAnn Bo,ann@example.org,${cell}\n`
    const result = await table(sessionOf(store, 'internal'), content)
    expect(countsOf(result)).toMatchObject({ created: 1 })
    expect(levelsOf(store)).toEqual([['Ann Bo', level]])
    expect(result.plan.rows[0]?.remarks).toEqual([])
    expect(store.readStatement('select count(*) from custom_field').pluck().get()).toBe(0)
    const points = 'select sensitivity from record where noun = ?'
    expect(store.readStatement(points).pluck().all('contact_point')).toEqual([level])
    const again = await table(sessionOf(store, 'internal'), content)
    expect(countsOf(again)).toMatchObject({ created: 0, updated: 0 })
  })

  it('tells what is not understood, and counts the strictest of several columns and rows', async () => {
    using store = await openTestStore()
    const result = await table(
      sessionOf(store),
      'Name,Email,Sensitivity,Confidential\nAnn Bo,ann@example.org,Survivor,Yes\nCy Do,cy@example.org,Tier 9,\nEf Gu,ef@example.org,,yes\nEf Gu,ef@example.org,Survivor,\n',
    )
    expect(levelsOf(store)).toEqual([
      ['Ann Bo', 3],
      ['Cy Do', 1],
      ['Ef Gu', 3],
    ])
    expect(result.plan.rows.map(({ remarks }) => remarks)).toEqual([
      [],
      ['Sensitivity: Tier 9 (issue.notUnderstood)'],
      [],
      [],
    ])
  })

  it.each(['fill', 'overwrite'] as const)('guards who is there more, and nobody less: %s', async (mode) => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const rows = (level: string) => `Name,Email,Sensitivity\nAnn Bo,ann@example.org,${level}\n`
    await table(session, rows('internal'))
    expect(countsOf(await table(session, rows('restricted'), { mode }))).toMatchObject({ updated: 1 })
    expect(levelsOf(store)).toEqual([['Ann Bo', 2]])
    expect(countsOf(await table(session, rows('public'), { mode }))).toMatchObject({ unchanged: 1 })
    expect(levelsOf(store)).toEqual([['Ann Bo', 2]])
  })

  it.each([
    ['Restricted', 'General fund'],
    ['Sensitive', 'Peanuts'],
  ])('is none that says something else: %s: %s', async (header, cell) => {
    using store = await openTestStore()
    await table(sessionOf(store), `Name,${header}\nAnn Bo,${cell}\n`)
    expect(levelsOf(store)).toEqual([['Ann Bo', 1]])
    expect(store.readStatement('select value from custom_value').pluck().all()).toEqual([cell])
  })
})
