import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepPicture, openGallery, type Gallery, type GalleryWindow } from './gallery-window.ts'

let gallery: Gallery

beforeAll(async () => {
  gallery = await openGallery()
}, 120_000)

afterAll(() => gallery.close())

const close = ({ page }: GalleryWindow) => page.context().close()

const overflow = 'document.documentElement.scrollWidth - innerWidth'

/** What floats and what has the focus when Escape was pressed and all that follows at once was done, without a frame between. */
const afterEscape = (opener: Locator) =>
  opener.evaluate(async (element) => {
    const { activeElement } = document
    const escape = { key: 'Escape', bubbles: true, cancelable: true }
    activeElement?.dispatchEvent(new KeyboardEvent('keydown', escape))
    for (let turn = 0; turn < 100; turn++) await Promise.resolve()
    return {
      floating: document.querySelectorAll('[data-trigger]').length,
      isFocusBack: document.activeElement === element,
    }
  })

describe('every part in every state', () => {
  it.each(['light', 'dark', 'contrast-light', 'contrast-dark'])(
    'is accessible, and works under the content policy, in %s',
    async (theme) => {
      const window = await gallery.open(`theme=${theme}`)
      expect(await window.violations()).toEqual([])
      expect(window.complaints).toEqual([])
      await keepPicture(window.page, `gallery-${theme}`)
      await close(window)
    },
  )

  it.each([
    ['language=es', 1093, 614],
    ['language=ar', 1093, 614],
    ['theme=dark', 546, 400],
    ['theme=light', 1920, 1080],
  ])('fits (%s) in a window of %i × %i', async (query, width, height) => {
    const window = await gallery.open(query, { viewport: { width, height } })
    expect(await window.page.evaluate(overflow)).toBe(0)
    expect(window.complaints).toEqual([])
    await keepPicture(window.page, `gallery-${query.replace('=', '-')}-${width}`)
    await close(window)
  })

  it('follows the contrast that the system asks for', async () => {
    const window = await gallery.open('', { contrast: 'more', colorScheme: 'light' })
    const ground = 'getComputedStyle(document.body).backgroundColor'
    expect(await window.page.evaluate(ground)).toBe('rgb(255, 255, 255)')
    await window.page.getByRole('radio', { name: 'light', exact: true }).click()
    expect(await window.page.evaluate(ground)).toBe('rgb(243, 239, 233)')
    await close(window)
  })

  it('takes its letters from the bundle', async () => {
    const window = await gallery.open('')
    const loaded =
      "[...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family)"
    const families = (await window.page.evaluate(loaded)) as string[]
    expect(families.some((family) => family.includes('Inter'))).toBe(true)
    expect(families.some((family) => family.includes('Source Serif 4'))).toBe(true)
    await close(window)
  })
})

