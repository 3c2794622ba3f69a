import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { RichText } from '../../../db/domain/rich-text.ts'
import { hostileMarkup } from '../../fixtures/hostile-markup.ts'
import { keepPicture, openGallery, type Gallery, type GalleryWindow } from './gallery-window.ts'

let gallery: Gallery
let window: GalleryWindow
let page: Page

beforeAll(async () => {
  gallery = await openGallery()
  window = await gallery.open('')
  ;({ page } = window)
}, 120_000)

afterAll(() => gallery.close())

const editor = () => page.getByRole('textbox', { name: 'Minutes', exact: true })
const plain = () => page.locator('#plain-notes').textContent()
const json = async () =>
  JSON.parse((await page.locator('#plain-notes').getAttribute('data-json')) ?? '') as RichText
const isKept = () => page.locator('#plain-notes').getAttribute('data-kept')

beforeEach(async () => {
  await editor().focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  // Out of what may be left of a list or a table.
  await page.getByRole('button', { name: 'Text', exact: true }).waitFor()
  await page.locator('#plain-notes:empty').waitFor({ state: 'attached' })
})

it('makes lists, checklists and headings of the signs that people type', async () => {
  await page.keyboard.type('# What was said\nNothing *new* was said\n- Orrin\nVale\n\n1. first\nsecond\n\n')
  await page.keyboard.type('[ ] call Vale')
  await expect
    .poll(plain)
    .toBe('What was said\nNothing new was said\n- Orrin\n- Vale\n1. first\n2. second\n- [ ] call Vale')
  expect((await json()).content.map(({ type }) => type)).toEqual([
    'heading',
    'paragraph',
    'bulletList',
    'orderedList',
    'taskList',
  ])
  expect(await isKept()).toBe('true')
  expect(await window.violations()).toEqual([])
})

it('a dash and a box make a checklist too', async () => {
  await page.keyboard.type('- [ ] ask the clinic')
  await expect.poll(plain).toBe('- [ ] ask the clinic')
  expect((await json()).content.map(({ type }) => type)).toEqual(['taskList'])
})

it('a sign that is typed again where the list goes on by itself is no word of the line', async () => {
  await page.keyboard.type('- [ ] ask the clinic\n- [ ] call Vale\n[x] thank Orrin')
  await expect.poll(plain).toBe('- [ ] ask the clinic\n- [ ] call Vale\n- [x] thank Orrin')
})

it('a dash or a number that is typed again is none either', async () => {
  await page.keyboard.type('- Orrin\n- Vale\n\n1. first\n2. second\n3) third')
  await expect.poll(plain).toBe('- Orrin\n- Vale\n1. first\n2. second\n3. third')
})

