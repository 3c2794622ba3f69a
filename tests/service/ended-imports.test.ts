import { expect, test } from 'vitest'
import type { Uid } from '../../db/domain/uid.ts'
import { undo } from '../../db/service/history.ts'
import { createPerson } from '../../db/service/person.ts'
import type { Session } from '../../db/service/session.ts'
import { importsEndedByPurge, purge, trash } from '../../db/service/trash.ts'
import { dumpOf, openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { table } = importing()

const imported = async (session: Session, rows: string) => {
  const { batch, plan } = await table(session, `Name,Organization\n${rows}\n`)
  return { batch: batch as Uid, people: plan.rows.map(({ record }) => record as Uid) }
}

test('a purge tells beforehand exactly which imports it leaves past undoing, and does nothing for that', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const first = await imported(session, 'Ana Reyes,Harbor House\nLuz Vega,')
  const second = await imported(session, 'Ole Vint,')
  const undone = await imported(session, 'Ines Thrown,')
  await undo(session, { batch: undone.batch })
  const { value: own } = await createPerson(session, { givenName: 'Own' })
  const all = [first.people[0], second.people[0], own] as Uid[]
  await trash(session, all)
  const before = dumpOf(store)
  const ended = async (ids: readonly Uid[]) => (await importsEndedByPurge(session, ids)).map(({ id }) => id)
  expect(await ended([own])).toEqual([])
  expect(await ended([all[0] as Uid])).toEqual([first.batch])
  expect(await ended(all)).toEqual([second.batch, first.batch])
  expect(dumpOf(store)).toEqual(before)
  await purge(session, [all[0] as Uid])
  expect(await ended(all.slice(1))).toEqual([second.batch])
  await expect(undo(session, { batch: first.batch })).rejects.toMatchObject({ code: 'undo.notUndoable' })
})
