import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { ContactBook, ContactDraft } from '../../../db/exchange/import/contact/draft/contact-draft.ts'
import { openUntrustedReader } from '../../../db/exchange/import/untrusted-reader.ts'
import { parseCards } from '../../../db/exchange/import/vcard/read-cards.ts'
import { toByteText } from '../../../db/exchange/import/content-line/byte-text.ts'

const parse = (content: string | Uint8Array): ContactBook => {
  const text = toByteText(typeof content === 'string' ? Buffer.from(content) : content)
  if (text === undefined) throw new Error('no text')
  return parseCards(text)
}

const card = (version: string, ...lines: readonly string[]): string =>
  ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n')

function only(content: string | Uint8Array): ContactDraft {
  const { drafts } = parse(content)
  expect(drafts).toHaveLength(1)
  return drafts[0] as ContactDraft
}

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAAD0lEQVQIHQEEAPv/AP///wX+Av4DfRnGAAAAAElFTkSuQmCC'

describe('version 2.1', () => {
  test('bare types, soft line breaks and charsets', () => {
    const lines = [
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Mu=C3=B1oz;Mar=',
      '=C3=ADa;;Dra.;',
      'TEL;CELL;PREF:555-0101',
      'TEL;WORK;FAX:555-0102',
      'NOTE;ENCODING=QUOTED-PRINTABLE:First=0D=0A=',
      ' second',
    ]
    expect(only(card('2.1', ...lines))).toMatchObject({
      noun: 'person',
      fields: { familyName: 'Muñoz', givenName: 'María', salutation: 'Dra.' },
      points: [
        { kind: 'phone', value: '555-0101', label: 'mobile', isPrimary: true },
        { kind: 'phone', value: '555-0102', label: 'work fax' },
      ],
      notes: ['First\n second'],
      remarks: [],
    })
  })

  test('a line in Shift-JIS, whose second bytes look like backslashes, beside one in UTF-8', () => {
    const japanese = Buffer.from([0x83, 0x5c, 0x3b, 0x95, 0x5c])
    const content = Buffer.concat([
      Buffer.from('BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=SHIFT_JIS:'),
      japanese,
      Buffer.from('\nORG:Café\nEND:VCARD\n'),
    ])
    expect(only(content)).toMatchObject({
      fields: { familyName: 'ソ', givenName: '表' },
      affiliations: [{ organization: 'Café' }],
    })
  })

  test('backslashes escape in names, and are themselves in running text', () => {
    expect(only(card('2.1', 'N:;A\\;B\\\\;C\\\\\\;;D;\\:E;', 'NOTE:a\\nb'))).toMatchObject({
      fields: { givenName: 'A;B\\', middleName: 'C\\;', salutation: 'D', suffix: ':E' },
      notes: ['a\\nb'],
    })
  })

  test('a charset that nobody knows is told', () => {
    expect(parse(card('2.1', 'FN;CHARSET=KLINGON:Ana')).problems).toMatchObject([
      { code: 'text.charset', line: 3, detail: 'KLINGON' },
    ])
  })

  test('a broken address is put together, with the line of the break', () => {
    const book = parse(card('2.1', 'FN:Ana', 'ADR;HOME:;;First', 'Second St;Springfield;;00100;'))
    expect(book.drafts[0]?.points).toMatchObject([
      { parts: { street: 'First, Second St', city: 'Springfield' } },
    ])
    expect(book.problems).toMatchObject([{ code: 'line.torn', line: 5 }])
  })
})

test('words beside a number are its label', () => {
  expect(
    only(card('3.0', 'FN:Ana', 'TEL;TYPE=WORK:202-555-0101 (cell)', 'TEL;TYPE=WORK:202-555-0102 x4')).points,
  ).toMatchObject([
    { value: '202-555-0101', label: 'mobile' },
    { value: '202-555-0102 x4', label: 'work' },
  ])
})

test('what is said of when to call is a note, and no part of the number', () => {
  const { points, notes, doubts } = only(card('3.0', 'FN:Ana', 'TEL:202-555-0101 (after 5)'))
  expect(points).toMatchObject([{ value: '202-555-0101', label: null }])
  expect([notes, doubts]).toEqual([
    ['TEL: 202-555-0101 (after 5)'],
    [{ code: 'inNotes', text: 'TEL: 202-555-0101 (after 5)' }],
  ])
})

