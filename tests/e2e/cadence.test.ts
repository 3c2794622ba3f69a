import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { fixedClock, systemClock } from '../../db/domain/clock.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import { addDays, today } from '../../db/domain/local-date.ts'
import { createCadence } from '../../db/service/cadence.ts'
import { addFollowUp } from '../../db/service/follow-up.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import { tagRecords } from '../../db/service/tag.ts'
import { trash } from '../../db/service/trash.ts'
import type { Vault } from '../../db/service/vault.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { speak } from '../../build/window/screens.ts'
import { call, goTo, passphrase } from '../../build/window/drive.ts'
import { findAccessFaults } from './access-faults.ts'
import { freshWindow } from './fresh-window.ts'
import { tabTo } from './keyboard.ts'
import { openStage, typeOf } from './stage.ts'
import { toast } from './toast.ts'

let run: RunningApp
let page: Page
let ana: ContactId

const inDays = (days: number) => addDays(today(systemClock), days)

/** Somebody cold, somebody cooling, somebody reached of late, somebody thrown away. */
async function fillSilences(vault: Vault): Promise<void> {
  const type = await typeOf(vault, 'call')
  const reached = async (id: ContactId, daysAgo: number) => {
    const participants = [{ contact: id }]
    const occurredOn = inDays(-daysAgo)
    await logInteraction(vault, { type, status: 'happened', outcome: 'spoke', occurredOn, participants })
    return id
  }
  const person = async (givenName: string, familyName: string) =>
    (await createPerson(vault, { givenName, familyName })).value
  ana = await reached(await person('Ana', 'Brimdal'), 47)
  await reached(ana, 170)
  await reached(await person('Jun-seo', 'Baeker'), 30)
  await reached(await person('Nadia', 'Obiande'), 3)
  const { value: clinic } = await createOrganization(vault, { name: 'Tidewater Clinic' })
  await reached(clinic, 90)
  await tagRecords(vault, [ana], { name: 'Champion' })
  const fields = { name: 'Quarterly', idealDays: 60, maxDays: 90, tier: null, tags: [], pausedUntil: null }
  await createCadence(vault, fields)
  await addFollowUp(vault, { title: 'Send the secret wording', dueOn: inDays(0), links: [ana] })
  const gone = await reached(await person('Thrown', 'Away'), 200)
  const clock = fixedClock(`${inDays(-40)}T12:00:00Z`, 'UTC')
  await trash({ ...vault, store: { ...vault.store, clock } }, [gone])
}

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  await openStage(run, fillSilences)
}, 120_000)
afterAll(() => run.close())

const go = (path: string) => goTo(page, path)
const heading = (name: string) => page.getByRole('heading', { level: 1, name })
const row = (name: string) => page.getByRole('row').filter({ hasText: name })
const press = (key: string) => page.keyboard.press(key)

test('from Today to everybody who goes cold, worked by keyboard alone', async () => {
  await go('/today')
  const quiet = page.getByRole('list', { name: 'Going quiet' })
  await quiet.getByText('47 days, maximum 45', { exact: true }).waitFor()
  await quiet.getByTitle('47 days, maximum 45, the usual days', { exact: true }).waitFor()
  await tabTo(page, page.getByRole('link', { name: 'All 3' }))
  await press('Enter')
  await heading('Going cold').waitFor()
  await expect.poll(() => page.getByRole('row').allInnerTexts()).toHaveLength(4)
  const details = page.getByRole('complementary', { name: 'Details' })
  await details.getByText('Tidewater Clinic').waitFor()
  await press('j')
  await details.getByText('Ana Brimdal').waitFor()
  await press('n')
  await page.getByRole('dialog').getByText('Ana Brimdal').waitFor()
  await press('Escape')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  await press('l')
  await page.getByRole('dialog').getByText('Ana Brimdal').waitFor()
  await press('Escape')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  await expect.poll(() => page.locator('[role=row]:focus').count()).toBe(1)
  await press('Enter')
  await heading('Ana Brimdal').waitFor()
  await press('Alt+ArrowLeft')
  await heading('Going cold').waitFor()
  await details.getByText('Ana Brimdal').waitFor()
})

