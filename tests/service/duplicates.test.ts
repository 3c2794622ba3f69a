import { describe, expect, it } from 'vitest'
import { findDuplicates, markNotDuplicates, similarToTyped } from '../../db/service/duplicates.ts'
import {
  countToLookAt,
  duplicatesStatus,
  isOutdated,
  newestBatch,
  standingClusters,
  groupsAbove,
} from '../../db/service/found-duplicates.ts'
import { newUid } from '../../db/domain/uid.ts'
import { undo } from '../../db/service/history.ts'
import { merge, mergeEach } from '../../db/service/merge.ts'
import { changePerson } from '../../db/service/person.ts'
import type { Session } from '../../db/service/session.ts'
import { trash } from '../../db/service/trash.ts'
import { insertContactPoint } from '../../db/store/queries/contact-point.ts'
import { findRecord } from '../../db/store/record.ts'
import { reading, type Store } from '../../db/store/store.ts'
import { makePerson } from '../fixtures/make-person.ts'
import { writing } from '../fixtures/write.ts'
import { dumpOf, openTestStore } from '../store/test-store.ts'
import { twoHarrows } from './two-harrows.ts'

const sessionOf = (store: Store): Session => ({ store, clearance: 'survivor' })

describe('all that are surely the same', () => {
  it('are merged in one batch into who most is known about, and come apart by one undo', async () => {
    using store = await openTestStore()
    const { one, other } = await twoHarrows(store)
    await writing(store, (write) =>
      insertContactPoint(write, other.id, { kind: 'web', value: 'harrow.example.org' }),
    )
    const before = dumpOf(store)
    const { clusters } = await findDuplicates(sessionOf(store))
    const groups = groupsAbove(clusters, 0.9)
    expect(groups).toEqual([[one.uid, other.uid]])
    const { batch, value: merged } = await mergeEach(sessionOf(store), groups)
    expect(merged).toEqual({
      kept: 1,
      merged: 2,
      gaveWay: [
        {
          id: other.uid,
          fields: [expect.objectContaining({ field: 'givenName', result: 'Bill', other: 'William' })],
        },
      ],
    })
    expect((await findRecord(reading(store, 'survivor'), one.uid))?.id).toBe(other.id)
    await undo(sessionOf(store), { batch: batch! })
    expect(dumpOf(store)).toBe(before)
  })

  it('are left as they were when it is stopped', async () => {
    using store = await openTestStore()
    await twoHarrows(store)
    const before = dumpOf(store)
    const groups = groupsAbove((await findDuplicates(sessionOf(store))).clusters, 0.9)
    const stopped = mergeEach(sessionOf(store), [...groups, []], { signal: AbortSignal.abort() })
    await expect(stopped).rejects.toThrow()
    expect(dumpOf(store)).toBe(before)
  })
})

describe('a score from which groups are merged', () => {
  const group = (name: string, probability: number, ...fields: string[]) => {
    const [one, other] = [newUid<'person'>(), newUid<'person'>()]
    const reasons = fields.map((field) => ({ field, level: 'same', one: '', other: '', bits: 5 }))
    const pair = { one, other, probability, verdict: 'likely' as const, reasons }
    const contacts = [one, other].map((id) => ({ id, name }))
    const tie = { noun: 'person' as const, verdict: 'likely' as const, isIdentified: true, pairs: [pair] }
    return { ...tie, contacts, probability }
  }

  it('takes those that reach it, and none by its name alone', () => {
    const reached = group('Harrow', 0.92, 'family', 'email')
    const groups = [group('Quist', 0.999, 'given', 'family', 'city'), reached, group('Velde', 0.7, 'phone')]
    expect(groupsAbove(groups, 0.9)).toEqual([reached.contacts.map(({ id }) => id)])
    expect(groupsAbove(groups, 0.6)).toHaveLength(2)
    expect(groupsAbove(groups, 0.95)).toEqual([])
    const unseen = groups.map((one) => ({ ...one, isIdentified: false }))
    expect([groupsAbove(unseen, 0.6), countToLookAt(unseen, 0.6)]).toEqual([[], 3])
  })
})

describe('what was found before', () => {
  it('is told with how many of a kind may be merged at once, from a score and from the least on', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await twoHarrows(store)
    const held = { batch: newestBatch(session), found: await findDuplicates(session) }
    const status = (sure: number, noun?: 'person' | 'organization') =>
      duplicatesStatus(session, held, { sure, noun })
    expect(status(0.9)).toMatchObject({ groups: 1, sure: 1, mergeable: 1 })
    expect(status(1, 'person')).toMatchObject({ groups: 1, sure: 0, mergeable: 1 })
    expect(status(0.5, 'organization')).toMatchObject({ groups: 1, sure: 0, mergeable: 0 })
  })

  it('shrinks as it is worked on, comes back with an undo, and is outdated by an edit', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { one, other } = await twoHarrows(store)
    const third = await writing(store, (write) => {
      const made = makePerson(write, 'William Harrow')
      insertContactPoint(write, made.id, { kind: 'email', value: 'w.harrow@example.org' })
      return made
    })
    const held = { batch: newestBatch(session), found: await findDuplicates(session) }
    const left = () =>
      standingClusters(session, held, { atLeast: 'maybe' }).map(({ contacts }) =>
        contacts.map(({ id }) => id),
      )
    expect(left()).toEqual([[one.uid, other.uid, third.uid]])
    const merged = await merge(session, { keep: one.uid, others: [other.uid] })
    expect(left()).toEqual([[one.uid, third.uid]])
    await markNotDuplicates(session, [one.uid, third.uid])
    expect(left()).toEqual([])
    expect(isOutdated(session, held)).toBe(false)
    await undo(session, {})
    await undo(session, { batch: merged.batch! })
    expect(left()).toEqual([[one.uid, other.uid, third.uid]])
    expect(isOutdated(session, held)).toBe(false)
    expect(standingClusters(session, held, { atLeast: 'maybe', noun: 'organization' })).toEqual([])
    await trash(session, [third.uid])
    expect(left()).toEqual([[one.uid, other.uid]])
    await changePerson(session, other.uid, { givenName: 'Ingrid' })
    expect(isOutdated(session, held)).toBe(true)
  })

  it('is outdated when what the search found kept apart is so no more', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { one, other } = await twoHarrows(store)
    const { batch } = await markNotDuplicates(session, [one.uid, other.uid])
    const held = { batch: newestBatch(session), found: await findDuplicates(session) }
    expect(isOutdated(session, held)).toBe(false)
    await undo(session, { batch: batch! })
    expect(isOutdated(session, held)).toBe(true)
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
    { name: 'Bill Harrow', emails: [], phones: ['(202) 555-0101'] },
    { name: 'Harow, William', emails: ['W.Harrow@Example.org'], phones: [] },
  ])('are warned of while one more is typed: %o', async (typed) => {
    using store = await openTestStore()
    await twoHarrows(store)
    const [first] = similarToTyped(sessionOf(store), { noun: 'person', ...typed }).contacts
    expect(first).toMatchObject({ verdict: 'same' })
    const stranger = { noun: 'person', name: 'Ingrid Velde', emails: [], phones: [] } as const
    expect(similarToTyped(sessionOf(store), stranger)).toEqual({ contacts: [], isHidden: false })
  })
})
