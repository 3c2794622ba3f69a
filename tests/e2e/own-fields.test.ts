import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, goTo, passphrase } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import type { CustomFieldInput } from '../../db/domain/custom-field.ts'
import { systemClock } from '../../db/domain/clock.ts'
import type { Filter } from '../../db/domain/filter/filter.ts'
import { addDays, today } from '../../db/domain/local-date.ts'
import { affiliate } from '../../db/service/affiliation.ts'
import { createCustomField, setCustomValues } from '../../db/service/custom-field.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import { createSavedView } from '../../db/service/saved-view.ts'
import type { Vault } from '../../db/service/vault.ts'
import { findAccessFaults } from './access-faults.ts'
import { tabTo } from './keyboard.ts'
import { openStage, typeOf } from './stage.ts'
import { toast } from './toast.ts'

let run: RunningApp
let page: Page
let ana: string
let choir: string

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  page.setDefaultTimeout(8000)
  await openStage(run, fill)
})
afterAll(() => run.close())

async function fill(vault: Vault): Promise<void> {
  const person = await createPerson(vault, { givenName: 'Ana', familyName: 'Brimdal-Ruiz' })
  const { value } = await createOrganization(vault, { name: 'Harbor Youth Choir' })
  choir = value
  ana = person.value
  const started = addDays(today(systemClock), -40)
  await affiliate(vault, { person: person.value, organization: value, title: 'Director', startOn: started })
  await createCustomField(vault, { appliesTo: 'person', label: 'Grant page', type: 'link' })
  await createCustomField(vault, { appliesTo: 'person', label: 'Seats', type: 'number' })
  await createCustomField(vault, { appliesTo: 'person', label: 'Sworn in', type: 'date' })
  const sizes: CustomFieldInput = {
    appliesTo: 'person',
    label: 'Shirt size',
    type: 'choice',
    choices: ['S', 'M'],
  }
  const { value: size } = await createCustomField(vault, sizes)
  await setCustomValues(vault, person.value, [{ field: size, value: 'S' }])
  const filter: Filter = { all: [{ field: 'field.shirt_size', op: 'is', value: 'S' }] }
  await createSavedView(vault, { list: 'person', name: 'Small shirts', definition: { filter } })
  const talk = { type: await typeOf(vault, 'call'), status: 'happened', outcome: 'spoke' } as const
  await logInteraction(vault, {
    ...talk,
    subject: 'Budget call',
    occurredOn: today(systemClock),
    body: {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Ayuda a víctimas' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'firmly', marks: [{ type: 'bold' }] }] },
      ],
    },
    participants: [{ contact: person.value }],
  })
}

const facts = () => page.getByRole('complementary', { name: 'Facts' })
const edit = (field: string) => facts().getByRole('button', { name: new RegExp(`^Edit ${field}:`, 'u') })
const dialog = () => page.getByRole('dialog')

async function visit(path: string): Promise<void> {
  await goTo(page, path)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

test('by keyboard alone: a field is made in the settings, filled in on a page, and undone', async () => {
  await visit('/settings/fields')
  await tabTo(page, page.getByRole('button', { name: 'New field of people' }))
  await page.keyboard.press('Enter')
  await dialog().getByRole('textbox', { name: 'Name of the field' }).waitFor()
  await page.keyboard.type('Oficina de distrito')
  await tabTo(page, dialog().getByRole('button', { name: /What is written in it/u }))
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'One choice' }).waitFor()
  await page.keyboard.type('One')
  await page.keyboard.press('Enter')
  await tabTo(page, dialog().getByRole('textbox', { name: 'Choice 1' }))
  await page.keyboard.type('Vale')
  await page.keyboard.press('Enter')
  await dialog().getByRole('textbox', { name: 'Choice 2' }).waitFor()
  await page.keyboard.type('Orrin')
  await page.keyboard.press('Control+Enter')
  await dialog().waitFor({ state: 'detached' })
  await page.getByText('field.oficina_de_distrito').waitFor()

  await visit(`/people/${ana}`)
  await tabTo(page, edit('Oficina de distrito'))
  await page.keyboard.press('Enter')
  await tabTo(page, facts().getByRole('button', { name: /Oficina de distrito/u }))
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Orrin' }).waitFor()
  await page.keyboard.type('Orr')
  await page.keyboard.press('Enter')
  await toast(page, 'Oficina de distrito of Ana Brimdal-Ruiz saved').waitFor()
  await edit('Oficina de distrito').filter({ hasText: 'Orrin' }).waitFor()
  await page.keyboard.press('Control+z')
  await edit('Oficina de distrito').filter({ hasText: 'Not set' }).waitFor()
})

