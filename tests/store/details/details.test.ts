import { describe, expect, it } from 'vitest'
import { parseLocalDate } from '../../../db/domain/local-date.ts'
import { publicUid, type Uid } from '../../../db/domain/uid.ts'
import type { Clearance } from '../../../db/domain/sensitivity.ts'
import { getDetails } from '../../../db/store/details/details.ts'
import type { PersonDetails } from '../../../db/store/details/person.ts'
import { timelineLength } from '../../../db/store/details/timeline.ts'
import { trashRecord } from '../../../db/store/history/trash.ts'
import { insertAffiliation } from '../../../db/store/queries/affiliation.ts'
import { insertAttachment } from '../../../db/store/queries/attachment.ts'
import { insertContactPoint } from '../../../db/store/queries/contact-point.ts'
import { insertRelationship } from '../../../db/store/queries/relationship.ts'
import { findOrInsertTag, tagRecord } from '../../../db/store/queries/tag.ts'
import { insertRow, setSensitivity } from '../../../db/store/row.ts'
import { reading } from '../../../db/store/store.ts'
import { makeCommittee, makeMembership } from '../../fixtures/make-committee.ts'
import { makeFollowUp } from '../../fixtures/make-follow-up.ts'
import { makeInteraction } from '../../fixtures/make-interaction.ts'
import { makeChamber, makeLegislator, makeOffice, makeTerm } from '../../fixtures/make-legislator.ts'
import { makeMember } from '../../fixtures/make-member.ts'
import { makeOrganization } from '../../fixtures/make-organization.ts'
import { makePerson } from '../../fixtures/make-person.ts'
import { writing } from '../../fixtures/write.ts'
import { openTestStore, type TestStore } from '../test-store.ts'

const today = parseLocalDate('2026-03-04')
const details = (store: TestStore, uid: Uid, clearance: Clearance = 'internal') =>
  getDetails(reading(store, clearance), uid, today)
const notFound = expect.objectContaining({ code: 'record.notFound' })
const reportsTo = publicUid<'relationship_type'>('caucus', 'relationship_type:reports-to')

