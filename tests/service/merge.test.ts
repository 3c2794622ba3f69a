import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MatchKind } from '../../db/domain/matching/subject.ts'
import { uidFromBytes, type Id } from '../../db/domain/uid.ts'
import { findDuplicates, markNotDuplicates, similarContacts } from '../../db/service/duplicates.ts'
import { undo } from '../../db/service/history.ts'
import { merge, previewMerge, unmerge } from '../../db/service/merge.ts'
import { changePerson } from '../../db/service/person.ts'
import type { Session } from '../../db/service/session.ts'
import { referencesSql, type Reference } from '../../db/store/history/columns.ts'
import { insertAffiliation } from '../../db/store/queries/affiliation.ts'
import { insertContactPoint } from '../../db/store/queries/contact-point.ts'
import { insertOrganization } from '../../db/store/queries/organization.ts'
import { findOrInsertTag, tagRecord } from '../../db/store/queries/tag.ts'
import { findRecord } from '../../db/store/record.ts'
import { reading, type Store } from '../../db/store/store.ts'
import { makePerson } from '../fixtures/make-person.ts'
import { writing } from '../fixtures/write.ts'
import { findFaults } from '../store/random/integrity.ts'
import { openRandomStore } from '../store/random/random-store.ts'
import { dumpOf, openTestStore, type TestStore } from '../store/test-store.ts'

const sessionOf = (store: Store): Session => ({ store, clearance: 'survivor' })
const value = (store: Store, sql: string, ...of: unknown[]): unknown =>
  store.writer
    .prepare(sql)
    .pluck()
    .get(...of)

/** William Harrow, twice, with a tag, an e-mail and an organization in common, and a phone each. */
async function twoHarrows(store: TestStore) {
  return writing(store, (write) => {
    const harbor = insertOrganization(write, { name: 'Harbor Alliance' })
    const one = makePerson(write, 'William Harrow', { languages: ['en'] })
    const other = makePerson(write, 'Bill Harrow', {
      pronouns: 'he/him',
      languages: ['es', 'EN'],
      doNotContact: true,
      doNotContactReason: 'asked us to stop',
      sensitivity: 'restricted',
    })
    const tag = findOrInsertTag(write, { name: 'water' })
    for (const { id, uid } of [one, other]) {
      tagRecord(write, id, tag)
      insertAffiliation(write, { person: uid, organization: harbor.uid, isPrimary: true })
      insertContactPoint(write, id, { kind: 'email', value: 'w.harrow@example.org', isPrimary: true })
    }
    insertContactPoint(write, one.id, { kind: 'phone', value: '(202) 555-0101', isPrimary: true })
    insertContactPoint(write, other.id, { kind: 'phone', value: '(202) 555-0102', isPrimary: true })
    return { one, other }
  })
}

