import { describe, expect, it } from 'vitest'
import { undo } from '../../db/service/history.ts'
import { createPerson } from '../../db/service/person.ts'
import { addContactPoint } from '../../db/service/contact-point.ts'
import type { Uid } from '../../db/domain/uid.ts'
import { dumpOf, openTestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf } from './import-files.ts'

const { importFiles, write } = importing()

const calendar = (...components: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...components, 'END:VCALENDAR', ''].join('\r\n')

const event = (uid: string, ...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT'].join('\r\n')

// Read on 3 March 2026 in Denver.
const visits = calendar(
  event(
    'visit',
    'SUMMARY:Visit to the shelter',
    'DTSTART;TZID=America/Chicago:20260202T140000',
    'DTEND;TZID=America/Chicago:20260202T150000',
    'LOCATION:Main hall',
    'ATTENDEE;CN=Ana Ruiz:mailto:ana@example.org',
    'ATTENDEE;CN=Nobody Known:mailto:nobody@example.org',
  ),
  event('plan', 'SUMMARY:Planning', 'DTSTART;VALUE=DATE:20260320', 'CATEGORIES:Board'),
  event('weekly', 'SUMMARY:Call', 'DTSTART:20260301T170000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'),
  event('gone', 'SUMMARY:Called off', 'DTSTART:20260310T170000Z', 'STATUS:CANCELLED', 'CLASS:PRIVATE'),
  [
    'BEGIN:VTODO',
    'UID:todo',
    'SUMMARY:Send the minutes',
    'DUE;VALUE=DATE:20260402',
    'PRIORITY:1',
    'RRULE:FREQ=MONTHLY',
    'END:VTODO',
  ].join('\r\n'),
  [
    'BEGIN:VTODO',
    'UID:done',
    'SUMMARY:Thank the host',
    'STATUS:COMPLETED',
    'COMPLETED:20260203T100000Z',
    'END:VTODO',
  ].join('\r\n'),
)

describe('an import of a calendar', () => {
  it('takes a series without an end with all or none, and says how far', async () => {
    using store = await openTestStore()
    const text = calendar(event('w', 'SUMMARY:Call', 'DTSTART:20260301T170000Z', 'RRULE:FREQ=MONTHLY'))
    const request = { kind: 'ics', paths: [write('endless.ics', text)], allOrNone: true } as const
    const result = await importFiles(sessionOf(store), request)
    expect(result.created).toBeGreaterThan(1)
    expect(result.errors).toEqual([])
    expect(result.notes).toMatchObject([{ code: 'series.goesOn' }])
  })

  it('counts what it does not take among the rows too, as it is among the errors', async () => {
    using store = await openTestStore()
    const text = calendar(
      event('e', 'SUMMARY:Meeting', 'DTSTART:20260210T160000Z'),
      event('none', 'SUMMARY:Some day'),
      'BEGIN:VJOURNAL\r\nSUMMARY:Diary\r\nEND:VJOURNAL',
      'BEGIN:VFREEBUSY\r\nEND:VFREEBUSY',
    )
    const result = await importFiles(sessionOf(store), { kind: 'ics', paths: [write('diary.ics', text)] })
    expect(countsOf(result)).toMatchObject({ rows: 4, created: 1, errors: 3 })
  })

  it('leaves out an event whose texts no record can hold, and cuts no other unseen', async () => {
    using store = await openTestStore()
    const long = 'Agenda '.repeat(200).trim()
    const text = calendar(
      event(
        'huge',
        'SUMMARY:Huge',
        'DTSTART:20260210T160000Z',
        'RRULE:FREQ=DAILY;COUNT=9',
        `DESCRIPTION:${'z'.repeat(2_000_000)}`,
      ),
      event('long', `SUMMARY:${long}`, 'DTSTART:20260210T160000Z', `CATEGORIES:Board,${'y'.repeat(1001)}`),
      `BEGIN:VTODO\r\nUID:${'u'.repeat(2000)}\r\nSUMMARY:${long}\r\nEND:VTODO`,
    )
    const request = { kind: 'ics', paths: [write('huge.ics', text)] } as const
    const result = await importFiles(sessionOf(store), request)
    expect(countsOf(result)).toMatchObject({ rows: 3, created: 2, errors: 1 })
    expect(result.errors).toMatchObject([{ code: 'component.tooLong', line: 3 }])
    expect(result.errors[0]?.detail).toMatch(/^Huge \| z/u)
    expect(result.notes.map(({ code }) => code)).toEqual(['longInNotes', 'longInNotes', 'remark'])
    const one = (sql: string) => store.readStatement(sql).pluck().get()
    expect(one('select length(subject) from interaction')).toBe(1000)
    expect([one('select body_text from interaction'), one('select notes from follow_up')]).toEqual([
      long,
      long,
    ])
    expect(countsOf(await importFiles(sessionOf(store), request))).toMatchObject({ created: 0, unchanged: 2 })
  })

  it('keeps who declined in words, and not among those who took part', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { value: bo } = await createPerson(session, { givenName: 'Bo', familyName: 'Li' })
    await addContactPoint(session, bo, { kind: 'email', value: 'bo@example.org' })
    const text = calendar(
      event(
        'e',
        'SUMMARY:Meeting',
        'DTSTART:20260210T160000Z',
        'ATTENDEE;CN=Bo Li;PARTSTAT=DECLINED:mailto:bo@example.org',
      ),
    )
    await importFiles(session, { kind: 'ics', paths: [write('declined.ics', text)] })
    const one = (sql: string) => store.readStatement(sql).pluck().get()
    expect(one('select body_text from interaction')).toBe('Bo Li · bo@example.org (DECLINED)')
    expect(one('select count(*) from participant')).toBe(0)
  })

  it('makes interactions with the contacts it names, and follow-ups; once', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { value: ana } = await createPerson(session, { givenName: 'Ana', familyName: 'Ruiz' })
    await addContactPoint(session, ana, { kind: 'email', value: 'ana@example.org' })
    const before = dumpOf(store)
    const request = { kind: 'ics', paths: [write('visits.ics', visits)] } as const
    const result = await importFiles(session, request)
    expect(countsOf(result)).toMatchObject({ rows: 6, created: 8, errors: 0 })
    const all = (sql: string) => store.readStatement(sql).all()
    expect(
      all(
        `select subject, status, outcome, occurred_on as day, occurred_time as time, zone, duration_minutes as minutes, place
         from interaction where subject in ('Visit to the shelter', 'Planning') order by day`,
      ),
    ).toEqual([
      {
        subject: 'Visit to the shelter',
        status: 'happened',
        outcome: 'met',
        day: '2026-02-02',
        time: '14:00',
        zone: 'America/Chicago',
        minutes: 60,
        place: 'Main hall',
      },
      {
        subject: 'Planning',
        status: 'planned',
        outcome: null,
        day: '2026-03-20',
        time: null,
        zone: null,
        minutes: null,
        place: null,
      },
    ])
    expect(all('select display_name as name, last_contact_on as day from contact')).toEqual([
      { name: 'Ana Ruiz', day: '2026-02-02' },
    ])
    expect(all(`select body_text as text from interaction where subject like 'Visit%'`)).toEqual([
      { text: 'Nobody Known · nobody@example.org' },
    ])
    expect(
      all(`select occurred_on as day, status from interaction where subject = 'Call' order by day`),
    ).toEqual([
      { day: '2026-03-01', status: 'happened' },
      { day: '2026-03-08', status: 'planned' },
      { day: '2026-03-15', status: 'planned' },
    ])
    expect(
      all(
        `select i.status, r.sensitivity from interaction i join record r on r.id = i.id where subject = 'Called off'`,
      ),
    ).toEqual([{ status: 'cancelled', sensitivity: 2 }])
    expect(
      all('select title, state, due_on as due, priority, recurrence from follow_up order by title'),
    ).toEqual([
      {
        title: 'Send the minutes',
        state: 'open',
        due: '2026-04-02',
        priority: 'high',
        recurrence: '{"rule":"FREQ=MONTHLY;BYMONTHDAY=2","start":"2026-04-02"}',
      },
      { title: 'Thank the host', state: 'done', due: null, priority: 'normal', recurrence: null },
    ])
    expect(countsOf(await importFiles(session, request))).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 8,
    })
    await undo(session, { batch: result.batch as Uid })
    expect(dumpOf(store)).toEqual(before)
  })

  it('follows what was planned and was moved or called off since', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const day = (text: string, ...more: readonly string[]) =>
      importFiles(session, {
        kind: 'ics',
        paths: [
          write(
            'plan.ics',
            calendar(event('plan', 'SUMMARY:Planning', `DTSTART;VALUE=DATE:${text}`, ...more)),
          ),
        ],
      })
    await day('20260320')
    expect(countsOf(await day('20260327'))).toMatchObject({ created: 0, updated: 1 })
    expect(countsOf(await day('20260327', 'STATUS:CANCELLED'))).toMatchObject({ updated: 1 })
    expect(store.readStatement('select occurred_on, status from interaction').all()).toEqual([
      { occurred_on: '2026-03-27', status: 'cancelled' },
    ])
  })
})
