import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../db/domain/clock.ts'
import { addDays, today } from '../../db/domain/local-date.ts'
import { affiliate } from '../../db/service/affiliation.ts'
import { addContactPoint } from '../../db/service/contact-point.ts'
import { addFollowUp } from '../../db/service/follow-up.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import type { Vault } from '../../db/service/vault.ts'
import { call, goTo, passphrase } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { findAccessFaults } from './access-faults.ts'
import { expectLeaves } from './popover.ts'
import { openStage, typeOf } from './stage.ts'
import { toast } from './toast.ts'

let run: RunningApp
let page: Page
let ana: string
let choir: string
let cy: string

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  page.setDefaultTimeout(8000)
  await openStage(run, fill)
})
afterAll(() => run.close())

const talks = 120

async function fill(vault: Vault): Promise<void> {
  const day = (ago: number) => addDays(today(systemClock), -ago)
  const person = await createPerson(vault, {
    givenName: 'Ana',
    familyName: 'Brimdal-Ruiz',
    pronouns: 'she/her',
  })
  const organization = await createOrganization(vault, { name: 'Harbor Youth Choir' })
  ana = person.value
  choir = organization.value
  await affiliate(vault, { person: person.value, organization: organization.value, title: 'Director' })
  const hostel = await createOrganization(vault, { name: 'Harbor Hostel' })
  await affiliate(vault, { person: person.value, organization: hostel.value, endOn: day(-400) })
  await addContactPoint(vault, person.value, { kind: 'email', value: 'ana@example.org' })
  await addFollowUp(vault, { title: 'Send the figures', dueOn: day(3), links: [person.value] })
  const type = await typeOf(vault, 'call')
  const talk = { type, status: 'happened' as const, participants: [{ contact: person.value }] }
  for (let ago = 1; ago <= talks; ago++)
    await logInteraction(vault, { ...talk, outcome: 'spoke', subject: `Talk ${ago}`, occurredOn: day(ago) })
  await logInteraction(vault, {
    ...talk,
    outcome: 'left-message',
    subject: '<img src=x onerror=alert(1)>',
    bodyText: 'Three lines\nof notes\nand no more',
    occurredOn: day(0),
  })
  await logInteraction(vault, {
    ...talk,
    outcome: 'spoke',
    subject: 'In confidence',
    occurredOn: day(2),
    sensitivity: 'restricted',
  })
  cy = (await createPerson(vault, { givenName: 'Cy', familyName: 'Hollow' })).value
  await logInteraction(vault, {
    type,
    status: 'happened',
    outcome: 'spoke',
    subject: 'What Cy told',
    occurredOn: day(0),
    sensitivity: 'restricted',
    participants: [{ contact: cy as typeof person.value }],
  })
}

const tab = (name: RegExp) => page.getByRole('tab', { name })
const facts = () => page.getByRole('complementary', { name: 'Facts' })
const dialog = () => page.getByRole('dialog')

