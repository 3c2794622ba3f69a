import { expect, test } from 'vitest'
import { defaultClearance } from '../../db/domain/sensitivity.ts'
import { listChoices } from '../../db/service/choice.ts'
import { addContactPoint, changeContactPoint } from '../../db/service/contact-point.ts'
import { findContacts, getContactDetails, getContacts } from '../../db/service/contact.ts'
import { addFollowUpForEach } from '../../db/service/follow-up.ts'
import { undo } from '../../db/service/history.ts'
import { openList } from '../../db/service/list.ts'
import { createOrganization, createOrganizationWith } from '../../db/service/organization.ts'
import { createPerson, createPersonWith } from '../../db/service/person.ts'
import type { Session } from '../../db/service/session.ts'
import { tagRecords } from '../../db/service/tag.ts'
import { trash } from '../../db/service/trash.ts'
import { openTestStore } from '../store/test-store.ts'

async function open(): Promise<Session & Disposable> {
  const store = await openTestStore()
  return { store, clearance: defaultClearance, [Symbol.dispose]: () => store[Symbol.dispose]() }
}

test('a person comes with points and an affiliation, and goes with them in one undo', async () => {
  using session = await open()
  const { value: choir } = await createOrganization(session, { name: 'Harbor Choir' })
  const { value: bea, batch } = await createPersonWith(session, {
    fields: { givenName: 'Bea', familyName: 'Moss' },
    contactPoints: [{ kind: 'email', value: 'bea@example.org' }],
    affiliation: { organization: choir, title: 'Director', isPrimary: true },
  })
  const details = await getContactDetails(session, bea)
  expect(details).toMatchObject({ name: 'Bea Moss', contactPoints: [{ value: 'bea@example.org' }] })
  expect(details.affiliations).toMatchObject([{ title: 'Director', organization: { name: 'Harbor Choir' } }])
  await undo(session, { batch: batch! })
  await expect(getContactDetails(session, bea)).rejects.toMatchObject({ code: 'record.notFound' })
  expect((await getContactDetails(session, choir)).affiliations).toEqual([])
})

test('nothing of a person is made when a part of it is wrong', async () => {
  using session = await open()
  const request = { fields: { givenName: 'Bea' }, contactPoints: [{ kind: 'email' as const, value: '' }] }
  await expect(async () => createPersonWith(session, request)).rejects.toMatchObject({
    code: 'input.invalid',
  })
  expect(await findContacts(session, { text: 'Bea', limit: 5 })).toEqual([])
})

test('an organization comes with its points', async () => {
  using session = await open()
  const { value } = await createOrganizationWith(session, {
    fields: { name: 'Tidewater Legal Aid' },
    contactPoints: [{ kind: 'phone', value: '+1 202 555 0100' }],
  })
  expect(await getContactDetails(session, value)).toMatchObject({ contactPoints: [{ kind: 'phone' }] })
  expect(await getContacts(session, [value])).toMatchObject([
    { is: 'organization', phone: '+1 202 555 0100' },
  ])
})

test('what comes in the place of the only e-mail, which was thrown away, is the primary one', async () => {
  using session = await open()
  const { value: bea } = await createPersonWith(session, {
    fields: { givenName: 'Bea' },
    contactPoints: [{ kind: 'email', value: 'old@example.org' }],
  })
  const points = async () => (await getContactDetails(session, bea)).contactPoints
  const [old] = await points()
  const { batch: thrown } = await trash(session, [old!.id])
  const { batch: added } = await addContactPoint(session, bea, { kind: 'email', value: 'new@example.org' })
  expect(await points()).toMatchObject([{ value: 'new@example.org', isPrimary: true }])
  for (const batch of [added, thrown]) await undo(session, { batch: batch! })
  expect(await points()).toMatchObject([{ value: 'old@example.org', isPrimary: true }])
})

test('details are of contacts only', async () => {
  using session = await open()
  await tagRecords(session, [(await createPerson(session, { givenName: 'Bea' })).value], { name: 'Tier 1' })
  const [tag] = await listChoices(session, { of: 'tag' })
  await expect(getContactDetails(session, tag!.value as never)).rejects.toMatchObject({
    code: 'record.notFound',
  })
})

test('one promise about each of several contacts is one batch', async () => {
  using session = await open()
  const ids = [
    (await createPerson(session, { givenName: 'Ada' })).value,
    (await createPerson(session, { givenName: 'Bea' })).value,
  ]
  const { batch } = await addFollowUpForEach(session, ids, { title: 'Send the invitation' })
  const promised = () => openList(session, 'person', { filter: { openFollowUp: true } }).total
  expect(promised()).toBe(2)
  await undo(session, { batch: batch! })
  expect(promised()).toBe(0)
})

test('what a person marks on a number leaves how it was read, whatever the region of the vault', async () => {
  using session = await open()
  const points = [{ kind: 'phone' as const, value: '(202) 555-0100' }]
  const { value: bea } = await createPersonWith(session, {
    fields: { givenName: 'Bea' },
    contactPoints: points,
  })
  const [point] = (await getContactDetails(session, bea)).contactPoints
  const normalised = () =>
    session.store.statement("select normalised from contact_point where kind = 'phone'").pluck().get()
  const inMexico = { ...session, store: { ...session.store, region: 'MX' as const } }
  for (const patch of [{ status: 'wrong' as const }, { label: 'work' }, { value: '(202) 555-0100' }]) {
    await changeContactPoint(inMexico, point!.id, patch)
    expect(normalised()).toBe('+12025550100')
  }
  await changeContactPoint(inMexico, point!.id, { value: '55 5555 0100' })
  expect(normalised()).toBe('+525555550100')
})

test('an account is compared anew when it is said to be of another network', async () => {
  using session = await open()
  const points = [{ kind: 'social' as const, label: 'Twitter', value: 'beamoss' }]
  const { value: bea } = await createPersonWith(session, {
    fields: { givenName: 'Bea' },
    contactPoints: points,
  })
  const [point] = (await getContactDetails(session, bea)).contactPoints
  await changeContactPoint(session, point!.id, { label: 'Instagram' })
  const social = session.store.statement("select normalised from contact_point where kind = 'social'")
  expect(social.pluck().get()).toBe('instagram.com/beamoss')
})
