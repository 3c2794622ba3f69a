import { expect, test } from 'vitest'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { MailChoice, MailLog, MailPerson } from '../../db/domain/mail-log.ts'
import { readAttachment } from '../../db/service/attachment.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import { undo } from '../../db/service/history.ts'
import { getInteraction } from '../../db/service/interaction.ts'
import { openList } from '../../db/service/list.ts'
import { logMails } from '../../db/service/mail/log-mails.ts'
import { mailText, readMails } from '../../db/service/mail/read-mails.ts'
import { reviewMails } from '../../db/service/mail/review-mails.ts'
import { addMember } from '../../db/service/member.ts'
import { createPersonWith } from '../../db/service/person.ts'
import { trash } from '../../db/service/trash.ts'
import { makeMail, makeMailbox } from '../fixtures/make-mail.ts'
import { dumpOf, openTestStore } from '../store/test-store.ts'

async function open() {
  const store = await openTestStore()
  const session = { store, clearance: 'internal' as const }
  const { value: member } = await addMember(session, { name: 'Maya Ito', email: 'Maya@Example.com' })
  const { value: luz } = await createPersonWith(session, {
    fields: { givenName: 'Luz', familyName: 'Torres' },
    contactPoints: [{ kind: 'email', value: 'Luz@example.com' }],
  })
  return { ...session, member, luz, [Symbol.dispose]: () => store[Symbol.dispose]() }
}

const zone = 'America/Denver'
const read = (...mails: readonly Buffer[]) =>
  readMails({ zone, sources: [{ path: 'in.mbox', data: Uint8Array.from(makeMailbox(mails)) }] })

const choice = (mail: number, more: Partial<MailChoice> = {}): MailChoice => ({
  mail,
  direction: 'inbound',
  on: '2026-03-02' as LocalDate,
  time: null,
  subject: 'Safe Harbor',
  text: 'reply',
  sensitivity: null,
  files: [],
  ...more,
})

const log = (mails: MailChoice[], people: MailLog['people'] = []): MailLog => ({
  mails,
  people,
  confirmDoNotContact: false,
})

test('addresses are matched to contacts and to our own people, which says the way a mail went', async () => {
  using vault = await open()
  const preview = await read(
    makeMail({ From: 'Luz <LUZ@example.com>', To: 'maya@example.com', 'Message-ID': '<1@x>' }, 'in'),
    makeMail({ From: 'maya@example.com', To: 'luz@example.com', 'Message-ID': '<2@x>' }, 'out'),
    makeMail(
      { From: 'old-address@example.com', To: 'luz@example.com', 'Message-ID': '<3@x>' },
      'out, from elsewhere',
    ),
    makeMail(
      { From: 'x@example.org', To: 'y@example.org', Date: 'Wed, 4 Mar 2027 23:30:00 -0700' },
      'of strangers',
    ),
  )
  const { mails, addresses, refused } = reviewMails(vault, preview)
  expect(mails.map(({ direction, on, time }) => [direction, on, time])).toEqual([
    ['inbound', '2026-03-03', '12:05'],
    ['outbound', '2026-03-03', '12:05'],
    ['outbound', '2026-03-03', '12:05'],
    // The clock of its writer was ahead.
    ['inbound', '2026-03-03', null],
  ])
  expect(mails.map(({ aheadOn }) => aheadOn)).toEqual([null, null, null, '2027-03-04'])
  expect(addresses.map(({ address, isOurs, contacts }) => [address, isOurs, contacts[0]?.name])).toEqual([
    ['luz@example.com', false, 'Luz Torres'],
    ['maya@example.com', true, undefined],
    ['old-address@example.com', false, undefined],
    ['x@example.org', false, undefined],
    ['y@example.org', false, undefined],
  ])
  expect(refused).toEqual([])
})