describe('the details of a person', () => {
  it('have the name in its parts, the ways to reach them, tags and public ids', async () => {
    using store = await openTestStore()
    const ana = await writing(store, (write) => {
      const ana = makePerson(write, 'Ana Ruiz', {
        preferredName: 'Anita',
        otherNames: ['A. R.'],
        pronouns: 'she/her',
        languages: ['Spanish', 'English'],
        source: 'a friend',
      })
      insertContactPoint(write, ana.id, { kind: 'phone', value: '505-555-0101' })
      insertContactPoint(write, ana.id, { kind: 'email', value: 'ana@example.org', label: 'work' })
      tagRecord(write, ana.id, findOrInsertTag(write, { name: 'North' }))
      insertRow(write, 'external_id', { record_id: ana.id, scheme: 'invented', value: 'X1' })
      insertAttachment(write, {
        record: ana.uid,
        name: 'cv.txt',
        mediaType: 'text/plain',
        data: new Uint8Array([1, 2, 3]),
      })
      return ana
    })
    expect(await details(store, ana.uid)).toMatchObject({
      id: ana.uid,
      noun: 'person',
      name: 'Anita Ruiz',
      givenName: 'Ana',
      familyName: 'Ruiz',
      preferredName: 'Anita',
      otherNames: ['A. R.'],
      pronouns: 'she/her',
      languages: ['Spanish', 'English'],
      source: 'a friend',
      doNotContact: false,
      sensitivity: 'internal',
      createdAt: '2026-03-03T15:00:00.000Z',
      tags: [{ name: 'North' }],
      externalIds: [{ scheme: 'invented', value: 'X1' }],
      attachments: [{ name: 'cv.txt', mediaType: 'text/plain', size: 3 }],
      contactPoints: [
        { kind: 'email', value: 'ana@example.org', label: 'work', status: 'ok', isPrimary: true },
        { kind: 'phone', value: '505-555-0101' },
      ],
      terms: [],
      interactionCount: 0,
      interactions: [],
    })
  })

  it('have affiliations, what runs first, and ties both ways', async () => {
    using store = await openTestStore()
    const { ana, bo, clinic } = await writing(store, (write) => {
      const [ana, bo] = [makePerson(write, 'Ana Ruiz'), makePerson(write, 'Bo Smith')]
      const [clinic, past] = [makeOrganization(write, 'Clinic'), makeOrganization(write, 'Past')]
      const interim = makeOrganization(write, 'Interim')
      const endOn = parseLocalDate('2024-12-31')
      insertAffiliation(write, { person: ana.uid, organization: past.uid, title: 'Nurse', endOn })
      insertAffiliation(write, { person: ana.uid, organization: clinic.uid, title: 'Head' })
      const until = { endOn: parseLocalDate('2026-12-31'), isPrimary: true }
      insertAffiliation(write, { person: ana.uid, organization: interim.uid, title: 'Chair', ...until })
      insertRelationship(write, { from: ana.uid, to: bo.uid, type: reportsTo, strength: 4 })
      return { ana, bo, clinic }
    })
    expect(await details(store, ana.uid)).toMatchObject({
      affiliations: [
        { organization: { name: 'Interim' }, title: 'Chair', endOn: '2026-12-31', isPrimary: true },
        { organization: { id: clinic.uid, name: 'Clinic' }, title: 'Head', endOn: null },
        { organization: { name: 'Past' }, title: 'Nurse', endOn: '2024-12-31' },
      ],
      relationships: [{ type: { key: 'reports-to' }, with: { id: bo.uid, name: 'Bo Smith' }, strength: 4 }],
      relationshipsBack: [],
    })
    expect(await details(store, bo.uid)).toMatchObject({
      relationships: [],
      relationshipsBack: [{ type: { key: 'reports-to' }, with: { id: ana.uid, name: 'Ana Ruiz' } }],
    })
    expect(await details(store, clinic.uid)).toMatchObject({
      noun: 'organization',
      affiliations: [{ person: { id: ana.uid, name: 'Ana Ruiz' }, title: 'Head' }],
    })
  })

  it('have terms, offices and committees', async () => {
    using store = await openTestStore()
    const { lea, finance } = await writing(store, (write) => {
      const upper = makeChamber(write, { jurisdiction: 'Example', kind: 'upper' })
      const lower = makeChamber(write, { jurisdiction: 'Example', kind: 'lower' })
      const lea = makeLegislator(write, 'Lea Lawmaker', { chamber: upper, district: '3', party: 'Green' })
      makeTerm(write, lea.id, { chamber: lower, district: '4', serving: 0, end_on: '2022-12-31' })
      const office = makeOffice(write, 'Lea Lawmaker: Town office', { term: lea.term })
      insertContactPoint(write, office.id, { kind: 'address', value: '1 Example Street' })
      const finance = makeCommittee(write, 'Finance', { chamber: upper })
      makeMembership(write, finance, lea, { role: 'chair' })
      return { lea, finance }
    })
    expect(await details(store, lea.uid)).toMatchObject({
      terms: [
        { chamber: 'Example Senate', chamberKind: 'upper', district: '3', party: 'Green', serving: true },
        { chamber: 'Example House', district: '4', serving: false, endOn: '2022-12-31' },
      ],
      offices: [{ name: 'Lea Lawmaker: Town office', kind: 'district', address: '1 Example Street' }],
      committees: [{ committee: { id: finance.uid, name: 'Finance' }, role: 'chair' }],
    })
  })

  it.each(['term', 'seat', 'chamber', 'jurisdiction'])(
    'tell no term whose %s may not be shown',
    async (place) => {
      using store = await openTestStore()
      const lea = await writing(store, (write) => {
        const chamber = makeChamber(write, { jurisdiction: 'Example', kind: 'upper' })
        const lea = makeLegislator(write, 'Lea Lawmaker', { chamber, district: '1' })
        setSensitivity(
          write,
          write.statement(`select id from ${place}`).pluck().get() as number,
          'restricted',
        )
        return lea
      })
      expect(await details(store, lea.uid)).toMatchObject({ terms: [] })
      expect(await details(store, lea.uid, 'restricted')).toMatchObject({ terms: [{ district: '1' }] })
    },
  )

  it('leave out affiliations, ties and ways to reach that are in the trash', async () => {
    using store = await openTestStore()
    const { ana, clinic } = await writing(store, (write) => {
      const ana = makePerson(write, 'Ana Ruiz')
      const clinic = makeOrganization(write, 'Clinic')
      const parts = [
        insertAffiliation(write, { person: ana.uid, organization: clinic.uid }),
        insertRelationship(write, { from: ana.uid, to: clinic.uid, type: reportsTo }),
        insertContactPoint(write, ana.id, { kind: 'phone', value: '505-555-0101' }),
      ]
      for (const { id } of parts) trashRecord(write, id)
      return { ana, clinic }
    })
    const nothing = { affiliations: [], contactPoints: [], relationships: [], relationshipsBack: [] }
    expect(await details(store, ana.uid)).toMatchObject(nothing)
    expect(await details(store, clinic.uid)).toMatchObject(nothing)
  })

  it('have the newest contacts and what is promised, what is to be done first', async () => {
    using store = await openTestStore()
    const ana = await writing(store, (write) => {
      const ana = makePerson(write, 'Ana Ruiz')
      for (let day = 1; day <= timelineLength + 5; day += 1)
        makeInteraction(write, { on: `2026-01-${String(day).padStart(2, '0')}`, with: [ana] })
      makeInteraction(write, { on: '2026-02-01', with: [ana], sensitivity: 'restricted' })
      const links = [ana.uid]
      makeFollowUp(write, 'done', { due: '2026-01-01', links, progress: { state: 'done', doneOn: today } })
      makeFollowUp(write, 'someday', { links })
      makeFollowUp(write, 'soon', { due: '2026-03-05', links })
      return ana
    })
    const seen = (await details(store, ana.uid)) as PersonDetails
    expect(seen).toMatchObject({
      lastContactOn: '2026-02-01', // the date of a restricted contact counts without being shown
      interactionCount: timelineLength + 5,
      followUpCount: 3,
      followUps: [{ title: 'soon' }, { title: 'someday' }, { title: 'done' }],
    })
    expect(seen.interactions).toHaveLength(timelineLength)
    expect(seen.interactions[0]).toMatchObject({ occurredOn: '2026-01-25' })
  })
})

