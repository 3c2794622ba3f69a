import { describe, expect, it } from 'vitest'
import type { ContactId } from '../../db/domain/contact.ts'
import type { Mapping } from '../../db/domain/import-mapping.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { Uid } from '../../db/domain/uid.ts'
import { createCadence, listCadences } from '../../db/service/cadence.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import { listBatches, undo } from '../../db/service/history.ts'
import { openList } from '../../db/service/list.ts'
import { createPerson } from '../../db/service/person.ts'
import { listSavedMappings, saveMapping } from '../../db/service/saved-mapping.ts'
import { createSavedView, savedViews } from '../../db/service/saved-view.ts'
import type { Session } from '../../db/service/session.ts'
import { listTags, mergeTags, renameTag, resolveTag, tagRecords, untagRecords } from '../../db/service/tag.ts'
import { purge, restore, trash } from '../../db/service/trash.ts'
import { inBatch } from '../../db/store/history/batch.ts'
import { dumpOf, openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { table } = importing()

/** A column for each tag, which is given where it says yes. */
const givingTags = (...tags: readonly string[]): Mapping => ({
  name: 'Ours',
  layout: null,
  records: [{ key: 'contact', noun: 'person' }],
  columns: tags.map((tag, place) => ({
    column: { name: '', occurrence: place + 1 },
    target: { to: 'tag', tag },
  })),
  dateOrder: 'monthFirst',
  surnames: 1,
  yesWords: ['yes'],
  blankWords: [],
})

async function people(session: Session, ...names: readonly string[]): Promise<ContactId[]> {
  const made: ContactId[] = []
  for (const givenName of names) made.push((await createPerson(session, { givenName })).value)
  return made
}

const tagId = async (session: Session, said: string) => (await resolveTag(session, said)).id
const counted = async (session: Session) =>
  (await listTags(session)).map(({ name, records }) => [name, records])
const tagsOf = async (session: Session, contact: ContactId) =>
  (await getContactDetails(session, contact)).tags.map(({ name }) => name)
const lastTold = async (session: Session) => {
  const { rows } = await listBatches(session, { limit: 1, offset: 0 })
  return rows.map(({ kind, subject }) => [kind, ...subject.records.map(({ name }) => name)])
}

describe('a tag that is renamed', () => {
  it('is called so on all that bears it and in cadences, is told by its name, and is undone in one step', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const [ana] = await people(session, 'Ana')
    await tagRecords(session, [ana!], { name: 'champion' })
    await createCadence(session, {
      name: 'Close',
      idealDays: 14,
      maxDays: 30,
      tier: null,
      tags: ['champion'],
      pausedUntil: null,
    })
    const before = dumpOf(store)
    await renameTag(session, await tagId(session, 'CHAMPIÓN'), { name: '  Strong   ally ' })
    expect(await tagsOf(session, ana!)).toEqual(['Strong ally'])
    expect((await listCadences(session))[0]?.tags).toEqual(['Strong ally'])
    expect(await lastTold(session)).toEqual([['tag.rename', 'Strong ally']])
    await undo(session)
    expect(dumpOf(store)).toBe(before)
  })

  it('is told by its name where views followed it too', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await tagRecords(session, await people(session, 'Ana'), { name: 'champion' })
    const filter = { field: 'tag', op: 'is', value: 'champion' } as const
    await createSavedView(session, { list: 'person', name: 'Ours', definition: { filter } })
    await renameTag(session, await tagId(session, 'champion'), { name: 'ally' })
    expect(await lastTold(session)).toEqual([['tag.rename', 'ally']])
  })

  it.each(['person', 'follow-up', 'interaction'] as const)(
    'is asked for by its new name in views of %s, whatever they ask of it, and as before after an undo',
    async (list) => {
      using store = await openTestStore()
      const session = sessionOf(store)
      const [ana] = await people(session, 'Ana')
      await tagRecords(session, [ana!], { name: 'Champion' })
      const field = { person: 'tag', 'follow-up': 'about-tag', interaction: 'with-tag' }[list]
      const filter = {
        any: [
          { field, op: 'is-not', value: 'champion' },
          { field, op: 'any-of', value: ['Other', 'CHAMPION'] },
        ],
      } as const
      await createSavedView(session, { list, name: 'Ours', definition: { filter } })
      const asked = async () => (await savedViews(session))[0]?.definition.filter
      const before = dumpOf(store)
      await renameTag(session, await tagId(session, 'champion'), { name: 'ally' })
      expect(await asked()).toEqual({
        any: [
          { field, op: 'is-not', value: 'ally' },
          { field, op: 'any-of', value: ['Other', 'ally'] },
        ],
      })
      await undo(session)
      expect(dumpOf(store)).toBe(before)
    },
  )

  it.each(['renamed', 'merged'])('is given by its new name by saved mappings: %s', async (how) => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await tagRecords(session, await people(session, 'Ana'), { name: 'Champion' })
    await tagRecords(session, await people(session, 'Ben'), { name: 'Other' })
    await saveMapping(session, { name: 'Ours', definition: givingTags('champion', 'Helper') })
    const before = dumpOf(store)
    const id = await tagId(session, 'champion')
    if (how === 'renamed') await renameTag(session, id, { name: 'ally' })
    else await mergeTags(session, id, await tagId(session, 'Other'))
    const now = how === 'renamed' ? 'ally' : 'Other'
    const [mapping] = await listSavedMappings(session)
    expect(mapping?.definition).toEqual(givingTags(now, 'Helper'))
    expect((await lastTold(session))[0]?.slice(0, 2)).toEqual(
      how === 'renamed' ? ['tag.rename', 'ally'] : ['tag.merge', 'Champion'],
    )
    await undo(session)
    expect(dumpOf(store)).toBe(before)
  })

  it('is asked for by its new name in kept searches, in either language, and as before after an undo', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await tagRecords(session, await people(session, 'Ana'), { name: 'big donor' })
    const text = 'etiqueta:"Big donor" with:"big donor" tag:other "big donor"'
    await createSavedView(session, { list: 'search', name: 'Donors', definition: { search: text } })
    const asked = async () => (await savedViews(session))[0]?.definition
    const before = dumpOf(store)
    await renameTag(session, await tagId(session, 'big donor'), { name: 'patron' })
    expect(await asked()).toEqual({ search: 'etiqueta:patron with:"big donor" tag:other "big donor"' })
    await renameTag(session, await tagId(session, 'patron'), { name: 'Great patron' })
    expect(await asked()).toEqual({
      search: 'etiqueta:"Great patron" with:"big donor" tag:other "big donor"',
    })
    await undo(session)
    await undo(session)
    expect(dumpOf(store)).toBe(before)
  })

  it('is asked for by its new name where it was asked for in the letters that find it', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await tagRecords(session, await people(session, 'Ana'), { name: 'أحمد' })
    const filter = { field: 'tag', op: 'is', value: 'احمد' } as const
    await createSavedView(session, { list: 'person', name: 'Ours', definition: { filter } })
    await createSavedView(session, { list: 'search', name: 'Those', definition: { search: 'tag:احمد' } })
    expect(openList(session, 'person', { where: filter, isKept: true })).toMatchObject({ total: 1, lost: [] })
    await renameTag(session, await tagId(session, 'أحمد'), { name: 'ally' })
    expect((await savedViews(session)).map(({ definition }) => definition)).toEqual([
      { filter: { ...filter, value: 'ally' } },
      { search: 'tag:ally' },
    ])
  })

  it('may change in case and accents only, and is refused the name of another and of one in the trash', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const [ana] = await people(session, 'Ana')
    for (const name of ['champion', 'Ally', 'Gone']) await tagRecords(session, [ana!], { name })
    await trash(session, [await tagId(session, 'Gone')])
    await renameTag(session, await tagId(session, 'champion'), { name: 'Champión' })
    const champion = await tagId(session, 'champion')
    const before = dumpOf(store)
    await expect(renameTag(session, champion, { name: 'ÁLLY' })).rejects.toMatchObject({ code: 'tag.taken' })
    await expect(renameTag(session, champion, { name: 'gone' })).rejects.toMatchObject({
      code: 'tag.inTrash',
    })
    expect(dumpOf(store)).toBe(before)
    expect(await counted(session)).toEqual([
      ['Ally', 1],
      ['Champión', 1],
    ])
  })

  it.each(['tag.taken', 'tag.inTrash'])(
    'is told to choose another name where %s would be of a tag that is not shown',
    async (code) => {
      using store = await openTestStore()
      const session = sessionOf(store)
      const below = sessionOf(store, 'internal')
      for (const name of ['champion', 'Secret'])
        await tagRecords(session, await people(session, 'Ana'), { name })
      const [champion, secret] = [await tagId(session, 'champion'), await tagId(session, 'Secret')]
      if (code === 'tag.inTrash') await trash(session, [secret])
      await inBatch(store, { kind: 'contact.update', clearance: 'survivor' }, (write) =>
        write
          .statement(
            `update record set sensitivity = 2 where id = (select id from tag where folded = 'secret')`,
          )
          .run(),
      )
      const before = dumpOf(store)
      const taking = (who: Session) => renameTag(who, champion, { name: 'secret' })
      await expect(taking(below)).rejects.toMatchObject({ code: 'tag.hidden', params: { name: 'secret' } })
      await expect(taking(session)).rejects.toMatchObject({ code })
      expect(dumpOf(store)).toBe(before)
    },
  )

  it('does not take back by an undo a name that is another tag’s by now', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const [ana] = await people(session, 'Ana')
    await tagRecords(session, [ana!], { name: 'champion' })
    const { batch } = await renameTag(session, await tagId(session, 'champion'), { name: 'ally' })
    await tagRecords(session, [ana!], { name: 'champion' })
    await expect(undo(session, { batch: batch! })).rejects.toMatchObject({
      code: 'undo.conflicts',
      params: { conflicts: [{ noun: 'tag', reason: 'taken' }] },
    })
    expect((await tagsOf(session, ana!)).toSorted()).toEqual(['ally', 'champion'])
  })
})

