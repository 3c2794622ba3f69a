import { expect, test } from 'vitest'
import type { RichText } from '../../db/domain/rich-text.ts'
import type { Uid } from '../../db/domain/uid.ts'
import { changeInteraction, getInteraction, logInteraction } from '../../db/service/interaction.ts'
import { recordHistory, restoreField, undo } from '../../db/service/history.ts'
import { listInteractionTypes } from '../../db/service/interaction-type.ts'
import { createPerson } from '../../db/service/person.ts'
import { findAnything } from '../../db/service/find-anything.ts'
import type { Session } from '../../db/service/session.ts'
import { openTestStore } from '../store/test-store.ts'

async function open(): Promise<Session & Disposable> {
  const store = await openTestStore()
  return { store, clearance: 'survivor', [Symbol.dispose]: () => store[Symbol.dispose]() }
}

const notes = (text: string, mentioned?: Uid): RichText => ({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Vivienda' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text, marks: [{ type: 'bold' }] },
        ...(mentioned === undefined
          ? []
          : [{ type: 'mention' as const, attrs: { id: mentioned, noun: 'person', label: 'Ana Ruiz' } }]),
      ],
    },
  ],
})

async function log(session: Session, body: RichText) {
  const { value: person } = await createPerson(session, { givenName: 'Ana' })
  const [type] = await listInteractionTypes(session)
  return logInteraction(session, {
    type: type!.id,
    status: 'happened',
    outcome: 'met',
    occurredOn: '2026-03-03' as never,
    bodyText: 'what a caller might say it is',
    body,
    participants: [{ contact: person }],
  })
}

const found = async (session: Session, text: string) =>
  (await findAnything(session, { text, limit: 10 })).total

test('notes are kept as written, and found by the words of their own plain text', async () => {
  using session = await open()
  const { value: id } = await log(session, notes('Educación primero'))
  expect(await getInteraction(session, id)).toMatchObject({
    body: notes('Educación primero'),
    bodyText: 'Vivienda\nEducación primero',
  })
  expect(await found(session, 'educacion')).toBe(1)
  expect(await found(session, 'caller')).toBe(0)
})

test('plain text takes the place of notes, and undo brings both back', async () => {
  using session = await open()
  const { value: id } = await log(session, notes('first'))
  const { batch } = await changeInteraction(session, id, { bodyText: 'only this' })
  expect(await getInteraction(session, id)).toMatchObject({ body: null, bodyText: 'only this' })
  await undo(session, { batch: batch! })
  expect(await getInteraction(session, id)).toMatchObject({
    body: notes('first'),
    bodyText: 'Vivienda\nfirst',
  })
})

test('a save that changes nothing of the notes leaves no trace', async () => {
  using session = await open()
  const { value: id } = await log(session, notes('same'))
  expect((await changeInteraction(session, id, { body: notes('same') })).batch).toBeNull()
})

test('whom the notes mention counts for how sensitive they are proposed to be', async () => {
  using session = await open()
  const { value: guarded } = await createPerson(session, { givenName: 'Vera', sensitivity: 'restricted' })
  const { value: id } = await log(session, notes('of ', guarded))
  expect(await getInteraction(session, id)).toMatchObject({ sensitivity: 'restricted' })
})

test('a document of unknown parts is refused', async () => {
  using session = await open()
  const hostile = { type: 'doc', content: [{ type: 'iframe', attrs: { src: 'https://example.org' } }] }
  await expect(async () => log(session, hostile as never)).rejects.toMatchObject({ code: 'input.invalid' })
})

test('notes that are put back are those in the editor too', async () => {
  using session = await open()
  const { value: id } = await log(session, notes('first'))
  const before = await getInteraction(session, id)
  await changeInteraction(session, id, { body: notes('second') })
  const [change] = (await recordHistory(session, id)).filter(({ field }) => field === 'bodyText')
  await restoreField(session, change!.id)
  expect(await getInteraction(session, id)).toEqual(before)
  await changeInteraction(session, id, { bodyText: 'plain' })
  await changeInteraction(session, id, { bodyText: 'plainer' })
  await changeInteraction(session, id, { body: notes('third') })
  const [, , plain] = (await recordHistory(session, id)).filter(({ field }) => field === 'bodyText')
  await restoreField(session, plain!.id)
  expect((await getInteraction(session, id)).bodyText).toBe(before.bodyText)
  expect((await getInteraction(session, id)).body).toEqual(before.body)
})