test('who has died is not written to, as of a list', () => {
  const { fields, custom } = only(card('4.0', 'FN:Ana', 'DEATHDATE:20240101'))
  expect(fields).toMatchObject({ doNotContact: true, doNotContactReason: 'Date of death: 2024-01-01' })
  expect(custom).toEqual({})
})

test('the number of an assistant is none of the contact', () => {
  const lines = [
    'TEL;TYPE=X-EVOLUTION-ASSISTANT:202-555-0103',
    'item1.TEL:202-555-0104',
    'item1.X-ABLabel:_$!<Assistant>!$_',
    'X-MS-ASSISTANT-PHONE:202-555-0105',
    'TEL:202-555-0106',
  ]
  expect(only(card('3.0', 'FN:Ana', ...lines))).toMatchObject({
    points: [{ value: '202-555-0106' }],
    custom: { "Assistant's Phone": '202-555-0103; 202-555-0104; 202-555-0105' },
  })
})

test('a short name in quotes is what people call them', () => {
  expect(only(card('3.0', 'FN:Jane "JJ" Doe')).fields).toEqual({
    givenName: 'Jane',
    familyName: 'Doe',
    preferredName: 'JJ',
  })
})

describe('pictures', () => {
  const half = [png.slice(0, 40), png.slice(40)]
  test.each([
    ['folded by a space', [`PHOTO;ENCODING=b;TYPE=PNG:${half[0]}`, ` ${half[1]}`]],
    ['folded by two, after an empty first line', ['PHOTO;BASE64:', `  ${half[0]}`, `  ${half[1]}`]],
    ['folded by nothing', [`PHOTO;ENCODING=BASE64;PNG:${half[0]}`, half[1] ?? '', '']],
    ['as an address of data', [`PHOTO:data:image/png;base64\\,${half[0]}`, ` ${half[1]}`]],
    ['as an address of data that calls itself base64', [`PHOTO;ENCODING=b:data:image/png;base64,${png}`]],
  ])('%s', (_, lines) => {
    const { photo, points } = only(card('3.0', 'FN:Ana', ...lines, 'TEL:555-0101'))
    expect(photo).toMatchObject({ mediaType: 'image/png' })
    expect(Buffer.from(photo?.bytes ?? []).toString('base64')).toBe(png)
    expect(points).toHaveLength(1)
  })

  test.each(['PHOTO;ENCODING=b:qgEP:AD==', `PHOTO;ENCODING=b;TYPE=JPEG:${btoa('no picture at all')}`])(
    'what is none is told, the rest is read: %s',
    (line) => {
      const { drafts, problems } = parse(card('3.0', 'FN:Ana', line, 'TEL:555-0101'))
      expect(drafts).toMatchObject([{ photo: null, points: [{ value: '555-0101' }] }])
      expect(problems).toMatchObject([{ code: 'photo.unreadable', line: 4 }])
    },
  )

  test('one that lies on a server is a remark: nothing is fetched', () => {
    expect(only(card('4.0', 'FN:Ana', 'PHOTO:https://example.org/ana.jpg'))).toMatchObject({
      photo: null,
      remarks: ['PHOTO: https://example.org/ana.jpg'],
    })
  })
})

