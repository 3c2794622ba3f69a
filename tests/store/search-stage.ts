import { parseLocalDate } from '../../db/domain/local-date.ts'
import type { Clearance, Sensitivity } from '../../db/domain/sensitivity.ts'
import { uidFromBytes } from '../../db/domain/uid.ts'
import type { WriteDb } from '../../db/store/access.ts'
import { inBatch } from '../../db/store/history/batch.ts'
import { insertInteraction } from '../../db/store/queries/interaction.ts'
import { insertOrganization } from '../../db/store/queries/organization.ts'
import { insertPerson } from '../../db/store/queries/person.ts'
import { search } from '../../db/store/search.ts'
import { reading, type Store } from '../../db/store/store.ts'
import { openTestStore, type TestStore } from './test-store.ts'

export const doing = async <T>(store: Store, work: (write: WriteDb) => T): Promise<T> =>
  (await inBatch(store, { kind: 'test', clearance: 'survivor' }, work)).value

interface Asked {
  readonly clearance?: Clearance
  readonly typing?: boolean
  readonly limit?: number
}

export async function found(store: Store, text: string, asked: Asked = {}): Promise<string[]> {
  const { clearance = 'internal', typing = false, limit = 50 } = asked
  const { hits } = await search(reading(store, clearance), { text, typing, limit })
  return hits.map(({ title }) => title)
}

interface Note {
  readonly on?: string
  readonly sensitivity?: Sensitivity
}

export function insertNote(write: WriteDb, subject: string, bodyText: string, note: Note = {}) {
  const { on = '2026-02-02', sensitivity } = note
  const { id } = insertPerson(write, { givenName: 'Somebody' })
  const uid = (of: number): Uint8Array =>
    write.statement('select uid from record where id = ?').pluck().get(of) as Uint8Array
  const type = write
    .statement(`select id from interaction_type where key = 'meeting'`)
    .pluck()
    .get() as number
  return insertInteraction(write, {
    type: uidFromBytes<'interaction_type'>(uid(type)),
    status: 'happened',
    outcome: 'met',
    occurredOn: parseLocalDate(on),
    subject,
    bodyText,
    participants: [{ contact: uidFromBytes<'person'>(uid(id)) }],
    ...(sensitivity && { sensitivity }),
  })
}

export async function openWith(names: readonly string[]): Promise<TestStore> {
  const store = await openTestStore()
  await doing(store, (write) => {
    for (const name of names) insertOrganization(write, { name })
  })
  return store
}
