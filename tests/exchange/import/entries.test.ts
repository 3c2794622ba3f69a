import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { toByteText } from '../../../db/exchange/import/content-line/byte-text.ts'
import { parseEntries } from '../../../db/exchange/import/ldif/read-entries.ts'
import { contactTable } from '../../../db/exchange/import/contact/mapping/contact-table.ts'
import { openUntrustedReader } from '../../../db/exchange/import/untrusted-reader.ts'
import { hasSharedFiles, sharedPath } from './shared-files.ts'

const parse = (...lines: readonly string[]) => parseEntries(toByteText(Buffer.from(lines.join('\n'))) ?? '')
const person = ['dn: cn=Ana Reyes,dc=example,dc=org', 'objectClass: inetOrgPerson']
const base64 = (text: string) => Buffer.from(text).toString('base64')

const folder = mkdtempSync(join(tmpdir(), 'caucus-entries-'))
const reader = openUntrustedReader()
afterAll(async () => {
  await reader.close()
  rmSync(folder, { recursive: true, force: true })
})
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe('LDIF', () => {
  test('a person of Thunderbird, folded and in base64', () => {
    const { drafts, problems } = parse(
      'version: 1',
      '# a comment',
      ' that goes on',
      ...person,
      `cn:: ${base64('Ana Peña')}`,
      'givenName: Ana',
      `sn:: ${base64('Peña')}`,
      'mail: ana@exam',
      ' ple.org',
      'mozillaSecondEmail: ana2@example.org',
      'telephoneNumber: 555-0101',
      'mobile: 555-0102',
      'street: 1 Main St',
      'l: Taos',
      'st: NM',
      'postalCode: 00100',
      'mozillaHomeLocalityName: Santa Fe',
      'o: Refuge',
      'ou: North',
      'title: Director',
      'birthmonth: 4',
      'birthday: 2',
      'description: Met at the hearing',
      'uid: areyes',
      'userPassword: secret',
      'carLicense: ABC',
    )
    expect(problems).toEqual([])
    expect(drafts).toMatchObject([
      {
        noun: 'person',
        line: 4,
        fields: { givenName: 'Ana', familyName: 'Peña' },
        otherNames: [],
        points: [
          { kind: 'email', value: 'ana@example.org' },
          { kind: 'email', value: 'ana2@example.org' },
          { kind: 'phone', value: '555-0101', label: 'work' },
          { kind: 'phone', value: '555-0102', label: 'mobile' },
          {
            kind: 'address',
            value: '1 Main St\nTaos, NM 00100',
            label: 'work',
            parts: { postcode: '00100' },
          },
          { kind: 'address', value: 'Santa Fe', label: 'home' },
        ],
        affiliations: [{ organization: 'Refuge', title: 'Director', department: 'North' }],
        custom: { Birthday: '--04-02' },
        notes: ['Met at the hearing'],
        externalIds: [{ scheme: 'ldap-uid', value: 'areyes' }],
        remarks: ['userpassword', 'carlicense: ABC'],
      },
    ])
  })

  test('organizations, groups, branches of the tree and changes', () => {
    const { entries, drafts, problems } = parse(
      'dn: dc=example,dc=org',
      'objectClass: domain',
      '',
      'dn: o=Refuge,dc=example,dc=org',
      'objectClass: organization',
      'o: Refuge',
      '',
      ...person,
      'cn: Ana Reyes',
      '',
      'dn: cn=Board,dc=example,dc=org',
      'objectClass: groupOfNames',
      'cn: Board',
      'member: CN=Ana Reyes, dc=example, dc=org',
      'member: cn=Nobody,dc=example,dc=org',
      '',
      'dn: cn=Ben,dc=example,dc=org',
      'changetype: delete',
      '',
      'dn: cn=Cy,dc=example,dc=org',
      'changetype: add',
      'objectClass: person',
      'sn: Reyes',
      'givenName: Cy',
    )
    expect(entries).toBe(6)
    expect(drafts).toMatchObject([
      { noun: 'organization', fields: { name: 'Refuge' }, tags: [] },
      { noun: 'person', fields: { givenName: 'Ana', familyName: 'Reyes' }, tags: ['Board'] },
      { noun: 'person', fields: { givenName: 'Cy', familyName: 'Reyes' }, remarks: [] },
    ])
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [1, 'entry.notContact'],
      [12, 'group.unknownMember'],
      [18, 'entry.change'],
    ])
  })

  test('an address of a file is told and never opened', () => {
    expect(parse(...person, 'cn: Ana', 'jpegPhoto:< file:///etc/hosts').problems).toMatchObject([
      { code: 'line.refused', line: 4 },
    ])
  })

  test('words beside a number are its label', () => {
    const { drafts } = parse(...person, 'cn: Ana', 'telephoneNumber: cell: 202-555-0101')
    expect(drafts).toMatchObject([{ points: [{ value: '202-555-0101', label: 'mobile' }] }])
  })

  test('the number of an assistant is none of the contact', () => {
    const { drafts } = parse(
      ...person,
      'cn: Ana',
      'telephoneNumber: Assistant: 202-555-0101',
      'mobile: 202-555-0102',
    )
    expect(drafts).toMatchObject([
      { points: [{ value: '202-555-0102' }], custom: { "Assistant's Phone": '202-555-0101' } },
    ])
  })

  test('base64 that is none is told with its line and makes no name', () => {
    const { drafts, problems } = parse(
      ...person,
      'cn:: %%%%',
      'givenName: Ana',
      'sn:: !!!notbase64',
      'sn: Reyes',
      'description:: QUJDR',
    )
    expect(drafts).toMatchObject([{ fields: { givenName: 'Ana', familyName: 'Reyes' }, notes: [] }])
    expect(problems).toEqual([
      { code: 'line.refused', line: 3, detail: 'cn:: %%%%' },
      { code: 'line.refused', line: 5, detail: 'sn:: !!!notbase64' },
      { code: 'line.refused', line: 7, detail: 'description:: QUJDR' },
    ])
  })

  test('what is no LDIF is refused', async () => {
    await expect(reader.readAs('entries', { path: file('a.ldif', 'Dear all,\n') })).rejects.toMatchObject({
      code: 'file.malformed',
    })
    const path = file('b.ldif', `${person.join('\n')}\ncn: Ana\n`)
    expect((await reader.readAs('entries', { path })).drafts).toMatchObject([
      { fields: { givenName: 'Ana' } },
    ])
  })

  test('any text comes back from base64, wherever it is folded', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((text) => text.replace(/[\0\r]/g, '').trim())
    fc.assert(
      fc.property(
        words.filter((text) => text !== ''),
        fc.integer({ min: 1, max: 20 }),
        (text, width) => {
          const folded = base64(text).replace(new RegExp(`.{${width}}`, 'g'), '$&\n ')
          expect(parse(...person, `cn: Ana`, `description:: ${folded}`).drafts[0]?.notes).toEqual([text])
        },
      ),
    )
  })
})

