import { describe, expect, it } from 'vitest'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import type { InteractionInput } from '../../db/domain/interaction.ts'
import { parseLocalDate } from '../../db/domain/local-date.ts'
import type { Id } from '../../db/domain/uid.ts'
import { wordName, type Vocabulary, type WordInput } from '../../db/domain/word.ts'
import { listChoices } from '../../db/service/choice.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import { batchChanges, listBatches, undo } from '../../db/service/history.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { openList } from '../../db/service/list.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import { relate } from '../../db/service/relationship.ts'
import { changeSavedView, createSavedView, savedViews } from '../../db/service/saved-view.ts'
import { search } from '../../db/service/search.ts'
import type { Session } from '../../db/service/session.ts'
import { purge, restore } from '../../db/service/trash.ts'
import {
  changeWord,
  createWord,
  listWords,
  orderWords,
  removeWord,
  resolveWord,
  wordUses,
} from '../../db/service/word.ts'
import { dumpOf, openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { table } = importing()

const names = async (session: Session, of: Vocabulary, locale: 'en' | 'es' = 'en') =>
  (await listWords(session, of)).map((word) => wordName(translator(locale), of, word))

const idOf = async <V extends Vocabulary>(session: Session, of: V, said: string) =>
  (await resolveWord(session, of, said)).id

async function personWith(
  session: Session,
  type: Id<'interaction_type'>,
  more: Partial<InteractionInput> = {},
) {
  const { value: person } = await createPerson(session, { givenName: 'Ana', familyName: 'Ruiz' })
  await logInteraction(session, {
    type,
    status: 'happened',
    outcome: 'spoke',
    occurredOn: parseLocalDate('2026-03-03'),
    participants: [{ contact: person }],
    ...more,
  })
  return person
}

describe.each(['interaction_type', 'sector', 'relationship_type'] as const)('a word of %s', (of) => {
  it('is made, renamed, moved, retired and removed, each a step that is told by its name and undone', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const before = dumpOf(store)
    const brought = await names(session, of)
    const { value: id } = await createWord(session, { of, label: '  Harbor   watch ' })
    expect(await names(session, of)).toEqual([...brought, 'Harbor watch'])
    const ids = (await listWords(session, of)).map((word) => word.id)
    await changeWord(session, id, { label: 'Quay watch' })
    await orderWords(session, of, [id, ...ids.filter((one) => one !== id)])
    expect((await names(session, of))[0]).toBe('Quay watch')
    await changeWord(session, id, { retired: true })
    expect((await listWords(session, of))[0]).toMatchObject({ id, retired: true, key: null })
    await removeWord(session, id)
    expect(await names(session, of)).toEqual(brought)
    const { rows } = await listBatches(session, { limit: 5, offset: 0 })
    expect(rows.map(({ kind, subject }) => [kind, subject.records[0]?.name])).toEqual([
      ['word.remove', 'Quay watch'],
      ['word.update', 'Quay watch'],
      ['word.order', 'Quay watch'],
      ['word.update', 'Quay watch'],
      ['word.create', 'Quay watch'],
    ])
    for (let step = 0; step < 5; step += 1) await undo(session)
    expect(dumpOf(store)).toBe(before)
  })

  it('keeps the name it was given in every language; without one, what Caucus brings is translated', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const [first] = await listWords(session, of)
    const [english, spanish] = [(await names(session, of))[0], (await names(session, of, 'es'))[0]]
    await changeWord(session, first!.id, { label: 'Faro' })
    expect([(await names(session, of))[0], (await names(session, of, 'es'))[0]]).toEqual(['Faro', 'Faro'])
    await changeWord(session, first!.id, { label: null })
    expect([(await names(session, of))[0], (await names(session, of, 'es'))[0]]).toEqual([english, spanish])
  })

  it('is refused a name that another goes by, whatever its case, its accents or its language', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await createWord(session, { of, label: 'Vigilia' })
    const spanish = (await names(session, of, 'es'))[0]!
    const before = dumpOf(store)
    for (const label of ['VIGILÍA', spanish.toUpperCase(), (await names(session, of))[1]!])
      await expect(createWord(session, { of, label })).rejects.toMatchObject({
        code: 'word.taken',
        params: { name: label },
      })
    expect(dumpOf(store)).toBe(before)
  })

  it('that Caucus brings is not removed, and one’s own keeps a name', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const [first] = await listWords(session, of)
    await expect(removeWord(session, first!.id)).rejects.toMatchObject({ code: 'word.brought' })
    const { value: own } = await createWord(session, { of, label: 'Harbor watch' })
    await expect(changeWord(session, own, { label: null })).rejects.toMatchObject({ code: 'input.invalid' })
  })

  it('comes back from the trash, and goes for good', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { value: id } = await createWord(session, { of, label: 'Harbor watch' })
    await removeWord(session, id)
    await createWord(session, { of, label: 'Harbor watch' })
    await undo(session)
    await restore(session, [id])
    expect(await names(session, of)).toContain('Harbor watch')
    await removeWord(session, id)
    await purge(session, [id])
    expect(dumpOf(store)).not.toContain('Harbor watch')
  })
})