describe('the details of other records', () => {
  it('tell of an organization what it is part of and what was said on its behalf', async () => {
    using store = await openTestStore()
    const { clinic, network } = await writing(store, (write) => {
      const network = makeOrganization(write, 'Network')
      const clinic = makeOrganization(write, 'Clinic', {
        parent: network.uid,
        countiesServed: ['Example County'],
        trust: 3,
      })
      const ana = makePerson(write, 'Ana Ruiz')
      makeInteraction(write, {
        on: '2026-02-01',
        participants: [{ contact: ana.uid, onBehalfOf: clinic.uid }],
      })
      return { clinic, network }
    })
    expect(await details(store, clinic.uid)).toMatchObject({
      parent: { id: network.uid, name: 'Network' },
      countiesServed: ['Example County'],
      trust: 3,
      interactionCount: 1,
      interactions: [{ occurredOn: '2026-02-01' }],
    })
  })

  it('tell of a committee who sits on it and what it is divided into', async () => {
    using store = await openTestStore()
    const { finance, member } = await writing(store, (write) => {
      const chamber = makeChamber(write, { jurisdiction: 'Example', kind: 'upper' })
      const finance = makeCommittee(write, 'Finance', { chamber })
      makeCommittee(write, 'Budget', { chamber, parent: finance })
      return { finance, member: makeMembership(write, finance, 'Nadia Nowhere', { raw_role: 'Clerk' }) }
    })
    expect(await details(store, finance.uid)).toMatchObject({
      noun: 'committee',
      name: 'Finance',
      memberCount: 1,
      members: [{ id: member.uid, memberName: 'Nadia Nowhere', person: null }],
      subcommittees: [{ name: 'Budget' }],
    })
    expect(await details(store, member.uid)).toMatchObject({
      noun: 'committee_membership',
      rawRole: 'Clerk',
      committee: { name: 'Finance' },
    })
  })

  it('tell of a meeting its notes and what was promised in it, and of a promise where it comes from', async () => {
    using store = await openTestStore()
    const { met, sent, mia } = await writing(store, (write) => {
      const mia = makeMember(write, 'Mia Member')
      const met = makeInteraction(write, {
        on: '2026-03-01',
        with: [makePerson(write, 'Ana Ruiz')],
        subject: 'Budget',
        bodyText: 'They agreed.\nWe send a report.',
      })
      const sent = makeFollowUp(write, 'Send the report', {
        due: '2026-03-02',
        origin: met.uid,
        owner: mia.uid,
        notes: 'the long one',
      })
      return { met, sent, mia }
    })
    expect(await details(store, met.uid)).toMatchObject({
      noun: 'interaction',
      subject: 'Budget',
      bodyText: 'They agreed.\nWe send a report.',
      participants: [{ name: 'Ana Ruiz' }],
      followUps: [{ id: sent.uid, title: 'Send the report' }],
    })
    expect(await details(store, sent.uid)).toMatchObject({
      noun: 'follow_up',
      bucket: 'overdue',
      notes: 'the long one',
      origin: { id: met.uid, noun: 'interaction', name: 'Budget' },
      outcome: null,
      previous: null,
    })
    expect(await details(store, mia.uid)).toMatchObject({
      noun: 'member',
      name: 'Mia Member',
      followUps: [{ title: 'Send the report' }],
    })
  })

  it('tell of a tag who bears it, and of a part what it is a part of', async () => {
    using store = await openTestStore()
    const { ana, phone, term } = await writing(store, (write) => {
      const chamber = makeChamber(write, { jurisdiction: 'Example', kind: 'upper' })
      const ana = makeLegislator(write, 'Ana Ruiz', { chamber, district: '1' })
      const hidden = makePerson(write, 'Hidden Person', { sensitivity: 'restricted' })
      const tag = findOrInsertTag(write, { name: 'North' })
      for (const { id } of [ana, hidden]) tagRecord(write, id, tag)
      const phone = insertContactPoint(write, ana.id, { kind: 'phone', value: '505-555-0101' })
      return { ana, phone, term: ana.term }
    })
    const [tag] = (await details(store, ana.uid)).tags
    expect(await details(store, tag?.id as Uid)).toMatchObject({
      name: 'North',
      recordCount: 1,
      records: [{ id: ana.uid, noun: 'person', name: 'Ana Ruiz' }],
    })
    expect(await details(store, phone.uid)).toMatchObject({
      noun: 'contact_point',
      name: '505-555-0101',
      partOf: { id: ana.uid, name: 'Ana Ruiz' },
    })
    expect(await details(store, term.uid)).toMatchObject({ noun: 'term', partOf: { id: ana.uid } })
  })
})

