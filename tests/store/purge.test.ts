import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { uidToBytes, type Id, type Uid } from '../../db/domain/uid.ts'
import type { WriteDb } from '../../db/store/access.ts'
import { searchHalves, searchIndexes } from '../../db/store/derived/search-index.ts'
import { listBatches } from '../../db/store/history/batches/batch-list.ts'
import { purgeRecords } from '../../db/store/history/purge/purge.ts'
import { trashRecord } from '../../db/store/history/trash.ts'
import { undoBatch } from '../../db/store/history/undo/undo.ts'
import { migrate } from '../../db/store/migrate.ts'
import { insertAffiliation } from '../../db/store/queries/affiliation.ts'
import { insertAttachment } from '../../db/store/queries/attachment.ts'
import { insertContactPoint, updateContactPoint } from '../../db/store/queries/contact-point.ts'
import { insertFollowUp, updateFollowUp } from '../../db/store/queries/follow-up.ts'
import { insertInteraction, updateInteraction } from '../../db/store/queries/interaction.ts'
import { insertOrganization, insertOrganizationAs } from '../../db/store/queries/organization.ts'
import { insertPerson, updatePerson } from '../../db/store/queries/person.ts'
import { insertRelationship } from '../../db/store/queries/relationship.ts'
import { findOrInsertTag, tagRecord } from '../../db/store/queries/tag.ts'
import { overwriteResidue } from '../../db/store/residue.ts'
import { insertRecord, insertRow } from '../../db/store/row.ts'
import { reading } from '../../db/store/store.ts'
import { search } from '../../db/store/search.ts'
import { seededRandom } from '../reliability/rounds.ts'
import { findFaults } from './random/integrity.ts'
import { dumpOf, openTestStore, type TestStore } from './test-store.ts'
import { marker, marked, doing, day, typeNamed, hits } from './purge-stage.ts'

/** Neighbours on the same pages: pages are split and merged, and what is left over on them has to be blank too. */
async function addNeighbours(store: TestStore, count: number): Promise<void> {
  const random = seededRandom(count)
  await doing(store, (write) => {
    for (let i = 0; i < count; i++) {
      const person = insertPerson(write, {
        givenName: `Neighbour ${random.below(1e9)}`,
        familyName: 'Example',
      })
      insertContactPoint(write, person.id, { kind: 'email', value: `n${random.below(1e9)}@example.org` })
      insertInteraction(write, {
        type: typeNamed(write, 'interaction_type') as Id<'interaction_type'>,
        status: 'happened',
        outcome: 'met',
        occurredOn: day,
        bodyText: Array.from({ length: 5 + random.below(80) }, () => `word${random.below(3000)}`).join(' '),
        participants: [{ contact: person.uid }],
      })
    }
  })
}

interface Remembered {
  readonly person: number
  readonly others: { readonly person: number; readonly organization: number }
  readonly shared: { readonly interaction: number; readonly followUp: number }
  readonly batches: Uid[]
}