describe('a word in use', () => {
  it('stays where it is used when it is retired, is not removed, and is counted', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { value: sector } = await createWord(session, { of: 'sector', label: 'Harbor watch' })
    const { value: choir } = await createOrganization(session, {
      name: 'Choir',
      sector: sector as Id<'sector'>,
    })
    await expect(removeWord(session, sector)).rejects.toMatchObject({ code: 'word.inUse' })
    await changeWord(session, sector, { retired: true })
    expect(await getContactDetails(session, choir)).toMatchObject({ sector: { label: 'Harbor watch' } })
    expect(await wordUses(session, 'sector')).toEqual({ [sector]: 1 })
    const offered = (await listChoices(session, { of: 'sector' })).find(({ value }) => value === sector)
    expect(offered).toMatchObject({ label: 'Harbor watch', retired: true })
    const where = { field: 'sector', op: 'is', value: 'Harbor watch' } as const
    expect(openList(session, 'organization', { where }).total).toBe(1)
  })

  it('a type of one’s own is found by search, filtered by, and counts as it says', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const word: WordInput = {
      of: 'interaction_type',
      label: 'Home visit',
      countsAs: 'attempt',
      isMeeting: false,
    }
    const { value } = await createWord(session, word)
    const type = value as Id<'interaction_type'>
    const ana = await personWith(session, type, { subject: 'Tea at the harbor' })
    const lastContact = async () => (await getContactDetails(session, ana)).lastContactOn
    expect(await lastContact()).toBeNull()
    await changeWord(session, type, { countsAs: 'contact' })
    expect(await lastContact()).toBe('2026-03-03')
    const meetings = () => openList(session, 'interaction', { filter: { meetings: true } }).total
    expect(meetings()).toBe(0)
    await changeWord(session, type, { isMeeting: true })
    expect(meetings()).toBe(1)
    expect((await search(session, { text: 'type:"home visit" harbor', limit: 5 })).total).toBe(1)
    expect(openList(session, 'interaction', { filter: { type: 'Home visit' } }).total).toBe(1)
  })

  it('a tie reads both ways as it was named', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { value } = await createWord(session, {
      of: 'relationship_type',
      label: 'sponsors',
      reverseLabel: 'is sponsored by',
    })
    const { value: from } = await createPerson(session, { givenName: 'Ana' })
    const { value: to } = await createPerson(session, { givenName: 'Ben' })
    await relate(session, { from, to, type: value as Id<'relationship_type'> })
    const tie = async (id: typeof from, way: 'relationships' | 'relationshipsBack') =>
      (await getContactDetails(session, id))[way][0]?.type.label
    expect([await tie(from, 'relationships'), await tie(to, 'relationshipsBack')]).toEqual([
      'sponsors',
      'is sponsored by',
    ])
    await changeWord(session, value, { label: 'walks with', reverseLabel: null })
    expect(await tie(to, 'relationshipsBack')).toBe('walks with')
    await expect(
      createWord(session, { of: 'relationship_type', label: 'is mentored by' }),
    ).rejects.toMatchObject({ code: 'word.taken' })
  })

  it('has only what its vocabulary has', async () => {
    using store = await openTestStore()
    const wrong: WordInput = { of: 'sector', label: 'Harbor', countsAs: 'attempt' }
    await expect(createWord(sessionOf(store), wrong)).rejects.toMatchObject({ code: 'input.invalid' })
  })

  it('history tells what was changed in the words of the time', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { batch } = await changeWord(session, await idOf(session, 'sector', 'salud'), { label: 'Clinics' })
    expect(await batchChanges(session, { batch: batch!, limit: 5 })).toMatchObject([
      { field: 'label', old: null, new: 'Clinics', record: { noun: 'sector', name: 'Clinics' } },
    ])
  })
})

describe.each(['interaction_type', 'sector'] as const)('a view that asks for a word of %s', (of) => {
  const [list, field] =
    of === 'sector' ? (['organization', 'sector'] as const) : (['meeting', 'type'] as const)
  const brought = of === 'sector' ? 'health' : 'call'

  it('asks for it by its new name, by its key still where that was asked for, and as before after an undo', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { value: own } = await createWord(session, { of, label: 'Shelters' })
    const filter = { field, op: 'any-of', value: ['Shelters', brought] } as const
    await createSavedView(session, { list, name: 'Mine', definition: { filter } })
    const asked = async () => (await savedViews(session))[0]?.definition.filter
    const before = dumpOf(store)
    const { batch } = await changeWord(session, own, { label: 'Safe houses' })
    expect(await asked()).toEqual({ ...filter, value: ['Safe houses', brought] })
    await undo(session, { batch: batch ?? undefined })
    expect(dumpOf(store)).toBe(before)
    await changeWord(session, await idOf(session, of, brought), { label: 'Bienestar' })
    expect(await asked()).toEqual(filter)
    await changeSavedView(session, (await savedViews(session))[0]!.id, {
      definition: { filter: { field, op: 'is', value: 'Bienestar' } },
    })
    await changeWord(session, await idOf(session, of, brought), { label: null })
    expect(await asked()).toEqual({ field, op: 'is', value: brought })
  })
})

