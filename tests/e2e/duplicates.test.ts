import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, goTo } from '../../build/window/drive.ts'
import { settled, speak } from '../../build/window/screens.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { attach, setPhoto } from '../../db/service/attachment.ts'
import { affiliate } from '../../db/service/affiliation.ts'
import { addFollowUp } from '../../db/service/follow-up.ts'
import { createCustomField, setCustomValues } from '../../db/service/custom-field.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPersonWith } from '../../db/service/person.ts'
import type { Vault } from '../../db/service/vault.ts'
import { findAccessFaults } from './access-faults.ts'
import { tabTo } from './keyboard.ts'
import { openStage } from './stage.ts'
import { toast } from './toast.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch({ language: 'en' })
  ;({ page } = run)
  await openStage(run, fillDoubles)
  await go('/duplicates', 'Duplicates')
  await lines().first().waitFor()
})
afterAll(() => run.close())

/** A picture of one pixel. */
const dot = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

/** Two Harrows who differ, also in a field of one's own, three of one Okoye, and many pairs who are plainly the same. */
async function fillDoubles(vault: Vault): Promise<void> {
  interface More {
    readonly email: string
    readonly salutation?: string
    readonly about?: string
  }
  const make = async (givenName: string, familyName: string, { email, ...more }: More) =>
    (
      await createPersonWith(vault, {
        fields: { givenName, familyName, ...more },
        contactPoints: [{ kind: 'email', value: email }],
      })
    ).value
  const { value: choir } = await createOrganization(vault, { name: 'Harbor Youth Choir' })
  const email = 'w.harrow@example.org'
  const william = await make('William', 'Harrow', { email, salutation: 'Dr.', about: 'Chairs the board' })
  const bill = await make('Bill', 'Harrow', { email, salutation: 'Mr.', about: 'Knows the mayor' })
  for (const [contact, name] of [
    [william, 'young.png'],
    [bill, 'newer.png'],
  ] as const) {
    const { value: photo } = await attach(vault, { record: contact, name, mediaType: 'image/png', data: dot })
    await setPhoto(vault, contact, photo)
  }
  const tea = { label: 'Favorite tea', type: 'text', appliesTo: 'person' } as const
  const { value: field } = await createCustomField(vault, tea)
  await setCustomValues(vault, william, [{ field, value: 'Green' }])
  await setCustomValues(vault, bill, [{ field, value: 'Mint' }])
  await affiliate(vault, { person: bill, organization: choir, title: 'Director', isPrimary: true })
  await addFollowUp(vault, { title: 'Send the figures', links: [bill] })
  for (const givenName of ['Amara', 'Amara', 'Amarah'])
    await make(givenName, 'Okoye', { email: 'amara.okoye@example.org' })
  for (let at = 0; at < 40; at++)
    for (const given of [`Ingrid${String.fromCodePoint(97 + (at % 26))}${at}`].flatMap((one) => [one, one]))
      await make(given, `Velde${at}`, { email: `pair${at}.velde@example.org` })
}

async function go(path: string, heading: string): Promise<void> {
  await goTo(page, path)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

const lines = () => page.getByRole('list', { name: 'Groups of contacts' }).getByRole('listitem')
const current = () => page.locator('main li[aria-current=true]')
const pane = () => page.getByRole('region', { name: 'Side by side', exact: true })
const lede = (text: string | RegExp) => page.locator('main header').getByText(text)

/** What was told before is heard, so that the same words can only be new ones. */
async function closeToasts(): Promise<void> {
  const dismiss = page.getByRole('alertdialog').getByRole('button', { name: 'Dismiss' })
  // At once in the page: one that goes by itself meanwhile would be waited for.
  const left = async () => {
    await dismiss.evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()))
    return dismiss.count()
  }
  await expect.poll(left).toBe(0)
}

async function stepTo(text: RegExp): Promise<void> {
  for (const key of ['k', 'j'])
    for (let steps = 0; steps < 45 && (await current().filter({ hasText: text }).count()) === 0; steps++)
      await page.keyboard.press(key)
  await expect.poll(() => current().innerText()).toMatch(text)
}