/** A person with everything that can be attached to one, partly shared with others, partly changed, undone or trashed. */
async function remember(store: TestStore): Promise<Remembered> {
  const batches: Uid[] = []
  const step = async <T>(work: (write: WriteDb) => T): Promise<T> => {
    const { value, batch } = await doing(store, work, { command: marked('log --with') })
    if (batch !== null) batches.push(batch)
    return value
  }
  const { value: others } = await doing(store, (write) => ({
    person: insertPerson(write, { givenName: 'Other' }),
    organization: insertOrganization(write, { name: 'Shelter' }),
  }))
  const person = await step((write) =>
    insertPerson(write, { givenName: marked('Ana'), otherNames: [marked('Anita')], source: marked('heard') }),
  )
  await addNeighbours(store, 60)
  await step((write) =>
    updatePerson(write, person.id, { givenName: marked('Anna'), salutation: marked('Dear') }),
  )
  const point = await step((write) =>
    insertContactPoint(write, person.id, {
      kind: 'email',
      value: `${marked('a').replace(' ', '')}@example.org`,
    }),
  )
  await step((write) =>
    updateContactPoint(write, point.id, { value: `${marked('b').replace(' ', '')}@example.org` }),
  )
  await step((write) =>
    insertAffiliation(write, {
      person: person.uid,
      organization: others.organization.uid,
      title: marked('Chair'),
    }),
  )
  for (const [from, to] of [
    [person, others.person],
    [others.person, person],
  ] as const)
    await step((write) =>
      insertRelationship(write, {
        from: from.uid,
        to: to.uid,
        type: typeNamed(write, 'relationship_type') as Id<'relationship_type'>,
        note: marked('knows'),
      }),
    )
  await step((write) => tagRecord(write, person.id, findOrInsertTag(write, { name: 'water' })))
  await step((write) =>
    insertRow(write, 'external_id', { record_id: person.id, scheme: 'x', value: marked('id') }),
  )
  await step((write) => insertLegislature(write, person.id))
  const meet = (write: WriteDb, contacts: readonly { uid: Id<'person'> }[], text: string) =>
    insertInteraction(write, {
      type: typeNamed(write, 'interaction_type') as Id<'interaction_type'>,
      status: 'happened',
      outcome: 'met',
      occurredOn: day,
      subject: text,
      bodyText: text,
      participants: contacts.map(({ uid }) => ({ contact: uid, role: contacts.length === 1 ? text : null })),
    })
  const alone = await step((write) => meet(write, [person], marked('About her story')))
  await step((write) => updateInteraction(write, alone.id, { bodyText: marked('Told again') }))
  const shared = await step((write) => meet(write, [person, others.person], 'Roundtable'))
  const followUp = await step((write) =>
    insertFollowUp(write, { title: marked('Call'), notes: marked('her'), links: [person.uid] }),
  )
  await step((write) => updateFollowUp(write, followUp.id, { title: marked('Call back') }))
  await step((write) => insertFollowUp(write, { title: marked('Write up'), origin: alone.uid }))
  const sharedFollowUp = await step((write) =>
    insertFollowUp(write, { title: 'Send minutes', links: [person.uid, others.person.uid] }),
  )
  for (const record of [person.uid, alone.uid, followUp.uid])
    await step((write) =>
      insertAttachment(write, {
        record,
        name: marked('letter'),
        mediaType: 'text/plain',
        data: Buffer.from(marked('Dear all')),
      }),
    )
  await step((write) =>
    insertRow(write, 'draft', {
      noun: 'interaction',
      record_id: person.id,
      sensitivity: 1,
      body: JSON.stringify(marked('typing')),
      updated_at: write.at,
    }),
  )
  await rememberWhatWasUndone(store, { person, other: others.person, step, meet, batches })
  await step((write) => trashRecord(write, person.id))
  return {
    person: person.id,
    others: { person: others.person.id, organization: others.organization.id },
    shared: { interaction: shared.id, followUp: sharedFollowUp.id },
    batches,
  }
}

/** A term with an office and its phone, and a committee that lists the person by name. */
function insertLegislature(write: WriteDb, personId: number): void {
  const jurisdiction = insertRecord(write, 'jurisdiction').id
  insertRow(write, 'jurisdiction', { id: jurisdiction, key: 'us-nm', name: 'New Mexico', level: 'state' })
  const chamber = insertRecord(write, 'chamber').id
  insertRow(write, 'chamber', { id: chamber, jurisdiction_id: jurisdiction, kind: 'lower', name: 'House' })
  const seat = insertRecord(write, 'seat').id
  insertRow(write, 'seat', { id: seat, chamber_id: chamber, district: '12', sort_key: '12' })
  const term = insertRecord(write, 'term').id
  insertRow(write, 'term', { id: term, person_id: personId, seat_id: seat, party: marked('Party') } as never)
  const office = insertOrganizationAs(write, 'office', { name: marked('Office of') })
  insertRow(write, 'office', { id: office.id, term_id: term, kind: marked('district') } as never)
  insertContactPoint(write, office.id, { kind: 'phone', value: '+1 555 0100', label: marked('desk of') })
  const committee = insertRecord(write, 'committee').id
  insertRow(write, 'committee', {
    id: committee,
    jurisdiction_id: jurisdiction,
    name: 'Water',
    sort_key: 'water',
  } as never)
  const membership = insertRecord(write, 'committee_membership').id
  insertRow(write, 'committee_membership', {
    id: membership,
    committee_id: committee,
    person_id: personId,
    member_name: marked('Hon.'),
    role: 'member',
  } as never)
}