async function visit(path: string, name: string): Promise<void> {
  await goTo(page, path)
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

test('shows at one look who it is, what is next, and what was said, the oldest on demand', async () => {
  await visit(`/people/${ana}`, 'Ana Brimdal-Ruiz')
  await page.getByRole('main').getByText('3 days overdue').first().waitFor()
  const timeline = page.getByRole('list', { name: 'Timeline' })
  const promise = timeline.getByRole('listitem').filter({ hasText: 'Send the figures' })
  await promise.getByText('3 days overdue').waitFor()
  await promise.getByText(/^due \w+/u).waitFor()
  const entries = timeline.getByRole('heading', { level: 3 })
  await expect.poll(() => entries.count()).toBe(50)
  await expect.poll(() => entries.first().innerText()).toBe('<img src=x onerror=alert(1)>')
  await expect.poll(() => timeline.innerText()).toContain('does not reset the clock')
  expect(await page.locator('main').innerText()).not.toContain('In confidence')
  await page.getByText('1 restricted contact is hidden here.').waitFor()
  await page.getByRole('button', { name: /^Show .* earlier$/u }).click()
  await expect.poll(() => entries.count()).toBe(100)
})

test('each name stands in its own direction, apart from the words around it', async () => {
  const person: { value: string } = await call(page, 'person', 'create', {
    givenName: 'Bo',
    familyName: 'Hale',
  })
  const others: { value: string } = await call(page, 'person', 'create', { givenName: 'נועה' })
  const team: { value: string }[] = []
  for (const name of ['مريم', 'Ruth']) team.push(await call(page, 'member', 'create', { name }))
  const types: { id: string; key: string }[] = await call(page, 'interactionType', 'list', {})
  await call(page, 'interaction', 'log', {
    type: types.find(({ key }) => key === 'call')?.id,
    status: 'happened',
    outcome: 'spoke',
    occurredOn: today(systemClock),
    participants: [{ contact: person.value, role: 'chair' }, { contact: others.value }],
    attendees: team.map(({ value }) => value),
  })
  await visit(`/people/${person.value}`, 'Bo Hale')
  const entry = page.getByRole('list', { name: 'Timeline' }).getByRole('listitem')
  await entry.getByText('as chair').waitFor()
  const isolated = () => entry.locator('span bdi').allInnerTexts()
  await expect.poll(isolated).toEqual(expect.arrayContaining(['chair', 'נועה', 'مريم', 'Ruth']))
})

test('by keyboard alone: what was said is opened from the timeline, thrown away, and brought back', async () => {
  await visit(`/people/${ana}`, 'Ana Brimdal-Ruiz')
  const timeline = page.getByRole('list', { name: 'Timeline' })
  await timeline.getByRole('link', { name: 'Talk 1', exact: true }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Talk 1' }).waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  const more = timeline.getByRole('button', { name: 'More about Talk 1', exact: true })
  await more.press('Enter')
  await page.getByRole('menuitem', { name: 'Move to trash' }).press('Enter')
  await more.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await more.waitFor()
})

test('by keyboard alone: E edits, and one field goes back by its history', async () => {
  await visit(`/people/${ana}`, 'Ana Brimdal-Ruiz')
  await page.keyboard.press('e')
  await dialog().getByRole('textbox', { name: 'Given name' }).waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Anaïs')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Anaïs Brimdal-Ruiz' }).waitFor()
  await tab(/History/).focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('tabpanel', { name: /History/ })
  await panel.getByText('Anaïs', { exact: true }).waitFor()
  expect(await panel.innerText()).not.toContain('brimdalruiz')
  await panel.getByRole('button', { name: 'Put back' }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Ana Brimdal-Ruiz' }).waitFor()
})

test('a form begins with what stands now, also when that has just been changed', async () => {
  await visit(`/people/${ana}`, 'Ana Brimdal-Ruiz')
  // E at once: what is shown is on its way to being asked for again.
  await page.evaluate(async (id) => {
    const { calls } = (window as never as { caucus: { calls: { person: { update: Function } } } }).caucus
    await calls.person.update({ id, fields: { pronouns: 'xe/xem' } })
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'e', bubbles: true }))
  }, ana)
  await expect.poll(() => dialog().getByRole('textbox', { name: 'Pronouns' }).inputValue()).toBe('xe/xem')
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
})

test('a form keeps what cannot be saved, and says why beside the field', async () => {
  await visit(`/organizations/${choir}`, 'Harbor Youth Choir')
  await page.keyboard.press('e')
  const name = dialog().getByRole('textbox', { name: 'Name', exact: true })
  await name.fill('   ')
  await dialog().getByRole('button', { name: 'Save' }).click()
  await dialog().getByText('Must not be empty').waitFor()
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
})

const promised = (words: string) => page.getByRole('checkbox', { name: words }).first()

