import { goTo } from '../../build/window/drive.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSavedView } from '../../db/service/saved-view.ts'
import { addFollowUp } from '../../db/service/follow-up.ts'
import { addMember } from '../../db/service/member.ts'
import { getSelf } from '../../db/service/member-name.ts'
import { speak } from '../../build/window/screens.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { findAccessFaults } from './access-faults.ts'
import { tabTo } from './keyboard.ts'
import { fillHarbor, openStage } from './stage.ts'
import { toast } from './toast.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  await openStage(run, async (vault) => {
    await fillHarbor(vault)
    await addMember(vault, { name: 'Ben Ode' })
    await addFollowUp(vault, { title: 'Call the mayor', owner: (await getSelf(vault)).id })
    await createSavedView(vault, {
      list: 'person',
      name: 'Brims',
      definition: { filter: { field: 'name', op: 'contains', value: 'brim' }, group: 'organization' },
    })
  })
})
afterAll(() => run.close())

async function lookFor(text: string): Promise<void> {
  await goTo(page, `/search/${encodeURIComponent(text)}`)
  await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor()
  await group(/^People and legislators/).waitFor()
}

const group = (name: RegExp) => page.getByRole('region', { name })

test('by keyboard alone: all that is found, place by place, narrowed by filters in the query', async () => {
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'Search and commands' }).waitFor()
  await page.keyboard.type('brim')
  await page.getByRole('option', { name: 'All results, place by place' }).waitFor()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor()
  await group(/^People and legislators 2$/).waitFor()
  await group(/^Notes and meetings 2$/).waitFor()
  expect(await page.getByText('Brimful').count()).toBe(0)
  await page.getByRole('searchbox', { name: 'What to look for' }).focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' type:call in:notes after:2020-01-01')
  await page.keyboard.press('Enter')
  await group(/^Notes and meetings 2$/).waitFor()
  await expect.poll(() => group(/^People/).count()).toBe(0)
  await page.getByRole('button', { name: 'brim', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Open as a list' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Interactions' }).waitFor()
  await page.getByRole('button', { name: 'Remove Type is Call' }).waitFor()
  await page.keyboard.press('/')
  const before = page.getByRole('group', { name: 'Searches' }).getByRole('option')
  await expect.poll(() => before.allInnerTexts()).toHaveLength(2)
  await before.last().click()
  await group(/^People and legislators 2$/).waitFor()
})

test('searched again and again, the page keeps one form, which says what is looked for', async () => {
  await lookFor('brim')
  const field = page.getByRole('searchbox', { name: 'What to look for' })
  for (const text of ['ana', 'ingrid', 'brim']) {
    await field.fill(text)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Search', exact: true }).waitFor()
    await expect.poll(() => page.evaluate(() => decodeURIComponent(location.hash))).toBe(`#/search/${text}`)
    await group(/^People and legislators/).waitFor()
    expect(await page.locator('main').getByRole('search').count()).toBe(1)
    await expect.poll(() => field.inputValue()).toBe(text)
  }
  await page.goBack()
  await expect.poll(() => field.inputValue()).toBe('ingrid')
  await page.goForward()
  await group(/^People and legislators 2$/).waitFor()
})

test('by keyboard alone: a search is kept under a name, found by it, and let go', async () => {
  await lookFor('brim')
  await tabTo(page, page.getByRole('button', { name: 'Keep this search' }))
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('textbox').fill('Everything of the brim')
  await page.keyboard.press('Enter')
  const kept = page.getByRole('group', { name: 'Kept searches' })
  await kept.getByRole('button', { name: 'Look for Everything of the brim' }).waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'Keep this search' }).count()).toBe(0)
  await goTo(page, '/today')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search and commands' }).fill('everything')
  await page.getByRole('option', { name: 'Everything of the brim' }).waitFor()
  await page.getByRole('option', { name: 'Everything of the brim' }).click()
  await group(/^People and legislators 2$/).waitFor()
  await tabTo(page, kept.getByRole('button', { name: 'Remove Everything of the brim' }))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Keep this search' }).waitFor()
})

test('what cannot be meant is said, and what is not there too', async () => {
  await lookFor('brim')
  await page.goto(page.url().replace(/#.*$/u, '#/search/type%3Adance'))
  await page.getByText('“dance” is no value for type').waitFor()
  await goTo(page, '/search/after%3A31feb')
  await page.getByText('“31feb” is not a day. Write one as 2026-03-03').waitFor()
  await goTo(page, '/search/-(')
  await page.getByText('There is nothing to look for').waitFor()
  await goTo(page, '/search/zzz')
  await page.getByText('Nothing was found').waitFor()
  const before = page.getByRole('group', { name: 'Looked for before' })
  await before.getByRole('button', { name: 'brim', exact: true }).waitFor()
  expect(await before.getByRole('button').allInnerTexts()).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/dance|31feb|-\(/u)]),
  )
})

test('somebody hands over all they keep up, and it can be taken back', async () => {
  await goTo(page, '/settings/members')
  await page.getByRole('button', { name: 'Hand over from Ruth Okafor' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hand over from Ruth Okafor' })
  await dialog.getByText('This gives away 0 contacts, 1 open follow-up and 0 planned meetings.').waitFor()
  await dialog.getByRole('button', { name: 'Hand over', exact: true }).click()
  const handedOver = toast(page, 'Ruth Okafor handed over to Ben Ode')
  await handedOver.getByRole('button', { name: /Undo/ }).click()
  await handedOver.waitFor({ state: 'detached' })
})

test.each(['en', 'es'] as const)('axe finds nothing in lists, builder and results, %s', async (language) => {
  await speak(run.app, page, language)
  for (const path of ['/search/brim', '/interactions', '/organizations', '/people']) {
    await goTo(page, path)
    await page.locator('main h1').waitFor()
    expect([path, await findAccessFaults(page)]).toEqual([path, []])
  }
  await page.getByRole('tab', { name: /^Brims/ }).click()
  await page.getByRole('gridcell', { name: /^Harbor Youth Choir 1$/ }).waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await page.getByRole('button', { name: /^(Build a filter|Armar un filtro)$/ }).click()
  await page.getByRole('dialog').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
})

test('nothing of all this made the page complain', () => {
  expect(run.errors).toEqual([])
})
