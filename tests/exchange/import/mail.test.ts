import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { htmlToText } from '../../../db/exchange/import/mail/html-to-text.ts'
import { trimQuoting } from '../../../db/exchange/import/mail/trim-quoting.ts'
import { splitMailbox } from '../../../db/exchange/import/mail/split-mailbox.ts'
import { openUntrustedReader } from '../../../db/exchange/import/untrusted-reader.ts'
import { makeCompound, makeOutlookMail } from '../../fixtures/make-outlook-mail.ts'
import { makeMail, makeMailbox } from '../../fixtures/make-mail.ts'

const folder = mkdtempSync(join(tmpdir(), 'caucus-mail-'))
const reader = openUntrustedReader()
afterAll(async () => {
  await reader.close()
  rmSync(folder, { recursive: true, force: true })
})

async function readAll(data: Uint8Array, contents?: readonly number[]) {
  const { format, parts } = await reader.readAs('mailbox', { path: 'mail', data })
  const wanted = contents ? { contents } : {}
  return Promise.all(
    parts.map((part) => reader.readAs('mail', { path: 'mail', data, format, part, ...wanted })),
  )
}

async function readOne(data: Uint8Array, contents?: readonly number[]) {
  const [mail] = await readAll(data, contents)
  if (mail === undefined) throw new Error('no mail')
  return mail
}

describe('a mail as it was sent', () => {
  test('says who wrote it to whom, when in any zone, and what', async () => {
    expect(
      await readOne(makeMail({ Cc: 'team: "B" <b@example.org>, c@example.org;' }, 'We will come.')),
    ).toEqual({
      key: 'one@mail.example.org',
      from: { name: 'Ana Muster', address: 'ana@example.org' },
      to: [
        { name: 'Luz Torres', address: 'luz@example.com' },
        { name: 'B', address: 'b@example.org' },
        { name: '', address: 'c@example.org' },
      ],
      sentAt: Date.UTC(2026, 2, 3, 19, 5),
      subject: 'Safe Harbor',
      text: 'We will come.',
      reply: 'We will come.',
      files: [],
      problems: [],
    })
  })

  test('is read in its character set and encoding', async () => {
    const headers = {
      Subject: '=?ISO-8859-1?Q?Reuni=F3n_ma=F1ana?=',
      'Content-Type': 'text/plain; charset=windows-1252',
      'Content-Transfer-Encoding': 'quoted-printable',
    }
    const mail = await readOne(makeMail(headers, 'Se=F1ora presidenta: a=\nll=E1 =93vamos=94'))
    expect(mail).toMatchObject({ subject: 'Reunión mañana', text: 'Señora presidenta: allá “vamos”' })
    const japanese = Buffer.concat([
      makeMail({ 'Content-Type': 'text/plain; charset=shift_jis' }, ''),
      Buffer.from([0x93, 0xfa, 0x96, 0x7b]),
    ])
    expect((await readOne(japanese)).text).toBe('日本')
  })

  test('of HTML alone is its text; what was passed on is part of it; files are told and given when asked for', async () => {
    const headers = { 'Content-Type': 'multipart/mixed; boundary=b' }
    const parts = [
      '--b\nContent-Type: text/html\n\n<p>Dear <b>Luz</b></p><script>alert(1)</script><p>see the file</p>',
      '--b\nContent-Type: message/rfc822\n\nFrom: x@example.org\nSubject: Older\n\nolder words',
      '--b\nContent-Type: application/pdf; name="../../brief.pdf"\nContent-Transfer-Encoding: base64\n\nJVBERi0=',
      '--b--',
    ]
    const bytes = makeMail(headers, parts.join('\n'))
    const mail = await readOne(bytes)
    expect(mail.text).toContain('Dear Luz\n\nsee the file')
    expect(mail.text).toContain('older words')
    expect(mail.text).not.toContain('alert')
    expect(mail.files).toEqual([
      { name: 'brief.pdf', mediaType: 'application/pdf', bytes: 5, isInline: false },
    ])
    const [file] = (await readOne(bytes, [0])).files
    expect(Buffer.from(file?.data ?? []).toString()).toBe('%PDF-')
  })

  test('without an id is known again by what is in it; without a date, by when it arrived', async () => {
    const lacking = {
      'Message-ID': '',
      Date: '',
      Received: 'by mx.example.org; Wed, 4 Mar 2026 08:00:00 +0000',
    }
    const [one, same, other] = await Promise.all(
      ['a', 'a', 'b'].map((text) => readOne(makeMail(lacking, text))),
    )
    expect(one?.key).toMatch(/^sha256:/)
    expect(same?.key).toBe(one?.key)
    expect(other?.key).not.toBe(one?.key)
    expect(one?.sentAt).toBe(Date.UTC(2026, 2, 4, 8))
  })

  test.each([
    ['noise', Buffer.from([0, 1, 2, 3, 255, 254]), 'file.malformed'],
    ['a text', Buffer.from('Dear all,\n\nsee you.'), 'file.malformed'],
    ['nothing', Buffer.alloc(0), 'file.malformed'],
    [
      'parts in parts without end',
      makeMail(
        { 'Content-Type': 'multipart/mixed; boundary=b0' },
        Array.from(
          { length: 200 },
          (_, at) => `--b${at}\nContent-Type: multipart/mixed; boundary=b${at + 1}\n`,
        ).join('\n'),
      ),
      'file.malformed',
    ],
    ['a header without end', makeMail({ 'X-Long': 'x'.repeat(2_000_000) }, ''), 'file.malformed'],
  ])('%s is refused', async (_name, data, code) => {
    await expect(readOne(data)).rejects.toMatchObject({ code })
  })

  test('a long mail with many addresses is read within limits', async () => {
    const many = Array.from({ length: 5000 }, (_, at) => `p${at}@example.org`).join(', ')
    const mail = await readOne(makeMail({ To: many }, 'word '.repeat(400_000)))
    expect(mail.to).toHaveLength(200)
    expect(mail.text.length).toBe(200_000)
    expect(mail.problems).toEqual(['shortened'])
  })
})

