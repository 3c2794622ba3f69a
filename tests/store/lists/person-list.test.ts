import { describe, expect, it } from 'vitest'
import { fixedClock } from '../../../db/domain/clock.ts'
import { parseLocalDate } from '../../../db/domain/local-date.ts'
import { restoreRecord, trashRecord } from '../../../db/store/history/trash.ts'
import { openList } from '../../../db/store/list.ts'
import { personList } from '../../../db/store/lists/person-list.ts'
import { insertAffiliation } from '../../../db/store/queries/affiliation.ts'
import { insertContactPoint } from '../../../db/store/queries/contact-point.ts'
import { updateContact } from '../../../db/store/queries/contact.ts'
import { findOrInsertTag, tagRecord } from '../../../db/store/queries/tag.ts'
import { setSensitivity } from '../../../db/store/row.ts'
import { reading } from '../../../db/store/store.ts'
import { makeFollowUp } from '../../fixtures/make-follow-up.ts'
import { makeInteraction } from '../../fixtures/make-interaction.ts'
import { makeChamber, makeLegislator } from '../../fixtures/make-legislator.ts'
import { makeOrganization } from '../../fixtures/make-organization.ts'
import { makePerson } from '../../fixtures/make-person.ts'
import { writing } from '../../fixtures/write.ts'
import { openTestStore } from '../test-store.ts'
import { listed, planOf } from './listing.ts'

const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)