test('all that are sure are merged at once, and one Undo brings them back', async () => {
  const button = page.getByRole('button', { name: /^Merge all \d+ sure ones/ })
  const sure = Number(/\d+/.exec(await button.innerText())?.[0])
  expect(sure).toBeGreaterThanOrEqual(40)
  await closeToasts()
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: 'Merge many groups at once' })
  const lines = dialog.getByRole('listitem')
  await expect.poll(() => lines.first().getAttribute('aria-setsize')).toBe(String(sure))
  await lines.first().focus()
  await page.keyboard.press('End')
  await dialog.locator(`li[aria-posinset="${sure}"][aria-current=true]`).waitFor()
  await page.getByRole('button', { name: `Merge ${sure} groups` }).focus()
  await expect.poll(() => page.locator(':focus').innerText()).toBe(`Merge ${sure} groups`)
  await page.keyboard.press('Enter')
  await toast(page, `${sure} groups of`).waitFor()
  await lede(new RegExp(`^${42 - sure} groups? `, 'u'))
    .or(page.getByText('No duplicates'))
    .first()
    .waitFor()
  // Elsewhere too, as long as it is told.
  await go('/people', 'People')
  await page.keyboard.press('Control+z')
  await go('/duplicates', 'Duplicates')
  await lede('42 groups').waitFor()
  await closeToasts()
  await page.keyboard.press('Control+z')
  await toast(page, 'All that was done is in History').waitFor()
})

test('the score from which all are merged at once is chosen where they are named', async () => {
  await page.keyboard.press('a')
  const choice = page.getByRole('dialog').getByRole('button', { name: 'Which are merged at once' })
  await choice.click()
  await page.getByRole('option', { name: 'Merge at once: from 50 %' }).click()
  // Amara and Amarah are held together by a score alone: somebody has to look at them.
  await page.getByText('One more holds as surely').waitFor()
  await page.getByRole('button', { name: 'Merge 41 groups' }).waitFor()
  await choice.click()
  await page.getByRole('option', { name: 'Merge at once: the sure ones' }).click()
  await page.getByRole('listbox').waitFor({ state: 'detached' })
  await page.getByRole('dialog').getByRole('listitem').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Merge all \d+ sure ones/ }).waitFor()
})

