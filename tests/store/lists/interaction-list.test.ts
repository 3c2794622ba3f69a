import { describe, expect, it } from 'vitest'
import { parseLocalDate, type LocalDate } from '../../../db/domain/local-date.ts'
import type { LocalTime } from '../../../db/domain/local-time.ts'
import { trashRecord } from '../../../db/store/history/trash.ts'
import { interactionList } from '../../../db/store/lists/interaction-list.ts'
import { openList } from '../../../db/store/list.ts'
import { reading } from '../../../db/store/store.ts'
import { setSensitivity } from '../../../db/store/row.ts'
import { makeInteraction } from '../../fixtures/make-interaction.ts'
import { makeChamber, makeLegislator, makeOffice } from '../../fixtures/make-legislator.ts'
import { makeMember } from '../../fixtures/make-member.ts'
import { makeOrganization } from '../../fixtures/make-organization.ts'
import { makePerson } from '../../fixtures/make-person.ts'
import { writing } from '../../fixtures/write.ts'
import { openTestStore, type TestStore } from '../test-store.ts'
import { listed, planOf } from './listing.ts'

const subjects = (rows: readonly { subject: string | null }[]) => rows.map(({ subject }) => subject)
const by = async (store: TestStore, filter: Parameters<typeof interactionList.ids>[1]) =>
  subjects(await listed(store, interactionList, { filter }))

