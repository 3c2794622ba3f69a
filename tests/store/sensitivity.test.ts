import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAppError } from '../../db/domain/errors.ts'
import { parseLocalDate } from '../../db/domain/local-date.ts'
import { sensitivities, sensitivityRank, type Clearance } from '../../db/domain/sensitivity.ts'
import { uidFromBytes, type Id, type Uid } from '../../db/domain/uid.ts'
import type { ReadDb, WriteDb } from '../../db/store/access.ts'
import { getDetails } from '../../db/store/details/details.ts'
import { inBatch } from '../../db/store/history/batch.ts'
import { recordHistory } from '../../db/store/history/record-history.ts'
import { openList, type ListSource } from '../../db/store/list.ts'
import { committeeList } from '../../db/store/lists/committee-list.ts'
import { findContactsByName } from '../../db/store/lists/find-contacts.ts'
import { followUpList } from '../../db/store/lists/follow-up-list.ts'
import { interactionList } from '../../db/store/lists/interaction-list.ts'
import { legislatorList } from '../../db/store/lists/legislator-list.ts'
import { membershipList } from '../../db/store/lists/membership-list.ts'
import { officeList } from '../../db/store/lists/office-list.ts'
import { organizationList } from '../../db/store/lists/organization-list.ts'
import { personList } from '../../db/store/lists/person-list.ts'
import { listDrafts, removeDraft, saveDraft } from '../../db/store/queries/draft.ts'
import { listChambers } from '../../db/store/queries/interaction-chamber.ts'
import { listWords } from '../../db/store/queries/word.ts'
import { insertInteraction } from '../../db/store/queries/interaction.ts'
import { insertMember, listMembers } from '../../db/store/queries/member.ts'
import { insertOrganization } from '../../db/store/queries/organization.ts'
import { insertPerson } from '../../db/store/queries/person.ts'
import { findRecord, getRecord, idOf, uidOf } from '../../db/store/record.ts'
import { setSensitivity } from '../../db/store/row.ts'
import { search } from '../../db/store/search.ts'
import { reading, type Store } from '../../db/store/store.ts'
import { rounds } from '../reliability/rounds.ts'
import { findFaults } from './random/integrity.ts'
import { edit, openRandomStore } from './random/random-store.ts'
import { openTestStore } from './test-store.ts'

const today = parseLocalDate('2026-03-03')

const idOfKey = (write: WriteDb, table: string, key: string): number =>
  write.statement(`select id from ${table} where key = ?`).pluck().get(key) as number

/**
 * Words of each table that are shown somewhere, with the record whose sensitivity they have. Our own people and the
 * words of the vocabulary are left out: they are shown with whatever uses them.
 */
const words: readonly (readonly [table: string, owner: string, columns: readonly string[]])[] = [
  ['contact', 'id', ['display_name', 'source', 'do_not_contact_reason']],
  ['person', 'id', ['given_name', 'family_name', 'pronouns']],
  ['organization', 'id', ['name', 'type']],
  ['contact_point', 'id', ['value', 'label']],
  ['affiliation', 'id', ['title']],
  ['relationship', 'id', ['note']],
  ['tag', 'id', ['name']],
  ['external_id', 'record_id', ['value']],
  ['jurisdiction', 'id', ['name']],
  ['chamber', 'id', ['name']],
  ['seat', 'id', ['district']],
  ['term', 'id', ['party']],
  ['office', 'id', ['kind']],
  ['committee', 'id', ['name']],
  ['committee_membership', 'id', ['member_name']],
  ['interaction', 'id', ['subject', 'body_text']],
  ['participant', 'interaction_id', ['role']],
  ['follow_up', 'id', ['title', 'notes']],
  ['attachment', 'id', ['name']],
]

/** Every word says how sensitive its record is and whether that is in the trash: `lv2` or `lv2trash`. */
function markWords(write: WriteDb): void {
  for (const [table, owner, columns] of words) {
    const level = `(select 'lv' || r.sensitivity || iif(r.trashed_batch is null, ' ', 'trash ')
      from record r where r.id = ${table}.${owner})`
    const marked = columns.map((column) => `${column} = ${level} || coalesce(${column}, '')`)
    write.statement(`update ${table} set ${marked.join(', ')}`).run()
  }
}

