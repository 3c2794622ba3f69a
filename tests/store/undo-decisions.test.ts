import { describe, expect, it } from 'vitest'
import { parseLocalDate } from '../../db/domain/local-date.ts'
import type { UndoConflict } from '../../db/domain/undo-conflict.ts'
import type { Uid } from '../../db/domain/uid.ts'
import { undoBatch } from '../../db/store/history/undo/undo.ts'
import { updateContactPoint, insertContactPoint } from '../../db/store/queries/contact-point.ts'
import { insertCustomField, setCustomValue } from '../../db/store/queries/custom-field.ts'
import { insertFollowUp, setFollowUpProgress } from '../../db/store/queries/follow-up.ts'
import { insertPerson, updatePerson } from '../../db/store/queries/person.ts'
import { findOrInsertTag, tagRecord, untagRecord } from '../../db/store/queries/tag.ts'
import { findFaults } from './random/integrity.ts'
import { dumpOf, openTestStore, type TestStore } from './test-store.ts'
import { clearance, conflictsWith, decideAll, doing, tryUndo, type Undone } from './undo-stage.ts'

const valuesOf = (conflicts: readonly UndoConflict[]) =>
  conflicts.map(({ record, about, values, choices }) => ({
    name: record?.name,
    ...(about !== undefined && { about }),
    values: values.map(({ field, now, older }) => [field, now, older]),
    choices: choices.join(' '),
  }))

const both = 'keep restore'

