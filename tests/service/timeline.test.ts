import { expect, test } from 'vitest'
import { localDateSchema } from '../../db/domain/local-date.ts'
import { timelineKinds, type TimelineKind } from '../../db/domain/timeline.ts'
import { affiliate } from '../../db/service/affiliation.ts'
import { attach } from '../../db/service/attachment.ts'
import { createCustomField, setCustomValues } from '../../db/service/custom-field.ts'
import { addFollowUp, completeFollowUp } from '../../db/service/follow-up.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { listInteractionTypes } from '../../db/service/interaction-type.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { changePerson, createPerson } from '../../db/service/person.ts'
import type { Session } from '../../db/service/session.ts'
import { contactTimeline } from '../../db/service/timeline.ts'
import { openTestStore } from '../store/test-store.ts'

const day = (text: string) => localDateSchema.parse(text)

async function open(): Promise<Session & Disposable> {
  const store = await openTestStore()
  return { store, clearance: 'survivor', [Symbol.dispose]: () => store[Symbol.dispose]() }
}

async function stage(session: Session) {
  const { value: ana } = await createPerson(session, { givenName: 'Ana', familyName: 'Ruiz' })
  const { value: choir } = await createOrganization(session, { name: 'Harbor Choir' })
  await affiliate(session, {
    person: ana,
    organization: choir,
    title: 'Director',
    startOn: day('2025-05-01'),
    endOn: day('2026-12-31'),
  })
  const [type] = await listInteractionTypes(session)
  const log = (on: string, bodyText: string | null) =>
    logInteraction(session, {
      type: type!.id,
      status: 'happened',
      outcome: 'met',
      occurredOn: day(on),
      ...(bodyText !== null && { bodyText }),
      participants: [{ contact: ana }],
    })
  await log('2026-02-10', null)
  await log('2026-03-01', 'They will carry it')
  await log('2026-03-03', null)
  const { value: promise } = await addFollowUp(session, { title: 'Send the draft', links: [ana] })
  await completeFollowUp(session, promise, {})
  const data = Uint8Array.of(1, 2, 3)
  await attach(session, { record: ana, name: 'map.png', mediaType: 'image/png', data })
  await changePerson(session, ana, { pronouns: 'she/her' })
  return ana
}

test('everything about a contact stands in one order, by kind and by page; what is to end has not ended', async () => {
  using session = await open()
  const id = await stage(session)
  const page = (kinds: readonly TimelineKind[], offset = 0, limit = 50) =>
    contactTimeline(session, { id, kinds, offset, limit })
  const told = async (...kinds: TimelineKind[]) =>
    (await page(kinds)).rows.map(({ kind, on }) => `${on} ${kind}`)
  expect(await told('interaction', 'followUp', 'file', 'role')).toEqual([
    '2026-03-03 interaction',
    '2026-03-03 followUp',
    '2026-03-03 file',
    '2026-03-01 interaction',
    '2026-02-10 interaction',
    '2025-05-01 role',
  ])
  expect(await told('note')).toEqual(['2026-03-01 interaction'])
  expect(await told('import')).toEqual([])
  const history = (await page(['history'])).rows.map((entry) =>
    entry.kind === 'history' ? entry.batch : null,
  )
  expect(history.find((batch) => batch?.kind === 'person.update')).toMatchObject({ fields: ['pronouns'] })
  const all = await page(timelineKinds)
  const pieces = [await page(timelineKinds, 0, 3), await page(timelineKinds, 3, 50)]
  expect(pieces.flatMap(({ rows }) => rows)).toEqual(all.rows)
  expect(pieces.map(({ total }) => total)).toEqual([all.total, all.total])
})

test('what the clearance withholds stands in no entry, its batches neither', async () => {
  using session = await open()
  const id = await stage(session)
  const { value: field } = await createCustomField(session, {
    appliesTo: 'person',
    label: 'Shelter',
    type: 'text',
    sensitivity: 'restricted',
  })
  await setCustomValues(session, id, [{ field, value: 'Quiet house' }])
  const [type] = await listInteractionTypes(session)
  await logInteraction(session, {
    type: type!.id,
    status: 'happened',
    outcome: 'met',
    occurredOn: day('2026-03-03'),
    subject: 'Hidden talk',
    sensitivity: 'restricted',
    participants: [{ contact: id }],
  })
  const read = async (clearance: Session['clearance']) =>
    JSON.stringify(
      await contactTimeline({ ...session, clearance }, { id, kinds: timelineKinds, offset: 0, limit: 99 }),
    )
  expect(await read('restricted')).toContain('Hidden talk')
  expect(await read('restricted')).toContain('customField.set')
  expect(await read('internal')).not.toContain('Hidden talk')
  expect(await read('internal')).not.toContain('customField.set')
})
