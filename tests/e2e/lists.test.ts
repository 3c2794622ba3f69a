import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerDialogs, call, goTo } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { current, fillLists, panel, row, toRows, total, visit } from './list-stage.ts'
import { openStage } from './stage.ts'
import { toast } from './toast.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  await openStage(run, fillLists)
})
afterAll(() => run.close())

test('by keyboard alone: rows are walked, ticked and opened, and one comes back to the row', async () => {
  await visit(page, '/legislators', 'Legislators')
  await toRows(page)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect.poll(() => current(page).getAttribute('data-index')).toBe('2')
  const name = await current(page).locator('bdi').first().innerText()
  await panel(page).getByRole('heading', { level: 2, name }).waitFor()
  await page.keyboard.press('x')
  await page.getByRole('toolbar', { name: 'For the one selected' }).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('toolbar').count()).toBe(0)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => current(page).innerText()).toContain(name)
})

test.each([
  ['l', 'dialog'],
  ['n', 'dialog'],
  ['m', 'page'],
] as const)('J and at once %s: it is about the row that has just become current', async (key, where) => {
  await visit(page, '/organizations', 'Organizations')
  await visit(page, '/people', 'People')
  const name = await page.locator('[role=row][data-index="0"] bdi').first().innerText()
  await page.evaluate(async (second) => {
    const press = (key: string) =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      )
    press('j')
    // As keys come that were pressed while the window was busy: nothing but what the first began goes before the second.
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
    press(second)
  }, key)
  const asked = where === 'dialog' ? page.getByRole('dialog') : page.getByRole('main')
  await asked.getByText(name, { exact: true }).first().waitFor()
  if (where === 'dialog') await page.keyboard.press('Escape')
  else await page.getByRole('textbox', { name: 'Title of the meeting' }).waitFor()
})

test('people stand in the order of their family names, and the head says so as long as they do', async () => {
  await visit(page, '/people', 'People')
  const name = page.getByRole('columnheader', { name: 'Name' })
  await expect.poll(() => name.innerText()).toContain('by family name')
  await page.getByRole('columnheader', { name: 'Role' }).press('Enter')
  await expect.poll(() => name.innerText()).not.toContain('by family name')
  await name.press('Enter')
  await expect.poll(() => name.innerText()).toContain('by family name')
})

test('Ctrl+A without a current row ticks the rows, and in a field marks what is typed', async () => {
  await visit(page, '/organizations', 'Organizations')
  await visit(page, '/people', 'People')
  const all = await total(page)
  expect(await current(page).count()).toBe(0)
  await page.keyboard.press('Control+a')
  await page.getByRole('toolbar', { name: `For the ${all} selected` }).waitFor()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('toolbar').count()).toBe(0)
  const field = page.getByRole('searchbox').first()
  await field.fill('zzz')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  expect(await field.inputValue()).toBe('')
  expect(await page.getByRole('toolbar').count()).toBe(0)
})

test('by keyboard alone: F adds a condition, its chip changes it and takes it away, words narrow more', async () => {
  await visit(page, '/legislators', 'Legislators')
  const all = await total(page)
  await toRows(page)
  await page.keyboard.press('f')
  await page.getByRole('combobox', { name: 'Field' }).waitFor()
  await page.keyboard.type('Chamber')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Value' }).waitFor()
  await page.keyboard.type('Upper')
  await page.getByRole('option', { name: 'Upper chamber' }).waitFor()
  await page.keyboard.press('Enter')
  const remove = page.getByRole('button', { name: 'Remove Chamber is Upper chamber' })
  await remove.waitFor()
  await expect.poll(() => total(page)).toBeLessThan(all)
  const some = await total(page)
  expect(some).toBeGreaterThan(0)
  await page.getByRole('searchbox', { name: 'Find in Legislators' }).focus()
  await page.keyboard.type('nobody of this name')
  await page.getByText('Nothing fits').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => total(page)).toBe(some)
  await remove.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => total(page)).toBe(all)
})

test('a part of a list that is empty without a filter says so, and leads to all', async () => {
  await visit(page, '/people', 'People')
  const all = await total(page)
  await page.getByRole('tab', { name: 'Mine' }).click()
  await page.getByText('Nothing under “Mine”').waitFor()
  expect(await page.getByText('Clear filters').count()).toBe(0)
  await page.getByRole('button', { name: 'Show “People”' }).press('Enter')
  await expect.poll(() => total(page)).toBe(all)
})