test('a field of both kinds that may not be shown is not gone without a word, and is there once unlocked', async () => {
  await visit('/settings/fields')
  await page.getByRole('button', { name: 'New field of both' }).click()
  await dialog().getByRole('textbox', { name: 'Name of the field' }).fill('Shelter')
  await dialog()
    .getByRole('button', { name: /Sensitivity/u })
    .click()
  await page.getByRole('option', { name: 'Restricted' }).click()
  await dialog().getByRole('button', { name: 'Save' }).click()
  await page.getByText('“Shelter” is kept, but it is restricted and not shown now.').waitFor()
  expect(await page.getByText('field.shelter').count()).toBe(0)
  expect(await findAccessFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Show restricted records' }).click()
  await dialog().getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await page.keyboard.press('Enter')
  const both = page.getByRole('list', { name: 'Of people and organizations' })
  await both.getByText('field.shelter').waitFor()
  await expect.poll(() => page.getByText('is kept, but it is restricted').count()).toBe(0)
  for (const path of [`/people/${ana}`, `/organizations/${choir}`]) {
    await visit(path)
    await edit('Shelter').waitFor()
  }
})

test('Enter and Tab save, Escape leaves, and what is wrong is said at the field', async () => {
  await visit(`/people/${ana}`)
  await edit('Why they matter').click()
  await page.keyboard.type('Chairs the\nhearing')
  await page.keyboard.press('Tab')
  await edit('Why they matter').filter({ hasText: 'Chairs the' }).waitFor()

  await edit('Grant page').click()
  const link = facts().getByRole('textbox', { name: 'Grant page' })
  await link.fill('not a link at all')
  await page.keyboard.press('Enter')
  await facts()
    .getByText(/is not a web address/u)
    .waitFor()
  expect(await link.inputValue()).toBe('not a link at all')
  expect(await findAccessFaults(page)).toEqual([])
  await link.press('Escape')
  await edit('Grant page').filter({ hasText: 'Not set' }).waitFor()
  await expect
    .poll(() => edit('Grant page').evaluate((button) => button === document.activeElement))
    .toBe(true)

  await edit('Seats').click()
  await facts().getByRole('textbox', { name: 'Seats' }).fill('2.5')
  await page.keyboard.press('Enter')
  await edit('Seats').filter({ hasText: '2.5' }).waitFor()
  await edit('Seats').click()
  await facts().getByRole('textbox', { name: 'Seats' }).fill('1.234,56')
  await page.keyboard.press('Enter')
  await edit('Seats').filter({ hasText: '1,234.56' }).waitFor()
  await edit('Seats').click()
  await facts().getByRole('textbox', { name: 'Seats' }).fill('1,2,3')
  await page.keyboard.press('Enter')
  await facts().getByText('no number that can be read for certain').waitFor()
  await page.keyboard.press('Escape')
  await edit('Seats').filter({ hasText: '1,234.56' }).waitFor()
  expect(await findAccessFaults(page)).toEqual([])
})

test('a day is typed where it stands, in any of its ways, and none is kept that was not meant', async () => {
  await visit(`/people/${ana}`)
  const box = () => facts().getByRole('textbox', { name: 'Sworn in' })
  for (const [typed, shown] of [
    ['2026-03-15', /^Sunday, .*2026$/u],
    ['15 march 2024', /^Friday, .*2024$/u],
  ] as const) {
    await edit('Sworn in').click()
    await box().fill(typed)
    await facts().getByText(shown).waitFor()
    await page.keyboard.press('Enter')
    await box().waitFor({ state: 'detached' })
  }
  for (const typed of ['31/02/2026', '2 feb 6031', '15 march at 3pm']) {
    await edit('Sworn in').click()
    await box().fill(typed)
    await page.keyboard.press('Enter')
    await expect.poll(() => box().getAttribute('aria-invalid')).toBe('true')
    expect(await box().inputValue()).toBe(typed)
    await page.keyboard.press('Escape')
    await edit('Sworn in').filter({ hasText: '2024' }).waitFor()
  }
  expect(await findAccessFaults(page)).toEqual([])
})

test('the form has own fields, and a retired one stays where it has a value', async () => {
  await visit(`/people/${ana}`)
  await page.keyboard.press('e')
  const seats = dialog().getByRole('textbox', { name: 'Seats' })
  await seats.fill('4')
  await dialog().getByRole('textbox', { name: 'What not to mention' }).fill('The old vote')
  await dialog().getByRole('button', { name: 'Save' }).click()
  await dialog().waitFor({ state: 'detached' })
  await edit('Seats').filter({ hasText: '4' }).waitFor()
  await edit('What not to mention').filter({ hasText: 'The old vote' }).waitFor()

  await visit('/settings/fields')
  expect(await findAccessFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'More about Seats' }).click()
  await page.getByRole('menuitem', { name: /Retire/u }).click()
  await toast(page, 'Seats retired; 1 value stays').waitFor()
  await visit(`/people/${ana}`)
  await facts().getByText('Retired').waitFor()
  expect(await edit('Seats').count()).toBe(0)
})

