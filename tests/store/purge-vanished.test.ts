import { describe, expect, it } from 'vitest'
import type { Id } from '../../db/domain/uid.ts'
import { purgeRecords } from '../../db/store/history/purge/purge.ts'
import { undoBatch } from '../../db/store/history/undo/undo.ts'
import { mergeContacts } from '../../db/store/merge/merge-contacts.ts'
import { insertAffiliation } from '../../db/store/queries/affiliation.ts'
import { insertContactPoint } from '../../db/store/queries/contact-point.ts'
import { insertInteraction } from '../../db/store/queries/interaction.ts'
import { insertOrganization } from '../../db/store/queries/organization.ts'
import { insertPerson } from '../../db/store/queries/person.ts'
import { overwriteResidue } from '../../db/store/residue.ts'
import { findFaults } from './random/integrity.ts'
import { openTestStore, type TestStore } from './test-store.ts'
import { day, doing, hits, marked, typeNamed } from './purge-stage.ts'

/** How many entries of the log still say something of a record itself. */
const said = ({ writer }: TestStore, record: number): unknown =>
  writer
    .prepare('select count(*) from change where row_id = ? and coalesce(old, new, data) is not null')
    .pluck()
    .get(record)

describe('a purge finds what is in the log only', () => {
  it('of a meeting that was undone before whoever was met became one with somebody else', async () => {
    using store = await openTestStore()
    const { value } = await doing(store, (write) => ({
      kept: insertPerson(write, { givenName: 'Ana' }),
      merged: insertPerson(write, { givenName: 'Anita' }),
    }))
    const met = await doing(store, (write) =>
      insertInteraction(write, {
        type: typeNamed(write, 'interaction_type') as Id<'interaction_type'>,
        status: 'happened',
        outcome: 'met',
        occurredOn: day,
        subject: marked('What she told'),
        participants: [{ contact: value.merged.uid }],
      }),
    )
    await undoBatch(store, { batch: met.batch!, onConflict: 'refuse', clearance: 'survivor' })
    await doing(store, (write) => {
      mergeContacts(write, { kept: value.kept.id, other: value.merged.id, noun: 'person', choices: {} })
    })
    await doing(store, (write) => purgeRecords(write, [value.kept.id]))
    await overwriteResidue(store)
    expect(hits(store)).toBe(0)
    expect(findFaults(store)).toEqual([])
  })

  it('of a role that had gone on to another organization before it was removed', async () => {
    using store = await openTestStore()
    const { value } = await doing(store, (write) => {
      const first = insertOrganization(write, { name: 'Harbor House' })
      const second = insertOrganization(write, { name: 'Vale Clinic' })
      const person = insertPerson(write, { givenName: 'Ana' })
      const role = insertAffiliation(write, {
        person: person.uid,
        organization: first.uid,
        title: marked('Advocate'),
      })
      return { first, second, role }
    })
    await doing(store, (write) =>
      write
        .statement('update affiliation set organization_id = ? where id = ?')
        .run(value.second.id, value.role.id),
    )
    await doing(store, (write) => {
      write.statement('delete from affiliation where id = ?').run(value.role.id)
      write.statement('delete from record where id = ?').run(value.role.id)
    })
    await doing(store, (write) => purgeRecords(write, [value.first.id]))
    await overwriteResidue(store)
    expect(hits(store)).toBe(0)
  })

  it('and leaves what the log says of another one, who had something of theirs for a while', async () => {
    using store = await openTestStore()
    const { value: forgotten } = await doing(store, (write) => {
      const person = insertPerson(write, { givenName: 'Ana' })
      const point = insertContactPoint(write, person.id, { kind: 'email', value: 'ana@example.org' })
      return { person, point }
    })
    const other = await doing(store, (write) => insertPerson(write, { givenName: 'Bea' }))
    const given = await doing(store, (write) =>
      write
        .statement('update contact_point set contact_id = ? where id = ?')
        .run(other.value.id, forgotten.point.id),
    )
    await undoBatch(store, { batch: given.batch!, onConflict: 'refuse', clearance: 'survivor' })
    await doing(store, (write) => {
      write.statement('delete from contact_point where id = ?').run(forgotten.point.id)
      write.statement('delete from record where id = ?').run(forgotten.point.id)
    })
    await undoBatch(store, { batch: other.batch!, onConflict: 'refuse', clearance: 'survivor' })
    const before = said(store, other.value.id)
    await doing(store, (write) => purgeRecords(write, [forgotten.person.id]))
    expect(before).toBeGreaterThan(0)
    expect(said(store, other.value.id)).toBe(before)
  })
})
