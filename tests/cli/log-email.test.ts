import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeMail, makeMailbox } from '../fixtures/make-mail.ts'
import { answerOf, caucus, listOf, makeStateVault } from './command-line.ts'

it('logs e-mails of a file, skips them the second time, and makes new people only when asked to', async () => {
  const { vault } = await makeStateVault()
  const folder = mkdtempSync(join(tmpdir(), 'caucus-mails-'))
  const box = join(folder, 'in.mbox')
  const mails = [1, 2].map((at) =>
    makeMail({ To: '', 'Message-ID': `<${at}@x>`, Date: 'Mon, 2 Mar 2026 12:00:00 +0000' }, `Yes ${at}`),
  )
  writeFileSync(box, makeMailbox(mails))
  const noise = join(folder, 'noise.eml')
  writeFileSync(noise, 'not a mail')

  const unknown = await caucus('log-email', vault, box, noise)
  expect(unknown.stdout).toContain('ana@example.org')
  expect(unknown.stdout).toContain('noise.eml')
  expect(unknown.code).toBe(12)
  expect(await answerOf('log-email', vault, box, '--create', '--dry-run')).toMatchObject({
    found: 2,
    logged: 0,
  })
  expect(await answerOf('log-email', vault, box, '--create')).toMatchObject({
    logged: 2,
    created: 1,
    already: 0,
  })
  expect(await answerOf('log-email', vault, box)).toMatchObject({ logged: 0, already: 2, batch: null })
  const { rows } = await listOf(vault, 'interaction')
  expect(rows[0]).toMatchObject({
    direction: 'inbound',
    outcome: 'replied',
    occurredOn: '2026-03-02',
    occurredTime: '05:00',
  })
})

it('logs e-mails as an import of files too, told in its numbers', async () => {
  const { vault } = await makeStateVault()
  const folder = mkdtempSync(join(tmpdir(), 'caucus-mails-'))
  const [known, strange, noise] = ['known.eml', 'strange.eml', 'noise.eml'].map((name) => join(folder, name))
  await caucus('add', vault, 'person', 'Luz Torres', '--email', 'luz@example.com')
  writeFileSync(known!, makeMail({ From: 'luz@example.com', To: '', 'Message-ID': '<1@x>' }, 'Yes'))
  writeFileSync(strange!, makeMail({ From: 'who@example.org', To: '', 'Message-ID': '<2@x>' }, 'Who'))
  writeFileSync(noise!, 'not a mail')
  const files = ['import', vault, '--kind', 'email', known!, strange!, noise!]
  const counts = { layout: 'email', rows: 2, updated: 0, skipped: 1, ambiguous: 0 }
  const refused = [{ line: null, file: 'noise.eml', reason: expect.stringContaining('noise.eml') as string }]
  expect(await answerOf(...files, '--dry-run')).toEqual({
    ...counts,
    created: 1,
    unchanged: 0,
    errors: refused,
  })
  expect((await listOf(vault, 'interaction')).rows).toHaveLength(0)
  expect(await answerOf(...files)).toMatchObject({ ...counts, created: 1, unchanged: 0 })
  expect(await answerOf('import', vault, '--kind', 'email', known!)).toEqual({
    ...counts,
    rows: 1,
    created: 0,
    unchanged: 1,
    skipped: 0,
    errors: [],
  })
})

it('says which e-mails are dated on a day to come, and that today is taken', async () => {
  const { vault } = await makeStateVault()
  const box = join(mkdtempSync(join(tmpdir(), 'caucus-mails-')), 'ahead.mbox')
  await caucus('add', vault, 'person', 'Luz Torres', '--email', 'luz@example.com')
  const from = { From: 'luz@example.com', To: '', Subject: 'Figures' }
  const ahead = makeMail({ ...from, 'Message-ID': '<1@x>', Date: 'Mon, 2 Mar 2099 12:00:00 +0000' }, 'Ahead')
  const past = makeMail({ ...from, 'Message-ID': '<2@x>', Date: 'Mon, 2 Mar 2020 12:00:00 +0000' }, 'Past')
  writeFileSync(box, makeMailbox([ahead, past]))
  const told = [
    { subject: 'Figures', dated: '2099-03-02', on: expect.not.stringMatching(/^2099/u) as string },
  ]
  expect(await answerOf('log-email', vault, box, '--dry-run')).toMatchObject({ ahead: told })
  expect(await answerOf('import', vault, '--kind', 'email', box, '--dry-run')).toMatchObject({ ahead: told })
  const { stdout } = await caucus('log-email', vault, box)
  expect(stdout).toContain('1 is dated on a day to come and is logged as of today:\n  2099-03-02  Figures')
  expect(await answerOf('log-email', vault, box)).toMatchObject({ already: 2, ahead: [] })
})
