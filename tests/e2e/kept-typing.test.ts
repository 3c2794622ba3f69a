import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { affiliate } from '../../db/service/affiliation.ts'
import { addBill } from '../../db/service/bill.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import { tagRecords } from '../../db/service/tag.ts'
import type { Vault } from '../../db/service/vault.ts'
import { call, goTo, passphrase } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { freshWindow } from './fresh-window.ts'
import { openStage } from './stage.ts'

let run: RunningApp
let page: Page
let ana: string
let choir: string
let role: string

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  page.setDefaultTimeout(8000)
  await openStage(run, fill)
})
afterAll(() => run.close())

async function fill(vault: Vault): Promise<void> {
  const person = (await createPerson(vault, { givenName: 'Ana', familyName: 'Ibarra' })).value
  const organization = (await createOrganization(vault, { name: 'Harbor Youth Choir' })).value
  ana = person
  choir = organization
  role = (await affiliate(vault, { person, organization, title: 'Director', startOn: '2024-01-01' as never }))
    .value
  await tagRecords(vault, [person], { name: 'Chorus' })
  for (const number of ['HB 1', 'HB 2', 'HB 3']) await addBill(vault, { number, title: `About ${number}` })
}

const dialog = () => page.getByRole('dialog')
const drafts = async (): Promise<readonly unknown[]> => call(page, 'draft', 'list', {})
const details = async (): Promise<{ givenName: string; familyName: string; pronouns: string }> =>
  call(page, 'contact', 'details', { id: ana })

async function toAna(): Promise<void> {
  await goTo(page, `/people/${ana}`)
  await page.getByRole('heading', { level: 1, name: /Ana/ }).waitFor()
}

async function lockAndUnlock(): Promise<Page> {
  await page.keyboard.press('Control+l')
  const next = await freshWindow(run, page)
  await next.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await next.keyboard.press('Enter')
  await next.getByRole('navigation', { name: 'Main' }).waitFor()
  return next
}

/** Leaves the dialog with what was typed in it, as a draft. */
async function leaveDialog(): Promise<void> {
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await expect.poll(async () => (await drafts()).length).toBe(1)
}

async function goOnAndSave(): Promise<void> {
  await page.getByText('What you typed last time is here again.').waitFor()
  await page.keyboard.press('Control+Enter')
  await dialog().waitFor({ state: 'detached' })
  await expect.poll(async () => (await drafts()).length).toBe(0)
}

test('a draft of the form of a contact keeps what was typed, and puts back nothing that was changed since', async () => {
  await toAna()
  await page.keyboard.press('e')
  await dialog().getByRole('textbox', { name: 'Pronouns' }).fill('ella')
  await leaveDialog()
  await call(page, 'person', 'update', { id: ana, fields: { familyName: 'Newname' } })
  await page.getByRole('heading', { level: 1, name: 'Ana Newname' }).waitFor()
  await page.keyboard.press('e')
  await goOnAndSave()
  expect(await details()).toMatchObject({ familyName: 'Newname', pronouns: 'ella' })
})

async function editRole(): Promise<void> {
  await page.getByRole('button', { name: 'More about Harbor Youth Choir' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await dialog().waitFor()
}

test('a draft of a role keeps the day that was typed, and leaves the other as it is by now', async () => {
  await toAna()
  await editRole()
  await dialog().getByRole('textbox', { name: 'Until' }).fill('2025-06-30')
  await page.keyboard.press('Tab')
  await leaveDialog()
  await call(page, 'affiliation', 'update', { id: role, fields: { startOn: '2024-03-01' } })
  await editRole()
  await expect.poll(() => dialog().getByRole('textbox', { name: 'From' }).inputValue()).toBe('Fri Mar 1 2024')
  await goOnAndSave()
  expect(await details()).toMatchObject({ affiliations: [{ startOn: '2024-03-01', endOn: '2025-06-30' }] })
})

const about = () => page.getByRole('textbox', { name: 'Why they matter', exact: true })
const aboutValue = () => page.getByRole('button', { name: /^Edit Why they matter/u })
const aboutOf = async (): Promise<string | null> =>
  ((await call(page, 'contact', 'details', { id: ana })) as { about: string | null }).about

async function typeAbout(words: string): Promise<void> {
  await toAna()
  await aboutValue().click()
  await about().fill(words)
}

test('a field that is typed in its place is open again after the lock, with every letter', async () => {
  await typeAbout('Runs the choir of the harbor')
  page = await lockAndUnlock()
  await expect.poll(() => about().inputValue()).toBe('Runs the choir of the harbor')
  await page.getByText('What you typed last time is here again.').waitFor()
  await page.getByText('You began to change a field of this contact').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Enter')
  await expect.poll(aboutOf).toBe('Runs the choir of the harbor')
  await expect.poll(async () => (await drafts()).length).toBe(0)
})

test('so is one that was empty and stood behind all fields', async () => {
  await toAna()
  await page.getByRole('button', { name: 'All fields' }).click()
  await page.getByRole('button', { name: /^Edit Salutation/u }).click()
  await page.getByRole('textbox', { name: 'Salutation' }).fill('Querida Ana')
  page = await lockAndUnlock()
  await expect.poll(() => page.getByRole('textbox', { name: 'Salutation' }).inputValue()).toBe('Querida Ana')
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await drafts()).length).toBe(0)
})

