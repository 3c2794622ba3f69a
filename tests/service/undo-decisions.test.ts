import { expect, test } from 'vitest'
import { isAppError } from '../../db/domain/errors.ts'
import { conflictWords } from '../../db/domain/i18n/conflict-words.ts'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { parseLocalDate } from '../../db/domain/local-date.ts'
import { isDecidable, type UndoChoice, type UndoConflict } from '../../db/domain/undo-conflict.ts'
import { setCadence } from '../../db/service/cadence.ts'
import { addFollowUp } from '../../db/service/follow-up.ts'
import { recordHistory, undo } from '../../db/service/history.ts'
import { changeInteraction, logInteraction } from '../../db/service/interaction.ts'
import { listInteractionTypes } from '../../db/service/interaction-type.ts'
import { merge, unmerge } from '../../db/service/merge.ts'
import { changePerson, createPerson } from '../../db/service/person.ts'
import type { Session } from '../../db/service/session.ts'
import { restore, trash } from '../../db/service/trash.ts'
import { undoBatch } from '../../db/store/history/undo/undo.ts'
import { findFaults } from '../store/random/integrity.ts'
import { openTestStore, type TestStore } from '../store/test-store.ts'

const sessionOf = (store: TestStore): Session => ({ store, clearance: 'internal' })

async function conflictsOf(undoing: Promise<unknown>): Promise<UndoConflict[]> {
  const error = await undoing.catch((thrown: unknown) => thrown)
  if (!isAppError(error, 'undo.conflicts')) throw error
  return error.params.conflicts.filter(isDecidable)
}

const said = (conflicts: readonly UndoConflict[], language: 'en' | 'es' = 'en') =>
  conflicts.map((conflict) => Object.values(conflictWords(translator(language), conflict)))

const decided = (conflicts: readonly UndoConflict[], choice: UndoChoice) =>
  Object.fromEntries(conflicts.map(({ key }) => [key, choice]))

const value = (store: TestStore, sql: string): unknown => store.writer.prepare(sql).pluck().get()

const note = (text: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
})

async function noted(store: TestStore) {
  const session = sessionOf(store)
  const { value: ana } = await createPerson(session, { givenName: 'Ana' })
  const [type] = await listInteractionTypes(session)
  const logged = await logInteraction(session, {
    type: type!.id,
    status: 'happened',
    outcome: 'met',
    occurredOn: parseLocalDate('2026-01-05'),
    subject: 'Budget',
    body: note('first'),
    participants: [{ contact: ana }],
  })
  const write = (text: string) => changeInteraction(session, logged.value, { body: note(text) })
  return { session, ana, logged, write }
}

test.each([
  ['keep', 'third'],
  ['restore', 'first'],
] as const)('notes are one conflict with what stands in their editor: %s', async (choice, left) => {
  using store = await openTestStore()
  const { session, write } = await noted(store)
  const { batch } = await write('second')
  await write('third')
  const conflicts = await conflictsOf(undo(session, { batch: batch! }))
  expect(said(conflicts)).toEqual([['Budget', 'Notes', 'third', 'first']])
  await undo(session, { batch: batch!, decisions: decided(conflicts, choice) })
  expect(value(store, 'select body_text from interaction')).toBe(left)
  expect(value(store, 'select body from interaction')).toContain(`"${left}"`)
})

test('of who took part it is said who, and in which meeting', async () => {
  using store = await openTestStore()
  const { session, ana, logged } = await noted(store)
  const { value: ben } = await createPerson(session, { givenName: 'Ben', familyName: 'Okoro' })
  const attend = (...participants: { contact: typeof ana; role?: string }[]) =>
    changeInteraction(session, logged.value, { participants })
  const came = await attend({ contact: ana }, { contact: ben, role: 'witness' })
  await attend({ contact: ana }, { contact: ben, role: 'chair' })
  expect(said(await conflictsOf(undo(session, { batch: came.batch! })))).toEqual([
    ['Budget', 'Participant: Ben Okoro, Role', 'chair', 'not there'],
  ])
  const left = await attend({ contact: ana })
  await attend({ contact: ana }, { contact: ben, role: 'guest' })
  expect(said(await conflictsOf(undo(session, { batch: left.batch! })), 'es')).toEqual([
    ['Budget', 'Participante: Ben Okoro, Función', 'guest', 'chair'],
  ])
})

