import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { call } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { settled, speak, visit } from '../../build/window/screens.ts'
import { fillDay } from './day-stage.ts'
import { promise, toSomeLine } from './follow-up-stage.ts'
import { openStage } from './stage.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch({ language: 'en' })
  ;({ page } = run)
  await openStage(run, fillDay)
  await page.keyboard.press('Control+5')
  await promise(page, 'Send the amended wording').waitFor()
})
afterAll(() => run.close())

const title = 'Thank-you note'
const line = () => promise(page, title)
const form = () => page.locator('main form').filter({ has: field('Notes') })
const field = (name: string) => page.getByRole('textbox', { name, exact: true })

const contacts = async () => {
  const { list }: { list: number } = await call(page, 'list', 'open', {
    noun: 'interaction',
    filter: { text: title },
    sort: [],
  })
  return call(page, 'list', 'page', { list, offset: 0, limit: 10 }) as Promise<
    { outcome: string; excerpt: string | null }[]
  >
}

async function done(): Promise<void> {
  await line().click()
  await page.keyboard.press('d')
  await form().waitFor()
}

/** What of the focused field and of the line that it belongs to is not in sight: covered, or outside of the window. */
const outOfSight = (): Promise<string[]> =>
  page.evaluate(() => {
    const focused = document.activeElement
    const field = focused?.closest('label') ?? focused
    const form = field?.closest('form')
    const title = form?.previousElementSibling?.querySelector('bdi, span')
    const isSeen = (element: Element) => {
      const { left, width, top, bottom } = element.getBoundingClientRect()
      return [top + 1, bottom - 1].every((y) => {
        const hit = document.elementFromPoint(left + Math.min(width, 40) / 2, y)
        return hit !== null && (element.contains(hit) || hit.contains(element)) && !hit.contains(form ?? null)
      })
    }
    const parts: [string, Element | null | undefined][] = [
      ['field', field],
      ['line', title],
    ]
    return parts.flatMap(([name, part]) => (part && isSeen(part) ? [] : [name]))
  })

test('a note without how it ended is asked about, and never said to be a talk', async () => {
  await done()
  await field('Notes').fill('The card is in the post')
  await page.keyboard.press('Enter')
  await form().getByText('How did it end?').waitFor()
  await expect
    .poll(() =>
      form()
        .getByRole('radio', { name: 'Met' })
        .evaluate((one) => one === document.activeElement),
    )
    .toBe(true)
  expect(await contacts()).toEqual([])
  await form().getByRole('radio', { name: 'Left a message' }).click()
  await form().getByText('How did it end?').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Enter')
  await form().waitFor({ state: 'detached' })
  expect(await contacts()).toMatchObject([{ outcome: 'left-message' }])
  await page.keyboard.press('Control+z')
  await line().waitFor()
})

test('whoever goes elsewhere before that leaves it open, with what was typed', async () => {
  await done()
  await field('Notes').fill('Nobody was there')
  await page.keyboard.press('Control+2')
  await page.getByText(`Not done yet: “${title}” waits for what is missing`).waitFor()
  await page.keyboard.press('Control+5')
  await line().waitFor()
  expect(await contacts()).toEqual([])
  await done()
  await expect.poll(() => field('Notes').inputValue()).toBe('Nobody was there')
  await field('Notes').fill('')
  await page.keyboard.press('Escape')
  await form().waitFor({ state: 'detached' })
})

test('a day without a next step is asked about', async () => {
  await done()
  await form().getByRole('button', { name: 'Tomorrow' }).click()
  await page.keyboard.press('Control+Enter')
  await form().getByText('What is promised for that day?').waitFor()
  await expect.poll(() => field('Next step').evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.type('Send the second card')
  await page.keyboard.press('Enter')
  await promise(page, 'Send the second card').waitFor()
})

test.each([
  ['es', 1093, 614],
  ['es', 640, 400],
  ['en', 1093, 614],
  ['en', 640, 400],
] as const)(
  'in %s at %i × %i the first field of the form under D and its line are in sight',
  async (language, width, height) => {
    const { isPresent }: { isPresent: boolean } = await call(page, 'sample', 'status', {})
    if (!isPresent) await call(page, 'sample', 'add', { language: 'es' })
    await speak(run.app, page, language)
    const usual = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
    await page.setViewportSize({ width, height })
    for (const [screen, steps] of [
      ['follow-ups', 0],
      ['follow-ups', 2],
      ['follow-ups', 20],
      ['today', 0],
      ['today', 1],
    ] as const) {
      await visit(page, screen)
      await page.locator('main').focus()
      await toSomeLine(page)
      for (let step = 0; step < steps; step++) await page.keyboard.press('j')
      await page.keyboard.press('d')
      await page.locator('main ul form').waitFor()
      await settled(page)
      expect({ screen, steps, hidden: await outOfSight() }).toEqual({ screen, steps, hidden: [] })
      await page.keyboard.press('Escape')
      await page.locator('main ul form').waitFor({ state: 'detached' })
    }
    await page.setViewportSize(usual)
    await visit(page, 'follow-ups')
  },
)