describe('a decision about each conflict', () => {
  async function renamed(store: TestStore) {
    const { value: ana } = await doing(store, (write) =>
      insertPerson(write, { givenName: 'Ana', familyName: 'Ruiz', pronouns: 'she' }),
    )
    const before = dumpOf(store)
    const first = await doing(store, (write) =>
      updatePerson(write, ana.id, {
        givenName: 'Anna',
        familyName: 'Stone',
        pronouns: 'they',
        salutation: 'Dr.',
      }),
    )
    await doing(store, (write) => updatePerson(write, ana.id, { familyName: 'Vega', pronouns: 'xe' }))
    return { ana, before, batch: first.batch }
  }

  const nameOf = (store: TestStore): unknown =>
    store.writer
      .prepare(
        `select c.display_name || ' ' || p.pronouns || ' ' || coalesce(p.salutation, '-') from person p join contact c using (id)`,
      )
      .pluck()
      .get()

  it('lists field by field what is there now and what would come back', async () => {
    using store = await openTestStore()
    const { batch } = await renamed(store)
    expect(valuesOf(await conflictsWith(store, batch))).toEqual([
      { name: 'Anna Vega', values: [['familyName', 'Vega', 'Ruiz']], choices: both },
      { name: 'Anna Vega', values: [['pronouns', 'xe', 'she']], choices: both },
    ])
  })

  it.each([
    ['keep', 'keep', 'Ana Vega xe -'],
    ['keep', 'restore', 'Ana Vega she -'],
    ['restore', 'keep', 'Ana Ruiz xe -'],
    ['restore', 'restore', 'Ana Ruiz she -'],
  ] as const)(
    'is done as decided: family name %s, pronouns %s; and can be undone',
    async (family, pronouns, expected) => {
      using store = await openTestStore()
      const { batch, before } = await renamed(store)
      const now = dumpOf(store)
      const [one, other] = await conflictsWith(store, batch)
      const done = (await tryUndo(store, batch, { [one!.key]: family, [other!.key]: pronouns })) as Undone
      expect(nameOf(store)).toBe(expected)
      expect([done.value.kept.length, done.value.restored.length]).toEqual([
        [family, pronouns].filter((choice) => choice === 'keep').length,
        [family, pronouns].filter((choice) => choice === 'restore').length,
      ])
      if (expected === 'Ana Ruiz she -') expect(dumpOf(store)).toBe(before)
      expect(findFaults(store)).toEqual([])
      await undoBatch(store, { batch: done.batch!, onConflict: 'refuse', clearance })
      expect(dumpOf(store)).toBe(now)
    },
  )

  it('is asked of a person too whose name was emptied since, and what stays empty is no obstacle', async () => {
    using store = await openTestStore()
    const { ana, batch } = await renamed(store)
    await doing(store, (write) =>
      write.statement('update person set given_name = null, family_name = null where id = ?').run(ana.id),
    )
    const conflicts = await conflictsWith(store, batch)
    expect(valuesOf(conflicts).map(({ values }) => values)).toEqual([
      [['givenName', null, 'Ana']],
      [['familyName', null, 'Ruiz']],
      [['pronouns', 'xe', 'she']],
    ])
    expect(await tryUndo(store, batch, decideAll(conflicts, 'keep'))).toMatchObject({
      value: { restored: [] },
    })
    expect(store.writer.prepare('select salutation, pronouns from person').get()).toEqual({
      salutation: null,
      pronouns: 'xe',
    })
  })

  it('takes away what the batch made and changed, however it was changed since', async () => {
    using store = await openTestStore()
    const before = dumpOf(store)
    const made = await doing(store, (write) => {
      const { id } = insertFollowUp(write, { title: 'Send the brief' })
      setFollowUpProgress(write, id, { state: 'done', doneOn: parseLocalDate('2026-03-03') })
      return id
    })
    await doing(store, (write) =>
      setFollowUpProgress(write, made.value, {
        state: 'waiting',
        doneOn: null,
        waitingUntil: parseLocalDate('2026-04-01'),
      }),
    )
    const conflicts = await conflictsWith(store, made.batch)
    expect(conflicts.map(({ undoWould, choices }) => [undoWould, choices.join(' ')])).toEqual([
      ['remove', both],
    ])
    await tryUndo(store, made.batch, decideAll(conflicts, 'restore'))
    expect(dumpOf(store)).toBe(before)
  })

  it('is asked for anew where something was changed after the person looked, and nothing is done till then', async () => {
    using store = await openTestStore()
    const { ana, batch } = await renamed(store)
    const seen = await conflictsWith(store, batch)
    await doing(store, (write) => updatePerson(write, ana.id, { salutation: 'Prof.', pronouns: 'ze' }))
    const now = dumpOf(store)
    await expect(
      undoBatch(store, { batch, onConflict: 'restore', clearance, decisions: decideAll(seen, 'restore') }),
    ).rejects.toMatchObject({ code: 'undo.conflicts', params: { movedOn: true } })
    const fresh = await conflictsWith(store, batch, decideAll(seen, 'restore'))
    expect(dumpOf(store)).toBe(now)
    expect(valuesOf(fresh).map(({ values }) => values[0])).toEqual([
      ['familyName', 'Vega', 'Ruiz'],
      ['pronouns', 'ze', 'she'],
      ['salutation', 'Prof.', null],
    ])
    expect(fresh.map(({ key }) => seen.some((one) => one.key === key))).toEqual([true, false, false])
    await tryUndo(store, batch, decideAll(fresh, 'restore'))
    expect(nameOf(store)).toBe('Ana Ruiz she -')
  })

  it('that all of it stays leaves no trace, and the step can be undone another time', async () => {
    using store = await openTestStore()
    const { value: ana } = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }))
    const { batch } = await doing(store, (write) => updatePerson(write, ana.id, { givenName: 'Anna' }))
    await doing(store, (write) => updatePerson(write, ana.id, { givenName: 'Hannah' }))
    const conflicts = await conflictsWith(store, batch)
    const done = (await tryUndo(store, batch, decideAll(conflicts, 'keep'))) as Undone
    expect(done.batch).toBeNull()
    expect(valuesOf(await conflictsWith(store, batch))).toEqual([
      { name: 'Hannah', values: [['givenName', 'Hannah', 'Ana']], choices: both },
    ])
  })

  it('for all of them takes what each can', async () => {
    using store = await openTestStore()
    const kept = await renamed(store)
    await undoBatch(store, { batch: kept.batch, onConflict: 'keep', clearance })
    expect(nameOf(store)).toBe('Ana Vega xe -')
    using other = await openTestStore()
    const restored = await renamed(other)
    await undoBatch(other, { batch: restored.batch, onConflict: 'restore', clearance })
    expect(dumpOf(other)).toBe(restored.before)
  })

  it('tells by whom and when it was changed, and nothing of what is above the clearance, which stays', async () => {
    using store = await openTestStore()
    const { ana, batch } = await renamed(store)
    await doing(store, (write) => updatePerson(write, ana.id, { sensitivity: 'restricted' }))
    const told = await conflictsWith(store, batch)
    expect(told[0]?.last).toMatchObject({ by: null, at: expect.stringMatching(/^\d{4}-/u) as string })
    const point = insertContactPoint
    const open = await doing(store, (write) => {
      const { id } = insertPerson(write, { givenName: 'Bea' })
      point(write, id, { kind: 'email', value: 'b@example.org' })
      updatePerson(write, ana.id, { pronouns: 've' })
    })
    await doing(store, (write) => updatePerson(write, ana.id, { pronouns: 'fae' }))
    const request = { batch: open.batch, clearance: 'internal' } as const
    const hidden = { id: null, record: null, values: [], last: null, choices: ['keep'] }
    await expect(undoBatch(store, { ...request, onConflict: 'refuse' })).rejects.toMatchObject({
      params: { conflicts: [hidden] },
    })
    const { value } = await undoBatch(store, { ...request, onConflict: 'restore' })
    expect(value.kept).toMatchObject([hidden])
    expect(nameOf(store)).toBe('Anna Vega fae Dr.')
  })
})