describe('the list of interactions', () => {
  it('shows what happened, with whom, on whose behalf, and who of us was there', async () => {
    using store = await openTestStore()
    const made = await writing(store, (write) => {
      const ana = makePerson(write, 'Ana Ruiz')
      const clinic = makeOrganization(write, 'Example Clinic')
      const me = makeMember(write, 'Mia Member')
      const interaction = makeInteraction(write, {
        on: '2026-02-10',
        occurredTime: '14:30' as LocalTime,
        zone: 'America/Denver',
        subject: 'Budget',
        durationMinutes: 30,
        direction: 'outbound',
        participants: [{ contact: ana.uid, role: 'host', onBehalfOf: clinic.uid }],
        by: [me],
      })
      return { ana, clinic, me, interaction }
    })
    expect(await listed(store, interactionList)).toMatchObject([
      {
        id: made.interaction.uid,
        noun: 'interaction',
        occurredOn: '2026-02-10',
        occurredTime: '14:30',
        zone: 'America/Denver',
        type: { key: 'meeting', label: null },
        status: 'happened',
        outcome: 'met',
        meaningful: true,
        direction: 'outbound',
        subject: 'Budget',
        durationMinutes: 30,
        participants: [
          {
            id: made.ana.uid,
            noun: 'person',
            name: 'Ana Ruiz',
            role: 'host',
            onBehalfOf: { id: made.clinic.uid, name: 'Example Clinic' },
          },
        ],
        restrictedParticipants: 0,
        attendees: [{ id: made.me.uid, name: 'Mia Member' }],
        sensitivity: 'internal',
      },
    ])
  })

  it('is sorted by day and hour, newest first, and the other way round', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const ana = makePerson(write, 'Ana Ruiz')
      const at = (on: string, occurredTime?: string) =>
        makeInteraction(write, {
          on,
          with: [ana],
          subject: `${on} ${occurredTime ?? ''}`.trim(),
          occurredTime: (occurredTime ?? null) as LocalTime | null,
        })
      at('2026-02-10', '09:00')
      at('2026-02-11')
      at('2026-02-10', '16:00')
      at('2025-12-31')
    })
    const newest = ['2026-02-11', '2026-02-10 16:00', '2026-02-10 09:00', '2025-12-31']
    expect(subjects(await listed(store, interactionList))).toEqual(newest)
    const sort = [{ by: 'date' }]
    expect(subjects(await listed(store, interactionList, { sort }))).toEqual(newest.toReversed())
  })

  it('counts a contact as meaningful only when they were heard from', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const ana = makePerson(write, 'Ana Ruiz')
      makeInteraction(write, { on: '2026-02-04', with: [ana], outcome: 'declined' })
      makeInteraction(write, { on: '2026-02-03', with: [ana], outcome: 'left-message' })
      makeInteraction(write, { on: '2026-02-02', with: [ana], status: 'planned', outcome: null })
    })
    const rows = await listed(store, interactionList)
    expect(rows.map(({ meaningful }) => meaningful)).toEqual([true, false, false])
  })

  it('is narrowed by type, outcome, status, period, contact, member and text', async () => {
    using store = await openTestStore()
    const { ana, mia } = await writing(store, (write) => {
      const ana = makePerson(write, 'Ana Ruiz')
      const bo = makePerson(write, 'Bo Peña')
      const mia = makeMember(write, 'Mia Member')
      makeInteraction(write, {
        on: '2026-01-01',
        with: [ana],
        subject: 'one',
        type: 'call',
        outcome: 'spoke',
      })
      makeInteraction(write, {
        on: '2026-02-01',
        with: [ana, bo],
        subject: 'two',
        bodyText: 'about shelters',
      })
      makeInteraction(write, {
        on: '2026-03-01',
        with: [bo],
        subject: 'three',
        status: 'planned',
        outcome: null,
        by: [mia],
      })
      return { ana, mia }
    })
    const day = (text: string): LocalDate => parseLocalDate(text)
    expect(await by(store, { type: 'call' })).toEqual(['one'])
    expect(await by(store, { outcome: 'met' })).toEqual(['two'])
    expect(await by(store, { status: 'planned' })).toEqual(['three'])
    expect(await by(store, { from: day('2026-02-01') })).toEqual(['three', 'two'])
    expect(await by(store, { to: day('2026-02-01') })).toEqual(['two', 'one'])
    expect(await by(store, { from: day('2026-01-02'), to: day('2026-02-28') })).toEqual(['two'])
    expect(await by(store, { contact: ana.uid })).toEqual(['two', 'one'])
    expect(await by(store, { contact: ana.uid, type: 'meeting' })).toEqual(['two'])
    expect(await by(store, { member: mia.uid })).toEqual(['three'])
    expect(await by(store, { text: 'shelt' })).toEqual(['two'])
    expect(await by(store, { text: 'pena' })).toEqual(['three', 'two'])
    expect(await by(store, { text: '  ' })).toHaveLength(3)
  })

  it("has in a contact's list what was said on its behalf, and to a legislator's office during the term", async () => {
    using store = await openTestStore()
    const { clinic, legislator, office } = await writing(store, (write) => {
      const chamber = makeChamber(write, { jurisdiction: 'Example', kind: 'upper' })
      const term = { chamber, district: '1', start_on: '2023-01-01', end_on: '2026-12-31' }
      const legislator = makeLegislator(write, 'Lea Lawmaker', term)
      const office = makeOffice(write, 'Lea Lawmaker: Town office', { term: legislator.term })
      const staffer = makePerson(write, 'Sol Staffer')
      const clinic = makeOrganization(write, 'Example Clinic')
      const as = (on: string, onBehalfOf: typeof office.uid | typeof clinic.uid) =>
        makeInteraction(write, { on, subject: on, participants: [{ contact: staffer.uid, onBehalfOf }] })
      as('2022-06-01', office.uid)
      as('2024-06-01', office.uid)
      as('2025-06-01', clinic.uid)
      return { clinic, legislator, office }
    })
    expect(await by(store, { contact: clinic.uid })).toEqual(['2025-06-01'])
    expect(await by(store, { contact: office.uid })).toEqual(['2024-06-01', '2022-06-01'])
    expect(await by(store, { contact: legislator.uid })).toEqual(['2024-06-01'])
    await writing(store, (write) => trashRecord(write, legislator.term.id))
    expect(await by(store, { contact: legislator.uid })).toEqual([])
  })

  it('names nobody who may not be shown, says how many are left out, and never counts survivors', async () => {
    using store = await openTestStore()
    const { secret } = await writing(store, (write) => {
      const open = makePerson(write, 'Open Person')
      const secret = makePerson(write, 'Secret Source', { sensitivity: 'restricted' })
      const survivor = makePerson(write, 'Sam Survivor', { sensitivity: 'survivor' })
      const gone = makePerson(write, 'Gone Person')
      const shelter = makeOrganization(write, 'Hidden Shelter', { sensitivity: 'restricted' })
      makeInteraction(write, {
        on: '2026-02-01',
        subject: 'all',
        participants: [
          { contact: open.uid, onBehalfOf: shelter.uid },
          ...[secret, survivor, gone].map(({ uid }) => ({ contact: uid })),
        ],
      })
      trashRecord(write, gone.id)
      return { secret }
    })
    const seen = async (clearance: 'internal' | 'restricted' | 'survivor') => {
      const [row] = await listed(store, interactionList, { clearance })
      return [row?.participants.map(({ name }) => name), row?.restrictedParticipants]
    }
    expect(await seen('internal')).toEqual([['Open Person'], 1])
    expect(await seen('restricted')).toEqual([['Open Person', 'Secret Source'], 0])
    expect(await seen('survivor')).toEqual([['Open Person', 'Secret Source', 'Sam Survivor'], 0])
    const rows = await listed(store, interactionList)
    expect(JSON.stringify(rows)).not.toMatch(/Secret|Survivor|Gone|Shelter/)
    expect(rows[0]?.participants[0]?.onBehalfOf).toBeNull()
    expect(await by(store, { contact: secret.uid })).toEqual([])
    for (const text of ['secret', 'survivor', 'shelter']) expect(await by(store, { text })).toEqual([])
    const survivor = { clearance: 'restricted', filter: { text: 'survivor' } } as const
    expect(await listed(store, interactionList, survivor)).toEqual([])
  })

  it('does not page out what was hidden after it was opened, nor one of us who is', async () => {
    using store = await openTestStore()
    const { ids, mia } = await writing(store, (write) => {
      const ana = makePerson(write, 'Ana Ruiz')
      const mia = makeMember(write, 'Mia Member')
      const ids = ['01', '02', '03'].map(
        (day) => makeInteraction(write, { on: `2026-01-${day}`, with: [ana], by: [mia] }).id,
      )
      return { ids, mia }
    })
    const list = openList(reading(store, 'internal'), interactionList, { filter: {} })
    await writing(store, (write) => {
      setSensitivity(write, ids[0]!, 'restricted')
      trashRecord(write, ids[1]!)
      trashRecord(write, mia.id)
    })
    expect(await list.page(0, 10)).toMatchObject([{ occurredOn: '2026-01-03', attendees: [] }])
  })

  it('hides what is restricted or in the trash, and its words from the filter', async () => {
    using store = await openTestStore()
    const { plain } = await writing(store, (write) => {
      const ana = makePerson(write, 'Ana Ruiz')
      const secret = { on: '2026-02-01', with: [ana], subject: 'secret', bodyText: 'whispered' }
      makeInteraction(write, { ...secret, sensitivity: 'restricted' })
      return { plain: makeInteraction(write, { on: '2026-02-02', with: [ana], subject: 'plain' }) }
    })
    expect(await by(store, {})).toEqual(['plain'])
    expect(await by(store, { text: 'whispered' })).toEqual([])
    const cleared = { clearance: 'restricted', filter: { text: 'whispered' } } as const
    expect(subjects(await listed(store, interactionList, cleared))).toEqual(['secret'])
    await writing(store, (write) => trashRecord(write, plain.id))
    expect(await by(store, {})).toEqual([])
    await writing(store, (write) => setSensitivity(write, plain.id, 'restricted'))
    expect(subjects(await listed(store, interactionList, { clearance: 'restricted' }))).toEqual(['secret'])
  })

  it('reads its orders and filters from indexes: a million notes are not touched', async () => {
    using store = await openTestStore()
    const byDate = 'USING COVERING INDEX interaction_by_date'
    expect(planOf(store, interactionList)).toBe(`SCAN interaction ${byDate}`)
    expect(planOf(store, interactionList, { sort: [{ by: 'date' }] })).toBe(`SCAN interaction ${byDate}`)
    expect(planOf(store, interactionList, { filter: { outcome: 'met', status: 'happened' } })).toBe(
      `SCAN interaction ${byDate}`,
    )
    const period = { from: parseLocalDate('2026-01-01'), to: parseLocalDate('2026-03-31') }
    expect(planOf(store, interactionList, { filter: period })).toBe(
      `SEARCH interaction ${byDate} (occurred_on>? AND occurred_on<?)`,
    )
    const typed = planOf(store, interactionList, { filter: { type: 'call' } })
    expect(typed).toContain('USING COVERING INDEX interaction_by_type (type_id=?)')
    expect(typed).not.toContain('TEMP B-TREE')
    const ana = await writing(store, (write) => makePerson(write, 'Ana Ruiz'))
    const timeline = planOf(store, interactionList, { filter: { contact: ana.uid } })
    expect(timeline).toContain('SEARCH interaction USING INTEGER PRIMARY KEY (rowid=?)')
    expect(timeline).not.toMatch(/SCAN (interaction|p|participant)\b/)
  })
})
