import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MatchKind } from '../../db/domain/matching/subject.ts'
import { publicUid, uidFromBytes, uidToBytes, type Id } from '../../db/domain/uid.ts'
import { attach, setPhoto } from '../../db/service/attachment.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import { createCustomField, setCustomValues } from '../../db/service/custom-field.ts'
import { undo } from '../../db/service/history.ts'
import { importLegislators } from '../../db/service/legislator-import.ts'
import { addMember } from '../../db/service/member.ts'
import { merge, previewMerge, unmerge } from '../../db/service/merge.ts'
import { changePerson } from '../../db/service/person.ts'
import type { Session } from '../../db/service/session.ts'
import { setTogether } from '../../db/service/together.ts'
import { referencesSql, type Reference } from '../../db/store/history/columns.ts'
import { insertContactPoint } from '../../db/store/queries/contact-point.ts'
import { insertOrganization } from '../../db/store/queries/organization.ts'
import { insertRow } from '../../db/store/row.ts'
import { findRecord } from '../../db/store/record.ts'
import { reading, type Store } from '../../db/store/store.ts'
import { makePerson } from '../fixtures/make-person.ts'
import { writing } from '../fixtures/write.ts'
import { makeState, personId } from './make-legislature.ts'
import { findFaults } from '../store/random/integrity.ts'
import { openRandomStore } from '../store/random/random-store.ts'
import { dumpOf, openTestStore } from '../store/test-store.ts'
import { twoHarrows } from './two-harrows.ts'

const sessionOf = (store: Store): Session => ({ store, clearance: 'survivor' })

const value = (store: Store, sql: string, ...of: unknown[]): unknown =>
  store.writer
    .prepare(sql)
    .pluck()
    .get(...of)

