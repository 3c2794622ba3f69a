import { describe, expect, it } from 'vitest'
import { merge, unmerge } from '../../db/service/merge.ts'
import { changePerson, createPersonWith } from '../../db/service/person.ts'
import { relate } from '../../db/service/relationship.ts'
import type { Session } from '../../db/service/session.ts'
import type { AppError } from '../../db/domain/errors.ts'
import { errorMessage } from '../../db/domain/i18n/error-message.ts'
import { uidFromBytes, type Id } from '../../db/domain/uid.ts'
import type { Store } from '../../db/store/store.ts'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { findFaults } from '../store/random/integrity.ts'
import { dumpOf, openTestStore } from '../store/test-store.ts'

const sessionOf = (store: Store): Session => ({ store, clearance: 'survivor' })

type Person = Id<'person'>

/** Two Anas and two Robertos, and who of them are colleagues. */
async function people(store: Store, ties: readonly (readonly [from: string, to: string])[]) {
  const session = sessionOf(store)
  const made = new Map<string, Person>()
  for (const name of ['Ana', 'Anna', 'Roberto', 'Robert'])
    made.set(
      name,
      (await createPersonWith(session, { fields: { givenName: name }, contactPoints: [] })).value,
    )
  const of = (name: string): Person => made.get(name) as Person
  const type = uidFromBytes<'relationship_type'>(
    store.writer
      .prepare('select r.uid from relationship_type t join record r on r.id = t.id limit 1')
      .pluck()
      .get() as Uint8Array,
  )
  for (const [from, to] of ties) await relate(session, { from: of(from), to: of(to), type })
  return { session, of }
}

/** Who is tied to whom, by name. */
const tiesOf = (store: Store): string[] =>
  store.writer
    .prepare(
      `select f.display_name || ' - ' || t.display_name from relationship r
       join contact f on f.id = r.from_id join contact t on t.id = r.to_id order by 1`,
    )
    .pluck()
    .all() as string[]

describe('a merge of which somebody who is tied to it was merged too', () => {
  it('comes apart where only the tie moved', async () => {
    using store = await openTestStore()
    const { session, of } = await people(store, [['Anna', 'Roberto']])
    const { batch } = await merge(session, { keep: of('Ana'), others: [of('Anna')] })
    await merge(session, { keep: of('Robert'), others: [of('Roberto')] })
    await unmerge(session, { id: batch! })
    expect(tiesOf(store)).toEqual(['Anna - Robert'])
    expect(findFaults(store)).toEqual([])
  })

  it.each([
    ['the tie was one of both', 'Ana-Roberto', 'Anna-Roberto'],
    ['the tie became one with another', 'Ana-Robert', 'Anna-Roberto'],
    ['from the other side', 'Roberto-Anna', 'Robert-Ana'],
  ])('is refused with what to take apart first, and then both come apart: %s', async (_, ...ties) => {
    using store = await openTestStore()
    const { session, of } = await people(
      store,
      ties.map((tie) => tie.split('-') as [string, string]),
    )
    const before = dumpOf(store)
    const first = await merge(session, { keep: of('Ana'), others: [of('Anna')] })
    const second = await merge(session, { keep: of('Robert'), others: [of('Roberto')] })
    const merged = { id: second.batch!, name: 'Robert' }
    const refused = unmerge(session, { id: first.batch! })
    await expect(refused).rejects.toMatchObject({ code: 'undo.conflicts', params: { merged } })
    await expect(
      refused.catch((error: AppError) => errorMessage(translator('en'), error)),
    ).resolves.toContain(
      `Robert was merged with others since. Take that merge apart first (${second.batch!}), then this`,
    )
    await unmerge(session, { id: second.batch! })
    await unmerge(session, { id: first.batch! })
    expect(dumpOf(store)).toEqual(before)
  })

  it('names no merge where something else is in the way', async () => {
    using store = await openTestStore()
    const { session, of } = await people(store, [])
    const { batch } = await merge(session, {
      keep: of('Ana'),
      others: [of('Anna')],
      choices: { givenName: of('Anna') },
    })
    await changePerson(session, of('Ana'), { givenName: 'Anita' })
    await merge(session, { keep: of('Robert'), others: [of('Roberto')] })
    const error = await unmerge(session, { id: batch! }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'undo.conflicts' })
    expect((error as AppError).params).not.toHaveProperty('merged')
  })
})