describe('a tag that is merged into another', () => {
  it('gives it all that bears it, once, with the longer time, cadences and views, and comes back by an undo', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const [ana, ben, eva] = await people(session, 'Ana', 'Ben', 'Eva')
    await tagRecords(session, [ana!, ben!], { name: 'champions' })
    await tagRecords(session, [ben!, eva!], { name: 'champion' })
    for (const [name, tags] of [
      ['Both', ['champions', 'champion']],
      ['One', ['champions']],
    ] as const)
      await createCadence(session, {
        name,
        idealDays: 14,
        maxDays: 30,
        tier: null,
        tags: [...tags],
        pausedUntil: null,
      })
    const filter = { field: 'tag', op: 'any-of', value: ['champions', 'champion'] } as const
    await createSavedView(session, { list: 'person', name: 'Ours', definition: { filter } })
    const before = dumpOf(store)
    await mergeTags(session, await tagId(session, 'champions'), await tagId(session, 'champion'))
    expect(await counted(session)).toEqual([['champion', 3]])
    for (const one of [ana, ben, eva]) expect(await tagsOf(session, one!)).toEqual(['champion'])
    expect((await listCadences(session)).map(({ tags }) => tags)).toEqual([['champion'], ['champion']])
    const asked = (await savedViews(session))[0]?.definition.filter
    expect(asked).toEqual({ ...filter, value: ['champion'] })
    expect(openList(session, 'person', { where: asked }).total).toBe(3)
    expect((await lastTold(session))[0]).toEqual(['tag.merge', 'champions'])
    await undo(session)
    expect(dumpOf(store)).toBe(before)
  })

  it.each([
    ['2026-01-01', '2025-01-01', '2025-01-01'],
    ['2025-01-01', '2026-01-01', '2025-01-01'],
    ['2026-01-01', null, null],
    [null, '2026-01-01', null],
  ])('of what bears both since %s and %s, keeps the longer time', async (into, merged, kept) => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const [ana] = await people(session, 'Ana')
    for (const name of ['kept', 'merged']) await tagRecords(session, [ana!], { name })
    const since = async (said: string, on: string | null) => {
      await inBatch(store, { kind: 'tag.add', clearance: 'internal' }, (write) =>
        write
          .statement(
            'update record_tag set added_on = ? where tag_id = (select id from tag where folded = ?)',
          )
          .run(on, said),
      )
    }
    await since('kept', into)
    await since('merged', merged)
    await mergeTags(session, await tagId(session, 'merged'), await tagId(session, 'kept'))
    const [tag] = (await getContactDetails(session, ana!)).tags
    expect(tag).toMatchObject({ name: 'kept', addedOn: kept as LocalDate | null })
  })

  it('into itself changes nothing', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await tagRecords(session, await people(session, 'Ana'), { name: 'ally' })
    const ally = await tagId(session, 'ally')
    expect((await mergeTags(session, ally, ally)).batch).toBeNull()
    expect(await counted(session)).toEqual([['ally', 1]])
  })
})

