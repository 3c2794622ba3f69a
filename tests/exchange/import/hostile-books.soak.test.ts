import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { parseLocalDate } from '../../../db/domain/local-date.ts'
import { startReading, type ReadingProcess } from '../reading-process.ts'
import { sharedFiles, sharedPath } from './shared-files.ts'

const rounds = process.env['CAUCUS_SOAK'] ? 1_000 : 40

const folder = mkdtempSync(join(tmpdir(), 'caucus-books-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const invented = [
  'BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Mu=C3=B1oz;Ana\nTEL;CELL:555-0101\nPHOTO;ENCODING=BASE64:AAAA\n BBBB\n\nEND:VCARD\n',
  'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=America/Denver:20260702T100000\nRRULE:FREQ=WEEKLY;BYDAY=MO\nEXDATE:20260706T160000Z\nEND:VEVENT\nBEGIN:VTODO\nDUE:20260701\nEND:VTODO\nEND:VCALENDAR\n',
  'dn: cn=Ana,dc=example,dc=org\nobjectClass: inetOrgPerson\ncn:: QW5h\nmail: ana@example.org\n',
]
const samples = [
  ...invented.map((text) => Buffer.from(text)),
  ...[...sharedFiles('contacts/vcard', '.vcf'), ...sharedFiles('nasty/ics', '.ics')].map((file) =>
    readFileSync(sharedPath(file)),
  ),
]

/** A sample with some of its bytes changed, repeated, or taken away. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.integer({ min: 0, max: 40 }),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
    fc
      .constantFrom(
        ':',
        ';',
        '=',
        '\r',
        '\n ',
        '\n',
        '"',
        '\\',
        'BEGIN:VCARD\n',
        'END:VEVENT\n',
        'RRULE:FREQ=SECONDLY\n',
        '\0',
      )
      .map((text) => Buffer.from(text)),
  ),
  times: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 200_000 })),
})
const mutated = fc
  .tuple(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 6 }))
  .map(([sample, changes]) =>
    changes.reduce((bytes, { at, removed, put, times }) => {
      const place = Math.floor(at * bytes.length)
      const many = Buffer.alloc(Math.min(put.length * times, 1_000_000), put.length > 0 ? put : 0)
      return Buffer.concat([bytes.subarray(0, place), many, bytes.subarray(place + removed)])
    }, sample),
  )

const options = { today: parseLocalDate('2026-06-15'), zone: 'America/Denver' }
const kinds = {
  cards: (reader: ReadingProcess, path: string) => reader.read('cards', { path }),
  calendar: (reader: ReadingProcess, path: string) => reader.read('calendar', { path, ...options }),
  entries: (reader: ReadingProcess, path: string) => reader.read('entries', { path }),
}

const mostGrowth = 300 * 2 ** 20

test(`${rounds} spoilt books: each is read or refused within 10 s, and memory stays below 300 MB more`, async () => {
  using reader = await startReading()
  let [slowest, most] = [0, 0]
  await fc.assert(
    fc.asyncProperty(mutated, fc.constantFrom('cards', 'calendar', 'entries'), async (content, kind) => {
      const path = join(folder, 'spoilt')
      writeFileSync(path, content)
      const { fault, milliseconds, growth } = await kinds[kind](reader, path)
      slowest = Math.max(slowest, milliseconds)
      most = Math.max(most, growth)
      expect(fault).toBeNull()
    }),
    { numRuns: rounds, endOnFailure: true },
  )
  console.log(`slowest ${Math.round(slowest)} ms, ${Math.round(most / 2 ** 20)} MB more`)
  expect(slowest).toBeLessThan(11_000)
  expect(most).toBeLessThan(mostGrowth)
})

test('a reader that keeps 10 MB of each file is found out in a short round', async () => {
  using reader = await startReading({ leaking: 10 })
  const path = join(folder, 'leaked')
  writeFileSync(path, invented[0] ?? '')
  let last = 0
  for (let round = 0; round < 40; round++) last = (await kinds.cards(reader, path)).growth
  expect(last).toBeGreaterThan(mostGrowth)
})