test('where the panel would cover the list it comes when it is asked for, and the columns have the room', async () => {
  const usual = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  await page.setViewportSize({ width: 1093, height: 614 })
  const details = page.getByRole('complementary', { name: 'Details' })
  await details.waitFor({ state: 'detached' })
  const grid = page.getByRole('grid', { name: 'Going cold' })
  await expect.poll(() => grid.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Details', exact: true }).click()
  await details.waitFor()
  await page.getByRole('button', { name: 'Details', exact: true }).click()
  await details.waitFor({ state: 'detached' })
  await page.setViewportSize(usual)
})

/** Of every reason in the list how much of it is cut, in pixels. */
const cutReasons = () =>
  page.getByRole('grid').evaluate((grid) => {
    const heads = [...grid.querySelectorAll('[role=columnheader]')]
    const place = heads
      .find((head) => /^(Why|Por qué)/u.test(head.textContent))
      ?.getAttribute('aria-colindex')
    const cells = [...grid.querySelectorAll(`[role=gridcell][aria-colindex="${place}"] > *`)]
    return cells.map((words) => [
      words.textContent,
      Math.max(words.scrollWidth - words.clientWidth, words.scrollHeight - words.clientHeight),
    ])
  })

test('why somebody goes cold is read whole beside the panel, with the name of its cadence, in both languages', async () => {
  const watched = { idealDays: 14, maxDays: 45, tier: null, tags: ['Champion'], pausedUntil: null }
  const { batch } = await call(page, 'cadence', 'create', { ...watched, name: 'Aliados cercanos' })
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const [language, words] of [
    ['en', ['90 days, maximum 45', '47 days, maximum 45, cadence ‘Aliados cercanos’', '30 days, maximum 45']],
    ['es', ['90 días, máximo 45', '47 días, máximo 45, cadencia «Aliados cercanos»', '30 días, máximo 45']],
  ] as const) {
    await speak(run.app, page, language)
    await go('/going-cold')
    await expect.poll(cutReasons).toEqual(words.map((reason) => [reason, 0]))
  }
  await speak(run.app, page, 'en')
  await call(page, 'history', 'undo', { batch })
})

const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) })

test('is narrowed by parts, words and any field, and sorted', async () => {
  await go('/going-cold')
  await tab('Cooling').click()
  await row('Jun-seo').waitFor()
  await expect.poll(() => row('Ana').count()).toBe(0)
  await tab('Cold').click()
  await row('Ana').waitFor()
  await page.getByRole('searchbox').fill('tide')
  await expect.poll(() => row('Ana').count()).toBe(0)
  await page.getByRole('searchbox').fill('nobody of this name')
  await page.getByText('Nothing fits').waitFor()
  await page.getByRole('searchbox').fill('')
  await tab('All').click()
  await row('Tidewater Clinic').waitFor()
  await page.getByRole('button', { name: 'Build a filter' }).click()
  const builder = page.getByRole('dialog')
  await builder.getByText('As text').click()
  await builder.getByRole('textbox', { name: 'The filter as text' }).fill('last-contact older than 2 months')
  await builder.getByRole('button', { name: 'Apply' }).click()
  await expect.poll(() => page.getByRole('row').allInnerTexts()).toHaveLength(2)
  await page.getByRole('button', { name: 'Remove Last contact more than 2 months ago' }).click()
  await page.getByRole('columnheader', { name: 'Name' }).click()
  await expect.poll(async () => (await page.getByRole('row').allInnerTexts())[1]).toContain('Jun-seo Baeker')
  await page.getByRole('columnheader', { name: 'State' }).click()
  await expect
    .poll(async () => (await page.getByRole('row').allInnerTexts())[1])
    .toContain('Tidewater Clinic')
})