interface Past {
  readonly person: { readonly id: number; readonly uid: Id<'person'> }
  readonly other: { readonly id: number; readonly uid: Id<'person'> }
  readonly batches: Uid[]
  step<T>(work: (write: WriteDb) => T): Promise<T>
  meet(write: WriteDb, contacts: readonly { uid: Id<'person'> }[], text: string): unknown
}

/** Rows that are only in the log any more. */
async function rememberWhatWasUndone(
  store: TestStore,
  { person, other, batches, step, meet }: Past,
): Promise<void> {
  const works: readonly ((write: WriteDb) => unknown)[] = [
    (write) => insertContactPoint(write, person.id, { kind: 'web', value: marked('https://example.org/') }),
    (write) => meet(write, [person], marked('Never mind')),
    (write) => insertFollowUp(write, { title: marked('Forget it'), links: [person.uid] }),
    (write) =>
      insertAttachment(write, {
        record: person.uid,
        name: marked('draft'),
        mediaType: 'x',
        data: Buffer.from(marked('old')),
      }),
    (write) =>
      insertRelationship(write, {
        from: other.uid,
        to: person.uid,
        type: typeNamed(write, 'relationship_type') as Id<'relationship_type'>,
        note: marked('mistake'),
      }),
  ]
  for (const work of works) {
    await step(work)
    const [last] = batches.slice(-1)
    if (last === undefined) throw new Error('nothing was done')
    const { batch } = await undoBatch(store, { batch: last, onConflict: 'refuse', clearance: 'survivor' })
    if (batch !== null) batches.push(batch)
  }
}

describe('after a person was purged', () => {
  it('no word of them is left in the decrypted file, and what is shared stays', async () => {
    using store = await openTestStore()
    const known = await remember(store)
    await addNeighbours(store, 60)
    expect(hits(store)).toBeGreaterThan(50)
    await doing(store, (write) => purgeRecords(write, [known.person]), { command: marked('purge') })
    await overwriteResidue(store)
    expect(hits(store)).toBe(0)
    expect(findFaults(store)).toEqual([])
    const left = store.writer
      .prepare('select subject from interaction where id = ?')
      .get(known.shared.interaction)
    expect(left).toEqual({ subject: 'Roundtable' })
    expect(
      store.writer.prepare('select title from follow_up where id = ?').pluck().get(known.shared.followUp),
    ).toBe('Send minutes')
    for (const other of Object.values(known.others))
      expect(store.writer.prepare('select noun from contact where id = ?').get(other)).toBeDefined()
  })

  it('search finds nothing, in any index', async () => {
    using store = await openTestStore()
    const known = await remember(store)
    const found = () =>
      searchIndexes.flatMap((index) =>
        searchHalves.map((half) =>
          store.writer
            .prepare(`select count(*) from ${index}_${half} where ${index}_${half} match ?`)
            .pluck()
            .get(`${marker}*`),
        ),
      )
    expect(found().some((count) => count !== 0)).toBe(true)
    await doing(store, (write) => purgeRecords(write, [known.person]))
    expect(found()).toEqual(found().map(() => 0))
    expect(await search(reading(store, 'survivor'), { text: `${marker}*`, limit: 5 })).toEqual({
      total: 0,
      hits: [],
    })
    expect(dumpOf(store)).not.toContain(marker)
  })

  it('the log keeps what happened when, not what it said, and a tombstone keeps the uid', async () => {
    using store = await openTestStore()
    const known = await remember(store)
    const uid = store.writer.prepare('select uid from record where id = ?').pluck().get(known.person)
    const rows = (): unknown => store.writer.prepare('select count(*) from change').pluck().get()
    const before = rows()
    await doing(store, (write) => purgeRecords(write, [known.person]))
    expect(Number(rows())).toBeGreaterThan(Number(before))
    const said = store.writer
      .prepare('select count(*) from change where record_id = ? and coalesce(old, new, data) is not null')
      .pluck()
    expect(said.get(known.person)).toBe(0)
    expect(store.writer.prepare('select noun from tombstone where uid = ?').get(uid)).toEqual({
      noun: 'person',
    })
  })

  it('the batches that touched them say why they cannot be undone', async () => {
    using store = await openTestStore()
    const known = await remember(store)
    const purge = await doing(store, (write) => purgeRecords(write, [known.person]))
    const { rows } = await listBatches(reading(store, 'survivor'), { limit: 200, offset: 0 })
    const touched = rows.filter(({ notUndoable }) => notUndoable === 'purged')
    expect(touched.every(({ cause }) => cause === null)).toBe(true)
    const refused = [...known.batches, purge.batch!]
    const open = refused.filter((id) => !touched.some((row) => row.id === id))
    // What tells of others stands: the shared meeting and follow-up are there, without the person.
    expect(open.length).toBeLessThanOrEqual(1)
    for (const { id } of touched)
      await expect(
        undoBatch(store, { batch: id, onConflict: 'keep', clearance: 'survivor' }),
      ).rejects.toMatchObject({
        code: 'undo.notUndoable',
        params: { reason: 'purged' },
      })
  })
})