describe('details that may not be shown', () => {
  it('are not found: unknown, in the trash, above the clearance, or part of such', async () => {
    using store = await openTestStore()
    const made = await writing(store, (write) => {
      const chamber = makeChamber(write, { jurisdiction: 'Example', kind: 'upper' })
      const secret = makeLegislator(write, 'Secret Source', { chamber, district: '1' })
      setSensitivity(write, secret.id, 'restricted')
      const open = makePerson(write, 'Ana Ruiz')
      const gone = makePerson(write, 'Gone Person')
      trashRecord(write, gone.id)
      const committee = makeCommittee(write, 'Finance', { chamber })
      return {
        secret,
        gone,
        office: makeOffice(write, 'Secret Source: Town office', { term: secret.term }),
        term: secret.term,
        phone: insertContactPoint(write, secret.id, { kind: 'phone', value: '505-555-0101' }),
        membership: makeMembership(write, committee, secret),
        tie: insertRelationship(write, { from: open.uid, to: secret.uid, type: reportsTo }),
        met: makeInteraction(write, { on: '2026-01-01', with: [open], sensitivity: 'restricted' }),
      }
    })
    for (const { uid } of Object.values(made)) await expect(details(store, uid)).rejects.toThrow(notFound)
    await expect(details(store, publicUid('invented', 'nobody'))).rejects.toThrow(notFound)
    const { gone, ...hidden } = made
    for (const { uid } of Object.values(hidden))
      expect(await details(store, uid, 'restricted')).toMatchObject({ id: uid })
    await expect(details(store, gone.uid, 'survivor')).rejects.toThrow(notFound)
  })

  it('are left out of what may: names, ties, ways to reach, notes and files', async () => {
    using store = await openTestStore()
    const { ana, clinic } = await writing(store, (write) => {
      const ana = makePerson(write, 'Ana Ruiz')
      const secret = makePerson(write, 'Secret Source', { sensitivity: 'restricted' })
      const shelter = makeOrganization(write, 'Secret Shelter', { sensitivity: 'restricted' })
      const clinic = makeOrganization(write, 'Clinic', { parent: shelter.uid })
      insertAffiliation(write, { person: ana.uid, organization: shelter.uid, title: 'Secret driver' })
      insertAffiliation(write, { person: secret.uid, organization: clinic.uid, title: 'Secret nurse' })
      insertRelationship(write, { from: ana.uid, to: secret.uid, type: reportsTo, note: 'Secret' })
      insertRelationship(write, { from: secret.uid, to: ana.uid, type: reportsTo })
      insertContactPoint(
        write,
        ana.id,
        { kind: 'email', value: 'secret@example.org' },
        { sensitivity: 'restricted' },
      )
      makeInteraction(write, { on: '2026-01-01', with: [ana, secret] })
      makeFollowUp(write, 'Call them', { links: [ana.uid, secret.uid], sensitivity: 'internal' })
      makeFollowUp(write, 'Secret call', { links: [ana.uid], sensitivity: 'restricted' })
      const file = { record: ana.uid, name: 'secret.txt', mediaType: 'text/plain', data: new Uint8Array(1) }
      insertAttachment(write, { ...file, sensitivity: 'restricted' })
      const tag = findOrInsertTag(write, { name: 'Secret tag' })
      setSensitivity(write, tag, 'restricted')
      tagRecord(write, ana.id, tag)
      return { ana, clinic }
    })
    for (const { uid } of [ana, clinic]) {
      expect(JSON.stringify(await details(store, uid))).not.toMatch(/secret/iu)
      expect(JSON.stringify(await details(store, uid, 'restricted'))).toMatch(/secret/iu)
    }
    expect(await details(store, ana.uid)).toMatchObject({
      interactions: [{ restrictedParticipants: 1 }],
      followUpCount: 1,
    })
  })
})