test('the next step is done with how it went and what is next, unless it was not done after all', async () => {
  await visit(`/people/${ana}`, 'Ana Brimdal-Ruiz')
  await promised('Done: Send the figures').focus()
  await page.keyboard.press('Space')
  await promised('Not done after all: Send the figures').press('Space')
  await promised('Done: Send the figures').press('Space')
  await page.getByRole('radio', { name: 'Met' }).waitFor()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Wants the second table')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Send the second table')
  await page.keyboard.press('Control+Enter')
  await promised('Done: Send the second table').waitFor()
  await page.getByRole('list', { name: 'Timeline' }).getByText('Wants the second table').waitFor()
  await toast(page, '“Send the figures” done').getByRole('button', { name: /Undo/ }).click()
  await promised('Done: Send the figures').waitFor()
})

test('among the follow-ups too, where Escape leaves it open and Enter skips both questions', async () => {
  await tab(/Follow-ups/).click()
  const panel = page.getByRole('tabpanel')
  for (const key of ['Escape', 'Enter']) {
    await panel.getByRole('checkbox', { name: 'Done: Send the figures' }).press('Space')
    await panel.getByRole('radio', { name: 'Met' }).waitFor()
    await page.keyboard.press(key)
  }
  await panel.getByRole('checkbox', { name: 'Reopen: Send the figures' }).waitFor()
  await toast(page, '“Send the figures” done').getByRole('button', { name: /Undo/ }).click()
  await panel.getByRole('checkbox', { name: 'Done: Send the figures' }).waitFor()
})