describe('a kept search that asks for a type', () => {
  it('asks for it by its new name, by its key still where that was asked for, and as before after an undo', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { value: own } = await createWord(session, {
      of: 'interaction_type',
      label: 'Visit at home',
      countsAs: 'contact',
    })
    await personWith(session, own as Id<'interaction_type'>, { subject: 'Tea at the harbor' })
    const definition = { search: 'harbor type:"visit at home" tag:call' }
    await createSavedView(session, { list: 'search', name: 'Mine', definition })
    await createSavedView(session, { list: 'search', name: 'Calls', definition: { search: 'tipo:llamada' } })
    const asked = async () => (await savedViews(session, 'search')).map((view) => view.definition.search)
    const before = dumpOf(store)
    await changeWord(session, own, { label: 'Tea' })
    expect(await asked()).toEqual(['harbor type:Tea tag:call', 'tipo:llamada'])
    expect((await search(session, { text: 'harbor type:Tea', limit: 5 })).total).toBe(1)
    await changeWord(session, await idOf(session, 'interaction_type', 'call'), { label: 'Bienestar' })
    expect(await asked()).toEqual(['harbor type:Tea tag:call', 'tipo:llamada'])
    await changeWord(session, await idOf(session, 'sector', 'health'), { label: 'Tea' })
    await changeWord(session, await idOf(session, 'sector', 'Tea'), { label: 'Clinics' })
    expect(await asked()).toEqual(['harbor type:Tea tag:call', 'tipo:llamada'])
    for (let step = 0; step < 4; step += 1) await undo(session)
    expect(dumpOf(store)).toBe(before)
  })
})

describe('a sector that a file names', () => {
  const file = 'Organization,Sector\nChoir,Harbor watch\nQuay,HARBOR WATCH\nClinic,Salud\n'
  const sectors = async (session: Session) => wordUses(session, 'sector')

  it('is made once where nobody knows it, and is the one it is called in any language', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const before = dumpOf(store)
    await table(session, file)
    const [own, health] = [
      await idOf(session, 'sector', 'harbor watch'),
      await idOf(session, 'sector', 'health'),
    ]
    expect(await sectors(session)).toEqual({ [own]: 2, [health]: 1 })
    expect((await listWords(session, 'sector')).at(-1)).toMatchObject({
      label: 'Harbor watch',
      retired: false,
    })
    expect(await table(session, file)).toMatchObject({ created: 0 })
    await undo(session)
    expect(dumpOf(store)).toBe(before)
  })

  it('is left out where that is said, and the row says so', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const unknown = { organizations: 'create', sectors: 'leave', tags: 'create', fields: 'create' } as const
    const { created } = await table(session, file, { unknown })
    expect(created).toBe(3)
    expect(await sectors(session)).toEqual({ [await idOf(session, 'sector', 'health')]: 1 })
    await expect(resolveWord(session, 'sector', 'Harbor watch')).rejects.toMatchObject({
      code: 'record.notFound',
    })
  })
})

describe.each(['interaction_type', 'sector', 'relationship_type'] as const)('a name of %s', (of) => {
  const taken = (id: string) => ({
    code: 'undo.conflicts',
    params: { conflicts: [{ noun: of, id, field: 'label', reason: 'taken' }] },
  })

  it('that was given to another word since stands against what would give it back, until it is free', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { value: old } = await createWord(session, { of, label: 'Harbor watch' })
    const { batch: removal } = await removeWord(session, old)
    const { value: newer } = await createWord(session, { of, label: 'HÁRBOR watch' })
    const before = dumpOf(store)
    await expect(undo(session, { batch: removal! })).rejects.toMatchObject(taken(old))
    await expect(restore(session, [old])).rejects.toMatchObject({
      code: 'word.taken',
      params: { name: 'HÁRBOR watch' },
    })
    const { value: rest } = await undo(session, { batch: removal!, onConflict: 'keep' })
    expect(rest).toMatchObject({ reverted: 0, kept: [{ id: old }] })
    expect(dumpOf(store)).toBe(before)
    await changeWord(session, newer, { label: 'Quay watch' })
    await undo(session, { batch: removal! })
    expect(await names(session, of)).toEqual(expect.arrayContaining(['Harbor watch', 'Quay watch']))
  })

  it('that is another word’s by now does not come back by undoing a renaming', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { value: old } = await createWord(session, { of, label: 'Harbor watch' })
    const { batch: renaming } = await changeWord(session, old, { label: 'Quay watch' })
    await createWord(session, { of, label: 'Harbor watch' })
    await expect(undo(session, { batch: renaming! })).rejects.toMatchObject(taken(old))
    expect(await names(session, of)).toContain('Quay watch')
  })
})
