import { expect, test } from 'vitest'
import { defaultClearance } from '../../db/domain/sensitivity.ts'
import { addContactPoint, changeContactPoint } from '../../db/service/contact-point.ts'
import { createOrganizationWith } from '../../db/service/organization.ts'
import { createPerson, createPersonWith } from '../../db/service/person.ts'
import { record, type Session } from '../../db/service/session.ts'
import { insertContactPoint } from '../../db/store/queries/contact-point.ts'
import { idOf } from '../../db/store/record.ts'
import { openTestStore } from '../store/test-store.ts'

async function open(): Promise<Session & Disposable> {
  const store = await openTestStore()
  return { store, clearance: defaultClearance, [Symbol.dispose]: () => store[Symbol.dispose]() }
}

const refused = { code: 'input.invalid' }
const wrong = { kind: 'email', value: 'not an email' } as const

test('what could reach nobody is refused where a person types it', async () => {
  using session = await open()
  const fields = { givenName: 'Bea' }
  expect(() => createPersonWith(session, { fields, contactPoints: [wrong] })).toThrow(
    expect.objectContaining(refused),
  )
  const organization = {
    fields: { name: 'Choir' },
    contactPoints: [{ kind: 'phone', value: 'call me' }],
  } as const
  expect(() => createOrganizationWith(session, organization)).toThrow(expect.objectContaining(refused))
  const { value: bea } = await createPerson(session, fields)
  expect(() => addContactPoint(session, bea, wrong)).toThrow(expect.objectContaining(refused))
})

test.for([
  ['email', 'bea+votes@example.org'],
  ['email', 'josé.ñandú@correo.example'],
  ['email', 'ana@bücher.example'],
  ['email', 'Ana Ruiz <ana@example.org>'],
  ['phone', '911'],
  ['phone', '1-800-555-HELP'],
  ['phone', '٠٢٠٢٥٥٥'],
] as const)('%s %s is kept', async ([kind, value]) => {
  using session = await open()
  const { value: bea } = await createPerson(session, { givenName: 'Bea' })
  await addContactPoint(session, bea, { kind, value })
})

test('one that an import kept as it stood can be labelled, and only be changed to one that could reach somebody', async () => {
  using session = await open()
  const { value: bea } = await createPerson(session, { givenName: 'Bea' })
  const { value: point } = await record(session, 'contact_point.create', (write) => {
    return insertContactPoint(write, idOf(write, bea, ['person']), wrong).uid
  })
  await changeContactPoint(session, point, { value: wrong.value, label: 'as it stood' })
  await expect(changeContactPoint(session, point, { value: 'still none' })).rejects.toMatchObject(refused)
  await changeContactPoint(session, point, { value: 'bea@example.org' })
})