describe('a merge', () => {
  it('keeps what either knows, once, and the strictest of what protects', async () => {
    using store = await openTestStore()
    const { one, other } = await twoHarrows(store)
    const { value: merged } = await merge(sessionOf(store), { keep: one.uid, others: [other.uid] })
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
    const request = { keep: one.uid, others: [other.uid] }
    await expect(
      merge(sessionOf(store), { ...request, choices: { shoeSize: other.uid } }),
    ).rejects.toMatchObject({
      code: 'input.invalid',
    })
    await merge(sessionOf(store), { ...request, choices: { givenName: other.uid } })
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
      await expect(merge(sessionOf(store), { keep: one.uid, others: [other] })).rejects.toMatchObject({
        code: 'input.invalid',
      })
  })

  it('rehearsed says the same and changes nothing', async () => {
    using store = await openTestStore()
    const { one, other } = await twoHarrows(store)
    const before = dumpOf(store)
    const request = { keep: one.uid, others: [other.uid] }
    const preview = await previewMerge(sessionOf(store), request)
    expect(dumpOf(store)).toBe(before)
    expect((await merge(sessionOf(store), request)).value).toEqual(preview)
  })

  it('leaves an old id that leads to the kept contact, also through a second merge', async () => {
    using store = await openTestStore()
    const { one, other } = await twoHarrows(store)
    const third = await writing(store, (write) => makePerson(write, 'W. Harrow'))
    await merge(sessionOf(store), { keep: one.uid, others: [other.uid] })
    await merge(sessionOf(store), { keep: third.uid, others: [one.uid] })
    for (const uid of [one.uid, other.uid, third.uid])
      expect((await findRecord(reading(store, 'survivor'), uid))?.id).toBe(third.id)
    await changePerson(sessionOf(store), other.uid, { pronouns: 'they' })
    expect(value(store, 'select pronouns from person where id = ?', third.id)).toBe('they')
  })

  it('of several takes each field from whom it was chosen, in one batch', async () => {
    using store = await openTestStore()
    const { one, other } = await twoHarrows(store)
    const third = await writing(store, (write) =>
      makePerson(write, 'Guillermo Harrow', { salutation: 'Don', pronouns: 'él' }),
    )
    const before = dumpOf(store)
    const { batch, value: merged } = await merge(sessionOf(store), {
      keep: one.uid,
      others: [other.uid, third.uid],
      choices: { givenName: third.uid, pronouns: other.uid },
    })
    expect(
      store.writer.prepare('select given_name, salutation, pronouns from person where id = ?').get(one.id),
    ).toEqual({ given_name: 'Guillermo', salutation: 'Don', pronouns: 'he/him' })
    expect(merged.relinked.find(({ table }) => table === 'contact_point')).toMatchObject({
      kept: 2,
      other: 2,
    })
    for (const old of [other.uid, third.uid])
      expect((await findRecord(reading(store, 'survivor'), old))?.id).toBe(one.id)
    await unmerge(sessionOf(store), { id: batch! })
    expect(dumpOf(store)).toBe(before)
  })

  it('keeps all that was written about either, and what must not be said whatever was chosen', async () => {
    using store = await openTestStore()
    const { one, other } = await twoHarrows(store)
    await changePerson(sessionOf(store), one.uid, { about: 'Chairs the water board', avoid: 'The flood' })
    await changePerson(sessionOf(store), other.uid, {
      about: 'Knows the mayor',
      avoid: 'His brother',
      tier: 2,
    })
    await merge(sessionOf(store), { keep: one.uid, others: [other.uid], choices: { avoid: other.uid } })
    expect(store.writer.prepare('select about, avoid, tier from contact where id = ?').get(one.id)).toEqual({
      about: 'Chairs the water board\n\nKnows the mayor',
      avoid: 'The flood\n\nHis brother',
      tier: 2,
    })
  })

  it.each(['one', 'other', 'third'] as const)(
    'of what was written keeps one alone when it is chosen (%s)',
    async (whose) => {
      using store = await openTestStore()
      const { one, other } = await twoHarrows(store)
      const third = await writing(store, (write) => makePerson(write, 'Will Harrow', { about: 'Sings bass' }))
      await changePerson(sessionOf(store), one.uid, { about: 'Chairs the water board' })
      await changePerson(sessionOf(store), other.uid, { about: 'Knows the mayor' })
      const about = {
        one: [one, 'Chairs the water board'],
        other: [other, 'Knows the mayor'],
        third: [third, 'Sings bass'],
      } as const
      const [chosen, text] = about[whose]
      await merge(sessionOf(store), {
        keep: one.uid,
        others: [other.uid, third.uid],
        choices: { about: chosen.uid },
      })
      expect(value(store, 'select about from contact where id = ?', one.id)).toBe(text)
    },
  )

  it('takes the photo that was chosen, and leaves the other one among the files', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { one, other } = await twoHarrows(store)
    const photoOf = async (contact: Id<MatchKind>, name: string) => {
      const data = new Uint8Array([137, 80, 78, 71, name.length])
      const { value: id } = await attach(session, { record: contact, name, mediaType: 'image/png', data })
      await setPhoto(session, contact, id)
      return id
    }
    await photoOf(one.uid, 'young.png')
    const newer = await photoOf(other.uid, 'newer.png')
    await merge(session, { keep: one.uid, others: [other.uid], choices: { photo: other.uid } })
    const details = await getContactDetails(session, one.uid)
    expect(details.photo).toBe(newer)
    expect(value(store, 'select count(*) from attachment where record_id = ?', one.id)).toBe(2)
  })

  it('is named by the kept contact as long as it stands, the newest first', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { one, other } = await twoHarrows(store)
    const third = await writing(store, (write) => makePerson(write, 'Guillermo Harrow', {}))
    const mergesNow = async () => (await getContactDetails(session, one.uid)).merges
    expect(await mergesNow()).toEqual([])
    const first = await merge(session, { keep: one.uid, others: [other.uid] })
    const second = await merge(session, { keep: one.uid, others: [third.uid] })
    expect(await mergesNow()).toEqual([second.batch, first.batch])
    const apart = await unmerge(session, { id: second.batch! })
    expect(await mergesNow()).toEqual([first.batch])
    const again = await undo(session, { batch: apart.batch! })
    expect(await mergesNow()).toEqual([again.batch, first.batch])
  })

  it('notes what an own field gives up although nobody chose, and counts it as no double', async () => {
    using store = await openTestStore()
    const { one, other } = await twoHarrows(store)
    const session = sessionOf(store)
    const field = async (label: string, type: 'text' | 'date') =>
      (await createCustomField(session, { appliesTo: 'person', label, type })).value
    const [topic, born, room] = [
      await field('Topic', 'text'),
      await field('Birthday', 'date'),
      await field('Room', 'text'),
    ]
    const fill = (contact: Id<MatchKind>, [about, day]: readonly [string, string]) =>
      setCustomValues(session, contact, [
        { field: topic, value: about },
        { field: born, value: day },
        { field: room, value: '12' },
      ])
    await fill(one.uid, ['A', '1980-01-01'])
    await fill(other.uid, ['B', '1981-02-02'])
    const request = { keep: one.uid, others: [other.uid] }
    const before = dumpOf(store)
    const { fields, relinked } = await previewMerge(session, request)
    expect(fields).toMatchObject([
      ...fields.filter(({ label }) => label === null),
      { label: 'Topic', kept: 'A', other: 'B', result: 'A', isNoted: true },
      { label: 'Birthday', kept: '1980-01-01', other: '1981-02-02', isNoted: true },
    ])
    expect(relinked.find(({ table }) => table === 'custom_value')).toMatchObject({
      collapsed: 1,
      differing: 2,
    })
    expect(dumpOf(store)).toEqual(before)
    const { batch } = await merge(session, { ...request, choices: { [born]: other.uid } })
    const { about, custom } = await getContactDetails(session, one.uid)
    expect(about?.split('\n').filter((line) => /^(?:Topic|Birthday)/u.test(line))).toEqual(['Topic: B'])
    expect(custom.map(({ value: is }) => is)).toEqual(['A', '1981-02-02', '12'])
    await undo(session, { batch: batch! })
    expect(dumpOf(store)).toEqual(before)
  })

  it('notes nothing that is more guarded than the contacts, nor tells of it without clearance', async () => {
    using store = await openTestStore()
    const { one, other } = await twoHarrows(store)
    const session = sessionOf(store)
    const secret = { appliesTo: 'person', label: 'Case', type: 'text', sensitivity: 'survivor' } as const
    const { value: field } = await createCustomField(session, secret)
    await setCustomValues(session, one.uid, [{ field, value: '1' }])
    await setCustomValues(session, other.uid, [{ field, value: '2' }])
    const request = { keep: one.uid, others: [other.uid] }
    const hidden = await previewMerge({ ...session, clearance: 'restricted' }, request)
    expect(hidden.fields.filter(({ label }) => label !== null)).toEqual([])
    const { value: told } = await merge(session, request)
    expect(told.fields).toContainEqual({
      field,
      label: 'Case',
      kept: '1',
      other: '2',
      result: '1',
      isNoted: false,
    })
    expect((await getContactDetails(session, one.uid)).about ?? '').not.toContain('Case')
  })

  it('decides about the owner, fields of one’s own and how often to be in touch', async () => {
    using store = await openTestStore()
    const { one, other } = await twoHarrows(store)
    const session = sessionOf(store)
    const owner = await addMember(session, { name: 'Ana Ruiz' })
    const field = async (label: string, type: 'text' | 'multi-choice') =>
      (
        await createCustomField(session, {
          appliesTo: 'person',
          label,
          type,
          ...(type === 'multi-choice' && { choices: ['Mon', 'Tue'] }),
        })
      ).value
    const [room, days] = [await field('Room', 'text'), await field('Days', 'multi-choice')]
    const fill = (contact: Id<MatchKind>, text: string, day: string) =>
      setCustomValues(session, contact, [
        { field: room, value: text },
        { field: days, value: [day] },
      ])
    await fill(one.uid, '12', 'Mon')
    await fill(other.uid, '14', 'Tue')
    await setTogether(session, { ids: [other.uid] }, { owner: owner.value })
    await writing(store, (write) => {
      insertRow(write, 'contact_cadence', {
        contact_id: one.id,
        paused_until: '2026-09-01',
        enrolled_on: '2026-03-01',
      } as never)
      insertRow(write, 'contact_cadence', {
        contact_id: other.id,
        ideal_days: 30,
        max_days: 60,
        enrolled_on: '2026-01-01',
      } as never)
    })
    const before = dumpOf(store)
    await merge(session, { keep: one.uid, others: [other.uid], choices: { [room]: other.uid } })
    const { custom } = await getContactDetails(session, one.uid)
    expect(custom.map(({ value: is }) => is)).toEqual(['14', ['Mon', 'Tue']])
    expect(value(store, 'select owner_id from contact where id = ?', one.id)).not.toBe(null)
    expect(
      store.writer
        .prepare(
          'select ideal_days, max_days, paused_until, enrolled_on from contact_cadence where contact_id = ?',
        )
        .get(one.id),
    ).toEqual({ ideal_days: 30, max_days: 60, paused_until: '2026-09-01', enrolled_on: '2026-01-01' })
    expect(findFaults(store)).toEqual([])
    await unmerge(session, { id: one.uid })
    expect(dumpOf(store)).toBe(before)
  })

  it.each(['keep', 'give away'] as const)(
    'with a legislator (%s) lets the next import find them',
    async (way) => {
      using store = await openTestStore()
      const folder = makeState([{ number: 1 }, { number: 2 }])
      const request = { kind: 'openstates', paths: [folder] } as const
      await importLegislators(sessionOf(store), request)
      const imported = publicUid<'person'>('openstates', personId(1))
      const own = await writing(store, (write) =>
        makePerson(write, 'Given1 Family1', { pronouns: 'she/her' }),
      )
      const [keep, other] = way === 'keep' ? [imported, own.uid] : [own.uid, imported]
      await merge(sessionOf(store), { keep, others: [other] })
      const after = dumpOf(store)
      const again = await importLegislators(sessionOf(store), request)
      expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 2, ended: 0, missing: 0 })
      expect(dumpOf(store)).toBe(after)
      expect(
        value(
          store,
          'select count(*) from term t join record r on r.id = t.person_id where r.uid = ?',
          uidToBytes(keep),
        ),
      ).toBe(1)
      await unmerge(sessionOf(store), { id: keep })
      expect((await importLegislators(sessionOf(store), request)).created).toBe(0)
    },
  )

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
    await merge(sessionOf(store), { keep: parent.uid, others: [child.uid] })
    expect(value(store, 'select parent_id from organization where id = ?', parent.id)).toBe(null)
  })
})

describe('unmerging', () => {
  it.each(['batch', 'kept', 'old'] as const)('by the %s id restores both', async (by) => {
    using store = await openTestStore()
    const { one, other } = await twoHarrows(store)
    const before = dumpOf(store)
    const { batch } = await merge(sessionOf(store), { keep: one.uid, others: [other.uid] })
    await unmerge(sessionOf(store), { id: { batch: batch!, kept: one.uid, old: other.uid }[by] })
    expect(dumpOf(store)).toBe(before)
    expect(findFaults(store)).toEqual([])
  })

  it('keeps what was done since, and says what is in the way', async () => {
    using store = await openTestStore()
    const { one, other } = await twoHarrows(store)
    await merge(sessionOf(store), { keep: one.uid, others: [other.uid] })
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
              others: [other.uid],
            })
            batches.push(batch!)
            for (const counts of merged.relinked)
              expect(counts.after).toBe(
                counts.kept + counts.other - counts.collapsed - (counts.differing ?? 0),
              )
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
