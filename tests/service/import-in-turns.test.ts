import { basename, join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { turnsOf } from '../../db/exchange/import/import-turns.ts'
import { compareHeld, holdFiles, holdNext, writeHeldFiles } from '../../db/service/held-file-import.ts'
import { turnOf, unreadOf } from '../../db/service/held-file-pages.ts'
import { openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { folder, write } = importing()

const table = () => write('people.csv', 'First name,Last name,E-mail\nAna,Invented,ana@example.org\n')
const visit = `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:visit
SUMMARY:Visit to the shelter
DTSTART:20260202T140000Z
ATTENDEE;CN=Ana:mailto:ana@example.org
END:VEVENT
END:VCALENDAR
`
const calendar = () => write('visits.ics', visit)

const turnNames = (paths: readonly string[]) =>
  turnsOf(paths).map(({ kind, paths: some }) => `${kind}: ${some.map((path) => basename(path)).join(',')}`)

test('files of several kinds come in turns: what others name first', () => {
  const companies = write('companies.csv', 'Company,City\nHouse of One,Taos\n')
  const cards = write('cards.vcf', 'BEGIN:VCARD\nEND:VCARD\n')
  expect(turnNames([calendar(), cards, table(), companies])).toEqual([
    'organizations: companies.csv',
    'contacts: cards.vcf,people.csv',
    'ics: visits.ics',
  ])
  expect(turnNames([calendar(), cards])).toEqual(['vcard: cards.vcf', 'ics: visits.ics'])
  expect(turnNames([calendar()])).toEqual(['ics: visits.ics'])
})

test('the tables of a service directory stay one turn', () => {
  const tables = ['organizations', 'locations', 'contacts'].map((name) => write(`${name}.csv`, 'id,name\n'))
  expect(turnNames([...tables, calendar()])).toEqual([
    'hsds: organizations.csv,locations.csv,contacts.csv',
    'ics: visits.ics',
  ])
})

describe('contacts and a calendar that were chosen together', () => {
  it('are imported one after the other, and the events find the contacts', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const contacts = await holdFiles(session, { kind: null, paths: [calendar(), table()] })
    expect(turnOf(contacts)).toEqual({ at: 0, of: 2, files: ['people.csv'], next: ['visits.ics'] })
    await compareHeld(session, contacts, {})
    await writeHeldFiles(session, contacts, {})
    const events = await holdNext(session, contacts, {})
    expect(turnOf(events)).toEqual({ at: 1, of: 2, files: ['visits.ics'], next: [] })
    await compareHeld(session, events, {})
    await writeHeldFiles(session, events, {})
    const linked = `select c.display_name as name from participant join contact c on c.id = contact_id`
    expect(store.readStatement(linked).all()).toEqual([{ name: 'Ana Invented' }])
    await expect(holdNext(session, events, {})).rejects.toMatchObject({ code: 'record.notFound' })
  })

  it('are read from what was dropped, too', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const dropped = new Map([
      ['0/visits.ics', Buffer.from(visit)],
      ['1/people.csv', Buffer.from('First name,Last name\nAna,Invented\n')],
    ])
    const contacts = await holdFiles(session, { kind: null, paths: [...dropped.keys()], dropped })
    expect(contacts.source.kind).toBe('contacts')
    const events = await holdNext(session, contacts, {})
    expect([events.source.kind, events.source.parts[0]?.entries]).toEqual(['ics', 1])
  })

  it('come without those that cannot be read, which are told with why', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const page = write('broken.xlsx', '<html><body>No workbook</body></html>')
    const held = await holdFiles(session, { kind: null, paths: [page, table()] })
    expect(held.source.parts.map(({ name }) => name)).toEqual(['people.csv'])
    expect(unreadOf(held)).toEqual([
      { name: 'broken.xlsx', error: expect.objectContaining({ code: 'file.otherNature' }) },
    ])
    expect(unreadOf(held)[0]?.error.params).toMatchObject({ path: 'broken.xlsx' })
    const { summary } = await compareHeld(session, held, {})
    expect(summary.created).toBe(1)
  })

  it('go on with the next kind where none of one can be read; a file alone is refused', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const gone = join(folder, 'gone.csv')
    const none = await holdFiles(session, { kind: null, paths: [gone, calendar()] })
    expect([none.source.parts, unreadOf(none).map(({ error }) => error.code)]).toEqual([[], ['file.missing']])
    expect((await compareHeld(session, none, {})).summary.created).toBe(0)
    const events = await holdNext(session, none, {})
    expect([events.source.parts[0]?.entries, unreadOf(events)]).toEqual([1, []])
    const alone = holdFiles(session, { kind: null, paths: [gone] })
    await expect(alone).rejects.toMatchObject({ code: 'file.missing' })
  })

  it('stay one kind where somebody says which', async () => {
    using store = await openTestStore()
    const paths = [table(), write('cards.vcf', 'BEGIN:VCARD\nVERSION:3.0\nFN:Wim Invented\nEND:VCARD\n')]
    const held = await holdFiles(sessionOf(store), { kind: 'contacts', paths })
    expect(turnOf(held)).toEqual({ at: 0, of: 1, files: ['people.csv', 'cards.vcf'], next: [] })
  })
})