test('conditions in groups are put together, read as text and written as text', async () => {
  await visit(page, '/legislators', 'Legislators')
  const all = await total(page)
  await page.getByRole('button', { name: 'Build a filter' }).click()
  const builder = page.getByRole('dialog', { name: 'Filter of Legislators' })
  await builder.getByText('As text').click()
  const text = builder.getByRole('textbox', { name: 'The filter as text' })
  await text.fill('chamber=upper and (height>3')
  await builder.getByRole('button', { name: 'Apply' }).click()
  await builder.getByText('The filter ends too early').waitFor()
  await text.fill('serving=yes and (chamber=upper or name~zzz)')
  await builder.getByText('Condition by condition').click()
  const group = builder.getByRole('group', { name: 'Group 1.2' })
  await group.getByRole('button', { name: 'Condition', exact: true }).click()
  await builder.getByText('One condition is not finished').waitFor()
  await group.getByRole('button', { name: 'Remove condition 1.2.3' }).click()
  await builder.getByText(/\d+ fit/).waitFor()
  await builder.getByRole('button', { name: 'Apply' }).click()
  await expect.poll(() => total(page)).toBeLessThan(all)
  await page.getByRole('button', { name: /^Remove Chamber is Upper chamber or Name contains zzz/ }).click()
  await page.getByRole('button', { name: /^Remove In office/ }).click()
  await expect.poll(() => total(page)).toBe(all)
})