describe('what opens', () => {
  let window: GalleryWindow

  beforeAll(async () => {
    window = await gallery.open('theme=light')
  })

  afterAll(() => close(window))

  it('a menu, and the keyboard chooses in it', async () => {
    const { page, violations } = window
    const opener = page.getByRole('button', { name: 'New' }).last()
    await opener.press('Enter')
    await page.getByRole('menuitem', { name: 'Log contact' }).waitFor()
    expect(await violations()).toEqual([])
    await page.keyboard.press('Escape')
    await expect
      .poll(() => opener.evaluate((element) => element === element.ownerDocument.activeElement))
      .toBe(true)
  })

  it('a list that answers what is typed, and keeps the choice', async () => {
    const { page } = window
    const person = page.getByRole('combobox', { name: 'Person' })
    await person.fill('brim')
    await page
      .getByRole('option', { name: /Brimdal/ })
      .first()
      .waitFor()
    await person.press('ArrowDown')
    await person.press('Enter')
    expect(await person.inputValue()).toContain('Brimdal')
    await person.press('Tab')
    await expect.poll(() => person.inputValue()).toContain('Brimdal')
    await person.fill('nobody is called so')
    await page.getByText('Nothing found').waitFor()
    await person.press('Escape')
  })

  /** What was found for other words stands in the list, and typing takes their place. */
  async function findAdair(): Promise<Locator> {
    const { page } = window
    const person = page.getByRole('combobox', { name: 'Person' })
    await person.fill('')
    await person.fill('adair')
    await expect.poll(() => page.getByRole('option').first().innerText()).toContain('Adair')
    await person.selectText()
    return person
  }

  it('a list on its way, for which arrows and Enter wait: what is there was found for other words', async () => {
    const person = await findAdair()
    await person.evaluate(async (input) => {
      const press = (key: string) =>
        input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      for (const act of [
        () => document.execCommand('insertText', false, 'brimdal'),
        () => press('ArrowDown'),
        () => press('Enter'),
      ]) {
        act()
        for (let turn = 0; turn < 100; turn++) await Promise.resolve()
      }
    })
    await expect.poll(() => person.inputValue()).toContain('Brimdal')
    await person.press('Escape')
  })

  it('a list that was left before it came takes nothing when it comes', async () => {
    const person = await findAdair()
    await person.evaluate(async (input) => {
      document.execCommand('insertText', false, 'brimdal')
      for (const key of ['Enter', 'Escape']) {
        for (let turn = 0; turn < 100; turn++) await Promise.resolve()
        input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      }
    })
    const options = window.page.getByRole('option')
    await options.first().waitFor({ state: 'detached' })
    await person.fill('brimdal')
    await expect.poll(() => options.first().innerText()).toContain('Brimdal')
    expect(await person.inputValue()).toBe('brimdal')
    await person.press('Escape')
  })

  it('a list that makes what it does not have', async () => {
    const { page } = window
    const organization = page.getByRole('combobox', { name: 'Organization, or create' })
    await organization.fill('Harbor Youth Choir')
    await page.getByRole('option', { name: 'Create “Harbor Youth Choir”' }).click()
    await expect.poll(() => organization.inputValue()).toBe('Harbor Youth Choir')
  })

  it('a calendar', async () => {
    const { page, violations } = window
    await page.getByRole('button', { name: 'Choose a day' }).click()
    await page.getByRole('heading', { name: 'March 2026' }).first().waitFor()
    // In a popover: React Aria puts its hidden way out beside the dialog, where no landmark is.
    expect(await violations('region')).toEqual([])
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByTestId('due').textContent()).toBe('2026-03-11')
  })

  it('a purge only when its word is typed', async () => {
    const { page, violations } = window
    await page.getByRole('button', { name: 'Purge…' }).last().click()
    const purge = page.getByRole('alertdialog').getByRole('button', { name: 'Purge 12' })
    expect(await purge.isDisabled()).toBe(true)
    await page.keyboard.type('purge 1')
    expect(await purge.isDisabled()).toBe(true)
    await page.keyboard.type('2')
    expect(await purge.isEnabled()).toBe(true)
    expect(await violations()).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
  })

  it('a popover', async () => {
    const { page, violations } = window
    await page.getByRole('button', { name: 'Snooze' }).first().click()
    await page.getByRole('dialog', { name: 'Snooze' }).waitFor()
    // React Aria puts its hidden way out beside the dialog, where no landmark is.
    expect(await violations('region')).toEqual([])
    await page.keyboard.press('Escape')
  })

  it.each([
    ['a menu', /^New$/],
    ['a popover', /^Snooze$/],
    ['a list', /^Choose a chamber/],
  ])('%s, which is gone at once and gives the focus back, so that no key is lost', async (_, name) => {
    const { page } = window
    const opener = page.getByRole('button', { name }).last()
    await opener.press('Enter')
    await expect.poll(() => page.evaluate('document.activeElement.closest("#root") === null')).toBe(true)
    expect(await afterEscape(opener)).toEqual({ floating: 0, isFocusBack: true })
  })

  it('a toast that Undo closes', async () => {
    const { page, violations } = window
    await page.getByRole('button', { name: 'Show a toast' }).click()
    const toast = page.getByRole('alertdialog', { name: '3 people moved to Trash' })
    await toast.waitFor()
    expect(await violations()).toEqual([])
    await toast.getByRole('button', { name: 'Undo' }).click()
    await toast.waitFor({ state: 'detached' })
  })

  it('without a word of complaint from the browser', () => {
    expect(window.complaints).toEqual([])
  })
})

