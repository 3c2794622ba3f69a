import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { isAppError } from '../../../db/domain/errors.ts'
import { openUntrustedReader } from '../../../db/exchange/import/untrusted-reader.ts'
import { makeMail, makeMailbox } from '../../fixtures/make-mail.ts'
import { makeOutlookMail } from '../../fixtures/make-outlook-mail.ts'

const rounds = process.env['CAUCUS_SOAK'] ? 1_000 : 120

const reader = openUntrustedReader()
afterAll(() => reader.close())

const parts = (...content: readonly string[]): string =>
  [...content.map((one) => `--b\n${one}`), '--b--'].join('\n')

const mixed = makeMail(
  { 'Content-Type': 'multipart/mixed; boundary=b', Subject: '=?utf-8?B?wqFIb2xhIQ==?=' },
  parts(
    'Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nse=F1ora\n\nOn 3 March 2026, Ana wrote:\n> when?',
    'Content-Type: text/html\n\n<p>se&ntilde;ora <b>now</b></p><blockquote>when?</blockquote>',
    'Content-Type: image/png; name="logo.png"\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=',
    'Content-Type: message/rfc822\n\nFrom: x@example.org\nSubject: older\n\nolder',
  ),
)

const outlook = makeOutlookMail({
  texts: {
    '0037001F': 'Safe Harbor',
    '5D01001F': 'ana@example.org',
    '10130102': Buffer.from('<p>Yes</p>'.repeat(500)),
    '10090102': Buffer.concat([
      Buffer.from([40, 0, 0, 0, 40, 0, 0, 0]),
      Buffer.from('LZFu\0\0\0\0{\\rtf1 a}'),
    ]),
  },
  sentAt: Date.UTC(2026, 2, 3),
  recipients: [{ '39FE001F': 'luz@example.com' }],
  files: [{ '3707001F': 'a.txt', '37010102': Buffer.alloc(6000, 65) }],
})

const samples: readonly Buffer[] = [mixed, outlook, makeMailbox([mixed, makeMail({}, 'two')])]

type Mutation = (bytes: Buffer) => Buffer

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const piece = fc.oneof(
  fc.constantFrom(
    '--b\n',
    '\n\n',
    'From \nA: b\n\n',
    '<',
    '<!--',
    '=?',
    '&#x',
    '(',
    '>',
    '\0',
    'x'.repeat(500),
  ),
  fc.constantFrom('Content-Type: multipart/mixed; boundary=c\n\n--c\n', 'To: a@b.example,\n ', '\\par{'),
  fc.string({ unit: 'binary', maxLength: 8 }),
)

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(([at, value]) => (bytes: Buffer) => {
    const changed = Buffer.from(bytes)
    changed[Math.floor(at * bytes.length)] = value
    return changed
  }),
  // What chains, sizes and trees of a compound file are made of.
  fc
    .tuple(place, fc.constantFrom(0, 1, 2, 3, 0xffff_fffe, 0x7fff_ffff))
    .map(([at, value]) => (bytes: Buffer) => {
      const changed = Buffer.from(bytes)
      if (changed.length >= 4) changed.writeUInt32LE(value, Math.floor((at * (changed.length - 3)) / 4) * 4)
      return changed
    }),
  fc.tuple(place, piece, fc.integer({ min: 1, max: 3_000 })).map(([at, text, times]) => (bytes: Buffer) => {
    const cut = Math.floor(at * bytes.length)
    return Buffer.concat([bytes.subarray(0, cut), Buffer.from(text.repeat(times)), bytes.subarray(cut)])
  }),
  place.map((at) => (bytes: Buffer) => bytes.subarray(0, Math.floor(at * bytes.length))),
)

test(`${rounds} damaged mails: each is read or refused, none ends the process, none takes 10 s`, async () => {
  const damaged = fc
    .tuple(fc.constantFrom(...samples), fc.array(mutation, { minLength: 1, maxLength: 5 }))
    .map(([bytes, mutations]) => mutations.reduce((changed, mutate) => mutate(changed), bytes))
  let slowest = 0
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      const start = performance.now()
      const outcome = await readAll(bytes).then(
        () => true,
        (error: unknown) => isAppError(error) || error,
      )
      slowest = Math.max(slowest, performance.now() - start)
      expect(outcome).toBe(true)
    }),
    { numRuns: rounds, endOnFailure: true },
  )
  console.log(`slowest ${Math.round(slowest)} ms`)
  expect(slowest).toBeLessThan(10_000)
})

async function readAll(bytes: Buffer): Promise<void> {
  const data = Uint8Array.from(bytes)
  const { format, parts: found } = await reader.readAs('mailbox', { path: 'mail', data })
  for (const part of found.slice(0, 5)) {
    const mail = await reader.readAs('mail', { path: 'mail', data, format, part, contents: [0] })
    expect(mail.text.length).toBeLessThanOrEqual(200_000)
  }
}