test('what gave way when many were merged is listed until it is read or taken apart', async () => {
  const gaveWay = page.getByRole('region', { name: 'What gave way' })
  const rows = gaveWay.getByRole('row')
  const mergeFromHalf = async () => {
    await page.keyboard.press('a')
    await page.getByRole('dialog').getByRole('button', { name: 'Which are merged at once' }).click()
    await page.getByRole('option', { name: 'Merge at once: from 50 %' }).click()
    await page.getByRole('button', { name: 'Merge 41 groups' }).click()
    await toast(page, '41 groups of').waitFor()
  }
  expect(await gaveWay.count()).toBe(0)
  await closeToasts()
  await mergeFromHalf()
  await expect.poll(() => rows.count()).toBe(5)
  await rows.filter({ hasText: /Salutation\s*Mr\.\s*Dr\./ }).waitFor()
  await rows.filter({ hasText: /Given name\s*Bill\s*William/ }).waitFor()
  await rows.filter({ hasText: /Favorite tea\s*Mint\s*Green\s*noted/ }).waitFor()
  await expect.poll(() => rows.filter({ hasText: 'Photo' }).locator('img').count()).toBe(2)
  expect(await findAccessFaults(page)).toEqual([])
  await gaveWay.getByRole('button', { name: 'Copy as table' }).click()
  await toast(page, '4 rows copied as a table').waitFor()
  // Elsewhere and back: it stands until it is read.
  await gaveWay.getByRole('link', { name: 'Bill Harrow' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Bill Harrow' }).waitFor()
  await page.getByText('Favorite tea: Green').first().waitFor()
  await go('/duplicates', 'Duplicates')
  await gaveWay.waitFor()
  await closeToasts()
  await page.keyboard.press('Control+z')
  await lede('42 groups').waitFor()
  await gaveWay.waitFor({ state: 'detached' })
  await mergeFromHalf()
  await gaveWay.getByRole('button', { name: 'Read: close' }).click()
  await gaveWay.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await lede('42 groups').waitFor()
})

test('merging at once is offered only where something can be merged so', async () => {
  const button = page.getByRole('button', { name: /^Merge (all|many)/ })
  await page.getByRole('radio', { name: 'Organizations' }).click()
  await page.getByText('No duplicates').waitFor()
  await button.waitFor({ state: 'detached' })
  await page.getByRole('radio', { name: 'All', exact: true }).click()
  await lines().first().waitFor()
  await button.waitFor()
})

test('groups are told with how surely and by what; the sidebar has their number', async () => {
  await lede('42 groups that may each be one contact, among 86 contacts.').waitFor()
  await page.getByRole('link', { name: 'Duplicates 42' }).waitFor()
  await stepTo(/Harrow/)
  await expect.poll(() => pane().innerText()).toMatch(/E-mail: the same \(w\.harrow@example\.org\)/)
  await expect.poll(() => pane().innerText()).toMatch(/Salutation[^]*Mr\.[^]*What goes to the kept contact/)
  await expect
    .poll(() => pane().innerText())
    .toMatch(/Ways to reach them: 1 \(1 of the kept contact, 1 of the others; 1 is there twice\)/)
  await pane().getByText('No interactions, no follow-ups').waitFor()
  await pane().getByText('No interactions, 1 follow-up').waitFor()
})

test('by keyboard alone: choose who stays and whose value, merge, undo, and keep apart', async () => {
  await stepTo(/Harrow/)
  await page.keyboard.press('Enter')
  const salutation = pane().getByRole('radio', { name: 'Salutation: Dr.' })
  await tabTo(page, pane().getByRole('radio', { name: 'Salutation: Mr.' }))
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => salutation.isChecked()).toBe(true)
  await page.keyboard.press('Escape')
  await page.keyboard.press('m')
  await toast(page, '2 contacts merged into').waitFor()
  await lede('41 groups').waitFor()
  await page.keyboard.press('Control+z')
  await lede('42 groups').waitFor()
  await stepTo(/Harrow/)
  await page.keyboard.press('b')
  await toast(page, 'remembered as not duplicates').waitFor()
  await lede('41 groups').waitFor()
  await page.keyboard.press('Control+z')
  await lede('42 groups').waitFor()
  await page.keyboard.press('r')
  await lede('42 groups').waitFor()
})

/**
 * Before anything can be answered: each key before the window is drawn again, and once more after that. Later it would
 * be for the next group, which is in sight by then.
 */
const pressInOneTask = (...keys: readonly string[]) =>
  page.evaluate(async (all) => {
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    all.forEach(press)
    for (let turn = 0; turn < 100; turn++) await Promise.resolve()
    all.forEach(press)
  }, keys)

test('a second key at once does nothing to the pair just decided about', async () => {
  await lede('42 groups').waitFor()
  await stepTo(/Harrow/)
  await pane().getByRole('radio', { name: 'Salutation: Dr.' }).waitFor()
  await closeToasts()
  await pressInOneTask('b', 'm')
  await toast(page, 'remembered as not duplicates').waitFor()
  await lede('41 groups').waitFor()
  expect(await toast(page, 'merged into').count()).toBe(0)
  await page.keyboard.press('Control+z')
  await lede('42 groups').waitFor()
})

test('whose photo it is, and whether one text is kept alone or all of them, can be chosen', async () => {
  await stepTo(/Harrow/)
  const about = (name: string) => pane().getByRole('radio', { name: `Why they matter: ${name}` })
  await expect.poll(() => about('All are kept').isChecked()).toBe(true)
  await about('Knows the mayor').click()
  const photo = pane().getByRole('radio', { name: 'Photo: William Harrow' })
  await photo.click()
  await expect.poll(() => photo.isChecked()).toBe(true)
  await expect.poll(() => pane().locator('img').count()).toBe(2)
  await closeToasts()
  await page.keyboard.press('m')
  await toast(page, '2 contacts merged into').waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search' }).fill('Harrow')
  await page
    .getByRole('option', { name: /Harrow/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: /Harrow/ }).waitFor()
  await page.getByText('Knows the mayor').first().waitFor()
  expect(await page.getByText('Chairs the board').count()).toBe(0)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('take apart')
  await page.getByRole('option', { name: 'Take apart what was merged' }).click()
  await toast(page, 'Taken apart again').waitFor()
  await go('/duplicates', 'Duplicates')
  await lede('42 groups').waitFor()
})

test('of three, one is left out, and the page of the kept one takes them apart again', async () => {
  await lede('42 groups').waitFor()
  await stepTo(/Okoye/)
  const member = pane().getByText('Is the same')
  await expect.poll(() => member.count()).toBe(3)
  await member.last().click()
  await closeToasts()
  await pane().getByRole('button', { name: 'Merge these 2' }).click()
  await toast(page, '2 contacts merged into').waitFor()
  await stepTo(/Okoye/)
  await expect
    .poll(() =>
      pane()
        .getByRole('radio', { name: /^Keep Amara/ })
        .count(),
    )
    .toBe(2)
  await pane().getByRole('link', { name: 'Amara Okoye' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Amara Okoye' }).waitFor()
  await page.getByRole('tab', { name: 'History' }).click()
  await closeToasts()
  await page.getByRole('button', { name: 'Take apart' }).click()
  await toast(page, 'Taken apart again').waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'Take apart' }).count()).toBe(0)
  await go('/duplicates', 'Duplicates')
  await expect.poll(() => current().count()).toBe(1)
})