describe('an mbox file', () => {
  test('is split where mails begin, and nowhere else', async () => {
    const mails = ['first\n\nFrom here on it rains\n\nFrom me', 'second'].map((text, at) =>
      makeMail({ Subject: `mail ${at}`, 'Message-ID': `<${at}@example.org>` }, text),
    )
    const read = await readAll(makeMailbox(mails))
    expect(read.map(({ subject, text }) => [subject, text])).toEqual([
      ['mail 0', 'first\n\nFrom here on it rains\n\nFrom me'],
      ['mail 1', 'second'],
    ])
  })

  test('of a program that gives no signs is split the same, on a disk as well', async () => {
    const raw = 'From \r\nSubject: a\r\n\r\nFrom Monday on\r\n\r\nFrom \r\nSubject: b\r\n\r\nb\r\n'
    const path = join(folder, 'unsigned.mbox')
    writeFileSync(path, raw)
    const { format, parts } = await reader.readAs('mailbox', { path })
    const mails = await Promise.all(parts.map((part) => reader.readAs('mail', { path, format, part })))
    expect(mails.map(({ text }) => text)).toEqual(['From Monday on', 'b'])
  })

  test('is split the same wherever the pieces it is read in end', () => {
    const piece = 4 * 2 ** 20
    for (const over of [-3, -2, -1, 0, 1, 2, 3]) {
      const first = `From - Tue Mar 03 14:05:00 2026\nSubject: a\n\n${'x'.repeat(piece - 49 + over)}\n\n`
      const bytes = Buffer.from(`${first}From - Tue Mar 03 14:05:00 2026\nSubject: b\n\nb\n`)
      const parts = splitMailbox((at, length) => bytes.subarray(at, at + length), bytes.length, 10)
      expect(parts.map(({ offset }) => offset)).toEqual([0, first.length])
    }
  })

  test('of too many mails is refused', () => {
    const bytes = Buffer.from('From \nA: b\n\nc\n\n'.repeat(20))
    const split = () => splitMailbox((at, length) => bytes.subarray(at, at + length), bytes.length, 10)
    expect(split).toThrow(RangeError)
  })
})