describe('versions 3.0 and 4.0', () => {
  test('groups, their labels, preference, addresses and messengers', () => {
    const draft = only(
      card(
        '4.0',
        'FN:Ana Reyes',
        'item1.TEL;PREF=2:555-0101',
        'item1.X-ABLabel:_$!<HomeFax>!$_',
        'TEL;VALUE=uri;PREF=1:tel:+1-202-555-0102;ext=7',
        'ADR;TYPE=work:;Suite 3;1 Main St,Rear;Springfield;NM;00100;US',
        'IMPP;PREF=1:xmpp:ana@example.org',
        'X-SOCIALPROFILE;type=twitter:https://x.com/example',
        'LANG;PREF=2:en',
        'LANG;PREF=1:es-MX',
        'PRONOUNS:ella',
        'CATEGORIES:board,press\\, radio',
        'BDAY;VALUE=date-and-or-time:--0412',
        'UID:urn:uuid:7f6d0000-0000-4000-8000-000000000001',
      ),
    )
    expect(draft).toMatchObject({
      fields: { givenName: 'Ana', familyName: 'Reyes', languages: ['es-MX', 'en'], pronouns: 'ella' },
      points: [
        { kind: 'phone', value: '555-0101', label: 'home fax' },
        { kind: 'phone', value: '+1-202-555-0102 ext. 7', isPrimary: true },
        {
          kind: 'address',
          value: 'Suite 3\n1 Main St, Rear\nSpringfield, NM 00100\nUS',
          parts: { suite: 'Suite 3', street: '1 Main St, Rear', region: 'NM', postcode: '00100' },
        },
        { kind: 'social', value: 'ana@example.org', label: 'xmpp', isPrimary: true },
        { kind: 'social', value: 'https://x.com/example', label: 'twitter' },
      ],
      tags: ['board', 'press, radio'],
      custom: { Birthday: '--04-12' },
      externalIds: [{ scheme: 'vcard-uid', value: '7f6d0000-0000-4000-8000-000000000001' }],
      remarks: [],
    })
  })

  test('several organizations with their titles; units are departments', () => {
    const lines = [
      'FN:Ana',
      'ORG:One\\, Inc.;North;Press',
      'TITLE:Chair',
      'ORG:Two',
      'TITLE:Member',
      'TITLE:Third',
    ]
    expect(only(card('3.0', ...lines))).toMatchObject({
      affiliations: [
        { organization: 'One, Inc.', title: 'Chair', department: 'North, Press', isPrimary: true },
        { organization: 'Two', title: 'Member', department: null },
      ],
      remarks: ['TITLE: Third'],
    })
  })

  test.each([
    ['by its kind', ['KIND:org', 'FN:Refuge']],
    ['by what Apple shows', ['X-ABShowAs:COMPANY', 'N:;;;;', 'FN:Refuge', 'ORG:Refuge;']],
    ['by its name', ['N:;;;;', 'FN:Refuge', 'ORG:Refuge']],
    ['without any other name', ['ORG:Refuge']],
  ])('an organization is known %s', (_, lines) => {
    expect(only(card('3.0', ...lines))).toMatchObject({
      noun: 'organization',
      fields: { name: 'Refuge' },
      otherNames: [],
      affiliations: [],
    })
  })

  test('of several names one is taken and the others are kept beside it', () => {
    const lines = [
      'FN:Ana “Nita” Reyes',
      'N;ALTID=1:Reyes;Ana;;;',
      'N;ALTID=1:レイエス;アナ;;;',
      'NICKNAME:Nita,Anita',
    ]
    expect(only(card('4.0', ...lines))).toMatchObject({
      fields: { givenName: 'Ana', familyName: 'Reyes', preferredName: 'Nita' },
      otherNames: ['Ana “Nita” Reyes', 'アナ レイエス', 'Anita'],
    })
  })

  test('the members of a group are tagged; one that is not there is told', () => {
    const group = card('4.0', 'KIND:group', 'FN:Board', 'MEMBER:urn:uuid:1', 'MEMBER:urn:uuid:9', 'UID:2')
    const { entries, drafts, problems } = parse(card('4.0', 'FN:Ana', 'UID:1') + group)
    expect({ entries, drafts }).toMatchObject({ entries: 2, drafts: [{ tags: ['Board'] }] })
    expect(problems).toMatchObject([
      { code: 'group.taken', detail: 'Board' },
      { code: 'group.unknownMember', line: 6, detail: 'urn:uuid:9' },
    ])
  })

  test('what is not understood is a remark, never lost', () => {
    expect(
      only(card('3.0', 'FN:Ana', 'X-NEW-THING:some value', 'KEY;ENCODING=b:AAAA', 'GEO:1;2')).remarks,
    ).toEqual(['X-NEW-THING: some value', 'KEY: (3 B)', 'GEO: 1;2'])
  })

  test('an agent is a contact of its own, nested or in one value', () => {
    const nested = card(
      '2.1',
      'FN:Ana',
      'AGENT:',
      'BEGIN:VCARD',
      'VERSION:2.1',
      'FN:Ben',
      'END:VCARD',
      'TEL:555-0101',
    )
    const inValue = card('3.0', 'FN:Cara', 'AGENT:BEGIN:VCARD\\nFN:Dan\\nTEL:555-0102\\nEND:VCARD\\n')
    expect(
      parse(nested + inValue).drafts.map(({ fields, points }) => [fields['givenName'], points.length]),
    ).toEqual([
      ['Ana', 1],
      ['Ben', 0],
      ['Cara', 0],
      ['Dan', 1],
    ])
  })
})

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'caucus-cards-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('cards without a version or an end, of mixed line ends, are read and told', () => {
    const { drafts, problems } = parse(
      'begin:vcard\rFN:Ana\r\r\nend:vcard\n\nBEGIN:VCARD\nVERSION:3.0\nFN:Ben\n',
    )
    expect(drafts.map(({ fields }) => fields['givenName'])).toEqual(['Ana', 'Ben'])
    expect(problems.map(({ code }) => code)).toEqual(['card.noVersion', 'card.noEnd'])
  })

  test.each(['utf16le', 'utf8'] as const)('a byte order mark of %s', (encoding) => {
    expect(only(Buffer.from(`\ufeff${card('3.0', 'FN:Åsa Öst')}`, encoding)).fields).toMatchObject({
      givenName: 'Åsa',
    })
  })

  test('UTF-16 without a mark', () => {
    expect(only(Buffer.from(card('3.0', 'FN:Åsa'), 'utf16le')).fields).toMatchObject({ givenName: 'Åsa' })
  })

  test('a file without a card is refused with the reason', async () => {
    const path = join(folder, 'none.vcf')
    writeFileSync(path, 'Dear all,\n')
    const reader = openUntrustedReader()
    await expect(reader.readAs('cards', { path })).rejects.toMatchObject({
      code: 'file.malformed',
      params: { path, line: 1 },
    })
    writeFileSync(path, card('3.0', 'FN:Ana', `PHOTO;ENCODING=b:${png}`))
    expect((await reader.readAs('cards', { path })).drafts[0]?.photo?.bytes).toBeInstanceOf(Uint8Array)
    await reader.close()
  })
})