test('days counted from today are chosen in the form, said as text, and read from it', async () => {
  await visit(page, '/people', 'People')
  await page.getByRole('button', { name: 'Build a filter' }).click()
  const builder = page.getByRole('dialog', { name: 'Filter of People' })
  await builder.getByRole('combobox', { name: 'Field' }).fill('Added on')
  await page.keyboard.press('Enter')
  const choose = async (what: string, option: string) => {
    await builder.getByRole('button', { name: new RegExp(`${what}$`) }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  await choose('Comparison', 'longer ago than')
  await builder.getByRole('textbox', { name: 'How many' }).fill('3')
  await page.keyboard.press('Tab')
  await builder.getByRole('button', { name: /Days, weeks, months or years$/u }).click()
  const asText = await builder.getByRole('radio', { name: 'As text' }).elementHandle()
  // At once: before anything can be answered.
  await page.getByRole('option', { name: 'months', exact: true }).evaluate(async (option, next) => {
    for (const one of [option, next] as HTMLElement[]) {
      one.click()
      for (let turn = 0; turn < 100; turn++) await Promise.resolve()
    }
  }, asText)
  const text = builder.getByRole('textbox', { name: 'The filter as text' })
  await expect.poll(() => text.inputValue()).toBe('created older than 3 months')
  await text.fill('created this week or last-contact en los últimos 2 años')
  await builder.getByRole('button', { name: 'Apply' }).click()
  await page
    .getByRole('button', { name: 'Remove Added on this week or Last contact in the last 2 years' })
    .click()
  await visit(page, '/people', 'People')
})

test('by keyboard alone: a cell is changed in its place, Tab goes on, Undo takes it back', async () => {
  await visit(page, '/organizations', 'Organizations')
  await toRows(page)
  await page.keyboard.press('F2')
  const sector = page.getByRole('combobox', { name: /^Sector of / })
  await sector.waitFor()
  const before = await sector.inputValue()
  await page.keyboard.type('Media')
  await page.getByRole('option', { name: 'Media' }).waitFor()
  await page.keyboard.press('Enter')
  await toast(page, /^Sector of .* changed/).waitFor()
  await expect.poll(() => current(page).innerText()).toContain('Media')
  await page.keyboard.press('Control+z')
  await expect.poll(() => row(page, new RegExp(before)).count()).toBeGreaterThan(0)
  await toRows(page)
  await page.keyboard.press('F2')
  await page.keyboard.press('Tab')
  await page.getByRole('combobox', { name: /^Status of / }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect.poll(() => current(page).count()).toBe(1)
})

test('where no column in sight can be changed, F2 says so, and changes one that is shown then', async () => {
  await visit(page, '/people', 'People')
  await page
    .getByText(/F2\s*edit/u)
    .first()
    .waitFor()
  await toRows(page)
  await page.keyboard.press('F2')
  await toast(page, 'None of the columns in sight can be changed in its place.').waitFor()
  await page.getByRole('button', { name: 'Columns' }).click()
  const pronouns = page.getByRole('menuitemcheckbox', { name: 'Pronouns' })
  await pronouns.click()
  await page.keyboard.press('Escape')
  await toRows(page)
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: /^Pronouns of / }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Columns' }).click()
  await pronouns.click()
  await page.keyboard.press('Escape')
})

test('rows stand in groups with counts, and sums below them', async () => {
  await visit(page, '/organizations', 'Organizations')
  const count = await total(page)
  await page.getByRole('button', { name: 'Group', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Status', exact: true }).click()
  await page.getByRole('gridcell', { name: /^Member \d+$/ }).waitFor()
  expect(await total(page)).toBeGreaterThan(count)
  await page.getByRole('button', { name: 'Group: Status' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Totals' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('gridcell', { name: `${count} rows` }).waitFor()
})

test('a view is saved with its groups, found again in the sidebar, shared as a file and deleted', async () => {
  await page.getByRole('button', { name: 'Save as a new view' }).click()
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('Partners by status')
  await page.keyboard.press('Enter')
  const tab = page.getByRole('tab', { name: /^Partners by status/ })
  await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true')
  const menu = async (item: string) => {
    await page.getByRole('button', { name: 'View', exact: true }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await menu('Pin to the sidebar')
  const pinned = page.getByRole('navigation').getByRole('link', { name: 'Partners by status' })
  await pinned.waitFor()
  const file = join(run.userData, 'partners.view.json')
  await answerDialogs(run.app, file)
  await menu('Share as a file')
  await toast(page, 'View written to partners.view.json').waitFor()
  const totals = page.getByRole('gridcell', { name: /^\d+ rows$/u })
  await page.getByRole('tab', { name: /^All/u }).click()
  await totals.waitFor()
  await page.getByRole('button', { name: 'Group', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Totals' }).click()
  await page.keyboard.press('Escape')
  await totals.waitFor({ state: 'detached' })
  await visit(page, '/people', 'People')
  await pinned.click()
  await page.getByRole('heading', { level: 1, name: 'Organizations' }).waitFor()
  await totals.waitFor()
  await page.getByRole('button', { name: 'Group: Status' }).waitFor()
  await menu('Delete view')
  await expect.poll(() => tab.count()).toBe(0)
  await menu('Open a shared view')
  await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true')
  await menu('Delete view')
  await expect.poll(() => tab.count()).toBe(0)
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 80))
  await menu('Open a shared view')
  await toast(page, /no view that Caucus wrote, or the file is damaged/u).waitFor()
  expect(await tab.count()).toBe(0)
})

test.each(['the current row', 'all that is ticked'])(
  'when %s was the last that was shown and goes to the trash, nothing of it stays beside the list',
  async (which) => {
    await visit(page, '/people', 'People')
    const find = page.getByRole('searchbox', { name: 'Find in People' })
    await find.fill('Featherstonehaugh')
    await expect.poll(() => total(page)).toBe(1)
    await toRows(page)
    await page.keyboard.press('j')
    await panel(page)
      .getByRole('heading', { level: 2, name: /Featherstonehaugh/u })
      .waitFor()
    if (which === 'all that is ticked') await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.getByText('Nothing fits').waitFor()
    await panel(page).waitFor({ state: 'detached' })
    expect(await page.getByRole('alert').filter({ hasText: 'There is no' }).count()).toBe(0)
    await page.keyboard.press('Control+z')
    await row(page, /Featherstonehaugh/u).waitFor()
    await find.fill('')
  },
)

test('with more columns than have room, the name of a row stays in sight beside them', async () => {
  await visit(page, '/legislators', 'Legislators')
  await page.getByRole('button', { name: 'Columns' }).click()
  for (const name of ['Pronouns', 'Salutation', 'Source', 'Language', 'Tier', 'Owner', 'Address', 'Web'])
    await page.getByRole('menuitemcheckbox', { name, exact: true }).click()
  await page.keyboard.press('Escape')
  const name = page.locator('[role=row][data-index="0"] [role=gridcell]').nth(1)
  const place = async () => Math.round((await name.boundingBox())?.x ?? -1)
  const before = await place()
  await page.getByRole('grid').evaluate((grid) => (grid.scrollLeft = 300))
  expect(await page.getByRole('grid').evaluate((grid) => grid.scrollLeft)).toBe(300)
  expect(await place()).toBe(before)
})

test('views show parts of the list with their counts', async () => {
  await visit(page, '/people', 'People')
  const views = page.getByRole('tablist', { name: 'Views of People' })
  const promised = views.getByRole('tab', { name: /With open follow-ups/ })
  await promised.click()
  const counted = async () => Number(/\d+$/u.exec(await promised.innerText())?.[0] ?? 0)
  await expect.poll(counted).toBeGreaterThan(0)
  const count = await counted()
  await expect.poll(() => total(page)).toBe(count)
  await views.getByRole('tab', { name: /^People/ }).click()
})

test('tabs that have no room fade out, and a wheel that turns one way reaches them', async () => {
  await page.setViewportSize({ width: 640, height: 400 })
  await visit(page, '/people', 'People')
  const tabs = page.getByRole('tablist')
  const fading = () =>
    tabs.evaluate((list) => {
      const style = getComputedStyle(list)
      return [style.getPropertyValue('--fade-start'), style.getPropertyValue('--fade-end')]
    })
  await expect.poll(fading).toEqual(['0px', '32px'])
  await tabs.hover()
  await page.mouse.wheel(0, 2000)
  await expect.poll(fading).toEqual(['32px', '0px'])
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect.poll(fading).toEqual(['0px', '0px'])
})

test('columns stay as they were left, and are remembered without a word of what they showed', async () => {
  await visit(page, '/people', 'People')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Role' }).click()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('columnheader', { name: /Role/ }).count()).toBe(0)
  await page.getByRole('columnheader', { name: /Last contact/ }).click()
  await visit(page, '/organizations', 'Organizations')
  await visit(page, '/people', 'People')
  const sorted = page.getByRole('columnheader', { name: /Last contact/ })
  await expect.poll(() => sorted.getAttribute('aria-sort')).toBe('ascending')
  expect(await page.getByRole('columnheader', { name: /Role/ }).count()).toBe(0)
})

test('a new own field waits in Columns where the columns were arranged by hand, and stays where it was put', async () => {
  const make = (label: string) =>
    call(page, 'customField', 'create', { appliesTo: 'person', label, type: 'text' })
  const head = (name: string) => page.getByRole('columnheader', { name })
  const column = (name: string) => page.getByRole('menuitemcheckbox', { name })
  await visit(page, '/organizations', 'Organizations')
  await make('Shoe size')
  await visit(page, '/people', 'People')
  await page.getByRole('button', { name: 'Columns' }).click()
  await column('Shoe size').waitFor()
  expect(await head('Shoe size').count()).toBe(0)
  await column('Shoe size').click()
  await page.keyboard.press('Escape')
  await head('Shoe size').waitFor()
  await make('Hat size')
  await page.getByRole('button', { name: 'Columns' }).click()
  await column('Hat size').waitFor()
  expect(await head('Hat size').count()).toBe(0)
  await page.keyboard.press('Escape')
  expect(await head('Shoe size').count()).toBe(1)
})

test('names in any script stand apart from the words around them', async () => {
  await visit(page, '/people', 'People')
  await page.getByRole('searchbox').fill('ليلى')
  await row(page, /ليلى المنصوري/).waitFor()
  expect(await row(page, /ليلى/).locator('bdi').first().innerText()).toBe('ليلى المنصوري')
  await page.getByRole('searchbox').fill('')
})

test('a name of two scripts runs the same way above its page and on it, as in lists', async () => {
  const made: { value: string } = await call(page, 'person', 'create', {
    givenName: 'ليلى',
    familyName: 'Ortiz',
  })
  await goTo(page, `/people/${made.value}`)
  await page.getByRole('heading', { level: 1, name: 'ليلى Ortiz' }).waitFor()
  const name = page.locator('nav bdi, h1 bdi').filter({ hasText: 'ليلى Ortiz' })
  const ways = () => name.evaluateAll((all) => all.map((one) => getComputedStyle(one).direction))
  await expect.poll(ways).toEqual(['ltr', 'ltr'])
})

test('a view that is pinned stands in the sidebar, but for one of offices, which have no screen', async () => {
  const keep = (list: string, name: string) =>
    call(page, 'savedView', 'create', { list, name, definition: {}, pinned: true })
  await keep('office', 'District offices')
  await keep('person', 'Everybody')
  const sidebar = page.getByRole('navigation')
  await sidebar.getByRole('link', { name: 'Everybody' }).waitFor()
  expect(await sidebar.getByText('District offices').count()).toBe(0)
})

test('nothing of all this made the page complain', () => {
  expect(run.errors).toEqual([])
})
