import { expect, test } from 'vitest'
import type { Mapping } from '../../db/domain/import-mapping.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { uidFromBytes } from '../../db/domain/uid.ts'
import { affiliate, changeAffiliation } from '../../db/service/affiliation.ts'
import { listCustomFields } from '../../db/service/custom-field.ts'
import { createCadence, setCadence } from '../../db/service/cadence.ts'
import { addFollowUp, changeFollowUp, snoozeFollowUp, waitFollowUp } from '../../db/service/follow-up.ts'
import { rescheduleEach } from '../../db/service/follow-ups-together.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { addMember } from '../../db/service/member.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import { relate } from '../../db/service/relationship.ts'
import { typeOf } from '../fixtures/make-interaction.ts'
import { dumpOf, openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { table } = importing()

const far = ['1799-12-31', '9999-12-31'] as LocalDate[]

test('a day outside the years that people mean is refused with words, wherever it is typed', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: ana } = await createPerson(session, { givenName: 'Ana' })
  const { value: choir } = await createOrganization(session, { name: 'Choir' })
  const { value: role } = await affiliate(session, { person: ana, organization: choir })
  const { value: call } = await addFollowUp(session, { title: 'Call' })
  const types = store.writer.prepare(`select uid from record where noun = 'relationship_type' limit 1`)
  const tie = uidFromBytes<'relationship_type'>(types.pluck().get() as Uint8Array)
  const cadence = { name: 'All', idealDays: 20, maxDays: 40, tier: null, tags: [] }
  const before = dumpOf(store)
  for (const day of far)
    for (const typing of [
      () => affiliate(session, { person: ana, organization: choir, startOn: day }),
      () => changeAffiliation(session, role, { endOn: day }),
      () => relate(session, { from: ana, to: choir, type: tie, startOn: day }),
      () => addFollowUp(session, { title: 'Write', dueOn: day }),
      () => changeFollowUp(session, call, { dueOn: day }),
      () => snoozeFollowUp(session, call, day),
      () => waitFollowUp(session, call, day),
      () => rescheduleEach(session, [call], { kind: 'on', day }),
      () =>
        logInteraction(session, {
          type: typeOf('call'),
          status: 'planned',
          occurredOn: day,
          participants: [{ contact: ana }],
        }),
      () => createCadence(session, { ...cadence, pausedUntil: day }),
      () => setCadence(session, [ana], { pausedUntil: day }),
      () => addMember(session, { name: 'Bo', leftOn: day }),
      () => createOrganization(session, { name: 'Quay', memberSince: day }),
    ])
      await expect((async () => typing())()).rejects.toMatchObject({
        code: 'input.invalid',
        params: { issues: [expect.stringMatching(/issue\.farYear$/u)] },
      })
  expect(dumpOf(store)).toBe(before)
})

const inRole = (header: string, piece: 'organization' | 'title' | 'startOn' | 'endOn') => ({
  column: { name: header, occurrence: 1 },
  target: { to: 'affiliation', piece, group: '1' } as const,
})

const roles: Mapping = {
  name: 'Roles',
  layout: null,
  records: [{ key: '', noun: 'person' }],
  columns: [
    { column: { name: 'First name', occurrence: 1 }, target: { to: 'field', field: 'givenName' } },
    inRole('Company', 'organization'),
    inRole('Job title', 'title'),
    inRole('From', 'startOn'),
    inRole('Until', 'endOn'),
  ],
  dateOrder: 'monthFirst',
  surnames: 1,
  yesWords: [],
  blankWords: [],
}

test('an import keeps the days of a file, however far they are, and what they are of is changed as before', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  await table(
    session,
    'First name,Company,Job title,From,Until\nAna,Old Meeting,Clerk,1688-05-01,9999-12-31',
    {
      options: { mapping: roles },
    },
  )
  await table(session, 'Organization name,Member since\nQuay Friends,1701-02-03')
  const kept = store.writer.prepare('select start_on, end_on from affiliation')
  expect(kept.all()).toEqual([{ start_on: '1688-05-01', end_on: '9999-12-31' }])
  const since = 'select member_since from organization where member_since is not null'
  expect(store.writer.prepare(since).pluck().all()).toEqual(['1701-02-03'])
  const id = store.writer.prepare('select uid from record join affiliation using (id)').pluck().get()
  await changeAffiliation(session, uidFromBytes(id as Uint8Array), { title: 'Elder' })
  expect(kept.all()).toEqual([{ start_on: '1688-05-01', end_on: '9999-12-31' }])
})

test('a column of days becomes an own field of days where all of them fit one, else of text', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  await table(session, 'First name,Joined,Family since\nAna,2020-01-02,1688-05-01\nBo,2021-03-04,1999-01-01')
  const made = (await listCustomFields(session)).map(({ label, type }) => [label, type])
  expect(made).toEqual([
    ['Joined', 'date'],
    ['Family since', 'text'],
  ])
  const values = store.writer.prepare('select value from custom_value order by value').pluck()
  expect(values.all()).toEqual(['1688-05-01', '1999-01-01', '2020-01-02', '2021-03-04'])
})
