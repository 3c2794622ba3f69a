import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerDialogs, goTo } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { createPersonWith } from '../../db/service/person.ts'
import type { Vault } from '../../db/service/vault.ts'
import { hostileMarkup } from '../fixtures/hostile-markup.ts'
import { makeMail, makeMailbox } from '../fixtures/make-mail.ts'
import { makeOutlookMail } from '../fixtures/make-outlook-mail.ts'
import { findAccessFaults } from './access-faults.ts'
import { openStage } from './stage.ts'

let run: RunningApp
let page: Page
let luz: string
const folder = mkdtempSync(join(tmpdir(), 'caucus-mails-'))

const fill = async (vault: Vault) => {
  const { value } = await createPersonWith(vault, {
    fields: { givenName: 'Luz', familyName: 'Torres' },
    contactPoints: [{ kind: 'email', value: 'luz@example.com' }],
  })
  luz = value
}

beforeAll(async () => {
  run = await launch({ language: 'en' })
  ;({ page } = run)
  await openStage(run, fill)
  await page.getByRole('heading', { level: 1 }).waitFor()
}, 60_000)
afterAll(() => run.close())

const list = () => page.getByRole('list', { name: 'E-mails that were read' })
const panel = () => page.getByRole('complementary', { name: 'The e-mail' })
const written = (name: string, bytes: Buffer): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const mails = [
  makeMail(
    { From: 'Luz <luz@example.com>', Subject: 'Figures', 'Message-ID': '<1@x>' },
    'Here they are.\n\nOn 1 March 2026, Ruth wrote:\n> Figures?',
  ),
  makeMail(
    { From: '"Ana Muster" <ana@example.org>', To: '', Subject: 'Hello', 'Message-ID': '<2@x>' },
    'I heard of you.',
  ),
  makeMail(
    {
      From: 'luz@example.com',
      Subject: hostileMarkup[0] ?? '',
      'Message-ID': '<3@x>',
      'Content-Type': 'text/html',
    },
    hostileMarkup.join('\n'),
  ),
]

test('e-mails of a file are reviewed and logged by keyboard alone, a new person made on the way', async () => {
  await answerDialogs(
    run.app,
    written('in.mbox', makeMailbox(mails)),
    written('noise.eml', Buffer.from('no mail')),
  )
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
  await page.keyboard.type('log e-mails')
  await page.getByRole('option', { name: /Log e-mails from files/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Log e-mails' }).waitFor()
  await page.keyboard.press('o')
  await list().getByRole('listitem').nth(2).waitFor()
  await page.getByText(/noise.eml cannot be understood/).waitFor()
  await page.getByText('Nobody known').waitFor()
  expect(await findAccessFaults(page)).toEqual([])

  await page.keyboard.press('j')
  await panel().getByRole('heading', { name: 'Hello' }).waitFor()
  const choice = panel().getByRole('button', { name: /Ana Muster <ana@example.org>/ })
  await choice.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'A new person' }).waitFor()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect
    .poll(() =>
      panel()
        .getByRole('textbox', { name: /Name of the new person/ })
        .inputValue(),
    )
    .toBe('Ana Muster')
  await page.getByRole('button', { name: 'Log 3 e-mails' }).waitFor()

  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('k')
  await panel().getByRole('heading', { name: 'Figures' }).waitFor()
  const only = panel().getByRole('checkbox', { name: 'Only in this e-mail: 2 have this address' })
  await only.focus()
  await page.keyboard.press('Space')
  await panel()
    .getByRole('button', { name: /luz@example.com/ })
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Nobody: leave this address out' }).waitFor()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Log 2 e-mails' }).waitFor()
  await expect.poll(() => page.getByText('Nobody known').count()).toBe(1)
  await only.focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Log 3 e-mails' }).waitFor()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+Enter')
  await page.getByText('3 e-mails logged').waitFor()
  await page.getByText('Logged already').nth(2).waitFor()
  expect(run.errors).toEqual([])
})

test('an e-mail dated on a day to come says so at its line, and gets the day that is given instead', async () => {
  const mail = { From: 'luz@example.com', Subject: 'Ahead', 'Message-ID': '<9@x>' }
  const dated = makeMail({ ...mail, Date: 'Mon, 2 Mar 2099 12:00:00 +0000' }, 'My clock is wrong.')
  const other = makeMail({ ...mail, Subject: 'Not ahead', 'Message-ID': '<10@x>' }, 'It is mended.')
  await answerDialogs(run.app, written('ahead.mbox', makeMailbox([dated, other])))
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('o')
  await list().getByText('Dated Mon 2 Mar 2099').waitFor()
  await panel()
    .getByText(/2 March 2099, which is still to come: it is logged as of today/)
    .waitFor()
  const day = panel().getByRole('textbox', { name: 'Day' })
  await day.fill('2 mar 2026')
  await list().getByText('Dated').waitFor({ state: 'detached' })
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+Enter')
  await page.getByText('2 e-mails logged').waitFor()
  expect(run.errors).toEqual([])
})

test('markup in e-mails is text on the page of the contact', async () => {
  await goTo(page, `/people/${luz}`)
  await page.getByText('Here they are.').first().waitFor()
  expect(await page.getByText('On 1 March 2026').count()).toBe(0)
  expect(await page.locator('#root script, #root iframe, #root object, #root [onerror]').count()).toBe(0)
  expect(run.errors).toEqual([])
})

test('dropped on the page of a contact, an e-mail of nobody known is theirs', async () => {
  const outlook = makeOutlookMail({
    texts: { '0037001F': 'From my other address', '5D01001F': 'luz@home.example', '1000001F': 'It is me.' },
    sentAt: Date.UTC(2026, 1, 1, 12),
  })
  await page.evaluate(
    (bytes) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(bytes)], 'mail.msg'))
      const options = { dataTransfer: transfer, bubbles: true, cancelable: true }
      document.body.dispatchEvent(new DragEvent('dragover', options))
      document.body.dispatchEvent(new DragEvent('drop', options))
    },
    [...outlook],
  )
  await panel().getByRole('heading', { name: 'From my other address' }).waitFor()
  await panel().getByText('The contact whose page they were dropped on').first().waitFor()
  await page.getByRole('button', { name: 'Log 1 e-mail' }).click()
  await page.getByText('1 e-mail logged').waitFor()
  await goTo(page, `/people/${luz}`)
  await page.getByText('From my other address').first().waitFor()
  await page.getByText('luz@home.example').first().waitFor()
})

test('a file of which nothing can be read says so, and nothing is waited for', async () => {
  await answerDialogs(run.app, written('noise-alone.eml', Buffer.from('no mail')))
  await goTo(page, '/emails')
  await page.getByRole('heading', { level: 1, name: 'Log e-mails' }).waitFor()
  await page.keyboard.press('o')
  await page.getByText(/noise-alone.eml cannot be understood/).waitFor()
  await page.getByRole('button', { name: 'Log 0 e-mails' }).waitFor()
  await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0)
})