test.each([
  ['a key of another screen', () => page.keyboard.press('Control+5')],
  ['the step back', () => page.evaluate(() => history.back())],
  ['the palette', () => throughPalette('Follow-ups')],
])('a field is saved where one leaves it by %s, and it is told with its undo', async (way, leave) => {
  await goTo(page, '/people')
  await page.getByRole('heading', { level: 1, name: 'People' }).waitFor()
  await typeAbout(`Left by ${way}`)
  await leave()
  await expect.poll(() => page.evaluate(() => location.hash)).not.toContain(ana)
  await expect.poll(aboutOf).toBe(`Left by ${way}`)
  await page.getByText('Why they matter of Ana Newname saved').first().waitFor()
  await expect.poll(async () => (await drafts()).length).toBe(0)
})

async function throughPalette(words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

test('what a field refuses is told when the page is left, kept, and goes on where it was typed', async () => {
  const unsaved = page.getByText('“Salutation” was not saved, and what you typed is kept.')
  const salutation = () => page.getByRole('textbox', { name: 'Salutation' })
  await toAna()
  await page.getByRole('button', { name: 'All fields' }).click()
  await page.getByRole('button', { name: /^Edit Salutation/u }).click()
  await salutation().fill('Querida '.repeat(2000))
  await page.keyboard.press('Control+1')
  await unsaved.waitFor()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect.poll(async () => (await salutation().inputValue()).length).toBe(16_000)
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await drafts()).length).toBe(0)
})

test('words that are no day stand in their field again, after the lock and after leaving the page', async () => {
  const since = () => page.getByRole('textbox', { name: 'Member since' })
  await goTo(page, `/organizations/${choir}`)
  await page.getByRole('button', { name: 'All fields' }).click()
  await page.getByRole('button', { name: /^Edit Member since/u }).click()
  await since().fill('the year of the flood')
  page = await lockAndUnlock()
  await expect.poll(() => since().inputValue()).toBe('the year of the flood')
  await page.keyboard.press('Control+1')
  await page.getByText('“Member since” was not saved, and what you typed is kept.').waitFor()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect.poll(() => since().inputValue()).toBe('the year of the flood')
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await drafts()).length).toBe(0)
})

test('a given name that was emptied stays in sight, and comes back by undo', async () => {
  await toAna()
  const given = () => page.getByRole('button', { name: /^Edit Given name/u })
  await given().click()
  await page.getByRole('textbox', { name: 'Given name' }).fill('')
  await page.keyboard.press('Enter')
  await expect.poll(() => given().innerText()).toContain('Not set')
  await page.keyboard.press('Control+z')
  await expect.poll(() => given().innerText()).toContain('Ana')
})

const billTitle = () => page.getByRole('textbox', { name: 'Title of HB 2' })
const titles = async (): Promise<readonly string[]> =>
  (await page.getByRole('row', { name: /HB \d/u }).allInnerTexts()).map((line) => line.replaceAll('\n', ' '))

async function typeBillTitle(words: string, over = 'About HB 2'): Promise<void> {
  await goTo(page, '/bills')
  await page.getByText(over).dblclick()
  await billTitle().fill(words)
}

test('what is typed in a cell of a list is there again after the lock, and goes on', async () => {
  await typeBillTitle('Counselors in every sch')
  page = await lockAndUnlock()
  await expect.poll(() => billTitle().inputValue()).toBe('Counselors in every sch')
  await page.keyboard.press('End')
  await page.keyboard.type('ool')
  await page.keyboard.press('Enter')
  await page.getByText('Title of HB 2 changed', { exact: true }).waitFor()
  await expect.poll(async () => (await titles()).join()).toContain('Counselors in every school')
  await expect.poll(async () => (await drafts()).length).toBe(0)
  await page.keyboard.press('Control+z')
  await page.getByText('About HB 2').waitFor()
})

test('one that is left by a key is saved, and what a cell refuses is there again with its list', async () => {
  await typeBillTitle('Left by a key')
  await page.keyboard.press('Control+1')
  await page.getByText('Title of HB 2 changed', { exact: true }).waitFor()
  await expect.poll(async () => (await drafts()).length).toBe(0)
  await typeBillTitle('x'.repeat(1500), 'Left by a key')
  await page.keyboard.press('Control+1')
  await page.getByText('“Title” was not saved, and what you typed is kept.').waitFor()
  await page.getByRole('list', { name: 'Unfinished drafts' }).getByText('A cell of a list').waitFor()
  await expect.poll(async () => (await drafts()).length).toBe(1)
  await goTo(page, '/bills')
  await expect.poll(async () => (await billTitle().inputValue()).length).toBe(1500)
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await drafts()).length).toBe(0)
})