test('a merge is taken apart in History', async () => {
  await lede('42 groups').waitFor()
  await stepTo(/Okoye/)
  await expect
    .poll(() =>
      pane()
        .getByRole('radio', { name: /^Keep Amara/ })
        .count(),
    )
    .toBe(3)
  await page.keyboard.press('m')
  await toast(page, '3 contacts merged into').waitFor()
  await go('/history', 'History')
  await page.getByRole('button', { name: 'Take apart' }).waitFor()
  await closeToasts()
  await page.keyboard.press('u')
  await expect.poll(() => page.getByRole('button', { name: 'Take apart' }).count()).toBe(0)
  await toast(page, 'Taken apart again').waitFor()
  await go('/duplicates', 'Duplicates')
  await lede('42 groups').waitFor()
})

test.each(['en', 'es'] as const)(
  'breaks no rule of accessibility in %s, in light and dark',
  async (language) => {
    await speak(run.app, page, language)
    await pane()
      .or(page.getByRole('region', { name: 'Lado a lado' }))
      .getByRole('table')
      .waitFor()
    await settled(page)
    expect(await findAccessFaults(page)).toEqual([])
    await speak(run.app, page, 'en')
  },
)

test('somebody who is there already is told of while they are typed, and takes what was typed', async () => {
  await go('/people', 'People')
  await page.getByRole('button', { name: 'New person' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Will Harow')
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill('w.harrow@example.org')
  await dialog.getByRole('textbox', { name: 'Phone' }).fill('(202) 555-0188')
  await dialog.getByText(/^This looks like/).waitFor()
  await expect.poll(() => dialog.innerText()).toMatch(/E-mail: the same/)
  await dialog.getByRole('button', { name: 'Add to this one' }).first().click()
  await page.getByRole('heading', { level: 1, name: /Harrow/ }).waitFor()
  await toast(page, 'Added to').first().waitFor()
  await page.getByText('(202) 555-0188').first().waitFor()
})

test('an organization that is there already is told of while it is typed', async () => {
  await go('/organizations', 'Organizations')
  await page.getByRole('button', { name: 'New organization' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Harbour Youth Choir')
  await dialog.getByText(/^This looks like/).waitFor()
  await dialog.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Harbor Youth Choir' }).waitFor()
})

test('by keyboard alone: somebody new of a quick log may be somebody who is there', async () => {
  const dialog = page.getByRole('dialog')
  const enter = async (name: string) => {
    await dialog.getByRole('combobox', { name: 'With whom' }).fill(name)
    await page.getByRole('option', { name: `New person “${name}”` }).waitFor()
    await page.keyboard.press('Enter')
    await dialog.getByText(/^This looks like/).waitFor()
  }
  await page.keyboard.press('l')
  await enter('Amarah Okoyee')
  await expect.poll(() => page.locator(':focus').innerText()).toBe('Use this one')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: /Remove Amara/ }).waitFor()
  await enter('Amara Okoyo')
  await tabTo(page, dialog.getByRole('button', { name: 'Add Amara Okoyo all the same' }))
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Remove Amara Okoyo' }).waitFor()
  await page.keyboard.press('Escape')
})

/** Presses Cancel the moment the bar tells a share, as the work may end before a test sees it; what stood there then. */
const stopOnceItTells = (name: string): Promise<string> =>
  page.evaluate(
    (label) =>
      new Promise<string>((resolve) => {
        const observer = new MutationObserver(() => {
          const bar = document.querySelector(`[role=progressbar][aria-label="${label}"]`)
          if (!/\d+.?%/.test(bar?.getAttribute('aria-valuetext') ?? '')) return
          const cancel = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Cancel')
          if (cancel === undefined) return
          observer.disconnect()
          resolve(document.body.innerText)
          cancel.click()
        })
        observer.observe(document.body, { subtree: true, childList: true, attributes: true })
      }),
    name,
  )

test('whoever is told as the one they were merged into is not merged as if they were another', async () => {
  const kept = () => pane().getByRole('radio', { name: /^Keep Amara/ })
  await go('/duplicates', 'Duplicates')
  await lines().first().waitFor()
  await stepTo(/Okoye/)
  await expect.poll(() => kept().count()).toBeGreaterThan(1)
  const [found]: { id: string }[] = await call(page, 'contact', 'find', { text: 'Okoye', limit: 1 })
  const one: object = await call(page, 'contact', 'details', { id: found?.id })
  await run.app.evaluate(({ ipcMain, BrowserWindow }, value) => {
    ipcMain.removeHandler('contact.details')
    ipcMain.handle('contact.details', () => ({ ok: true, value }))
    BrowserWindow.getAllWindows()[0]?.webContents.send('changed', { nouns: ['person'] })
  }, one)
  await expect.poll(() => kept().count()).toBe(0)
})

test('merging many says how far it is; stopped, nothing is merged', async () => {
  const people = 700
  await go('/people', 'People')
  await page.evaluate(async (count) => {
    const { calls } = (globalThis as never as { caucus: { calls: Record<string, Record<string, Function>> } })
      .caucus
    const make = (at: number) =>
      calls['person']?.['createWith']?.({
        fields: { givenName: `Bram${at >> 1}`, familyName: `Oosten${at >> 1}` },
        contactPoints: [{ kind: 'email', value: `bram.oosten${at >> 1}@example.org` }],
        own: [],
      })
    await Promise.all(Array.from({ length: count }, (_, at) => make(at)))
  }, people)
  await go('/duplicates', 'Duplicates')
  const button = page.getByRole('button', { name: /^Merge all \d+ sure ones/ })
  await expect
    .poll(async () => Number(/\d+/.exec(await button.innerText())?.[0]), { timeout: 20_000 })
    .toBeGreaterThan(people / 2)
  const before = await page.locator('main header').innerText()
  const told = stopOnceItTells('Merging')
  await button.click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Merge \d+ groups/ })
    .click()
  expect(await told).toContain('Stopped, nothing is merged.')
  await toast(page, 'Stopped. Nothing was merged.').waitFor()
  await expect.poll(() => page.locator('main header').innerText()).toBe(before)
})

test('says nothing wrong on the console', () => expect(run.errors).toEqual([]))