const lists: readonly ListSource<object, unknown>[] = [
  personList,
  organizationList,
  officeList,
  legislatorList,
  committeeList,
  membershipList,
  interactionList,
  followUpList(today),
]

async function readAllLists(read: ReadDb): Promise<unknown[]> {
  const answers: unknown[] = []
  for (const source of lists) {
    const list = openList(read, source, { filter: {} })
    const rows = await list.page(0, 1000)
    expect(rows).toHaveLength(list.total)
    answers.push(rows)
  }
  return answers
}

async function readAllDetails(read: ReadDb, uids: readonly Uid[]): Promise<unknown[]> {
  const answers: unknown[] = []
  for (const uid of uids) {
    try {
      answers.push(await getDetails(read, uid, today))
    } catch (error) {
      if (!isAppError(error, 'record.notFound')) throw error
    }
  }
  return answers
}

async function readAllElse(read: ReadDb): Promise<unknown[]> {
  const asked = [...sensitivities.map((_, rank) => `lv${rank}`), 'lv*', 'ana', 'zoe', 'water']
  const found = await Promise.all(asked.map((text) => search(read, { text, limit: 1000 })))
  for (const { total, hits } of found) expect(hits).toHaveLength(total)
  const named = await Promise.all(asked.map((text) => findContactsByName(read, text)))
  return [
    found,
    named,
    await listMembers(read),
    await listChambers(read),
    listWords(read, 'interaction_type'),
  ]
}

const allUids = (store: Store): { id: number; uid: Uid }[] =>
  (store.reader.prepare('select id, uid from record').all() as { id: number; uid: Uint8Array }[]).map(
    ({ id, uid }) => ({ id, uid: uidFromBytes(uid) }),
  )

/** Where in an answer a word stands that this clearance may not see, or one of a record in the trash. */
function leaks(
  answer: unknown,
  mayShow: (level: number, isTrashed: boolean) => boolean,
  path = '',
): string[] {
  if (typeof answer === 'string') {
    const marks = [...answer.matchAll(/lv(\d)(trash)?/gu)]
    return marks.some(([, level, trash]) => !mayShow(Number(level), trash !== undefined))
      ? [`${path}: ${answer}`]
      : []
  }
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([key, value]) => leaks(value, mayShow, `${path}.${key}`))
}

const numbers = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 6 })
const edits = fc.array(numbers, { minLength: 20, maxLength: 60 })