const isMarked = async (name: string) => {
  const field = dialog().getByRole('textbox', { name, exact: true })
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true)
}

test.each(['not a link', 'javascript:alert(1)'])(
  'no form of a contact is refused silently: %s is no link, known or new',
  async (typed) => {
    await visit(`/people/${ana}`)
    await page.keyboard.press('e')
    const link = () => dialog().getByRole('textbox', { name: 'Grant page' })
    await link().fill(typed)
    await dialog().getByRole('button', { name: 'Save' }).click()
    await isMarked('Grant page')
    await dialog()
      .getByText(/^Is not a web address/u)
      .waitFor()
    expect(await findAccessFaults(page)).toEqual([])
    await link().fill('https://example.org')
    await expect.poll(() => link().getAttribute('aria-invalid')).not.toBe('true')
    await link().fill('')
    await page.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })

    await page.getByRole('button', { name: 'New', exact: true }).click()
    await page.getByRole('menuitem', { name: 'New person' }).click()
    await dialog().getByRole('textbox', { name: 'Name', exact: true }).fill('Olla Wren')
    await dialog().getByRole('button', { name: 'More fields' }).click()
    await link().fill(typed)
    await page.keyboard.press('Control+Enter')
    await isMarked('Grant page')
    await link().fill('')
    await page.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1, name: 'Olla Wren' }).waitFor()
  },
)

test('a person without any name is refused at the name, and a day that means nothing by Ctrl and Enter too', async () => {
  await visit(`/people/${ana}`)
  await page.keyboard.press('e')
  const part = (name: string) => dialog().getByRole('textbox', { name })
  await part('Given name').fill('')
  await part('Family name').fill('')
  await page.keyboard.press('Control+Enter')
  await isMarked('Given name')
  await dialog().getByText('Needs at least one name').waitFor()
  await part('Given name').fill('Ana')
  await part('Family name').fill('Brimdal-Ruiz')
  await part('Sworn in').fill('31/02/2026')
  await page.keyboard.press('Control+Enter')
  await isMarked('Sworn in')
  await part('Sworn in').fill('')
  await page.keyboard.press('Control+Enter')
  await dialog().waitFor({ state: 'detached' })
})

test('whoever is renamed is told by the new name', async () => {
  await visit(`/people/${ana}`)
  for (const name of ['Anna', 'Ana']) {
    await page.keyboard.press('e')
    await dialog().getByRole('textbox', { name: 'Given name' }).fill(name)
    await page.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await toast(page, `${name} Brimdal-Ruiz was saved`).first().waitFor()
  }
})