test('are logged in one batch with a new person and a learnt address, and undone together', async () => {
  using vault = await open()
  const before = dumpOf(vault.store)
  const preview = await read(
    makeMail({ From: 'luz@home.example', 'Message-ID': '<1@x>' }, 'Yes.\n\nOn 1 March, Maya wrote:\n> Well?'),
    makeMail(
      { From: '"Ruiz, Ana" <ana@example.org>', To: 'maya@example.com', 'Message-ID': '<2@x>' },
      'Hello',
    ),
  )
  const { value, batch } = await logMails(
    vault,
    preview,
    log(
      [choice(0), choice(1, { direction: 'outbound', sensitivity: 'restricted' })],
      [
        { address: 'luz@home.example', is: { kind: 'contact', id: vault.luz } },
        { address: 'ana@example.org', is: { kind: 'new', name: 'Ruiz, Ana' } },
      ],
    ),
  )
  expect(value).toEqual({ logged: 2, created: 1, skipped: 0 })
  const details = await getContactDetails(vault, vault.luz)
  expect(details).toMatchObject({
    lastContactOn: '2026-03-02',
    interactions: [{ outcome: 'replied', subject: 'Safe Harbor' }],
  })
  expect(details.contactPoints.map(({ value: address }) => address)).toContain('luz@home.example')
  const [mail] = details.interactions
  expect(await getInteraction(vault, mail!.id)).toMatchObject({ bodyText: 'Yes.', attendees: [] })
  const again = reviewMails(vault, preview)
  expect(again.mails.map(({ isLogged }) => isLogged)).toEqual([true, true])
  expect(again.addresses.map(({ contacts }) => contacts[0]?.name)).toEqual([
    'Luz Torres',
    'Luz Torres',
    'Ana Ruiz',
    undefined,
  ])
  await undo(vault, { batch: batch! })
  expect(dumpOf(vault.store)).toBe(before)
})

test('who an address is can be said of one mail alone: linked, made new or left out, and nobody learns it', async () => {
  using vault = await open()
  const from = { From: 'Office <office@example.org>', To: 'luz@example.com' }
  const preview = await read(
    ...['1', '2', '3', '4'].map((at) => makeMail({ ...from, 'Message-ID': `<${at}@x>` }, at)),
  )
  const { value: bo } = await createPersonWith(vault, { fields: { givenName: 'Bo' }, contactPoints: [] })
  const is = (who: MailPerson['is']) => ({ people: [{ address: 'office@example.org', is: who }] })
  const fresh = is({ kind: 'new', name: 'Cleo Park' })
  const { value } = await logMails(
    vault,
    preview,
    log(
      [choice(0, is({ kind: 'contact', id: bo })), choice(1, fresh), choice(2, fresh), choice(3)],
      [{ address: 'office@example.org', is: { kind: 'nobody' } }],
    ),
  )
  expect(value).toEqual({ logged: 4, created: 1, skipped: 0 })
  const list = openList(vault, 'interaction', { sort: [{ by: 'date' }] })
  const names = (await list.page(0, 9)).map(({ participants }) =>
    participants.map(({ name }) => name).join(', '),
  )
  expect(names.toSorted()).toEqual(
    ['Bo, Luz Torres', 'Cleo Park, Luz Torres', 'Cleo Park, Luz Torres', 'Luz Torres'].toSorted(),
  )
  expect((await getContactDetails(vault, bo)).contactPoints).toEqual([])
})

test('the same mail twice is logged once; from the trash it may be logged again', async () => {
  using vault = await open()
  const mail = makeMail({ From: 'luz@example.com' }, 'Yes')
  const preview = await read(mail, mail)
  expect(reviewMails(vault, preview).mails.map(({ isLogged }) => isLogged)).toEqual([false, true])
  const first = await logMails(vault, preview, log([choice(0), choice(1)]))
  expect(first.value).toEqual({ logged: 1, created: 0, skipped: 1 })
  const { interactions } = await getContactDetails(vault, vault.luz)
  await trash(vault, [interactions[0]!.id])
  expect((await logMails(vault, preview, log([choice(0)]))).value.logged).toBe(1)
})

test('files that were chosen go in, with the level of the mail; the others do not', async () => {
  using vault = await open()
  const part = (name: string) =>
    `--b\nContent-Type: text/plain; name=${name}\nContent-Disposition: attachment\n\nin ${name}`
  const text = ['--b\n\nSee the files', part('a.txt'), part('b.txt'), '--b--'].join('\n')
  const preview = await read(
    makeMail({ From: 'luz@example.com', 'Content-Type': 'multipart/mixed; boundary=b' }, text),
  )
  expect(mailText(preview, 0)).toEqual({ reply: 'See the files', whole: 'See the files' })
  await logMails(vault, preview, log([choice(0, { files: [1], text: 'none' })]))
  const { interactions } = await getContactDetails(vault, vault.luz)
  const details = await getInteraction(vault, interactions[0]!.id)
  expect(details.bodyText).toBeNull()
  expect(details.attachments.map(({ name }) => name)).toEqual(['b.txt'])
  const { data } = await readAttachment(vault, details.attachments[0]!.id)
  expect(Buffer.from(data).toString().trim()).toBe('in b.txt')
})