test('typing in a row that the list does not show is told, and leads to its row or is let go', async () => {
  const told = page.getByRole('main').getByText('You began to change Title of HB 2 and did not save.')
  const words = page.getByRole('searchbox', { name: 'Find in Bills' })
  const leaveUnseen = async () => {
    await typeBillTitle('x'.repeat(1500), 'Left by a key')
    await page.keyboard.press('Control+1')
    await goTo(page, '/bills')
    await billTitle().waitFor()
    await words.fill('HB 3')
    await page.getByRole('row', { name: /HB 2/u }).waitFor({ state: 'detached' })
    await page.keyboard.press('Control+1')
    await expect.poll(async () => (await drafts()).length).toBe(1)
    await goTo(page, '/bills')
    await told.waitFor()
  }
  await leaveUnseen()
  await page.getByRole('main').getByRole('button', { name: 'Go on' }).click()
  await expect.poll(async () => (await billTitle().inputValue()).length).toBe(1500)
  await told.waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await drafts()).length).toBe(0)
  await words.fill('')
  await leaveUnseen()
  await page.getByRole('main').getByRole('button', { name: 'Discard' }).click()
  await told.waitFor({ state: 'detached' })
  await expect.poll(async () => (await drafts()).length).toBe(0)
})

const openForms = [
  ['a way to reach somebody', () => `/people/${ana}`, 'Add a way to reach', 'E-mail', 'ana@example.org'],
  [
    'how somebody is watched',
    () => `/people/${ana}`,
    'Choose the cadence',
    'Paused until',
    'Tue Dec 24 2030',
  ],
  ['a cadence', () => '/settings/cadences', 'New cadence', 'Name', 'Friends of the choir'],
  ['a sector', () => '/settings/words', 'New sector', 'Name', 'Choirs'],
  [
    'a type of tie',
    () => '/settings/words',
    'New type of relationship',
    'From the first to the second',
    'sings with',
  ],
  ['a tag', () => '/settings/tags', 'Rename tag: Chorus', 'Name', 'Choir'],
] as const

test.each(openForms)('the form of %s is open again after the lock, with what was typed', async (...form) => {
  const [, path, button, field, words] = form
  const typed = () => dialog().getByRole('textbox', { name: field })
  await goTo(page, path())
  await page.getByRole('button', { name: button }).click()
  await typed().fill(words)
  page = await lockAndUnlock()
  await expect.poll(() => typed().inputValue()).toBe(words)
  await goOnAndSave()
})

const quickAdd = () => page.getByRole('textbox', { name: 'Quick add' })

async function toFollowUps(): Promise<void> {
  await goTo(page, '/follow-ups')
  await quickAdd().waitFor()
}

test('the line of quick add is there again after the lock, and ends when it is added', async () => {
  await toFollowUps()
  await quickAdd().fill('Bring the signed letter')
  page = await lockAndUnlock()
  await expect.poll(() => quickAdd().inputValue()).toBe('Bring the signed letter')
  await page.getByText('What you typed last time is here again.').waitFor()
  await expect.poll(() => quickAdd().evaluate((box) => box === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await drafts()).length).toBe(0)
  await page.keyboard.type('Thank the hall')
  await expect.poll(async () => JSON.stringify(await drafts())).toContain('Thank the hall')
  expect(JSON.stringify(await drafts())).not.toContain('signed letter')
})

test('left by a key, the line waits on Today; emptied, nothing of it is left', async () => {
  await page.keyboard.press('Control+1')
  await page.getByRole('list', { name: 'Unfinished drafts' }).getByText('Thank the hall').click()
  await page.keyboard.press('Enter')
  await expect.poll(() => quickAdd().inputValue()).toBe('Thank the hall')
  await quickAdd().press('Escape')
  await expect.poll(async () => (await drafts()).length).toBe(0)
})

test('a draft too guarded to be shown is counted on Today without a word of it, and shown by the passphrase', async () => {
  await goTo(page, '/today')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('l')
  await dialog().getByRole('textbox', { name: 'Subject' }).fill('The names of the witnesses')
  await dialog()
    .getByRole('button', { name: /Sensitivity/u })
    .click()
  await page.getByRole('option', { name: 'Restricted' }).click()
  await dialog().getByRole('button', { name: 'Close' }).click()
  await page.getByText('The draft waits on Today').waitFor()
  await page.getByText('1 unfinished draft is restricted and hidden here.').waitFor()
  expect(await page.getByText('witnesses').count()).toBe(0)
  await page.getByRole('button', { name: 'Unlock it' }).click()
  await dialog().getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await page.keyboard.press('Enter')
  await page
    .getByRole('list', { name: 'Unfinished drafts' })
    .getByText('The names of the witnesses')
    .waitFor()
  await page.getByText('hidden here').waitFor({ state: 'detached' })
})

test('nothing was reported as an error', () => expect(run.errors).toEqual([]))