describe('a merge', () => {
  it('keeps what either knows, once, and the strictest of what protects', async () => {
    using store = await openTestStore()
    const { one, other } = await twoHarrows(store)
    const { value: merged } = await merge(sessionOf(store), { keep: one.uid, other: other.uid })
    const kept = store.writer
      .prepare(
        `select c.display_name, c.other_names, c.do_not_contact, c.do_not_contact_reason, p.pronouns, p.languages,
           r.sensitivity from contact c join person p on p.id = c.id join record r on r.id = c.id where c.id = ?`,
      )
      .get(one.id)
    expect(kept).toEqual({
      display_name: 'William Harrow',
      other_names: '["Bill Harrow"]',
      do_not_contact: 1,
      do_not_contact_reason: 'asked us to stop',
      pronouns: 'he/him',
      languages: '["en","es"]',
      sensitivity: 2,
    })
    const counts = Object.fromEntries(
      merged.relinked.map(({ table, kept: here, other: there, after, collapsed }) => [
        table,
        [here, there, after, collapsed],
      ]),
    )
    expect(counts).toEqual({
      contact_point: [2, 2, 3, 1],
      affiliation: [1, 1, 1, 1],
      record_tag: [1, 1, 1, 1],
    })
    expect(value(store, 'select count(*) from contact where id = ?', other.id)).toBe(0)
    expect(findFaults(store)).toEqual([])
  })

  it('takes the fields that were chosen, and refuses those that are none', async () => {
    using store = await openTestStore()
    const { one, other } = await twoHarrows(store)
    const request = { keep: one.uid, other: other.uid }
    await expect(
      merge(sessionOf(store), { ...request, choices: { shoeSize: 'other' } }),
    ).rejects.toMatchObject({
      code: 'input.invalid',
    })
    await merge(sessionOf(store), { ...request, choices: { givenName: 'other' } })
    expect(value(store, 'select display_name from contact where id = ?', one.id)).toBe('Bill Harrow')
    expect(value(store, 'select other_names from contact where id = ?', one.id)).toBe('["William Harrow"]')
  })

  it('of one with itself, or of a person with an organization, is refused', async () => {
    using store = await openTestStore()
    const { one } = await twoHarrows(store)
    const harbor = uidFromBytes<'organization'>(
      value(store, `select uid from record where noun = 'organization'`) as Uint8Array,
    )
    for (const other of [one.uid, harbor])
      await expect(merge(sessionOf(store), { keep: one.uid, other })).rejects.toMatchObject({
        code: 'input.invalid',
      })
  })

  it('rehearsed says the same and changes nothing', async () => {
    using store = await openTestStore()
    const { one, other } = await twoHarrows(store)
    const before = dumpOf(store)
    const request = { keep: one.uid, other: other.uid }
    const preview = await previewMerge(sessionOf(store), request)
    expect(dumpOf(store)).toBe(before)
    expect((await merge(sessionOf(store), request)).value).toEqual(preview)
  })

  it('leaves an old id that leads to the kept contact, also through a second merge', async () => {
    using store = await openTestStore()
    const { one, other } = await twoHarrows(store)
    const third = await writing(store, (write) => makePerson(write, 'W. Harrow'))
    await merge(sessionOf(store), { keep: one.uid, other: other.uid })
    await merge(sessionOf(store), { keep: third.uid, other: one.uid })
    for (const uid of [one.uid, other.uid, third.uid])
      expect((await findRecord(reading(store, 'survivor'), uid))?.id).toBe(third.id)
    await changePerson(sessionOf(store), other.uid, { pronouns: 'they' })
    expect(value(store, 'select pronouns from person where id = ?', third.id)).toBe('they')
  })

  it('of an organization with the one it belongs to leaves no circle', async () => {
    using store = await openTestStore()
    const [parent, child] = await writing(store, (write) => {
      const above = insertOrganization(write, { name: 'Harbor Alliance' })
      const below = insertOrganization(write, { name: 'Harbor', parent: above.uid })
      return [
        above,
        insertOrganization(write, { name: 'Harbor Alliance Fallow', parent: below.uid }),
      ] as const
    })
    await merge(sessionOf(store), { keep: parent.uid, other: child.uid })
    expect(value(store, 'select parent_id from organization where id = ?', parent.id)).toBe(null)
  })
})

describe('unmerging', () => {
  it.each(['batch', 'kept', 'old'] as const)('by the %s id restores both', async (by) => {
    using store = await openTestStore()
    const { one, other } = await twoHarrows(store)
    const before = dumpOf(store)
    const { batch } = await merge(sessionOf(store), { keep: one.uid, other: other.uid })
    await unmerge(sessionOf(store), { id: { batch: batch!, kept: one.uid, old: other.uid }[by] })
    expect(dumpOf(store)).toBe(before)
    expect(findFaults(store)).toEqual([])
  })

  it('keeps what was done since, and says what is in the way', async () => {
    using store = await openTestStore()
    const { one, other } = await twoHarrows(store)
    await merge(sessionOf(store), { keep: one.uid, other: other.uid })
    await writing(store, (write) =>
      insertContactPoint(write, one.id, { kind: 'web', value: 'harrow.example.org' }),
    )
    const edit = await changePerson(sessionOf(store), one.uid, { pronouns: 'they' })
    await expect(unmerge(sessionOf(store), { id: one.uid })).rejects.toMatchObject({
      code: 'undo.conflicts',
      params: { conflicts: [{ id: one.uid, field: 'pronouns' }] },
    })
    await undo(sessionOf(store), { batch: edit.batch! })
    await unmerge(sessionOf(store), { id: one.uid })
    expect(value(store, `select contact_id from contact_point where kind = 'web'`)).toBe(one.id)
    expect(value(store, 'select count(*) from contact where id = ?', other.id)).toBe(1)
  })

  it('of what was never merged is refused', async () => {
    using store = await openTestStore()
    const { one } = await twoHarrows(store)
    await expect(unmerge(sessionOf(store), { id: one.uid })).rejects.toMatchObject({
      code: 'record.notFound',
    })
  })
})