it('a box in a list makes a task of its line alone', async () => {
  const kinds = async () => (await json()).content.map(({ type }) => type)
  await page.keyboard.type('- Orrin\n- Vale\n- Harbor')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await page.keyboard.type('[ ] call ')
  await expect.poll(plain).toBe('- Orrin\n- [ ] call Vale\n- Harbor')
  expect(await kinds()).toEqual(['bulletList', 'taskList', 'bulletList'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  await page.keyboard.type('[x] tell ')
  await expect.poll(plain).toBe('- Orrin\n- [ ] call Vale\n- [x] tell Harbor')
  expect(await kinds()).toEqual(['bulletList', 'taskList'])
  expect(await isKept()).toBe('true')
})

it('the numbers of a list go on behind a task', async () => {
  await page.keyboard.type('1. first\nsecond\nthird')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await page.keyboard.type('[ ] ')
  await expect.poll(plain).toBe('1. first\n- [ ] second\n3. third')
})

it('a space or a stop typed behind a name that was taken takes the place of the space that came with it', async () => {
  await page.keyboard.type('Met @Etxe')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type(' about the beds; again, 2 :')
  await expect.poll(plain).toBe('Met Captain Etxeberria about the beds; again, 2 :')
  for (const stop of ['.', ',', ';', ':', ')', '?', '!']) {
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Not @Etxe')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type(`${stop} So`)
    await expect.poll(plain).toBe(`Not Captain Etxeberria${stop} So`)
  }
})

it('mentions by keyboard alone: the field says which name is meant, Enter takes it', async () => {
  await page.keyboard.type('Met @')
  await page.getByRole('option').nth(2).waitFor()
  const active = () => editor().getAttribute('aria-activedescendant')
  const first = await active()
  expect(await page.locator(`[id="${first}"]`).textContent()).toContain('Captain Etxeberria')
  expect(await window.violations()).toEqual([])
  await keepPicture(page, 'notes-mention')
  await page.keyboard.press('ArrowDown')
  await expect.poll(active).not.toBe(first)
  await page.keyboard.press('Enter')
  await page.keyboard.type('and @capt')
  await expect.poll(() => page.getByRole('option').count()).toBe(1)
  await page.keyboard.press('Tab')
  await expect.poll(plain).toBe('Met @Dov Lindqvist and Captain Etxeberria ')
  expect(await active()).toBeNull()
  expect(await page.getByRole('option').count()).toBe(0)
})

it('an @ that means nobody stays what it is', async () => {
  await page.keyboard.type('@sam ask the clinic')
  await page.keyboard.press('Enter')
  await page.keyboard.type('mail me@example.org')
  await page.keyboard.press('Escape')
  await expect.poll(plain).toBe('@sam ask the clinic\nmail me@example.org')
})

it('tables by the menu: Tab goes through them and adds a row', async () => {
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Insert table' }).click()
  await page.keyboard.type('County')
  for (let cell = 0; cell < 9; cell++) await page.keyboard.press('Tab')
  await page.keyboard.type('last')
  await expect.poll(plain).toMatch(/^County\t\t\n\t\t\n\t\t\nlast\t\t/u)
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Column after' }).click()
  await expect.poll(plain).toMatch(/^County\t\t\t\n/u)
  expect(await isKept()).toBe('true')
  expect(await window.violations()).toEqual([])
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Delete table' }).click()
  await expect.poll(plain).toBe('')
})

it('links words by keyboard; a script is no address', async () => {
  await page.keyboard.type('the outline')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+Shift+k')
  const field = page.getByRole('textbox', { name: 'Address, e-mail or phone' })
  await field.fill('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await page.getByText('That is no address').waitFor()
  await field.fill('example.org/outline')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => JSON.stringify(await json()))
    .toContain('"marks":[{"type":"link","attrs":{"href":"https://example.org/outline"}}]')
  expect(await isKept()).toBe('true')
})

it('what became of a task is remembered, and Undo takes back typing only', async () => {
  await page.keyboard.type('[ ] call Vale')
  const task = async () => (await json()).content[0]?.content?.[0]?.attrs
  await expect.poll(task).toMatchObject({ checked: false, review: null })
  const key = (await task())?.['key']
  expect(key).toMatch(/^\w{12}$/u)
  await page.keyboard.press('Enter')
  await page.keyboard.type('and Orrin')
  const keys = async () => (await json()).content[0]?.content?.map(({ attrs }) => attrs?.['key'])
  await expect.poll(async () => new Set(await keys()).size).toBe(2)
  await page.getByRole('checkbox', { name: 'Done: call Vale' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Remember the first task' }).click()
  await expect.poll(task).toMatchObject({ key, checked: true, review: 'added' })
  await editor().focus()
  await page.keyboard.press('Home')
  await page.keyboard.type('please ')
  await expect.poll(plain).toContain('please and Orrin')
  await page.keyboard.press('Control+z')
  await expect.poll(plain).not.toContain('please')
  expect(await task()).toMatchObject({ key, review: 'added' })
})

const focused = () => page.evaluate('document.activeElement.ariaLabel')

it('the toolbar is reached from the text and walked by arrows', async () => {
  await page.keyboard.type('bold')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Alt+F10')
  // It comes back to where it was left.
  for (let steps = 0; steps < 12 && (await focused()) !== 'Bold'; steps++)
    await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Space')
  await expect.poll(async () => JSON.stringify(await json())).toContain('"marks":[{"type":"bold"}]')
})

const paste = (html: string) =>
  page.evaluate((markup) => {
    const data = new DataTransfer()
    data.setData('text/html', markup)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, html)

it('what is pasted keeps its words, lists, tables and safe links, and nothing else', async () => {
  await paste(
    `<h5 style="color:red" onclick="ran()">Minutes</h5><p>See <a href="https://example.org/a" target="_blank">the page</a>
     and <a href="javascript:ran()">this</a></p><ul><li>one</li></ul>
     <table><tr><th colspan="900">Head</th></tr><tr><td>cell</td></tr></table>
     <p><span data-type="mention" data-id="x" data-noun="setting" data-label="Nobody">Nobody</span></p>`,
  )
  await expect.poll(plain).toContain('Minutes\nSee the page and this\n- one\nHead')
  const kept = JSON.stringify(await json())
  expect(kept).toContain('https://example.org/a')
  expect(kept).not.toContain('javascript')
  expect(kept).not.toContain('color')
  expect(kept).not.toContain('"mention"')
  expect(await isKept()).toBe('true')
})

it('markup that is pasted or typed runs nothing and asks for nothing', async () => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.evaluate(() => {
    Object.assign(globalThis, {
      hasRun: 0,
      ran: () => ((globalThis as never as { hasRun: number }).hasRun += 1),
    })
  })
  for (const markup of hostileMarkup) {
    await paste(`<div>${markup}</div>`)
    await paste(`<li data-type="taskItem" ${markup}><p>${markup}</p></li>`)
    await page.keyboard.insertText(markup)
    expect(await isKept(), markup).toBe('true')
  }
  await editor().dispatchEvent('dragover')
  expect(await page.evaluate('globalThis.hasRun')).toBe(0)
  expect(asked.filter((url) => !url.startsWith('http://gallery'))).toEqual([])
  expect(await page.locator('iframe, script:not([src]), object, embed, base, style, img').count()).toBe(0)
  // The document in which pasted markup is read is under the policy as well, which says what it kept out.
  expect(window.complaints.filter((said) => !/inline style|document's base URI/u.test(said))).toEqual([])
})
