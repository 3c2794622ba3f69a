import { describe, expect, it } from 'vitest'
import type { Id } from '../../db/domain/uid.ts'
import type { Clearance } from '../../db/domain/sensitivity.ts'
import { createCustomField, setCustomValues } from '../../db/service/custom-field.ts'
import { givenWay } from '../../db/service/given-way.ts'
import { undo } from '../../db/service/history.ts'
import { mergeEach } from '../../db/service/merge.ts'
import { changeOrganization, createOrganization } from '../../db/service/organization.ts'
import type { Session } from '../../db/service/session.ts'
import { trash } from '../../db/service/trash.ts'
import type { Store } from '../../db/store/store.ts'
import { openTestStore } from '../store/test-store.ts'

const sessionOf = (store: Store, clearance: Clearance = 'survivor'): Session => ({ store, clearance })

/** Three choirs of one name, each within another alliance, of which the last is restricted. */
async function threeChoirs(session: Session) {
  const make = async (...input: Parameters<typeof createOrganization>[1][]) =>
    Promise.all(input.map(async (one) => (await createOrganization(session, one)).value))
  const parents = await make(
    { name: 'Harbor Alliance' },
    { name: 'Lantern Network' },
    { name: 'Quiet Circle', sensitivity: 'restricted' },
  )
  const choirs = await make(...parents.map((parent) => ({ name: 'Youth Choir', parent, type: 'choir' })))
  return { parents, choirs }
}

async function mergeAll(session: Session, group: readonly Id<'organization'>[]) {
  const { batch, value } = await mergeEach(session, [group])
  return { batch: batch!, gaveWay: value.gaveWay }
}

describe('what gave way when many were merged', () => {
  it('is told with the name of the contact and of what is referred to, each value once', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { parents, choirs } = await threeChoirs(session)
    await changeOrganization(session, choirs[2]!, { parent: parents[1]! })
    const merged = await mergeAll(session, choirs)
    expect(await givenWay(session, merged, 10)).toEqual({
      total: 1,
      rows: [
        {
          contact: { id: choirs[0], noun: 'organization', name: 'Youth Choir' },
          field: 'parent',
          label: null,
          kept: { id: parents[0], noun: 'organization', name: 'Harbor Alliance' },
          notTaken: { id: parents[1], noun: 'organization', name: 'Lantern Network' },
          isNoted: false,
        },
      ],
    })
  })

  it('names nothing that may not be shown', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { choirs } = await threeChoirs(session)
    const { value: field } = await createCustomField(session, {
      label: 'Safe door',
      type: 'text',
      appliesTo: 'organization',
      sensitivity: 'restricted',
    })
    for (const [at, choir] of choirs.entries())
      await setCustomValues(session, choir, [{ field, value: `door ${at}` }])
    const merged = await mergeAll(session, choirs)
    const told = async (clearance: Clearance) =>
      (await givenWay(sessionOf(store, clearance), merged, 10)).rows.map(
        ({ label, notTaken }) => label ?? (notTaken as { name: string }).name,
      )
    expect(await told('survivor')).toEqual(['Lantern Network', 'Safe door', 'Quiet Circle', 'Safe door'])
    expect(await told('internal')).toEqual(['Lantern Network'])
    await changeOrganization(session, choirs[0]!, { sensitivity: 'restricted' })
    expect(await told('internal')).toEqual([])
  })

  it('is counted in full, and told as far as is asked', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const merged = await mergeAll(session, (await threeChoirs(session)).choirs)
    const page = await givenWay(session, merged, 1)
    expect([page.total, page.rows.length]).toEqual([2, 1])
  })

  it('is nothing once the contacts are apart again or gone', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { choirs } = await threeChoirs(session)
    const merged = await mergeAll(session, choirs)
    const total = async () => (await givenWay(session, merged, 10)).total
    const { batch } = await undo(session, { batch: merged.batch })
    expect(await total()).toBe(0)
    await undo(session, { batch: batch! })
    expect(await total()).toBe(2)
    await trash(session, [choirs[0]!])
    expect(await total()).toBe(0)
  })
})