describe('in any vault', () => {
  const contactsOf = (store: Store): { uid: Id<MatchKind>; noun: MatchKind }[] => {
    const rows = store.writer
      .prepare(
        `select uid, noun from record where noun in ('person', 'organization') and trashed_batch is null order by id`,
      )
      .all() as { uid: Uint8Array; noun: MatchKind }[]
    return rows.map(({ uid, noun }) => ({ uid: uidFromBytes(uid), noun }))
  }

  /** Rows outside the log that speak of the contact at all. */
  const referring = (store: Store, id: number): string[] =>
    (store.writer.prepare(referencesSql).all() as Reference[])
      .filter(({ parent }) => ['record', 'contact', 'person', 'organization'].includes(parent))
      .filter(
        ({ table, column }) => value(store, `select count(*) from ${table} where ${column} = ?`, id) !== 0,
      )
      .map(({ table, column }) => `${table}.${column}`)

  it('a sequence of merges leaves nothing behind, and unmerging all of them the same vault', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 }),
        async (picks) => {
          using store = await openRandomStore()
          const before = dumpOf(store)
          const batches = []
          for (const [a, b] of picks) {
            const all = contactsOf(store)
            const keep = all[a % all.length]!
            const others = all.filter(({ uid, noun }) => noun === keep.noun && uid !== keep.uid)
            if (others.length === 0) continue
            const other = others[b % others.length]!
            const gone = (await findRecord(reading(store, 'survivor'), other.uid))!.id
            const { batch, value: merged } = await merge(sessionOf(store), {
              keep: keep.uid,
              other: other.uid,
            })
            batches.push(batch!)
            for (const counts of merged.relinked)
              expect(counts.after).toBe(counts.kept + counts.other - counts.collapsed)
            expect(referring(store, gone)).toEqual([])
            expect(findFaults(store)).toEqual([])
          }
          for (const batch of batches.toReversed()) await unmerge(sessionOf(store), { id: batch })
          expect(dumpOf(store)).toBe(before)
          expect(findFaults(store)).toEqual([])
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('duplicates', () => {
  it('are found with reasons, and not again once they are said to be none', async () => {
    using store = await openTestStore()
    const { one, other } = await twoHarrows(store)
    const { clusters, contacts } = await findDuplicates(sessionOf(store))
    expect(contacts).toBe(3)
    expect(clusters).toMatchObject([
      { noun: 'person', verdict: 'same', contacts: [{ id: one.uid }, { id: other.uid }] },
    ])
    expect(clusters[0]?.pairs[0]?.reasons.map(({ field, level }) => `${field} ${level}`)).toContain(
      'email same',
    )
    const { batch } = await markNotDuplicates(sessionOf(store), [one.uid, other.uid])
    expect((await findDuplicates(sessionOf(store))).clusters).toEqual([])
    await undo(sessionOf(store), { batch: batch! })
    expect((await findDuplicates(sessionOf(store))).clusters).toHaveLength(1)
  })

  it('are looked for only among what may be shown', async () => {
    using store = await openTestStore()
    await twoHarrows(store)
    expect((await findDuplicates({ store, clearance: 'internal' })).clusters).toEqual([])
  })

  it.each([
    { names: [{ given: 'Bill', family: 'Harrow' }], phones: ['+12025550101'] },
    { names: ['Harow, William'], emails: ['w.harrow@example.org'] },
  ])('are warned of before one more is created: %o', async (subject) => {
    using store = await openTestStore()
    await twoHarrows(store)
    const [first] = similarContacts(sessionOf(store), { noun: 'person', subject })
    expect(first).toMatchObject({ verdict: 'same' })
    expect(
      similarContacts(sessionOf(store), { noun: 'person', subject: { names: ['Ingrid Velde'] } }),
    ).toEqual([])
  })
})