describe('any text', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => text.replace(/[\0\r]/g, '').trim())
    .filter((text) => text !== '')
  const escaped = (text: string) => text.replace(/[\\,;]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n')

  test('comes back from a name, a list and a note as it was escaped', () => {
    fc.assert(
      fc.property(words, words, words, (family, tag, note) => {
        const draft = only(
          card('4.0', `N:${escaped(family)};x;;;`, `CATEGORIES:a,${escaped(tag)}`, `NOTE:${escaped(note)}`),
        )
        expect(draft).toMatchObject({ fields: { familyName: family }, notes: [note] })
        expect(draft.tags).toEqual([...new Set(['a', tag])])
      }),
    )
  })

  test('is the same wherever it was folded, inside a letter too', () => {
    const folds = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 30 })
    fc.assert(
      fc.property(words, folds, fc.constantFrom('\n', '\r\n', '\r'), (note, widths, lineEnd) => {
        const bytes = Buffer.from(`NOTE:${escaped(note)}`)
        const parts: Buffer[] = []
        let at = 5
        parts.push(bytes.subarray(0, at))
        for (const width of widths) {
          parts.push(bytes.subarray(at, at + width), Buffer.from(`${lineEnd} `))
          at += width
        }
        const folded = Buffer.concat([...parts, bytes.subarray(at)])
        const content = Buffer.concat([
          Buffer.from('BEGIN:VCARD\nVERSION:4.0\nFN:Ana\n'),
          folded,
          Buffer.from('\nEND:VCARD\n'),
        ])
        expect(only(content).notes).toEqual([note])
      }),
    )
  })

  test('comes back from quoted-printable whatever is encoded', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 40 }), (note, width) => {
        const encoded = [...Buffer.from(note)].map(
          (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
        )
        const lines = encoded.map((sign, at) => (at % width === width - 1 ? `${sign}=\n` : sign)).join('')
        const head = 'NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:'
        expect(only(card('2.1', 'FN:Ana', head + lines)).notes).toEqual([note])
      }),
    )
  })
})