test('all that are ticked are promised something, logged and watched otherwise, each with one Undo', async () => {
  await go('/going-cold')
  const tickAll = async () => {
    await page.locator('[role=row][data-index="0"]').focus()
    await press('Control+a')
    await page.getByRole('toolbar', { name: 'For the 3 selected' }).waitFor()
  }
  const bar = page.getByRole('toolbar')
  await tickAll()
  await bar.getByRole('button', { name: 'Follow-up' }).click()
  await page.keyboard.type('Write to them')
  await press('Enter')
  await toast(page, '3 follow-ups').waitFor()
  await press('Control+z')
  await tickAll()
  await bar.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Set Cadence' }).click()
  await page.getByRole('dialog').getByRole('combobox').fill('Quart')
  await page.getByRole('option', { name: 'Quarterly' }).click()
  // Of 90 days the quarter is over, of 47 and 30 its ideal is not.
  await expect.poll(() => page.getByRole('row').allInnerTexts()).toHaveLength(2)
  await press('Control+z')
  await expect.poll(() => page.getByRole('row').allInnerTexts()).toHaveLength(4)
  await tickAll()
  await bar.getByRole('button', { name: 'Log', exact: true }).click()
  await page.keyboard.type('Our newsletter')
  await page.getByRole('button', { name: /Outcome$/ }).click()
  await page.getByRole('option', { name: 'Replied' }).click()
  await page.getByRole('button', { name: 'Log with each' }).click()
  await toast(page, '3 contacts logged').waitFor()
  await page.getByText('Nobody is going cold').waitFor()
  await press('Control+z')
  await expect.poll(() => page.getByRole('row').allInnerTexts()).toHaveLength(4)
})

test('a cadence is made for a tag, counts whom it watches, is changed, removed and brought back', async () => {
  await go('/settings/cadences')
  await tabTo(page, page.getByRole('button', { name: 'New cadence' }))
  await press('Enter')
  const dialog = page.getByRole('dialog', { name: 'New cadence' })
  await dialog.waitFor()
  await page.keyboard.type('Champions')
  const field = (name: string) => dialog.getByRole('textbox', { name })
  await tabTo(page, field('Ideal days'))
  await press('Control+a')
  await page.keyboard.type('10')
  await tabTo(page, dialog.getByRole('combobox', { name: 'Tags' }))
  await page.keyboard.type('champ')
  await page.getByRole('option', { name: 'Champion', exact: true }).waitFor()
  await press('Enter')
  await dialog.getByRole('button', { name: 'Remove Champion' }).waitFor()
  await tabTo(page, dialog.getByRole('button', { name: 'Save' }))
  await press('Enter')
  await page.getByText('every 10 days, 45 at most · #Champion · 1 contact').waitFor()
  await page.getByRole('button', { name: 'Change Champions' }).click()
  const change = page.getByRole('dialog', { name: 'Change cadence' })
  await change.getByRole('textbox', { name: 'Maximum days' }).fill('40')
  await change.getByRole('button', { name: 'Save' }).click()
  await page.getByText('every 10 days, 40 at most').waitFor()
  await page.getByRole('button', { name: 'Remove Champions' }).click()
  await expect.poll(() => page.getByText('every 10 days').count()).toBe(0)
  await toast(page, 'Cadence “Champions” removed').getByRole('button', { name: 'Undo' }).click()
  await page.getByText('every 10 days, 40 at most').waitFor()
})