test('a mail of nobody, one of tomorrow and one to somebody who is not to be contacted are refused, with nothing written', async () => {
  using vault = await open()
  await createPersonWith(vault, {
    fields: { givenName: 'Not', familyName: 'Me', doNotContact: true },
    contactPoints: [{ kind: 'email', value: 'not@example.org' }],
  })
  const before = dumpOf(vault.store)
  const preview = await read(
    makeMail({ From: 'luz@example.com', 'Message-ID': '<1@x>' }, 'Yes'),
    makeMail({ From: 'x@example.org', To: '', 'Message-ID': '<2@x>' }, 'nobody'),
    makeMail({ From: 'maya@example.com', To: 'not@example.org', 'Message-ID': '<3@x>' }, 'sent'),
  )
  const tried = (mails: MailChoice[]) => logMails(vault, preview, log(mails))
  await expect(tried([choice(0), choice(1)])).rejects.toMatchObject({ code: 'input.invalid' })
  await expect(tried([choice(0, { on: '2026-03-04' as LocalDate })])).rejects.toMatchObject({
    code: 'input.invalid',
  })
  await expect(tried([choice(0), choice(2, { direction: 'outbound' })])).rejects.toMatchObject({
    code: 'contact.doNotContact',
  })
  const controller = new AbortController()
  const stopped = logMails(vault, preview, {
    ...log([choice(0), choice(0)]),
    signal: controller.signal,
    onProgress: () => controller.abort(),
  })
  await expect(stopped).rejects.toMatchObject({ code: 'job.cancelled' })
  expect(dumpOf(vault.store)).toBe(before)
  const confirmed = { ...log([choice(2, { direction: 'outbound' })]), confirmDoNotContact: true }
  expect((await logMails(vault, preview, confirmed)).value.logged).toBe(1)
})

test('one that cannot be read is told, and the others are read', async () => {
  using vault = await open()
  const sources = [
    { path: '/nowhere/gone.eml' },
    { path: 'noise.eml', data: Uint8Array.of(1, 2, 3) },
    { path: 'good.eml', data: Uint8Array.from(makeMail({}, 'Yes')) },
  ]
  const { mails, refused } = reviewMails(vault, await readMails({ sources, zone }))
  expect(mails.map(({ excerpt }) => excerpt)).toEqual(['Yes'])
  expect(refused).toMatchObject([
    { file: 'gone.eml', number: null, error: { code: 'file.missing' } },
    { file: 'noise.eml', number: null, error: { code: 'file.malformed' } },
  ])
})

test('four hundred mails are read with progress and logged in one batch', async () => {
  using vault = await open()
  const mails = Array.from({ length: 400 }, (_, at) =>
    makeMail({ From: 'luz@example.com', 'Message-ID': `<${at}@x>` }, `number ${at}`),
  )
  const steps: number[] = []
  const preview = await readMails({
    zone,
    sources: [{ path: 'in.mbox', data: Uint8Array.from(makeMailbox(mails)) }],
    onProgress: (done) => steps.push(done),
  })
  expect(steps.at(-1)).toBe(400)
  const { value, batch } = await logMails(vault, preview, log(preview.mails.map((_, at) => choice(at))))
  expect(value.logged).toBe(400)
  expect(batch).not.toBeNull()
})

test('an unknown address of who is called as one of our own people is told as such', async () => {
  using vault = await open()
  const { addresses } = reviewMails(
    vault,
    await read(
      makeMail(
        { From: '"MAYA ITO" <maya@home.example>', To: 'Luz <luz@example.com>', Cc: 'Maya <m@x.org>' },
        'x',
      ),
    ),
  )
  const called = addresses.filter(({ isCalledOurs }) => isCalledOurs)
  expect(called.map(({ address }) => address)).toEqual(['maya@home.example'])
})