test('the timeline shows notes as they were written, and one kind at a time', async () => {
  await visit(`/people/${ana}`)
  const timeline = page.getByRole('list', { name: 'Timeline' })
  await timeline.getByRole('heading', { name: 'Ayuda a víctimas' }).waitFor()
  expect(await timeline.locator('strong').innerText()).toBe('firmly')
  await timeline.getByText('Began: Director').waitFor()
  await page.getByRole('button', { name: 'Roles' }).click()
  await expect
    .poll(() => timeline.getByRole('heading', { level: 3 }).allInnerTexts())
    .toEqual(['Began: Director'])
  await page.getByRole('button', { name: 'Changes' }).click()
  await timeline.getByText('Person changed').first().waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Imports' }).click()
  await page.getByText('Nothing of this kind yet.').waitFor()
  expect(run.errors).toEqual([])
})

test('a view follows a choice that is renamed, and says what it asks for that is gone', async () => {
  const people = page.getByRole('grid', { name: 'People' })
  const openShirts = async () => {
    await visit('/people')
    await page.getByRole('tab', { name: /Small shirts/u }).click()
  }
  const more = () => page.getByRole('button', { name: 'More about Shirt size' })
  await visit('/settings/fields')
  await page.getByRole('button', { name: /Edit: Shirt size/u }).click()
  await dialog().getByRole('textbox', { name: 'Choice 1' }).fill('Small')
  await dialog().getByRole('button', { name: 'Save' }).click()
  await dialog().waitFor({ state: 'detached' })
  await openShirts()
  await people.getByRole('row', { name: /Ana Brimdal-Ruiz/u }).waitFor()
  await page.getByRole('button', { name: 'Change Shirt size is Small' }).waitFor()

  await visit('/settings/fields')
  await page.getByRole('button', { name: /Edit: Shirt size/u }).click()
  await dialog().getByRole('button', { name: 'Remove Small' }).click()
  await dialog().getByRole('button', { name: 'Save' }).click()
  await dialog().waitFor({ state: 'detached' })
  await openShirts()
  await page.getByText('“Shirt size is Small” asks for a choice that is offered no more').waitFor()
  await people.getByRole('row', { name: /Ana Brimdal-Ruiz/u }).waitFor()

  await visit('/settings/fields')
  await more().click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await more().waitFor({ state: 'detached' })
  await openShirts()
  await page.getByText('“shirt size is Small” cannot be answered').waitFor()
  await page.getByText('Nothing fits').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Leave it out' }).click()
  await people.getByRole('row', { name: /Ana Brimdal-Ruiz/u }).waitFor()
  await page.getByRole('button', { name: 'Save view' }).click()
  await toast(page, 'View “Small shirts” saved').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('“shirt size is Small” cannot be answered').waitFor()
})

test('a view that shows and is arranged by a field that is gone says so, shows the rest and leaves it out', async () => {
  const key = 'field.kept_in'
  const field = { appliesTo: 'person', label: 'Kept in', type: 'text', sensitivity: 'internal' }
  const { value: id }: { value: string } = await call(page, 'customField', 'create', field)
  const columns = { order: ['name', key], hidden: [], widths: {} }
  const definition = { columns, sorts: [{ column: key, direction: 'ascending' }], group: key }
  await call(page, 'savedView', 'create', { list: 'person', name: 'By place', definition })
  const told = page.getByText('names fields that are not here any more, or not shown now')
  await visit('/people')
  await page.getByRole('tab', { name: /By place/u }).click()
  await page.getByRole('columnheader', { name: /Kept in/u }).waitFor()
  expect(await told.count()).toBe(0)
  await call(page, 'history', 'trash', { ids: [id] })
  await told.waitFor()
  await page.getByText('shown without them: kept in.').waitFor()
  await page
    .getByRole('grid', { name: 'People' })
    .getByRole('row', { name: /Ana Brimdal-Ruiz/u })
    .waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Leave it out' }).click()
  await told.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Save view' }).click()
  await toast(page, 'View “By place” saved').waitFor()
  const views: { name: string; definition: object }[] = await call(page, 'savedView', 'list', {
    list: 'person',
  })
  const kept = views.find(({ name }) => name === 'By place')?.definition
  expect(JSON.stringify(kept)).not.toContain(key)
})