describe('the list of persons', () => {
  it('is sorted by family name, by given name within it, and backwards', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      for (const name of ['Zoe Núñez', 'Ana Nuñez', 'Luis Nuno', 'Eva Nunz']) makePerson(write, name)
    })
    // ñ is a letter after n and before o.
    const order = ['Luis Nuno', 'Eva Nunz', 'Ana Nuñez', 'Zoe Núñez']
    expect(names(await listed(store, personList))).toEqual(order)
    const backwards = { sort: [{ by: 'name', descending: true }] }
    expect(names(await listed(store, personList, backwards))).toEqual(order.toReversed())
  })

  it('is sorted by several columns, one after the other', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const [b, a, c] = ['Bea Two', 'Ada Two', 'Cy One'].map((name) => makePerson(write, name))
      makeInteraction(write, { on: '2026-01-05', with: [b!, a!] })
      makeInteraction(write, { on: '2026-02-05', with: [c!] })
      makePerson(write, 'Never Met')
    })
    const rows = await listed(store, personList, {
      sort: [{ by: 'lastContactOn', descending: true }, { by: 'name' }],
    })
    expect(names(rows)).toEqual(['Cy One', 'Ada Two', 'Bea Two', 'Never Met'])
    const oldestFirst = await listed(store, personList, { sort: [{ by: 'lastContactOn' }] })
    expect(names(oldestFirst)).toEqual(['Never Met', 'Ada Two', 'Bea Two', 'Cy One'])
  })

  it('counts the promises about somebody that are still to be kept and may be shown', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const { uid } = makePerson(write, 'Ana Ruiz')
      makeFollowUp(write, 'Send the figures', { links: [uid] })
      makeFollowUp(write, 'Hear from her office', { links: [uid], progress: { state: 'waiting' } })
      makeFollowUp(write, 'Sent', {
        links: [uid],
        progress: { state: 'done', doneOn: parseLocalDate('2026-01-05') },
      })
      makeFollowUp(write, 'In confidence', { links: [uid], sensitivity: 'restricted' })
    })
    expect(await listed(store, personList)).toMatchObject([{ openFollowUps: 2 }])
  })

  it('is narrowed to those spoken with since a day, and to those somebody promised something about', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const [ada, bea] = ['Ada Moss', 'Bea Moss'].map((name) => makePerson(write, name))
      makePerson(write, 'Never Met')
      makeInteraction(write, { on: '2026-01-05', with: [ada!] })
      makeInteraction(write, { on: '2026-02-05', with: [bea!] })
      makeFollowUp(write, 'Send the figures', { links: [ada!.uid] })
      makeFollowUp(write, 'Sent', {
        links: [bea!.uid],
        progress: { state: 'done', doneOn: parseLocalDate('2026-02-06') },
      })
    })
    const since = { contactedSince: parseLocalDate('2026-02-05') }
    expect(names(await listed(store, personList, { filter: since }))).toEqual(['Bea Moss'])
    const promised = (openFollowUp: boolean) => listed(store, personList, { filter: { openFollowUp } })
    expect(names(await promised(true))).toEqual(['Ada Moss'])
    expect(names(await promised(false))).toEqual(['Never Met', 'Bea Moss'])
  })

  it('shows where somebody is until the last day of it, the primary place before others', async () => {
    const at = async (instant: string) => {
      using store = await openTestStore(fixedClock(instant, 'America/Denver'))
      await writing(store, (write) => {
        const { uid: person } = makePerson(write, 'Ana Ruiz')
        const [choir, hostel] = ['Choir', 'Hostel'].map((name) => makeOrganization(write, name).uid)
        const endOn = parseLocalDate('2026-03-31')
        insertAffiliation(write, { person, organization: choir!, title: 'Singer' })
        insertAffiliation(write, { person, organization: hostel!, title: 'Warden', endOn, isPrimary: true })
      })
      const [row] = await listed(store, personList)
      return row?.title
    }
    expect(await at('2026-03-31T18:00:00Z')).toBe('Warden')
    expect(await at('2026-04-01T18:00:00Z')).toBe('Singer')
  })

  it('is narrowed to those who are legislators, or are not', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const chamber = makeChamber(write, { jurisdiction: 'Merrow', kind: 'upper' })
      makeLegislator(write, 'Ana Ruiz', { chamber, district: '1', serving: 1 })
      makePerson(write, 'Bea Moss')
    })
    expect(names(await listed(store, personList, { filter: { legislator: true } }))).toEqual(['Ana Ruiz'])
    expect(names(await listed(store, personList, { filter: { legislator: false } }))).toEqual(['Bea Moss'])
  })

  it('refuses to sort by what it does not have', async () => {
    using store = await openTestStore()
    for (const by of ['shoeSize', 'constructor', 'contact.id; drop table contact'])
      expect(() => openList(reading(store, 'internal'), personList, { filter: {}, sort: [{ by }] })).toThrow(
        expect.objectContaining({ code: 'input.invalid' }),
      )
  })

  it('shows a row only within the clearance and out of the trash', async () => {
    using store = await openTestStore()
    const trashed = await writing(store, (write) => {
      for (const sensitivity of ['public', 'internal', 'restricted', 'survivor'] as const)
        makePerson(write, `Person ${sensitivity}`, { sensitivity })
      const { id } = makePerson(write, 'Person trashed')
      trashRecord(write, id)
      return id
    })
    const seen = async (clearance: 'public' | 'internal' | 'restricted' | 'survivor') =>
      names(await listed(store, personList, { clearance })).map((name) => name.split(' ')[1])
    expect(await seen('public')).toEqual(['public'])
    expect(await seen('internal')).toEqual(['internal', 'public'])
    expect(await seen('restricted')).toEqual(['internal', 'public', 'restricted'])
    expect(await seen('survivor')).toEqual(['internal', 'public', 'restricted', 'survivor'])
    await writing(store, (write) => restoreRecord(write, trashed))
    expect(await seen('internal')).toEqual(['internal', 'public', 'trashed'])
  })

  it('does not page out what was hidden after it was opened', async () => {
    using store = await openTestStore()
    const [one, two] = await writing(store, (write) => [
      makePerson(write, 'Ada One'),
      makePerson(write, 'Bea Two'),
    ])
    const list = openList(reading(store, 'internal'), personList, { filter: {} })
    await writing(store, (write) => {
      trashRecord(write, one!.id)
      updateContact(write, two!.id, { sensitivity: 'restricted' })
    })
    expect(list.total).toBe(2)
    expect(await list.page(0, 10)).toEqual([])
  })

  it('is narrowed by words of the name, by tag, by silence and by do-not-contact', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const ana = makePerson(write, 'Ana Peña', { otherNames: ['Anita'] })
      const bo = makePerson(write, 'Bo Example', { doNotContact: true, doNotContactReason: 'asked' })
      tagRecord(write, ana.id, findOrInsertTag(write, { name: 'Área Norte' }))
      makeInteraction(write, { on: '2026-01-10', with: [bo] })
      makePerson(write, 'Hidden Peña', { sensitivity: 'restricted' })
    })
    const by = async (filter: Parameters<typeof personList.ids>[1]) =>
      names(await listed(store, personList, { filter }))
    expect(await by({ text: 'pena' })).toEqual(['Ana Peña'])
    expect(await by({ text: 'anita pe' })).toEqual(['Ana Peña'])
    expect(await by({ text: 'nobody' })).toEqual([])
    expect(await by({ text: ' "" * ' })).toHaveLength(2)
    expect(await by({ tag: 'area norte' })).toEqual(['Ana Peña'])
    expect(await by({ notContactedSince: parseLocalDate('2026-01-11') })).toEqual(['Bo Example', 'Ana Peña'])
    expect(await by({ notContactedSince: parseLocalDate('2026-01-10') })).toEqual(['Ana Peña'])
    expect(await by({ doNotContact: true })).toEqual(['Bo Example'])
    await writing(store, (write) => {
      setSensitivity(write, findOrInsertTag(write, { name: 'Área Norte' }), 'restricted')
    })
    expect(await by({ tag: 'area norte' })).toEqual([])
    expect(await by({ doNotContact: false, text: 'bo' })).toEqual([])
  })

  it('shows how to reach somebody: the primary way, unless it no longer works or may not be shown', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const { id } = makePerson(write, 'Ana Ruiz')
      insertContactPoint(write, id, { kind: 'email', value: 'old@example.org', status: 'bounced' })
      insertContactPoint(write, id, { kind: 'email', value: 'new@example.org' })
      insertContactPoint(write, id, { kind: 'phone', value: '505-555-0101' }, { sensitivity: 'restricted' })
      insertContactPoint(write, id, { kind: 'phone', value: '505-555-0102' })
    })
    expect(await listed(store, personList)).toMatchObject([
      { email: 'new@example.org', phone: '505-555-0102' },
    ])
    const [row] = await listed(store, personList, { clearance: 'restricted' })
    expect(row?.phone).toBe('505-555-0101')
  })

  it('shows where somebody is affiliated now, as far as it may be shown', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const ana = makePerson(write, 'Ana Ruiz')
      const [past, now, secret] = [
        makeOrganization(write, 'Past Coalition'),
        makeOrganization(write, 'Now Coalition'),
        makeOrganization(write, 'Secret Shelter', { sensitivity: 'restricted' }),
      ]
      const endOn = parseLocalDate('2025-01-01')
      insertAffiliation(write, { person: ana.uid, organization: past.uid, title: 'Chair', endOn })
      insertAffiliation(write, { person: ana.uid, organization: now.uid, title: 'Director' })
      insertAffiliation(write, {
        person: ana.uid,
        organization: secret.uid,
        title: 'Driver',
        isPrimary: true,
      })
      const withdrawn = makeOrganization(write, 'Withdrawn Coalition')
      const startOn = parseLocalDate('2026-01-01')
      const mistake = insertAffiliation(write, { person: ana.uid, organization: withdrawn.uid, startOn })
      trashRecord(write, mistake.id)
    })
    expect(await listed(store, personList)).toMatchObject([
      { title: 'Director', organization: { name: 'Now Coalition' } },
    ])
    expect(await listed(store, personList, { clearance: 'restricted' })).toMatchObject([
      { title: 'Driver', organization: { name: 'Secret Shelter' } },
    ])
  })

  it('gives uids, and no id of the store', async () => {
    using store = await openTestStore()
    const { uid } = await writing(store, (write) => makePerson(write, 'Ana Ruiz'))
    const [row] = await listed(store, personList)
    expect(row?.id).toBe(uid)
    expect(row).not.toHaveProperty('rowId')
  })

  it('reads its order from an index and nothing else', async () => {
    using store = await openTestStore()
    expect(planOf(store, personList)).toBe('SEARCH contact USING COVERING INDEX contact_by_name (noun=?)')
    for (const descending of [false, true])
      expect(planOf(store, personList, { sort: [{ by: 'lastContactOn', descending }] })).toBe(
        'SEARCH contact USING COVERING INDEX contact_by_last_contact (noun=?)',
      )
  })

  it('pages more rows than a statement may have variables', async () => {
    using store = await openTestStore()
    const { id } = await writing(store, (write) => makePerson(write, 'Ana Ruiz'))
    const ids = Array.from({ length: 40_000 }, (_, n) => n + id)
    const rows = await personList.rows(reading(store, 'internal'), ids)
    expect(names(rows)).toEqual(['Ana Ruiz'])
  })
})