test('ways to reach are added, marked wrong and removed', async () => {
  await visit(`/people/${ana}`, 'Ana Brimdal-Ruiz')
  await facts().getByRole('button', { name: 'Add a way to reach' }).click()
  await dialog().getByRole('textbox', { name: 'E-mail' }).fill('ruiz@example.org')
  await page.keyboard.press('Enter')
  await facts().getByText('ruiz@example.org').waitFor()
  await page.evaluate(() => {
    window.addEventListener('copy', (event) => {
      document.title = event.clipboardData?.getData('text/plain') ?? ''
    })
  })
  await facts().getByRole('button', { name: 'Copy ana@example.org' }).click()
  await toast(page, 'ana@example.org copied').waitFor()
  expect(await page.title()).toBe('ana@example.org')
  await facts().getByRole('button', { name: 'More about ana@example.org' }).click()
  await page.getByRole('menuitem', { name: 'Mark as wrong' }).click()
  await facts().getByText('Wrong').waitFor()
  await facts().getByRole('button', { name: 'More about ruiz@example.org' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect.poll(() => facts().getByText('ruiz@example.org').count()).toBe(0)
})

test('an affiliation ends and stays, a tie and a tag are added', async () => {
  await visit(`/people/${ana}`, 'Ana Brimdal-Ruiz')
  await facts().getByRole('button', { name: 'More about Harbor Hostel' }).click()
  await page.getByRole('menuitem', { name: 'Make primary' }).click()
  await facts().getByRole('listitem').filter({ hasText: 'Harbor Hostel' }).getByText('primary').waitFor()
  await facts().getByRole('button', { name: 'More about Harbor Youth Choir' }).click()
  await page.getByRole('menuitem', { name: 'End today' }).click()
  const lines = facts().getByRole('listitem')
  await lines
    .filter({ hasText: 'Youth Choir' })
    .getByText(/^until /)
    .waitFor()
  await tab(/Relationships/).click()
  await page.getByRole('button', { name: 'Add relationship' }).click()
  await dialog()
    .getByRole('combobox', { name: /What Ana/ })
    .fill('ally')
  await page.getByRole('option', { name: 'is an ally of' }).click()
  await dialog().getByRole('combobox', { name: 'To whom' }).fill('Harbor')
  await page.getByRole('option', { name: /Harbor Youth Choir/ }).click()
  await dialog().getByRole('button', { name: 'Save' }).click()
  await dialog().waitFor({ state: 'detached' })
  await page.getByRole('tabpanel').getByText('is an ally of').waitFor()
  await facts().getByRole('button', { name: 'Add tag' }).click()
  await page.getByRole('combobox', { name: 'Tag to add' }).fill('Tier 1')
  await page.getByRole('option', { name: 'New tag “Tier 1”' }).click()
  await facts().getByText('Tier 1').waitFor()
})

test('the popover of a tag closes by Escape and by a press outside, and the focus is back on its button', async () => {
  await visit(`/people/${ana}`, 'Ana Brimdal-Ruiz')
  await expectLeaves(page, { trigger: facts().getByRole('button', { name: 'Add tag' }), name: 'Add tag' })
})

test('a tie is entered from either end, and is called otherwise later; a promise is opened where it stands', async () => {
  await visit(`/people/${ana}`, 'Ana Brimdal-Ruiz')
  await tab(/Relationships/).click()
  await page.getByRole('button', { name: 'Add relationship' }).click()
  await dialog()
    .getByRole('combobox', { name: /What Ana/ })
    .fill('funded')
  await page.getByRole('option', { name: 'is funded by' }).click()
  await dialog().getByRole('combobox', { name: 'To whom' }).fill('Harbor')
  await page.getByRole('option', { name: /Harbor Youth Choir/ }).click()
  await dialog().getByRole('button', { name: 'Save' }).click()
  await dialog().waitFor({ state: 'detached' })
  await page.getByRole('tabpanel').getByText('is funded by').waitFor()
  await page.getByRole('button', { name: 'Edit is funded by Harbor Youth Choir' }).press('Enter')
  await dialog()
    .getByRole('combobox', { name: /What Ana/ })
    .fill('opposed')
  await page.getByRole('option', { name: 'is opposed by' }).click()
  await dialog().getByRole('button', { name: 'Save' }).click()
  await dialog().waitFor({ state: 'detached' })
  await page.getByRole('tabpanel').getByText('is opposed by').waitFor()
  await visit(`/organizations/${choir}`, 'Harbor Youth Choir')
  await tab(/Relationships/).click()
  await page.getByRole('tabpanel').getByText('opposes').waitFor()

  await visit(`/people/${ana}`, 'Ana Brimdal-Ruiz')
  await tab(/Follow-ups/).press('Enter')
  await page.getByRole('tabpanel').getByRole('link', { name: 'Send the figures' }).press('Enter')
  const changing = page.getByRole('dialog', { name: 'Change follow-up' })
  await changing.getByRole('button', { name: /Sensitivity/u }).press('Enter')
  await page.getByRole('option', { name: 'Public' }).press('Enter')
  await changing.getByRole('button', { name: 'Save' }).press('Enter')
  await toast(page, 'Follow-up changed').waitFor()
  await changing.waitFor({ state: 'detached' })
  await page.getByRole('tabpanel').getByRole('link', { name: 'Send the figures' }).press('Enter')
  await changing.getByRole('button', { name: /Public.*Sensitivity|Sensitivity.*Public/u }).waitFor()
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
})

test('by keyboard alone: a new person, warned of the same name, restored after Escape, with one Undo', async () => {
  await visit('/people', 'People')
  await page.getByRole('button', { name: 'New person' }).focus()
  await page.keyboard.press('Enter')
  await dialog().getByRole('textbox', { name: 'Name', exact: true }).waitFor()
  await page.keyboard.type('ana brimdal-ruiz')
  await dialog().getByText('This looks like somebody who is here already:').waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Dr. Bea de la Moss Jr.')
  await expect
    .poll(() => dialog().getByRole('textbox', { name: 'Family name' }).inputValue())
    .toBe('de la Moss')
  await expect.poll(() => draftText()).toContain('de la Moss Jr.')
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'New person' }).focus()
  await page.keyboard.press('Enter')
  await dialog().getByText('What you typed last time is here again.').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Bea de la Moss Jr.' }).waitFor()
  await expect.poll(() => draftText()).not.toContain('Moss')
  await toast(page, 'Bea de la Moss Jr. was added to People').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('This contact is not here').waitFor()
})