describe('a mail of Outlook', () => {
  const recipient = { '3001001F': 'Luz Torres', '39FE001F': 'luz@example.com' }
  const texts = {
    '0037001F': 'Safe Harbor',
    '0C1A001F': 'Ana Muster',
    '5D01001F': 'ana@example.org',
    '1035001F': '<two@mail.example.org>',
    '1000001F': 'We will come.\r\n\r\n-- \r\nAna',
  }

  test('says the same as one that was sent', async () => {
    const file = { '3707001F': 'brief.pdf', '370E001F': 'application/pdf', '37010102': Buffer.alloc(5000, 7) }
    const bytes = makeOutlookMail({
      texts,
      sentAt: Date.UTC(2026, 2, 3, 19, 5),
      recipients: [recipient],
      files: [file],
    })
    const mail = await readOne(bytes, [0])
    expect(mail).toMatchObject({
      key: 'two@mail.example.org',
      from: { name: 'Ana Muster', address: 'ana@example.org' },
      to: [{ name: 'Luz Torres', address: 'luz@example.com' }],
      sentAt: Date.UTC(2026, 2, 3, 19, 5),
      subject: 'Safe Harbor',
      reply: 'We will come.',
      problems: [],
    })
    expect(mail.files).toMatchObject([{ name: 'brief.pdf', bytes: 5000, isInline: false }])
    expect(mail.files[0]?.data?.byteLength).toBe(5000)
  })

  test('takes the address from the header where Outlook has a name of its own, and text from HTML or rich text', async () => {
    const { '5D01001F': _address, '1000001F': _body, ...bare } = texts
    const inside = {
      ...bare,
      '0C1F001F': '/O=EXAMPLE/CN=RECIPIENTS/CN=ANA',
      '007D001F': 'From: Ana Muster\r\n <ana@example.org>\r\nDate: Tue, 3 Mar 2026 14:05:00 -0500\r\n',
    }
    const html = await readOne(
      makeOutlookMail({ texts: { ...inside, '10130102': Buffer.from('<p>caf\xe9</p>', 'latin1') } }),
    )
    expect(html).toMatchObject({
      from: { address: 'ana@example.org' },
      text: 'café',
      sentAt: Date.UTC(2026, 2, 3, 19, 5),
    })
    const rtf = "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}Buenos d\\'edas\\par se\\u241 \\'f1ora}"
    const stored = Buffer.concat([Buffer.alloc(8), Buffer.from('MELA\0\0\0\0'), Buffer.from(rtf)])
    const rich = await readOne(makeOutlookMail({ texts: { ...inside, '10090102': stored } }))
    expect(rich).toMatchObject({ text: 'Buenos días\nseñora', problems: ['richOnly'] })
  })

  test('another item of Outlook, a damaged file and one that leads in a circle are refused', async () => {
    const refused = { code: 'file.malformed' }
    await expect(readOne(makeOutlookMail({ texts: { '001A001F': 'IPM.Contact' } }))).rejects.toMatchObject(
      refused,
    )
    await expect(readOne(makeCompound({ other: Buffer.from('x') }))).rejects.toMatchObject(refused)
    const whole = makeOutlookMail({ texts: { ...texts, '1000001F': 'x'.repeat(9000) } })
    await expect(readOne(whole.subarray(0, 1000))).rejects.toMatchObject(refused)
    const circular = Buffer.from(whole)
    const tableAt = (circular.readUInt32LE(76) + 1) * 512
    for (let at = 0; at < 10; at++) circular.writeUInt32LE(0, tableAt + at * 4)
    await expect(readOne(circular)).rejects.toMatchObject(refused)
  })
})

describe('the text of HTML', () => {
  test.each([
    ['<p>One</p><p>two &amp; three<br>four</p>', 'One\n\ntwo & three\nfour'],
    ['<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['<div>Yes</div><blockquote>Shall we?<br>When?</blockquote>', 'Yes\n> Shall we?\n> When?'],
    ['<style>p{}</style>caf&eacute; &#8364;&#x20AC; &unknown; 3 < 4', 'café €€ &unknown; 3 < 4'],
    ['<img src=x onerror=alert(1)>plain<svg><script>alert(2)</script></svg>', 'plain'],
    ['a<!-- never ends <b>b', 'a'],
    ['a <b unclosed', 'a'],
    ['<script>never ends', ''],
  ])('%s', (html, text) => expect(htmlToText(html)).toBe(text))

  test.each(['<', '<!--', '<a ', '</', '&#', '<script>', '<blockquote>', '<p>x'])(
    'takes no longer than its length deserves: %s',
    (piece) => {
      const start = performance.now()
      htmlToText(piece.repeat(200_000))
      expect(performance.now() - start).toBeLessThan(3000)
    },
  )
})

describe('without what is answered', () => {
  test.each([
    [
      'Yes, gladly.\n\nOn Tue, 3 Mar 2026 at 14:05, Luz Torres\n<luz@example.com> wrote:\n> Will you come?\n> Luz',
      'Yes, gladly.',
    ],
    ['Sí.\n\nEl mar, 3 mar 2026 a las 14:05, Ana escribió:\n\n> ¿Viene?', 'Sí.'],
    ['Yes.\n\n-----Original Message-----\nFrom: Luz\nSent: Monday\n\nWill you?', 'Yes.'],
    [
      'Sí.\n\n________________________________\nDe: Luz <luz@example.com>\nEnviado: lunes, 2 de marzo\nPara: Ana\n\n¿Viene?',
      'Sí.',
    ],
    ['> Will you come?\nYes.\n> Alone?\nNo.\n-- \nAna', 'Yes.\nNo.'],
    [
      'Begin forwarded message:\n\nFrom: Luz\nDate: today\n\nPlease read',
      'Begin forwarded message:\n\nFrom: Luz\nDate: today\n\nPlease read',
    ],
    ['From: all of us\nto all of you', 'From: all of us\nto all of you'],
    ['On 3 March we meet.\nThey wrote to us: come.', 'On 3 March we meet.\nThey wrote to us: come.'],
    ['> only quoted', '> only quoted'],
  ])('%s', (text, reply) => expect(trimQuoting(text)).toBe(reply))

  test('takes no longer than its length deserves', () => {
    const start = performance.now()
    trimQuoting('On 3 \n'.repeat(30_000))
    trimQuoting('From: a\n'.repeat(25_000))
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