describe('the data grid, by keyboard alone', () => {
  let window: GalleryWindow

  beforeAll(async () => {
    window = await gallery.open('theme=light')
    await grid().getByRole('columnheader', { name: /^Name/ }).focus()
    await window.page.keyboard.press('ArrowDown')
  })

  afterAll(() => close(window))

  const grid = () => window.page.getByRole('grid', { name: 'Legislators' })
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await window.page.keyboard.press(key)
  }
  const focused = (attribute: string) =>
    window.page.evaluate(`document.activeElement?.getAttribute(${JSON.stringify(attribute)})`)
  const count = () => window.page.getByTestId('count').textContent()

  it('goes from one end of 100,000 rows to the other', async () => {
    await expect.poll(() => focused('data-index')).toBe('0')
    await press('End')
    await expect.poll(() => focused('data-index')).toBe('99999')
    expect(await focused('aria-rowindex')).toBe('100001')
    await expect.poll(() => window.page.getByText('100000 of 100,000').count()).toBe(1)
    await press('Home', 'ArrowDown', 'j', 'k')
    await expect.poll(() => focused('data-index')).toBe('1')
    expect(await grid().getAttribute('aria-rowcount')).toBe('100001')
    expect(await grid().getByRole('row').count()).toBeLessThan(60)
  })

  it('keeps the focus on a row that is scrolled out of sight', async () => {
    await grid().evaluate((element) => element.scrollTo({ top: 50_000 }))
    await grid().locator('[data-index="1790"]').waitFor()
    expect(await focused('data-index')).toBe('1')
    await press('ArrowDown')
    await expect.poll(() => focused('data-index')).toBe('2')
  })

  it('ticks rows, ranges and everything', async () => {
    await press('Home', 'Space')
    await expect.poll(count).toMatch(/^1 selected/)
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown')
    await expect.poll(count).toMatch(/^4 selected/)
    await press('Shift+ArrowUp')
    await expect.poll(count).toMatch(/^3 selected/)
    await press('Control+a')
    await expect.poll(count).toMatch(/^100000 selected/)
    await press('Space')
    await expect.poll(count).toMatch(/^99999 selected/)
    await press('Escape')
    await expect.poll(count).toMatch(/^0 selected/)
  })

  it('opens a row', async () => {
    await press('Home', 'Enter')
    await expect.poll(count).toContain('Adair-Nwosu')
  })

  it('sorts by several columns', async () => {
    await press('Home', 'ArrowUp')
    await expect.poll(() => focused('role')).toBe('columnheader')
    await press('Enter')
    await expect.poll(() => focused('aria-sort')).toBe('ascending')
    await press('Enter')
    await expect.poll(() => focused('aria-sort')).toBe('descending')
    await press('ArrowRight', 'Shift+Enter')
    await expect.poll(() => focused('aria-sort')).toBe('ascending')
    expect(await grid().locator('[aria-sort]').count()).toBe(2)
  })

  it('moves, widens and hides columns from their menus, and puts them back', async () => {
    const heads = () => grid().getByRole('columnheader').allTextContents()
    const choose = async (name: string) => {
      await press('Alt+ArrowDown')
      await window.page.getByRole('menuitem', { name, exact: true }).press('Enter')
      await window.page.getByRole('menu').waitFor({ state: 'detached' })
    }
    await grid()
      .getByRole('columnheader', { name: /^Committee/ })
      .focus()
    await choose('Move left')
    expect((await heads())[2]).toContain('Committee')
    await grid()
      .getByRole('columnheader', { name: /^Committee/ })
      .focus()
    const width = async () =>
      (
        await grid()
          .getByRole('columnheader', { name: /^Committee/ })
          .boundingBox()
      )?.width
    const before = (await width()) ?? 0
    await press('Shift+ArrowRight')
    await expect.poll(width).toBe(before + 16)
    await choose('Hide')
    expect(await heads()).toHaveLength(6)
    await window.page.getByRole('button', { name: 'Columns' }).press('Enter')
    await window.page.getByRole('menuitem', { name: 'As it was' }).press('Enter')
    await expect.poll(heads).toHaveLength(7)
    expect((await heads())[3]).toContain('Committee')
  })

  it('drags columns to another place and to another width', async () => {
    const head = (name: RegExp) => grid().getByRole('columnheader', { name })
    await head(/^Seat/).dragTo(head(/^On HB 214/))
    const names = await grid().getByRole('columnheader').allTextContents()
    expect(names[4]).toContain('Seat')
    const box = await head(/^Committee/).boundingBox()
    if (!box) throw new Error('The head is not drawn')
    await window.page.mouse.move(box.x + box.width, box.y + 10)
    await window.page.mouse.down()
    await window.page.mouse.move(box.x + box.width + 40, box.y + 10, { steps: 4 })
    await window.page.mouse.up()
    await expect.poll(async () => (await head(/^Committee/).boundingBox())?.width).toBe(box.width + 40)
  })

  it('says what could not be read, and asks again', async () => {
    const alert = window.page.getByRole('alert').filter({ hasText: 'Some rows could not be read' })
    await alert.waitFor()
    await alert.getByRole('button', { name: 'Try again' }).click()
    await alert.waitFor()
    expect(window.complaints).toEqual([])
  })
})