describe('what is decided about', () => {
  const value = (store: TestStore, sql: string, ...parameters: unknown[]): unknown =>
    store.writer
      .prepare(sql)
      .pluck()
      .all(...parameters)

  async function tagged(store: TestStore) {
    const { value: person } = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }))
    const { value: tag } = await doing(store, (write) => findOrInsertTag(write, { name: 'water' }))
    const give = () => doing(store, (write) => tagRecord(write, person.id, tag))
    const take = () => doing(store, (write) => void untagRecord(write, person.id, tag))
    return { person, tag, give, take, tags: () => value(store, 'select tag_id from record_tag') }
  }

  it('a tag that was taken away, and given again since, is there as it should be: nothing is asked', async () => {
    using store = await openTestStore()
    const { tag, give, take, tags } = await tagged(store)
    await give()
    const taken = await take()
    await give()
    const done = (await tryUndo(store, taken.batch)) as Undone
    expect(done.value.kept).toEqual([])
    expect(tags()).toEqual([tag])
  })

  it.each([
    ['keep', 1],
    ['restore', 0],
  ] as const)('a tag that was given, taken away and given again: %s', async (choice, left) => {
    using store = await openTestStore()
    const { give, take, tags } = await tagged(store)
    const given = await give()
    await take()
    await give()
    const conflicts = await conflictsWith(store, given.batch)
    expect(conflicts).toMatchObject([{ about: 'water', reason: 'existsAgain', undoWould: 'remove' }])
    expect(valuesOf(conflicts)).toEqual([{ name: 'Ana', about: 'water', values: [], choices: both }])
    await tryUndo(store, given.batch, decideAll(conflicts, choice))
    expect(tags()).toHaveLength(left)
    expect(findFaults(store)).toEqual([])
  })

  it('a tag that was given and taken away since is gone already', async () => {
    using store = await openTestStore()
    const { give, take, tags } = await tagged(store)
    const given = await give()
    await take()
    expect(Array.isArray(await tryUndo(store, given.batch))).toBe(false)
    expect(tags()).toEqual([])
  })

  it('a tag that others were given since stays with them', async () => {
    using store = await openTestStore()
    const { value: ana } = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }))
    const { value: bea } = await doing(store, (write) => insertPerson(write, { givenName: 'Bea' }))
    const first = await doing(store, (write) =>
      tagRecord(write, ana.id, findOrInsertTag(write, { name: 'water' })),
    )
    await doing(store, (write) => tagRecord(write, bea.id, findOrInsertTag(write, { name: 'water' })))
    const conflicts = await conflictsWith(store, first.batch)
    expect(conflicts).toMatchObject([
      { noun: 'tag', reason: 'stillReferred', choices: ['keep'], record: { name: 'water' } },
    ])
    await tryUndo(store, first.batch, decideAll(conflicts, 'keep'))
    expect(value(store, 'select record_id from record_tag')).toEqual([bea.id])
  })

  async function sized(store: TestStore) {
    const { value: made } = await doing(store, (write) => ({
      person: insertPerson(write, { givenName: 'Ana' }).id,
      field: insertCustomField(write, { appliesTo: 'person', label: 'Shoe size', type: 'text' }).id,
    }))
    const set = (size: string | null) =>
      doing(store, (write) => setCustomValue(write, { contact: made.person, field: made.field }, size))
    return { set, sizes: () => value(store, 'select value from custom_value') }
  }

  it.each([
    ['filled in, then changed', { first: ['38'], later: ['39'], now: '39', older: null }],
    ['changed, then changed', { first: ['38', '39'], later: ['40'], now: '40', older: '38' }],
    ['changed, then emptied', { first: ['38', '39'], later: [null], now: null, older: '38' }],
    [
      'changed, then emptied and filled in',
      { first: ['38', '39'], later: [null, '40'], now: '40', older: '38' },
    ],
    ['emptied, then filled in', { first: ['38', null], later: ['40'], now: '40', older: '38' }],
    ['filled in, then emptied and filled in', { first: ['38'], later: [null, '40'], now: '40', older: null }],
  ] as const)('an own field that was %s', async (_, { first, later, now, older }) => {
    for (const choice of ['keep', 'restore'] as const) {
      using store = await openTestStore()
      const { set, sizes } = await sized(store)
      const batches: Uid[] = []
      for (const size of first) batches.push((await set(size)).batch)
      for (const size of later) await set(size)
      const conflicts = await conflictsWith(store, batches.at(-1)!)
      expect(valuesOf(conflicts)).toEqual([
        { name: 'Ana', about: 'Shoe size', values: [['value', now, older]], choices: both },
      ])
      await tryUndo(store, batches.at(-1)!, decideAll(conflicts, choice))
      const left = choice === 'keep' ? now : older
      expect(sizes()).toEqual(left === null ? [] : [left])
      expect(findFaults(store)).toEqual([])
    }
  })

  it.each(['keep', 'restore'] as const)('a phone number that was added, then changed: %s', async (choice) => {
    using store = await openTestStore()
    const { value: person } = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }))
    const added = await doing(store, (write) =>
      insertContactPoint(write, person.id, { kind: 'phone', value: '202-555-0101' }),
    )
    await doing(store, (write) => updateContactPoint(write, added.value.id, { value: '202-555-0102' }))
    const conflicts = await conflictsWith(store, added.batch)
    expect(conflicts).toMatchObject([
      { id: person.uid, undoWould: 'remove', part: { name: '202-555-0102' }, record: { name: 'Ana' } },
    ])
    await tryUndo(store, added.batch, decideAll(conflicts, choice))
    expect(value(store, 'select value from contact_point')).toEqual(choice === 'keep' ? ['202-555-0102'] : [])
    expect(value(store, 'select display_name from contact')).toEqual(['Ana'])
  })

  it.each(['keep', 'restore'] as const)('a promise whose state goes with a day: %s', async (choice) => {
    using store = await openTestStore()
    const { value: made } = await doing(store, (write) => insertFollowUp(write, { title: 'Send the brief' }))
    const done = await doing(store, (write) =>
      setFollowUpProgress(write, made.id, { state: 'done', doneOn: parseLocalDate('2026-03-03') }),
    )
    await doing(store, (write) =>
      setFollowUpProgress(write, made.id, { state: 'done', doneOn: parseLocalDate('2026-03-05') }),
    )
    const conflicts = await conflictsWith(store, done.batch)
    expect(conflicts).toHaveLength(1)
    await tryUndo(store, done.batch, decideAll(conflicts, choice))
    expect(value(store, 'select done_on from follow_up')).toEqual([choice === 'keep' ? '2026-03-05' : null])
    expect(value(store, 'select state from follow_up')).toEqual([choice === 'keep' ? 'done' : 'open'])
  })
})
