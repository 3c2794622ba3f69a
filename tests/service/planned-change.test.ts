import { expect, test } from 'vitest'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { columnName } from '../../db/domain/i18n/column-name.ts'
import { compareHeld, decideRow, holdFiles } from '../../db/service/held-file-import.ts'
import { heldRow } from '../../db/service/held-file-pages.ts'
import { previewChanges, previewImport } from '../../db/service/import-preview.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import type { Session } from '../../db/service/session.ts'
import { openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'
import { makeState } from './make-legislature.ts'

const { write, table } = importing()

const ofRow = async (
  session: Session,
  name: string,
  content: string,
  into: 'create' | 'merge' = 'create',
) => {
  const held = await holdFiles(session, { kind: null, paths: [write(name, content)] })
  await compareHeld(session, held, {})
  const [row] = held.plan?.rows ?? []
  const [match] = row?.matches ?? []
  const kind =
    into === 'create' || match === undefined ? { kind: 'create' } : { kind: 'merge', into: match.id }
  if (row && row.matches.length > 0) decideRow(held, row.key, kind as Parameters<typeof decideRow>[2])
  await compareHeld(session, held, {})
  return (await heldRow(session, held, row?.key ?? ''))?.changes ?? []
}

type Change = Awaited<ReturnType<typeof ofRow>>[number]

const said = ({ field, old, new: next }: Change): string => {
  const text = (value: Change['old']) =>
    typeof value === 'object' ? (value === null ? '' : `[${value.name}]`) : String(value)
  return old === null ? `${field}: ${text(next)}` : `${field}: ${text(old)} → ${text(next)}`
}

const row = `First name,Last name,E-mail,Mobile Phone,Company,Title,Tags,Street,City,Shoes,Do not email,Notes,Contact ID
Nora,Invented,nora@example.org,202-555-0101,House of One,Boss,donor,1 Elm,Taos,40,yes,Met in May,77
`

test('what an import would change is told by what a person calls it, with the names of other records', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  expect((await ofRow(session, 'new.csv', row)).map(said)).toEqual([
    'about: Met in May',
    'source: new.csv',
    'doNotContact: 1',
    'doNotContactReason: Do not email',
    'givenName: Nora',
    'familyName: Invented',
    'email: nora@example.org',
    'phone: 202-555-0101 · mobile',
    'address: 1 Elm, Taos',
    'organization: [House of One]',
    'title: Boss',
    'tag: [donor]',
    'identifiers: id: 77',
    'Shoes: 40',
  ])
})

test('of a contact that is here what it was is told beside it', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  await createOrganization(session, { name: 'House of One', parent: null })
  await table(session, row)
  const held = await holdFiles(session, {
    kind: 'contacts',
    paths: [write('later.csv', row.replace('40', '41').replace('Boss', 'Chair'))],
  })
  await compareHeld(session, held, { mode: 'overwrite' })
  const changes = (await heldRow(session, held, '0.2'))?.changes ?? []
  expect(changes.map(said)).toEqual(['title: Boss → Chair', 'Shoes: 40 → 41'])
})

test('how guarded a contact becomes is told by its level', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const list = (level: string) => `Name,E-mail,Sensitivity\nNora Invented,nora@example.org,${level}\n`
  const told = async (level: string) => (await ofRow(session, 'list.csv', list(level))).map(said)
  expect(await told('Restricted')).toContain('sensitivity: restricted')
  await table(session, list('internal'))
  expect(await told('Survivor')).toEqual(['sensitivity: internal → survivor'])
})

const card = `BEGIN:VCARD
VERSION:3.0
N:Invented;Vera;;;
FN:Vera Invented
NICKNAME:Vee
BDAY:1970-02-03
URL:https://vera.example.org
X-SOCIALPROFILE;type=twitter:https://twitter.com/vera
PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
END:VCARD
`

const calendar = `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:a
SUMMARY:Visit
DTSTART;TZID=America/Chicago:20260202T140000
DTEND;TZID=America/Chicago:20260202T150000
LOCATION:Main hall
DESCRIPTION:By the river
ATTENDEE;CN=Nora:mailto:nora@example.org
END:VEVENT
END:VCALENDAR
`

const task = calendar.replace(/BEGIN:VEVENT[\s\S]*END:VEVENT/u, () =>
  [
    'BEGIN:VTODO',
    'UID:b',
    'SUMMARY:Send it',
    'DUE;VALUE=DATE:20260402',
    'PRIORITY:1',
    'RRULE:FREQ=MONTHLY',
    'END:VTODO',
  ].join('\n'),
)

const organization =
  'Organization,Sector,Type,Counties,Services,Coalition status,Trust,Member since,Parent organization\nQuay,health,Clinic,Taos,Advice,member,4,2020-01-02,House of One\n'

test('each field has a word in every language', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  await createPerson(session, { givenName: 'Vera', familyName: 'Invented' })
  const state = makeState([{ number: 1, phone: '202-555-0101' }], [{ number: 1, members: [] }])
  const legislature = await previewImport(session, { kind: null, paths: [state] })
  const [member] = legislature.plan.people
  const changes = [
    ...(await ofRow(session, 'new.csv', row)),
    ...(await ofRow(session, 'vera.vcf', card)),
    ...(await ofRow(session, 'vera.vcf', card, 'merge')),
    ...(await ofRow(session, 'visit.ics', calendar)),
    ...(await ofRow(session, 'task.ics', task)),
    ...(await ofRow(session, 'organizations.csv', organization)),
    ...(member ? await previewChanges(session, legislature, member.id) : []),
  ]
  const fields = changes.filter(({ noun }) => noun !== 'custom_value' && noun !== 'contact_point')
  const wordless = (['en', 'es'] as const).flatMap((language) =>
    fields
      .map(({ noun, field }) => ({ noun, field, text: columnName(translator(language), field) }))
      .filter(({ field, text }) => text === field)
      .map(({ noun, field }) => `${language} ${noun} ${field}`),
  )
  expect(wordless).toEqual([])
  const kinds = changes.filter(({ noun }) => noun === 'contact_point').map(({ field }) => field)
  expect([...new Set(kinds)].toSorted()).toEqual(['address', 'email', 'phone', 'social', 'web'])
  expect(new Set(fields.map(({ noun }) => noun)).size).toBeGreaterThan(7)
})