describe('a clearance', () => {
  it('hides every word of what is above it, in every list, detail, search and history', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(edits, fc.constantFrom(...sensitivities), async (all, clearance) => {
        using store = await openRandomStore()
        for (const one of all) await edit(store, one)
        await inBatch(store, { kind: 'mark', clearance: 'survivor' }, markWords)
        const read = reading(store, clearance)
        const records = allUids(store)
        const answers = [
          await readAllLists(read),
          await readAllDetails(
            read,
            records.map(({ uid }) => uid),
          ),
          await readAllElse(read),
        ]
        const rank = sensitivityRank(clearance)
        expect(leaks(answers, (level, isTrashed) => level <= rank && !isTrashed)).toEqual([])
        for (const { id } of records)
          expect(leaks(await recordHistory(read, id), (level) => level <= rank)).toEqual([])
        for (const mark of JSON.stringify(answers).match(/lv\d/gu) ?? []) seen.add(mark)
      }),
      { numRuns: rounds(8, 500), interruptAfterTimeLimit: rounds(8_000, 600_000) },
    )
    expect(seen.size).toBeGreaterThan(0) // else it would have been looking at nothing
  })

  it('hides our own people, sectors and types of interaction above it, and nobody can ask by them', async () => {
    using store = await openTestStore()
    await inBatch(store, { kind: 'test', clearance: 'survivor' }, (write) => {
      const sector = uidOf(write, idOfKey(write, 'sector', 'health'))!.uid as Id<'sector'>
      const type = uidOf(write, idOfKey(write, 'interaction_type', 'meeting'))!.uid as Id<'interaction_type'>
      insertOrganization(write, { name: 'Clinic', sector })
      const member = insertMember(write, { name: 'Zoe' })
      const { uid: contact } = insertPerson(write, { givenName: 'Ana' })
      insertInteraction(write, {
        type,
        status: 'planned',
        occurredOn: today,
        participants: [{ contact }],
        attendees: [member.uid],
      })
      for (const id of [member.id, idOfKey(write, 'sector', 'health')])
        setSensitivity(write, id, 'restricted')
      setSensitivity(write, idOfKey(write, 'interaction_type', 'meeting'), 'restricted')
    })
    const seenWith = async (clearance: Clearance) => {
      const read = reading(store, clearance)
      const [clinic] = await openList(read, organizationList, { filter: {} }).page(0, 1)
      return {
        members: (await listMembers(read)).length,
        inSector: openList(read, organizationList, { filter: { sector: 'health' } }).total,
        sector: clinic?.sector?.key ?? null,
        ofType: openList(read, interactionList, { filter: { type: 'meeting' } }).total,
      }
    }
    expect(await seenWith('restricted')).toEqual({ members: 1, inSector: 1, sector: 'health', ofType: 1 })
    expect(await seenWith('internal')).toEqual({ members: 0, inSector: 0, sector: null, ofType: 0 })
  })

  it('is asked for each record that is looked up or referred to', async () => {
    using store = await openTestStore()
    for (const sensitivity of sensitivities) {
      const { value } = await inBatch(store, { kind: 'test', clearance: 'survivor' }, (write) =>
        insertPerson(write, { givenName: 'Ana', sensitivity }),
      )
      for (const clearance of sensitivities) {
        const may = sensitivityRank(sensitivity) <= sensitivityRank(clearance)
        const read = reading(store, clearance)
        expect((await findRecord(read, value.uid)) !== undefined).toBe(may)
        const looked = getRecord(read, value.uid, ['person']).then(
          () => true,
          () => false,
        )
        const referred = inBatch(store, { kind: 'test', clearance }, (write) =>
          idOf(write, value.uid, ['person']),
        )
        expect([
          await looked,
          await referred.then(
            () => true,
            () => false,
          ),
        ]).toEqual([may, may])
      }
    }
  })
})

describe('drafts', () => {
  it('are kept outside history, newest first, and hidden above the clearance', async () => {
    let now = Date.parse('2026-03-03T15:00:00Z')
    using store = await openTestStore({ now: () => now, zone: 'UTC' })
    const batches = () => store.writer.prepare('select count(*) from batch').pluck().get()
    const save = async (sensitivity: Clearance, body: string, id?: number) => {
      now += 1000
      return saveDraft(store, {
        noun: 'interaction',
        sensitivity,
        body: { text: body },
        ...(id !== undefined && { id }),
      })
    }
    const first = await save('internal', 'one')
    await save('survivor', 'two')
    await save('internal', 'three')
    expect(await save('internal', 'one, longer', first)).toBe(first)
    const bodies = async (clearance: Clearance) =>
      (await listDrafts(reading(store, clearance))).map(({ body }) => (body as { text: string }).text)
    expect(await bodies('internal')).toEqual(['one, longer', 'three'])
    expect(await bodies('survivor')).toEqual(['one, longer', 'three', 'two'])
    expect(await bodies('public')).toEqual([])
    await removeDraft(store, first)
    expect(await bodies('internal')).toEqual(['three'])
    expect(batches()).toBe(0)
  })

  it('wait for the batch before them, and are not part of it', async () => {
    using store = await openTestStore()
    const failing = inBatch(store, { kind: 'test', clearance: 'survivor' }, async (write) => {
      insertPerson(write, { givenName: 'Ana' })
      await new Promise(setImmediate)
      throw new Error('no')
    })
    const saving = saveDraft(store, { noun: 'interaction', sensitivity: 'internal', body: 'typing' })
    await expect(failing).rejects.toThrow('no')
    await saving
    expect(await listDrafts(reading(store, 'internal'))).toHaveLength(1)
    expect(findFaults(store)).toEqual([])
  })
})