describe('a purge', () => {
  it('leaves what merely mentions it, without the mention', async () => {
    using store = await openTestStore()
    const { value } = await doing(store, (write) => {
      const parent = insertOrganization(write, { name: 'Alliance' })
      const child = insertOrganization(write, { name: 'Shelter', parent: parent.uid })
      return { parent: parent.id, child: child.id }
    })
    await doing(store, (write) => purgeRecords(write, [value.parent]))
    expect(store.writer.prepare('select name, parent_id from organization').all()).toEqual([
      { name: 'Shelter', parent_id: null },
    ])
    expect(findFaults(store)).toEqual([])
  })

  it('keeps a file that others have attached, or that an undo could bring back', async () => {
    using store = await openTestStore()
    const file = (record: Id<string>, text: string) => ({
      record,
      name: 'file',
      mediaType: 'text/plain',
      data: Buffer.from(text),
    })
    const { value } = await doing(store, (write) => {
      const [gone, stays] = [
        insertPerson(write, { givenName: 'Ana' }),
        insertPerson(write, { givenName: 'Bea' }),
      ]
      for (const text of ['shared', 'only hers']) insertAttachment(write, file(gone.uid, text))
      insertAttachment(write, file(stays.uid, 'shared'))
      return { gone, stays }
    })
    const later = await doing(store, (write) => insertAttachment(write, file(value.stays.uid, 'undone')))
    const undone = await undoBatch(store, {
      batch: later.batch!,
      onConflict: 'refuse',
      clearance: 'survivor',
    })
    await doing(store, (write) => purgeRecords(write, [value.gone.id]))
    const kept = store.writer.prepare('select data from attachment_content').pluck().all() as Uint8Array[]
    expect(kept.map((data) => Buffer.from(data).toString()).toSorted()).toEqual(['shared', 'undone'])
    await undoBatch(store, { batch: undone.batch!, onConflict: 'refuse', clearance: 'survivor' })
    expect(findFaults(store)).toEqual([])
  })

  it('takes a vocabulary row that Caucus brought for good, and the vault still opens', async () => {
    using store = await openTestStore()
    const sector = store.writer.prepare('select id from sector limit 1').pluck().get() as number
    const sectors = () => store.writer.prepare('select count(*) from sector').pluck().get()
    const before = Number(sectors())
    await doing(store, (write) => purgeRecords(write, [sector]))
    await migrate(store.writer)
    expect(sectors()).toBe(before - 1)
  })

  it('takes the same file of one who is forgotten only once the last is', async () => {
    using store = await openTestStore()
    const sha256 = createHash('sha256').update('same').digest()
    const people = await doing(store, (write) =>
      ['Ana', 'Bea'].map((givenName) => {
        const person = insertPerson(write, { givenName })
        insertAttachment(write, { record: person.uid, name: 'f', mediaType: 'x', data: Buffer.from('same') })
        return person
      }),
    )
    const stored = () =>
      store.writer.prepare('select count(*) from attachment_content where sha256 = ?').pluck().get(sha256)
    const counts: unknown[] = [stored()]
    for (const { id } of people.value) {
      await doing(store, (write) => purgeRecords(write, [id]))
      counts.push(stored())
    }
    expect(counts).toEqual([1, 1, 0])
    for (const { uid } of people.value)
      expect(store.writer.prepare('select 1 from tombstone where uid = ?').get(uidToBytes(uid))).toBeDefined()
  })
})