test('an e-mail address that cannot be one is told at its field, which gets the focus', async () => {
  await visit('/people', 'People')
  await page.getByRole('button', { name: 'New person' }).press('Enter')
  await dialog().getByRole('textbox', { name: 'Name', exact: true }).fill('Ivo Brandt')
  const email = dialog().getByRole('textbox', { name: 'E-mail' })
  await email.fill('ivo at example')
  await dialog().getByRole('textbox', { name: 'Phone' }).fill('none')
  await page.keyboard.press('Control+Enter')
  await dialog().getByText('Is not an e-mail address such as ana@example.org').waitFor()
  await expect.poll(() => email.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await email.getAttribute('aria-invalid')).toBe('true')
  expect(await dialog().getByRole('alert').count()).toBe(0)
  await email.fill('ivo@example.org')
  await dialog().getByText('Is not an e-mail address').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Enter')
  await dialog().getByText('Is not a phone number: it has no digits').waitFor()
  await dialog().getByRole('textbox', { name: 'Phone' }).fill('555-0199')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'Ivo Brandt' }).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('This contact is not here').waitFor()
})

test('by keyboard alone: a part of a name that was corrected stays, and Ctrl+Enter saves', async () => {
  await visit('/people', 'People')
  await page.getByRole('button', { name: 'New person' }).press('Enter')
  const name = dialog().getByRole('textbox', { name: 'Name', exact: true })
  const family = dialog().getByRole('textbox', { name: 'Family name' })
  const given = dialog().getByRole('textbox', { name: 'Given name' })
  await name.waitFor()
  await page.keyboard.type('Joana Cruz')
  await expect.poll(() => family.inputValue()).toBe('Cruz')
  await family.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Cruz (de la)')
  await name.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Delete')
  await page.keyboard.type('X')
  await expect.poll(() => given.inputValue()).toBe('Xoana')
  expect(await family.inputValue()).toBe('Cruz (de la)')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'Xoana Cruz (de la)' }).waitFor()
})

test('by keyboard alone: what is restricted is shown from where it is hidden, or from anywhere', async () => {
  const unlock = async () => {
    await dialog().getByText('hidden again after five minutes').waitFor()
    await page.keyboard.type(passphrase)
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await page.getByText('What Cy told').waitFor()
    await expect.poll(() => page.getByText('restricted contact is hidden here').count()).toBe(0)
  }
  await visit(`/people/${cy}`, 'Cy Hollow')
  await page.getByText('1 restricted contact is hidden here').waitFor()
  await expect.poll(() => page.getByRole('tabpanel').locator('[aria-busy=true]').count()).toBe(0)
  expect(await page.getByText('Nothing logged yet').count()).toBe(0)
  await page.getByRole('button', { name: 'Unlock it' }).press('Enter')
  await unlock()
  await call(page, 'clearance', 'lower', {})
  await page.getByText('1 restricted contact is hidden here').waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('show restricted')
  await page.getByRole('option', { name: 'Show restricted records' }).waitFor()
  await page.keyboard.press('Enter')
  await unlock()
  await call(page, 'clearance', 'lower', {})
})

/** Somebody to whom something was promised. */
async function promisedTo(givenName: string, title: string): Promise<string> {
  const made: { value: string } = await call(page, 'person', 'create', { givenName, familyName: 'Quill' })
  await call(page, 'followUp', 'create', { title, links: [made.value] })
  await visit(`/people/${made.value}`, `${givenName} Quill`)
  return made.value
}

const queued = (title: string) => page.getByRole('listitem').filter({ hasText: title })
const besideQueue = () => page.getByRole('complementary', { name: 'Follow-up' })