test('a contact says why it is red, how often it was reached, and is watched otherwise', async () => {
  await go(`/people/${ana}`)
  const facts = page.getByRole('complementary', { name: 'Facts' })
  await facts.getByText('red: 47 days, maximum 40, cadence ‘Champions’').waitFor()
  await facts.getByRole('img', { name: '2 meaningful contacts in 12 months' }).waitFor()
  await facts.getByText('As a table').click()
  await expect.poll(() => facts.getByRole('table').getByRole('row').count()).toBe(13)
  const counts = await facts.getByRole('table').getByRole('cell').allInnerTexts()
  expect(counts.map(Number).reduce((sum, count) => sum + count)).toBe(2)
  const choose = async (way: string) => {
    await tabTo(page, facts.getByRole('button', { name: 'Choose the cadence' }))
    await press('Enter')
    await page.getByRole('dialog').getByRole('radio', { name: way }).check({ force: true })
  }
  const save = async () => {
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await choose('Days of their own')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Maximum days' }).fill('60')
  await save()
  await facts.getByText('amber: 47 days, maximum 60, days of its own').waitFor()
  await choose('A cadence')
  await page.getByRole('dialog').getByRole('button', { name: 'Cadence' }).click()
  await page.getByRole('option', { name: 'Quarterly' }).click()
  await save()
  await facts.getByText('green: 47 days, ideal 60, cadence ‘Quarterly’').waitFor()
  await choose('Do not watch')
  await save()
  await facts.getByText('Nobody watches how long they are silent.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await facts.getByText('cadence ‘Quarterly’').waitFor()
})

test('Today offers to look at what has lain in the trash for long', async () => {
  await go('/today')
  await page.getByText('1 record has been in the trash for more than 30 days.').waitFor()
  await tabTo(page, page.getByRole('button', { name: 'Look at the trash' }))
  await press('Enter')
  await heading('Trash').waitFor()
})

interface Told {
  readonly title: string
  readonly body: string
}

/** What the desktop was told since it was asked first. */
const told = (): Promise<readonly Told[]> =>
  run.app.evaluate(({ Notification }) => {
    const held = globalThis as unknown as { told?: Electron.Notification[] }
    held.told ??= []
    const list = held.told
    Notification.prototype.show = function show(this: Electron.Notification) {
      list.push(this)
    }
    return list.map(({ title, body }) => ({ title, body }))
  })

const wake = () => run.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'))

test('the desktop tells once what is due, without a word of it; a click opens it', async () => {
  expect(await told()).toEqual([])
  await go('/settings/notifications')
  const wanted = page.getByRole('switch', { name: 'Tell what is due' })
  await wanted.click({ force: true })
  await expect.poll(() => wanted.isChecked()).toBe(false)
  await wake()
  await wanted.click({ force: true })
  await expect.poll(() => wanted.isChecked()).toBe(true)
  expect(await told()).toEqual([])
  // What the switch says has to have come to who tells.
  const toldNow = async () => {
    await wake()
    return told()
  }
  await expect.poll(toldNow).toEqual([{ title: 'Follow-ups', body: '1 due today' }])
  await wake()
  await run.app.evaluate(() => {
    const [only] = (globalThis as unknown as { told: Electron.Notification[] }).told
    only?.emit('click')
  })
  const dialog = page.getByRole('dialog')
  await expect.poll(() => dialog.getByRole('textbox').first().inputValue()).toBe('Send the secret wording')
  await press('Escape')
  expect(await told()).toHaveLength(1)
})

const passphraseField = () => page.getByRole('textbox', { name: 'Passphrase' })

test('the desktop tells nothing while the vault is locked, and what it missed when it is open again', async () => {
  const before = await told()
  const due = { title: 'Ring at midnight', dueOn: inDays(0), dueTime: '00:00', links: [] }
  await call(page, 'followUp', 'create', due)
  await press('Control+l')
  page = await freshWindow(run, page)
  await passphraseField().waitFor()
  await wake()
  expect(await told()).toEqual(before)
  await passphraseField().fill(passphrase)
  await press('Enter')
  await page.getByRole('navigation').first().waitFor()
  expect(await told()).toEqual(before)
  const since = async () => {
    await wake()
    return (await told()).slice(before.length)
  }
  await expect.poll(since).toMatchObject([{ body: 'A follow-up is due. Open it in Caucus.' }])
})

test.for(['en', 'es'] as const)('breaks no rule of accessibility in %s', async (language) => {
  await speak(run.app, page, language)
  for (const path of ['/going-cold', '/settings/cadences', '/settings/notifications', `/people/${ana}`]) {
    await go(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0)
    expect([path, await findAccessFaults(page)]).toEqual([path, []])
  }
  expect(run.errors).toEqual([])
})

test('on a usual laptop how long ago somebody was reached is in sight beside the panel, in Spanish too', async () => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await go('/going-cold')
  const left = async () => (await page.locator('main aside').boundingBox())?.x ?? 0
  await expect.poll(left).toBeGreaterThan(0)
  // The words that take most room; the thread stands above them.
  const words = page.locator('main [role=row] svg + span').last()
  const shown = await words.evaluate((one) => {
    one.textContent = 'hace 11 semanas'
    const cell = one.closest('[role=gridcell]')?.getBoundingClientRect()
    const { right, top, bottom } = one.getBoundingClientRect()
    const isInCell = cell !== undefined && top >= cell.top && bottom <= cell.bottom
    return { right, isWhole: isInCell && one.scrollWidth <= one.clientWidth }
  })
  expect(shown.isWhole).toBe(true)
  expect(shown.right).toBeLessThanOrEqual(await left())
})

test('the reason takes no room from a name that needs it', async () => {
  await go('/today')
  const name = page.locator('main li').filter({ hasText: 'máximo' }).locator('bdi').first()
  await name.waitFor()
  const isWhole = await name.evaluate((one) => {
    const room = one.parentElement?.parentElement?.clientWidth ?? 0
    while (one.scrollWidth < room - 40) one.textContent += 'o'
    return one.scrollWidth <= one.clientWidth
  })
  expect(isWhole).toBe(true)
})