describe('a tag that is thrown away', () => {
  it('is on nothing, comes back with all that bore it, and goes for good', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const [ana] = await people(session, 'Ana')
    await tagRecords(session, [ana!], { name: 'harborward' })
    const tag = await tagId(session, 'harborward')
    const condition = { field: 'tag', op: 'is', value: 'Harborward' } as const
    const kept = () => openList(session, 'person', { where: condition, isKept: true })
    expect(kept()).toMatchObject({ total: 1, lost: [] })
    await trash(session, [tag])
    expect(kept()).toMatchObject({ total: 0, lost: [{ condition, why: 'tag' }] })
    expect(await tagsOf(session, ana!)).toEqual([])
    expect(await lastTold(session)).toEqual([['record.trash', 'harborward']])
    await restore(session, [tag])
    expect(await tagsOf(session, ana!)).toEqual(['harborward'])
    await trash(session, [tag])
    await purge(session, [tag])
    expect(dumpOf(store)).not.toContain('harborward')
  })
})

describe('a tag that is thrown away and given anew', () => {
  async function thrownAway(session: Session) {
    const [ana, ben, eva] = await people(session, 'Ana', 'Ben', 'Eva')
    await tagRecords(session, [ana!, ben!, eva!], { name: 'champion' })
    await trash(session, [await tagId(session, 'champion')])
    return ana!
  }

  it('is only on whom it is given to, and an undo puts it back into the trash with all that bore it', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const ana = await thrownAway(session)
    const before = dumpOf(store)
    await tagRecords(session, [ana], { name: 'Champion' })
    expect(await counted(session)).toEqual([['champion', 1]])
    expect(await tagsOf(session, ana)).toEqual(['champion'])
    await undo(session)
    expect(dumpOf(store)).toBe(before)
    await undo(session)
    expect(await counted(session)).toEqual([['champion', 3]])
  })

  it('is on nobody yet where a cadence asks for it, and a second that is given it joins the first', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const ana = await thrownAway(session)
    const spans = { idealDays: 14, maxDays: 30, tier: null, pausedUntil: null }
    await createCadence(session, { name: 'Close', tags: ['champion'], ...spans })
    expect(await counted(session)).toEqual([['champion', 0]])
    const [zoe] = await people(session, 'Zoe')
    await tagRecords(session, [ana], { name: 'champion' })
    await tagRecords(session, [zoe!], { name: 'champion' })
    expect(await counted(session)).toEqual([['champion', 2]])
  })

  it('by an import is only on whom the rows name, and not at all where unknown tags are left out', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await thrownAway(session)
    const rows = 'First name,Last name,E-mail,Tags\nZoe,Hall,zoe@example.org,CHAMPION\n'
    const unknown = { organizations: 'leave', sectors: 'leave', tags: 'leave', fields: 'leave' } as const
    const leaving = await table(session, rows, { unknown, dryRun: true })
    expect(leaving.plan.rows[0]?.leftOut).toEqual(['CHAMPION'])
    const before = dumpOf(store)
    const { batch } = await table(session, rows)
    expect(await counted(session)).toEqual([['champion', 1]])
    await undo(session, { batch: batch as Uid })
    expect(dumpOf(store)).toBe(before)
  })

  it('by an import that names whom it was on before, is on them', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const rows =
      'First name,Last name,E-mail,Tags\nZoe,Hall,zoe@example.org,ally\nBea,Roy,bea@example.org,ally\n'
    await table(session, rows)
    await trash(session, [await tagId(session, 'ally')])
    await table(session, rows.slice(0, rows.indexOf('Bea')))
    expect(await counted(session)).toEqual([['ally', 1]])
  })
})

it('tags are counted by what bears them and may be shown', async () => {
  using store = await openTestStore()
  const session: Session = { store, clearance: 'internal' }
  const [ana, ben] = await people(session, 'Ana', 'Ben')
  const { value: hidden } = await createPerson(
    { ...session, clearance: 'restricted' },
    { givenName: 'Eva', sensitivity: 'restricted' },
  )
  await tagRecords({ ...session, clearance: 'restricted' }, [ana!, ben!, hidden], { name: 'ally' })
  await tagRecords(session, [ana!], { name: 'zeal' })
  await untagRecords(session, [ana!], { name: 'zeal' })
  expect(await counted(session)).toEqual([
    ['ally', 2],
    ['zeal', 0],
  ])
  expect(await counted({ ...session, clearance: 'restricted' })).toEqual([
    ['ally', 3],
    ['zeal', 0],
  ])
})