describe('records', () => {
  test('become sheets with a column for each thing they say', async () => {
    const path = file(
      'a.json',
      '[\n{"name": "Ana", "zip": 501, "address": {"city": "Taos"}, "emails": [{"email": "a@example.org"}]},\n{"name": "Ben", "tags": ["a", "b"]}]',
    )
    const { sheets } = await reader.readAs('records', { path })
    expect(sheets).toEqual([
      {
        name: null,
        uncalculated: 0,
        isRecords: true,
        rows: [
          { line: 2, cells: ['name', 'zip', 'address.city', 'emails.1.email', 'tags'] },
          { line: 2, cells: ['Ana', '501', 'Taos', 'a@example.org', ''] },
          { line: 3, cells: ['Ben', '', '', '', 'a ::: b'] },
        ],
      },
    ])
  })

  test('of a mapping of lists become a sheet each, with their lines', async () => {
    const path = file('a.yaml', 'people:\n- name: Ana\n- name: Ben\nplaces:\n- city: Taos\nversion: 2\n')
    const { sheets } = await reader.readAs('records', { path })
    expect(
      sheets.map(({ name, rows }) => [name, ...rows.map(({ line, cells }) => `${line} ${cells.join()}`)]),
    ).toEqual([
      ['people', '2 name', '2 Ana', '3 Ben'],
      ['places', '5 city', '5 Taos'],
    ])
  })

  test('of lists in an object of JSON have their lines, too, whatever stands between them', async () => {
    const text = `{"meta": {"of, it": ["a:b",
      1], "b": 2},
    "people": [
      {"name": "Ana", "emails": [{"email": "a@example.org"},
        {"email": "ana@example.org"}]},
      "stray",

      {"note": "{x}"}
    ],
    "7": {"places": [
      {"city": "Taos"},
      {"city": "Raton"}
    ]}}`
    const { sheets } = await reader.readAs('records', { path: file('c.json', text) })
    expect(sheets.map(({ name, rows }) => [name, ...rows.map(({ line }) => line)])).toEqual([
      ['places', 11, 11, 12],
      ['people', 4, 4, 6, 8],
    ])
  })

  const namesIn = async (name: string, text: string) =>
    (await reader.readAs('records', { path: file(name, text) })).sheets.map((sheet) => {
      const { columns, rows } = contactTable(sheet)
      return [
        sheet.name,
        columns.map((one) => one.name).join(),
        ...rows.map(({ line, cells }) => `${line} ${cells[0]}`),
      ]
    })

  test('are all records, however little the last ones say and wherever they stand', async () => {
    const sparse = '- name: Ana\n  email: a@example.org\n  city: Taos\n- name: Ben\n  city: Taos\n'
    expect(await namesIn('a.yaml', sparse)).toEqual([[null, 'name,email,city', '1 Ana', '4 Ben']])
    expect(await namesIn('a.json', '[{"name":"Ana"},{"name":"Ben"}]')).toEqual([
      [null, 'name', '1 Ana', '2 Ben'],
    ])
  })

  test.each([
    [
      'a record on each line',
      'a.jsonl',
      '{"name":"Ana"}\n\n{"name":"Ben"}\n',
      [null, 'name', '1 Ana', '3 Ben'],
    ],
    ['wrapped', 'a.json', '{"ok":true,"data":{"people":[{"name":"Ana"}]}}', ['people', 'name', '1 Ana']],
    ['one', 'a.json', '{"name":"Ana","tags":["a"]}', [null, 'name,tags', '1 Ana']],
  ])('may be %s', async (_, name, text, expected) => {
    expect(await namesIn(name, text)).toEqual([expected])
  })

  test.each([
    ['cut off at its end', '{"name":"Ana"}\n{"name":"B', ['1 Ana'], [[2, '{"name":"B']]],
    ['cut off at its beginning', '"name":"A"}\n{"name":"Ben"}\n', ['2 Ben'], [[1, '"name":"A"}']]],
    ['wrong at first', '{"name":"A\n{"name":"Ben"}\n{"name":"Cy"}', ['2 Ben', '3 Cy'], [[1, '{"name":"A']]],
    [
      'wrong in between',
      '{"name":"Ana"}\r\n{"name":"B",}\r\n\r\n{"name":"Cy"}\r\n',
      ['1 Ana', '4 Cy'],
      [[2, '{"name":"B",}']],
    ],
  ])(
    'a line of them that is %s is told by its number, and the others are read',
    async (_, text, read, unread) => {
      expect(await namesIn('a.ndjson', text)).toEqual([[null, 'name', ...read]])
      const [sheet] = (await reader.readAs('records', { path: file('a.ndjson', text) })).sheets
      expect(sheet?.unread?.map(({ line, detail }) => [line, detail])).toEqual(unread)
    },
  )

  test('lines of which most are no record are no list of records', async () => {
    await expect(namesIn('a.json', '{"name":"Ana"}\n{\n"name":"Ben"\n}\n')).rejects.toMatchObject({
      code: 'file.malformed',
      params: { line: 2 },
    })
  })

  test.skipIf(!hasSharedFiles('contacts/csv/atomic-crm'))('of another program', async () => {
    const { sheets } = await reader.readAs('records', {
      path: sharedPath('contacts/csv/atomic-crm/import-sample.json'),
    })
    expect(sheets.map(({ name, rows }) => [name, rows.length - 1])).toEqual([
      ['sales', 1],
      ['companies', 2],
      ['contacts', 2],
      ['notes', 2],
      ['tasks', 2],
    ])
    const [header, , cave] = sheets[2]?.rows ?? []
    expect(cave?.cells[header?.cells.indexOf('emails.1.email') ?? -1]).toBe(
      'cave.johnson@aperturescience.com',
    )
  })
})
