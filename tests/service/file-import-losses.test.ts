import { describe, expect, it } from 'vitest'
import type { ContactId } from '../../db/domain/contact.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import type { FileImportResult } from '../../db/service/file-import-result.ts'
import type { Session } from '../../db/service/session.ts'
import { openTestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf } from './import-files.ts'

const { table } = importing()

const detailsAt = (session: Session, { plan }: FileImportResult, line: number) =>
  getContactDetails(session, plan.rows.find((row) => row.line === line)?.record as ContactId)

/** What one row with these columns makes of its contact. */
async function imported(row: Readonly<Record<string, string>>) {
  using store = await openTestStore()
  const session = sessionOf(store)
  const all = { 'First name': 'Ana', 'Last name': 'Ruiz', ...row }
  const quoted = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(',')
  const result = await table(session, `${quoted(Object.keys(all))}\n${quoted(Object.values(all))}\n`)
  const { contactPoints, doNotContact, doNotContactReason, custom } = await detailsAt(session, result, 2)
  return {
    points: contactPoints.map(({ kind, value, status }) => [kind, value, status]),
    out: doNotContact ? doNotContactReason : null,
    own: custom.map(({ label, value }) => `${label}: ${String(value)}`),
    notes: result.notes.map(({ code, detail }) => `${code} ${detail}`),
  }
}

describe('a column that says who must not be written to', () => {
  it.each([
    ['Do Not Email', 'Yes', 'Do Not Email'],
    ['dnc_email', '1', 'dnc_email'],
    ['dnc_email', '3', 'dnc_email: 3'],
    ['Email Opt Out', 'true', 'Email Opt Out'],
    ['do_not_call', 'X', 'do_not_call'],
    ['Unsubscribed from all email', 'TRUE', 'Unsubscribed from all email'],
    ['UNSUB_TIME', '2024-05-01 10:00:00', 'UNSUB_TIME: 2024-05-01 10:00:00'],
    ['email_opt_in', 'false', 'email_opt_in: false'],
    ['Werbesperre', 'ja', 'Werbesperre'],
    ['Widerspruch', '12.03.2024', 'Widerspruch: 12.03.2024'],
    ['Keine Werbung', 'x', 'Keine Werbung'],
    ['Désabonné', 'oui', 'Désabonné'],
    ['Ne pas appeler', 'oui', 'Ne pas appeler'],
    ['Baja', 'sí', 'Baja'],
    ['Acepta comunicaciones', 'no', 'Acepta comunicaciones: no'],
    ['Einwilligung', 'nein', 'Einwilligung: nein'],
    ['Deceased', 'TRUE', 'Deceased'],
    ['Verstorben', 'ja', 'Verstorben'],
    ['Décédé', 'non', null],
    ['Désabonné', 'non', null],
    ['Do Not Phone', 'No', null],
    ['Do Not Email', 'no', null],
    ['dnc_email', '0', null],
    ['Email Opt Out', 'false', null],
    ['Unsubscribed from all email', '', null],
    ['email_opt_in', '', null],
    ['email_opt_in', 'true', null],
  ])('%s: %s', async (header, cell, out) => {
    expect(await imported({ Email: 'ana@example.org', [header]: cell })).toEqual({
      points: [['email', 'ana@example.org', 'ok']],
      out,
      own: cell === 'true' && header === 'email_opt_in' ? ['email_opt_in: true'] : [],
      notes: [],
    })
  })

  it.each([
    ['Bounced email', 'Yes'],
    ['Has a phone', 'No'],
  ])('what only ends like an address is none: %s', async (header, cell) => {
    expect(await imported({ [header]: cell })).toMatchObject({ points: [], own: [`${header}: ${cell}`] })
  })
})

describe('what nobody can be reached by', () => {
  it.each(['not-an-email', 'bob@@example.org'])('is kept, known to be wrong, and told: %s', async (email) => {
    expect(await imported({ Email: email })).toMatchObject({
      points: [['email', email, 'wrong']],
      notes: [`doubtful Email: ${email}`],
    })
  })

  it.each([
    ['2021-01-01 10:00:00', 'bounced'],
    ['', 'ok'],
  ])('is told by the time at which a mailing program cleaned it out: %s', async (time, status) => {
    const mailchimp = { 'Email Address': 'ana@example.org', LEID: '1', EUID: 'e1', CLEAN_TIME: time }
    expect(await imported({ ...mailchimp, MEMBER_RATING: '2' })).toMatchObject({
      points: [['email', 'ana@example.org', status]],
    })
  })

  it('a number to reckon with is the number to call it was, or wrong where digits are lost', async () => {
    expect(await imported({ Phone: '2.025550104E9' })).toMatchObject({
      points: [['phone', '2025550104', 'ok']],
      notes: [],
    })
    expect(await imported({ Phone: '2.02555E+09' })).toMatchObject({
      points: [['phone', '2.02555E+09', 'wrong']],
      notes: ['doubtful Phone: 2.02555E+09'],
    })
  })
})

describe('a number without the code of its country', () => {
  it.each([
    ['0221 555012', 'Deutschland', '+49221555012'],
    ['02 38 55 01 02', 'France', '+33238550102'],
    ['600 555 102', 'España', '+34600555102'],
    ['222 555 0101', 'México', '+522225550101'],
    ['(202) 555-0101', 'Germany', '+12025550101'],
    ['+34 910 55 01 01', 'Germany', '+34910550101'],
    ['202-555-0101', 'United States', '+12025550101'],
    ['202-555-0101', 'Nowhere', '+12025550101'],
  ])('stays as it is written, and is known as one of there: %s in %s', async (phone, country, number) => {
    using store = await openTestStore()
    await table(sessionOf(store), `Name,Phone,Country\nAna Ruiz,${phone},${country}\n`)
    const points = store.readStatement(`select value, normalised from contact_point where kind = 'phone'`)
    expect(points.raw().all()).toEqual([[phone, number]])
  })
})

it('organizations are part of others that are there, in the file or made for it, and never of themselves', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const rows = `Organization,EIN,Parent organization
Taos Chapter,,Example Coalition
Example Coalition,12-3456789,
Gallup Chapter,,Other Union
Round,,Round
One,,Two
Two,,One
`
  const request = { kind: 'organizations' } as const
  const first = await table(session, rows, request)
  const parents = () =>
    Object.fromEntries(
      store
        .readStatement(
          `select c.name, p.name from organization c join organization p on p.id = c.parent_id order by c.name`,
        )
        .raw()
        .all() as [string, string][],
    )
  expect(parents()).toEqual({
    'Gallup Chapter': 'Other Union',
    One: 'Two',
    'Taos Chapter': 'Example Coalition',
  })
  expect(first.notes.map(({ line, detail }) => `${line} ${detail}`)).toEqual([
    '5 parent: Round',
    '7 parent: One',
  ])
  const second = await table(session, rows, request)
  expect(second.batch).toBeNull()
  const later = (parent: string) =>
    table(session, `Organization,EIN,Parent organization\nExample Coalition,12-3456789,${parent}\n`, request)
  expect(countsOf(await later('Taos Chapter'))).toMatchObject({ updated: 0, unchanged: 1 })
  expect(parents()).not.toHaveProperty('Example Coalition')
  expect(countsOf(await later('Grand Union'))).toMatchObject({ updated: 1 })
  expect(parents()).toMatchObject({ 'Example Coalition': 'Grand Union', 'Taos Chapter': 'Example Coalition' })
})