test('whoever is made restricted is guarded, not gone, and a promise does not tell whose it is', async () => {
  const dora = await promisedTo('Dora', 'Ring back about the van')
  await page.keyboard.press('e')
  await dialog()
    .getByRole('button', { name: /Sensitivity/u })
    .click()
  await page.getByRole('option', { name: 'Restricted' }).click()
  await page.keyboard.press('Control+Enter')
  await page.getByText('This contact is guarded').waitFor()
  expect(await page.locator('body').innerText()).not.toContain(dora)
  await visit('/follow-ups', 'Follow-ups')
  await queued('Ring back about the van').getByText('of a restricted record').waitFor()
  expect(await queued('Ring back about the van').innerText()).not.toContain('Quill')
  await queued('Ring back about the van').click()
  await besideQueue().getByText('about a restricted record').waitFor()
  await besideQueue().getByRole('button', { name: 'Unlock it' }).click()
  await dialog().getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await page.keyboard.press('Enter')
  await besideQueue().getByRole('link', { name: 'Dora Quill' }).waitFor()
  await call(page, 'clearance', 'lower', {})
  await besideQueue().getByText('about a restricted record').waitFor()
  await page.goBack()
  await page.getByRole('button', { name: 'Show it' }).click()
  await dialog().getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Dora Quill' }).waitFor()
  await call(page, 'clearance', 'lower', {})
  await page.getByText('This contact is guarded').waitFor()
})

test('a promise to somebody in the trash says whose it is, and one press brings them back', async () => {
  const eve = await promisedTo('Eve', 'Return the keys')
  await page.locator('header').getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await toast(page, /was moved to the trash\. 1 follow-up stays open/u).waitFor()
  await goTo(page, `/people/${eve}`)
  await page.getByText('This contact is in the trash').waitFor()
  await visit('/follow-ups', 'Follow-ups')
  await queued('Return the keys')
    .getByText(/Eve Quill.*\(in the trash\)/u)
    .waitFor()
  await queued('Return the keys').hover()
  await queued('Return the keys')
    .getByRole('button', { name: /Take .*Eve Quill.* out of the trash/u })
    .click()
  await expect.poll(() => queued('Return the keys').innerText()).not.toContain('in the trash')
  await queued('Return the keys').getByText('Eve Quill').first().waitFor()
})

test('on Today the panel says that whom a promise is about is in the trash, and takes them out', async () => {
  const finn: { value: string } = await call(page, 'person', 'create', {
    givenName: 'Finn',
    familyName: 'Quill',
  })
  const promise = { title: 'Return the van', dueOn: today(systemClock), links: [finn.value] }
  await call(page, 'followUp', 'create', promise)
  await call(page, 'history', 'trash', { ids: [finn.value] })
  await page.keyboard.press('Control+1')
  await queued('Return the van').click()
  await besideQueue().getByText('Finn Quill').and(page.getByText('in the trash')).waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  const height = async () => (await queued('Return the van').boundingBox())?.height
  const inTrash = await height()
  await besideQueue().getByRole('button', { name: 'Take it out of the trash' }).click()
  await besideQueue().getByRole('link', { name: 'Finn Quill' }).waitFor()
  expect(await height()).toBe(inTrash)
})

test('M begins a meeting with the contact', async () => {
  await visit(`/people/${ana}`, 'Ana Brimdal-Ruiz')
  await page.keyboard.press('m')
  await page.getByRole('textbox', { name: 'Title of the meeting' }).waitFor()
  await page.locator('main').getByText('Ana Brimdal-Ruiz').first().waitFor()
})

/** What the vault keeps of forms that were not saved. */
const draftText = () =>
  page.evaluate(async () => {
    const { calls } = (window as never as { caucus: { calls: { draft: { list: Function } } } }).caucus
    return JSON.stringify(await calls.draft.list({}))
  })

test('a new organization opens its page; the trash takes it, and it says so', async () => {
  await visit('/organizations', 'Organizations')
  await page.getByRole('button', { name: 'New organization' }).click()
  await dialog().getByRole('textbox', { name: 'Name', exact: true }).fill('Tidewater Legal Aid')
  await dialog()
    .getByRole('button', { name: /Sector/ })
    .click()
  await page.getByRole('option', { name: 'Legal aid' }).click()
  await dialog().getByRole('button', { name: 'Add organization' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tidewater Legal Aid' }).waitFor()
  await page.locator('header').getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await toast(page, 'Tidewater Legal Aid was moved to the trash').waitFor()
  await page.getByRole('heading', { level: 1, name: 'Organizations' }).waitFor()
})

test('nothing of all this made the page complain', () => {
  expect(run.errors).toEqual([])
})
