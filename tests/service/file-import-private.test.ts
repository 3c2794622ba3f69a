import { describe, expect, it, test } from 'vitest'
import { openTestStore, type TestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { importFiles, table, write } = importing()

const levels = (store: TestStore, named: string): unknown =>
  store
    .readStatement(
      `select group_concat(${named} || ' ' || r.sensitivity, ', ') from (select * from record order by id) r
       left join contact c on c.id = r.id left join interaction i on i.id = r.id
       left join follow_up f on f.id = r.id where ${named} is not null`,
    )
    .pluck()
    .get()

const codes = ({ notes }: Awaited<ReturnType<typeof table>>) =>
  notes.map(({ code, detail }) => [code, detail])

describe('what other programs call private is restricted, and told with how many are', () => {
  test.each([
    [
      'English',
      'First Name,Last Name,E-mail Address,Business Phone,Initials,Private,Sensitivity',
      'False',
      'True',
    ],
    [
      'German',
      'Vorname,Nachname,E-Mail-Adresse,Telefon geschäftlich,Initialen,Privat,Vertraulichkeit',
      'Falsch',
      'Wahr',
    ],
  ])('in an address book of Outlook, in %s', async (_, header, no, yes) => {
    using store = await openTestStore()
    const rows = [
      `Ana,Ruiz,ana@example.org,,,${no},Normal`,
      `Ben,Low,ben@example.org,,,${no},Confidential`,
      `Cy,Diaz,cy@example.org,,,${yes},Normal`,
      `Di,Eze,di@example.org,,,${no},Personal`,
    ]
    const { layout, notes, errors } = await table(sessionOf(store), [header, ...rows].join('\n'))
    expect({ layout, errors }).toEqual({ layout: 'outlook', errors: [] })
    expect(levels(store, 'c.display_name')).toBe('Ana Ruiz 1, Ben Low 2, Cy Diaz 2, Di Eze 1')
    expect(notes).toContainEqual(expect.objectContaining({ code: 'records.private', line: 3, detail: '2' }))
    expect(notes).toContainEqual(
      expect.objectContaining({
        code: 'remark',
        line: 5,
        detail: expect.stringMatching(/: Personal \(issue.notUnderstood\)$/u),
      }),
    )
  })

  it('in an address book of Google', async () => {
    using store = await openTestStore()
    const header =
      'Name,Given Name,Additional Name,Family Name,Yomi Name,Sensitivity,E-mail 1 - Type,E-mail 1 - Value'
    const row = 'Ana Ruiz,Ana,,Ruiz,,Private,Home,ana@example.org'
    const result = await table(sessionOf(store), `${header}\n${row}\n`)
    expect(result.layout).toBe('google-old')
    expect(codes(result)).toEqual([['records.private', '1']])
    expect(levels(store, 'c.display_name')).toBe('Ana Ruiz 2')
  })

  it('in cards', async () => {
    using store = await openTestStore()
    const card = (name: string, said: string) =>
      `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nN:${name.split(' ').toReversed().join(';')}\nCLASS:${said}\nEND:VCARD\n`
    const paths = [
      write(
        'book.vcf',
        card('Ana Ruiz', 'PUBLIC') +
          card('Ben Low', 'private') +
          card('Cy Diaz', 'CONFIDENTIAL') +
          card('Di Eze', 'odd'),
      ),
    ]
    const result = await importFiles(sessionOf(store), { kind: 'vcard', paths })
    expect(levels(store, 'c.display_name')).toBe('Ana Ruiz 1, Ben Low 2, Cy Diaz 2, Di Eze 1')
    expect(codes(result)).toEqual([
      ['records.private', '2'],
      ['remark', 'CLASS: odd'],
    ])
    const lowered = [write('later.vcf', card('Ben Low', 'PUBLIC'))]
    await importFiles(sessionOf(store), { kind: 'vcard', paths: lowered, mode: 'overwrite' })
    expect(levels(store, 'c.display_name')).toContain('Ben Low 2')
  })

  it('in calendars: appointments and tasks, a series as one', async () => {
    using store = await openTestStore()
    const event = (uid: string, said: string) =>
      `BEGIN:VEVENT\nUID:${uid}\nDTSTART:20260105T100000Z\nSUMMARY:${uid}\n${said}END:VEVENT\n`
    const todo = 'BEGIN:VTODO\nUID:t\nSUMMARY:Task\nCLASS:CONFIDENTIAL\nEND:VTODO\n'
    const events = event('Open', 'CLASS:PUBLIC\n') + event('Plain', '') + event('Closed', 'CLASS:PRIVATE\n')
    const closed =
      event('Unknown', 'CLASS:X-OURS\n') + event('Weekly', 'CLASS:PRIVATE\nRRULE:FREQ=WEEKLY;COUNT=2\n')
    const calendar = `BEGIN:VCALENDAR\n${events}${closed}${todo}END:VCALENDAR\n`
    const paths = [write('calendar.ics', calendar)]
    const result = await importFiles(sessionOf(store), { kind: 'ics', paths })
    expect(levels(store, 'i.subject')).toBe('Open 1, Plain 1, Closed 2, Unknown 2, Weekly 2, Weekly 2')
    expect(levels(store, 'f.title')).toBe('Task 2')
    expect(codes(result)).toEqual([['records.private', '4']])
  })
})