test('of a participant above the clearance nothing is told, neither in history nor of a conflict', async () => {
  using store = await openTestStore()
  const { session, ana, logged } = await noted(store)
  const { value: ben } = await createPerson(session, { givenName: 'Ben' })
  const attend = (role: string, place: string) =>
    changeInteraction(session, logged.value, {
      participants: [{ contact: ana }, { contact: ben, role }],
      place,
    })
  const came = await attend('witness', 'Library')
  const changed = await attend('chair', 'Town hall')
  await attend('guest', 'Town hall')
  await changePerson({ store, clearance: 'restricted' }, ben, { sensitivity: 'restricted' })
  const seen = await recordHistory(session, logged.value)
  expect(JSON.stringify(seen)).not.toMatch(/witness|chair|guest|Ben/)
  const known = await recordHistory({ store, clearance: 'restricted' }, logged.value)
  expect(known.filter(({ field }) => field === 'role')).toHaveLength(2)
  for (const { batch } of [came, changed]) {
    const undoing = undoBatch(store, { batch: batch!, onConflict: 'refuse', clearance: 'internal' })
    const conflicts = await conflictsOf(undoing)
    const [about] = conflicts.filter(({ id }) => id === null)
    expect(about).toMatchObject({ record: null, link: null, values: [], choices: ['keep'] })
    expect(JSON.stringify(conflicts)).not.toMatch(/witness|chair|guest|Ben/)
  }
})

test('of what is no record of its own nothing is said to belong to it', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: ana } = await createPerson(session, { givenName: 'Ana' })
  const [first, second] = [30, 60].map((idealDays) => ({
    watch: { by: 'days' as const, idealDays, maxDays: 90 },
  }))
  const watched = await setCadence(session, [ana], first!)
  await setCadence(session, [ana], second!)
  const [about] = await conflictsOf(undo(session, { batch: watched.batch! }))
  expect(about).toMatchObject({ link: null, undoWould: 'remove' })
  expect(conflictWords(translator('en'), about!).older).toBe('not there')
})

test('somebody who was logged since stays: what uses them is not taken back, and it is said why', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const made = await createPerson(session, { givenName: 'Ana' })
  await addFollowUp(session, { title: 'Call Ana', links: [made.value] })
  const conflicts = await conflictsOf(undo(session, { batch: made.batch! }))
  expect(conflicts).toMatchObject([{ reason: 'stillReferred', choices: ['keep'], undoWould: 'remove' }])
  expect(said(conflicts, 'es')).toEqual([['Ana', null, 'está', 'no está, ni nada de lo que le pertenece']])
  await expect(
    undo(session, { batch: made.batch!, decisions: decided(conflicts, 'restore') }),
  ).rejects.toMatchObject({ code: 'undo.conflicts' })
  const { batch, value: done } = await undo(session, {
    batch: made.batch!,
    decisions: decided(conflicts, 'keep'),
  })
  expect({ batch, reverted: done.reverted }).toEqual({ batch: null, reverted: 0 })
})

test.each([
  ['keep', 'Billy', 2],
  ['restore', 'William', 2],
] as const)(
  'a merge comes apart with what was decided about its fields: %s',
  async (choice, name, people) => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { value: one } = await createPerson(session, { givenName: 'William', familyName: 'Harrow' })
    const { value: other } = await createPerson(session, { givenName: 'Bill', familyName: 'Harrow' })
    await merge(session, { keep: one, others: [other], choices: { givenName: other } })
    await changePerson(session, one, { givenName: 'Billy' })
    const conflicts = await conflictsOf(unmerge(session, { id: one }))
    expect(said(conflicts)).toContainEqual(['Billy Harrow', 'Given name', 'Billy', 'William'])
    await unmerge(session, { id: one, decisions: decided(conflicts, choice) })
    expect(value(store, 'select count(*) from person')).toBe(people)
    expect(value(store, `select given_name from person where given_name <> 'Bill'`)).toBe(name)
    expect(findFaults(store)).toEqual([])
  },
)

test('what came out of the trash and lies there again is as before: nothing is asked', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: ana } = await createPerson(session, { givenName: 'Ana' })
  await trash(session, [ana])
  const back = await restore(session, [ana])
  await trash(session, [ana])
  const { value: done } = await undo(session, { batch: back.batch! })
  expect(done.kept).toEqual([])
  expect(value(store, `select trashed_batch is null from record where noun = 'person'`)).toBe(0)
  expect(findFaults(store)).toEqual([])
})
