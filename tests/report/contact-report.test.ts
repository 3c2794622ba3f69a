import { describe, expect, it } from 'vitest'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import type { Locale } from '../../db/domain/i18n/locale.ts'
import { parseLocalDate } from '../../db/domain/local-date.ts'
import type { Clearance } from '../../db/domain/sensitivity.ts'
import { contactReport } from '../../db/report/contact-report.ts'
import type { ReportDocument } from '../../db/report/document.ts'
import type { ContactReportRequest } from '../../db/report/reported-contacts.ts'
import { trashRecord } from '../../db/store/history/trash.ts'
import { setSensitivity } from '../../db/store/row.ts'
import { reading } from '../../db/store/store.ts'
import { makeInteraction } from '../fixtures/make-interaction.ts'
import { makeChamber, makeLegislator, makeOffice, makeTerm } from '../fixtures/make-legislator.ts'
import { makeMember } from '../fixtures/make-member.ts'
import { makeOrganization } from '../fixtures/make-organization.ts'
import { makePerson } from '../fixtures/make-person.ts'
import { writing } from '../fixtures/write.ts'
import { openTestStore, testClock, type TestStore } from '../store/test-store.ts'

interface Asked extends Partial<ContactReportRequest> {
  readonly clearance?: Clearance
  readonly locale?: Locale
}

/** The first quarter of 2026, unless asked otherwise. */
function reported(store: TestStore, { clearance = 'internal', locale = 'en', ...request }: Asked = {}) {
  const period = { from: parseLocalDate('2026-01-01'), to: parseLocalDate('2026-03-31') }
  const setting = { t: translator(locale), clock: testClock }
  return contactReport(reading(store, clearance), { ...period, ...request }, setting)
}

/** The column's cells, from the first row to the last. */
function cells({ columns, rows }: ReportDocument, key: string) {
  const at = columns.findIndex((column) => column.key === key)
  return rows.map((row) => row[at])
}

const total = ({ totals }: ReportDocument, label: string) => totals.find((one) => one.label === label)?.value

const makeQuarter = (store: TestStore) =>
  writing(store, (write) => {
    const ana = makePerson(write, 'Ana Ruiz')
    const bo = makePerson(write, 'Bo Smith')
    const clinic = makeOrganization(write, 'Example Clinic')
    const [mia, max] = [makeMember(write, 'Mia Member'), makeMember(write, 'Max Member')]
    makeInteraction(write, {
      on: '2026-01-01',
      subject: 'first day',
      participants: [{ contact: ana.uid, onBehalfOf: clinic.uid }, { contact: bo.uid }],
      by: [mia, max],
      durationMinutes: 45,
      direction: 'outbound',
      bodyText: 'told in confidence',
    })
    makeInteraction(write, {
      on: '2026-03-31',
      with: [ana],
      type: 'call',
      outcome: 'left-message',
      by: [max],
    })
    makeInteraction(write, { on: '2025-12-31', with: [ana], subject: 'before' })
    makeInteraction(write, { on: '2026-04-01', with: [ana], subject: 'after' })
    makeInteraction(write, {
      on: '2026-02-01',
      with: [bo],
      status: 'planned',
      outcome: null,
      subject: 'planned',
    })
    const trashed = makeInteraction(write, { on: '2026-02-02', with: [bo], subject: 'trashed' })
    trashRecord(write, trashed.id)
    return { ana, bo, mia }
  })

describe('the contact report', () => {
  it('lists each contact of the period once, both days included, and nothing that did not take place', async () => {
    using store = await openTestStore()
    const { ana, bo } = await makeQuarter(store)
    const report = await reported(store)
    expect(cells(report, 'occurredOn')).toEqual(['2026-01-01', '2026-03-31'])
    expect(cells(report, 'type')).toEqual(['Meeting', 'Call'])
    expect(cells(report, 'with')).toEqual(['Ana Ruiz; Bo Smith', 'Ana Ruiz'])
    expect(cells(report, 'withIds')).toEqual([`${ana.uid}; ${bo.uid}`, ana.uid])
    expect(cells(report, 'onBehalfOf')).toEqual(['Example Clinic', null])
    expect(cells(report, 'direction')).toEqual(['We reached out', null])
    expect(cells(report, 'outcome')).toEqual(['Met', 'Left a message'])
    expect(cells(report, 'counts')).toEqual(['contact', 'attempt'])
    expect(cells(report, 'subject')).toEqual(['first day', null])
    expect(cells(report, 'minutes')).toEqual([45, null])
    expect(cells(report, 'by')).toEqual(['Mia Member; Max Member', 'Max Member'])
    expect(JSON.stringify(report)).not.toContain('told in confidence')
  })

  it('adds up its own rows, and counts a contact who appears twice once', async () => {
    using store = await openTestStore()
    await makeQuarter(store)
    const report = await reported(store)
    expect(total(report, 'Contacts')).toBe(report.rows.length)
    expect(total(report, 'Different contacts')).toBe(2)
    expect(total(report, 'Minutes in all')).toBe(45)
    expect(total(report, 'Counts as: contact')).toBe(1)
    expect(total(report, 'Counts as: attempt')).toBe(1)
    expect(total(report, 'Type: Call')).toBe(1)
    expect(total(report, 'Outcome: Met')).toBe(1)
  })

  it('prints the period, what took place and every filter', async () => {
    using store = await openTestStore()
    const { mia } = await makeQuarter(store)
    const owner = { id: mia.uid, name: 'Mia Member' }
    const report = await reported(store, { owner, types: ['meeting'], jurisdiction: 'Example' })
    expect(report.period).toEqual({ from: '2026-01-01', to: '2026-03-31' })
    expect(report.generatedAt).toBe('2026-03-03T15:00:00.000Z')
    expect(report.zone).toBe('America/Denver')
    expect(report.filters).toEqual([
      { label: 'Status', value: 'Happened' },
      { label: 'By', value: 'Mia Member' },
      { label: 'Jurisdiction', value: 'Example' },
      { label: 'Types', value: 'Meeting' },
    ])
  })

  it('is narrowed to one of us, to types, and to what is planned', async () => {
    using store = await openTestStore()
    const { mia } = await makeQuarter(store)
    const dates = async (asked: Asked) => cells(await reported(store, asked), 'occurredOn')
    expect(await dates({ owner: { id: mia.uid, name: 'Mia' } })).toEqual(['2026-01-01'])
    expect(await dates({ types: ['call', 'letter'] })).toEqual(['2026-03-31'])
    expect(await dates({ types: ['call', 'meeting'] })).toEqual(['2026-01-01', '2026-03-31'])
    expect(await dates({ types: [] })).toEqual([])
    const planned = await reported(store, { status: 'planned' })
    expect(cells(planned, 'subject')).toEqual(['planned'])
    expect(cells(planned, 'counts')).toEqual([null])
  })

  it('judges a legislator by the seat of that day, also through an office', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const house = makeChamber(write, { jurisdiction: 'Example', kind: 'lower' })
      const senate = makeChamber(write, { jurisdiction: 'Example', kind: 'upper' })
      const other = makeChamber(write, { jurisdiction: 'Sample', kind: 'upper' })
      const lea = makeLegislator(write, 'Lea Lawmaker', {
        chamber: house,
        district: '4',
        end_on: '2026-01-31',
        serving: 0,
      })
      const term = makeTerm(write, lea.id, { chamber: senate, district: '21A', start_on: '2026-02-01' })
      const office = makeOffice(write, 'Lea Lawmaker: Town office', { term })
      const staffer = makePerson(write, 'Sol Staffer')
      const stan = makeLegislator(write, 'Stan Sample', { chamber: other, district: '1' })
      makeInteraction(write, { on: '2026-01-31', with: [lea] })
      makeInteraction(write, { on: '2026-02-01', with: [lea] })
      makeInteraction(write, {
        on: '2026-02-02',
        participants: [{ contact: staffer.uid, onBehalfOf: office.uid }],
      })
      makeInteraction(write, { on: '2026-02-03', with: [office] })
      makeInteraction(write, { on: '2026-02-04', with: [stan, lea] })
      makeInteraction(write, { on: '2026-02-05', with: [staffer] })
    })
    const days = async (asked: Asked) =>
      cells(await reported(store, asked), 'occurredOn').map((day) => String(day).slice(5))
    expect(await days({ chamber: 'lower' })).toEqual(['01-31'])
    expect(await days({ chamber: 'example SENATE' })).toEqual(['02-01', '02-02', '02-03', '02-04'])
    expect(await days({ chamber: 'upper', jurisdiction: 'sample' })).toEqual(['02-04'])
    expect(await days({ chamber: 'lower', jurisdiction: 'invented/Sample' })).toEqual([])
    const report = await reported(store)
    expect(cells(report, 'seat')).toEqual([
      'Example House 4',
      'Example Senate 21A',
      'Example Senate 21A',
      'Example Senate 21A',
      'Example Senate 21A; Sample Senate 1',
      null,
    ])
    expect(cells(report, 'chamber').at(-2)).toBe('Example Senate; Sample Senate')
  })

  it.each(['office', 'person', 'term', 'seat', 'chamber', 'jurisdiction'])(
    'tells no seat whose %s may not be shown',
    async (hidden) => {
      using store = await openTestStore()
      await writing(store, (write) => {
        const chamber = makeChamber(write, { jurisdiction: 'Example', kind: 'upper' })
        const { id, term } = makeLegislator(write, 'Lea Lawmaker', { chamber, district: '1' })
        const office = makeOffice(write, 'Lea Lawmaker: Town office', { term })
        const sol = makePerson(write, 'Sol Staffer')
        makeInteraction(write, {
          on: '2026-02-02',
          participants: [{ contact: sol.uid, onBehalfOf: office.uid }],
        })
        const only = () => write.statement(`select id from ${hidden}`).pluck().get() as number
        setSensitivity(write, hidden === 'person' ? id : only(), 'restricted')
      })
      expect(cells(await reported(store), 'seat')).toEqual([null])
      expect(cells(await reported(store, { clearance: 'restricted' }), 'seat')).toEqual(['Example Senate 1'])
    },
  )

  it('still tells the seat of an office that was closed since', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const chamber = makeChamber(write, { jurisdiction: 'Example', kind: 'upper' })
      const { term } = makeLegislator(write, 'Lea Lawmaker', { chamber, district: '1' })
      const office = makeOffice(write, 'Lea Lawmaker: Town office', { term })
      const sol = makePerson(write, 'Sol Staffer')
      makeInteraction(write, {
        on: '2026-02-02',
        participants: [{ contact: sol.uid, onBehalfOf: office.uid }],
      })
      trashRecord(write, office.id)
    })
    const report = await reported(store, { chamber: 'upper' })
    expect(cells(report, 'seat')).toEqual(['Example Senate 1'])
    expect(cells(report, 'onBehalfOf')).toEqual([null])
  })

  it('tells no seat of a participant who may not be shown', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const chamber = makeChamber(write, { jurisdiction: 'Example', kind: 'upper' })
      const { term } = makeLegislator(write, 'Lea Lawmaker', { chamber, district: '1' })
      const office = makeOffice(write, 'Lea Lawmaker: Town office', { term })
      const sol = makePerson(write, 'Sol Source', { sensitivity: 'restricted' })
      makeInteraction(write, {
        on: '2026-02-02',
        participants: [{ contact: sol.uid, onBehalfOf: office.uid }],
      })
    })
    expect(cells(await reported(store), 'seat')).toEqual([null])
    expect((await reported(store, { chamber: 'upper' })).redactions).toMatchObject([{ count: 1 }])
  })

  it('leaves out what may not be shown, says how much and why, and never counts survivors', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const ana = makePerson(write, 'Ana Ruiz')
      const secret = makePerson(write, 'Secret Source', { sensitivity: 'restricted' })
      const survivor = makePerson(write, 'Sam Survivor', { sensitivity: 'survivor' })
      const shelter = makeOrganization(write, 'Secret Shelter', { sensitivity: 'restricted' })
      makeInteraction(write, {
        on: '2026-02-01',
        participants: [
          { contact: ana.uid, onBehalfOf: shelter.uid },
          { contact: secret.uid },
          { contact: survivor.uid },
        ],
      })
      makeInteraction(write, { on: '2026-02-02', with: [ana], subject: 'Secret', sensitivity: 'restricted' })
      makeInteraction(write, { on: '2026-02-03', with: [ana], subject: 'Secret', sensitivity: 'survivor' })
    })
    const report = await reported(store)
    expect(JSON.stringify(report)).not.toMatch(/Secret|Survivor/)
    expect(cells(report, 'with')).toEqual(['Ana Ruiz'])
    expect(report.redactions).toEqual([
      { count: 1, reason: 'more sensitive than this report may show' },
      { count: 2, reason: 'names of those who took part, more sensitive than this report may show' },
    ])
    const cleared = await reported(store, { clearance: 'restricted' })
    expect(cleared.redactions).toEqual([])
    expect(cells(cleared, 'with')).toEqual(['Ana Ruiz; Secret Source', 'Ana Ruiz'])
    expect(cells(cleared, 'onBehalfOf')).toEqual(['Secret Shelter', null])
    expect((await reported(store, { clearance: 'survivor' })).rows).toHaveLength(3)
  })

  it('speaks Spanish', async () => {
    using store = await openTestStore()
    await makeQuarter(store)
    const report = await reported(store, { locale: 'es' })
    expect(report.title).toBe('Informe de contactos')
    expect(cells(report, 'type')[0]).not.toBe('Meeting')
    expect(report.columns.map(({ label }) => label)).toContain('En nombre de')
  })

  it('has no rows and says so where nobody was contacted', async () => {
    using store = await openTestStore()
    const report = await reported(store)
    expect(report.rows).toEqual([])
    expect(total(report, 'Contacts')).toBe(0)
    expect(total(report, 'Different contacts')).toBe(0)
  })

  it('lists more contacts than are read at once', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const ana = makePerson(write, 'Ana Ruiz')
      const secret = makePerson(write, 'Secret Source', { sensitivity: 'restricted' })
      for (let n = 0; n < 1100; n += 1) makeInteraction(write, { on: '2026-02-01', with: [ana, secret] })
    })
    const report = await reported(store)
    expect(total(report, 'Contacts')).toBe(1100)
    expect(new Set(cells(report, 'id')).size).toBe(1100)
    expect(report.redactions).toMatchObject([{ count: 1100 }])
  })
})
