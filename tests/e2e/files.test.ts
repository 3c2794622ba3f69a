import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerDialogs, call, goTo, reload } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { createPerson } from '../../db/service/person.ts'
import { findAccessFaults } from './access-faults.ts'
import { openStage } from './stage.ts'
import { toast } from './toast.ts'

let run: RunningApp
let page: Page
let ana: string

// A picture of one pixel.
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  page.setDefaultTimeout(8000)
  await openStage(run, async (vault) => {
    const { value } = await createPerson(vault, { givenName: 'Ana', familyName: 'Brimdal-Ruiz' })
    ana = value
  })
  await goTo(page, `/people/${ana}`)
})
afterAll(() => run.close())

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().press('Enter')
const line = (name: string) => page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: name })
const inMenu = async (file: string, name: string | RegExp) => {
  await line(file).getByRole('button', { name: /More/u }).press('Enter')
  await page.getByRole('menuitem', { name }).press('Enter')
}

test('files are attached, looked at, made the photo, copied out, taken away and brought back', async () => {
  const paths = ['ana & señal.png', 'letter.pdf'].map((name) => join(run.userData, name))
  for (const path of paths) writeFileSync(path, png)
  await page.getByRole('tab', { name: /Files/u }).press('Enter')
  await page.getByText('No files yet').waitFor()
  await answerDialogs(run.app, ...paths)
  await press('Attach files')
  await line('letter.pdf').waitFor()

  await line('ana & señal.png').getByRole('button', { name: 'Show' }).press('Enter')
  const picture = page.getByRole('img', { name: 'ana & señal.png' })
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1)
  expect(await findAccessFaults(page)).toEqual([])

  await inMenu('ana & señal.png', 'Use as photo…')
  const cutting = page.getByRole('dialog', { name: 'Cut out the photo' })
  const zoom = cutting.getByRole('slider', { name: 'Closer' })
  await expect.poll(() => zoom.evaluate((field) => field === document.activeElement)).toBe(true)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => zoom.getAttribute('aria-valuetext')).toBe('110%')
  await cutting.getByRole('slider', { name: 'From left to right' }).press('End')
  expect(await findAccessFaults(page)).toEqual([])
  await cutting.getByRole('button', { name: 'Use as photo' }).press('Enter')
  await line('Photo of Ana Brimdal-Ruiz').getByText('Photo', { exact: true }).waitFor()
  await page.locator('header img').waitFor()

  const out = join(run.userData, 'copy.png')
  await answerDialogs(run.app, out)
  await inMenu('ana & señal.png', /Save a copy/u)
  await page.getByText('the copy is not encrypted').waitFor()
  expect(readFileSync(out).equals(png)).toBe(true)

  await inMenu('letter.pdf', 'Remove')
  await line('letter.pdf').waitFor({ state: 'detached' })
  const removed = toast(page, '“letter.pdf” moved to the trash')
  await removed.getByRole('button', { name: 'Undo' }).press('Enter')
  await line('letter.pdf').waitFor()
})

/** A JPEG of that size, its left half red and its right half blue. */
async function halves(width: number, height: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    async (size) => {
      const canvas = new OffscreenCanvas(size.width, size.height)
      const context = canvas.getContext('2d')!
      for (const [place, color] of ['red', 'blue'].entries()) {
        context.fillStyle = color
        context.fillRect((place * size.width) / 2, 0, size.width / 2, size.height)
      }
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    },
    { width, height },
  )
  return Buffer.from(base64, 'base64')
}

/** Red, green and blue of the middle of the photo, and its width. */
const photo = () =>
  page.locator('header img').evaluate((image: HTMLImageElement) => {
    const canvas = new OffscreenCanvas(1, 1)
    const context = canvas.getContext('2d')!
    const middle = image.naturalWidth / 2
    context.drawImage(image, middle, middle, 1, 1, 0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
    return [red, green, blue].map((part) => part > 128).concat(image.naturalWidth === 512)
  })

test('a photo is cut from a picture of many pixels, and takes the place of the last one without a flicker', async () => {
  const path = join(run.userData, 'huge.jpg')
  writeFileSync(path, await halves(7000, 5000))
  await answerDialogs(run.app, path)
  await press('Attach files')
  await inMenu('huge.jpg', 'Use as photo…')
  const cutting = page.getByRole('dialog', { name: 'Cut out the photo' })
  await cutting.getByRole('slider', { name: 'From left to right' }).press('End')
  await cutting.getByRole('slider', { name: 'Closer' }).press('End')
  const drawn = cutting.getByRole('img', { name: /huge\.jpg/u })
  const sizeOf = ({ width, height }: HTMLCanvasElement) => [Math.min(width, height), width / height]
  await expect.poll(() => drawn.evaluate(sizeOf)).toEqual([2048, expect.closeTo(1.4, 2)])
  await page.evaluate(() => {
    const seen = new Set<string>()
    Object.assign(globalThis, { seen })
    const look = () => {
      seen.add(document.querySelector('main header img') === null ? 'initials' : 'photo')
      requestAnimationFrame(look)
    }
    look()
  })
  await cutting.getByRole('button', { name: 'Use as photo' }).press('Enter')
  await cutting.waitFor({ state: 'detached' })
  await expect.poll(photo).toEqual([false, false, true, true])
  expect(await page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen])).toEqual([
    'photo',
  ])
})

test('a photo that cannot be drawn leaves the initials', async () => {
  const path = join(run.userData, 'broken.png')
  writeFileSync(path, 'no picture at all')
  await answerDialogs(run.app, path)
  await press('Attach files')
  await line('broken.png').waitFor()
  const { attachments } = (await call(page, 'contact', 'details', { id: ana })) as {
    attachments: { id: string; name: string }[]
  }
  const broken = attachments.find(({ name }) => name === 'broken.png')
  await call(page, 'attachment', 'setPhoto', { contact: ana, photo: broken?.id })
  await page.locator('main header').getByText('AB', { exact: true }).waitFor()
  await expect.poll(() => page.locator('main header img').count()).toBe(0)
})

test('a file that is dropped is attached; one too large says what to do instead', async () => {
  const client = await page.context().newCDPSession(page)
  const box = await page.getByRole('tabpanel').boundingBox()
  const at = { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 80 }
  const drop = async (name: string, size: number) => {
    const path = join(run.userData, name)
    writeFileSync(path, new Uint8Array(size))
    const data = { items: [], files: [path], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await client.send('Input.dispatchDragEvent', { type, ...at, data })
  }
  await drop('notes.txt', 12)
  await line('notes.txt').waitFor()
  await drop('film.mp4', 15_000_001)
  await page.getByText('too large to be dropped').waitFor()
  expect(run.errors).toEqual([])
})

test('the photo stays until the next one is there, however late; of one that is late the initials come', async () => {
  const path = join(run.userData, 'third.jpg')
  writeFileSync(path, await halves(300, 300))
  await answerDialogs(run.app, path)
  await press('Attach files')
  await line('third.jpg').waitFor()
  const { attachments } = (await call(page, 'contact', 'details', { id: ana })) as {
    attachments: { id: string; name: string }[]
  }
  const idOf = (name: string) => attachments.find((one) => one.name === name)?.id
  const head = page.locator('main header')
  await call(page, 'attachment', 'setPhoto', { contact: ana, photo: idOf('ana & señal.png') })
  await head.locator('img').waitFor()
  await run.app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('attachment.content')
    ipcMain.handle('attachment.content', () => {
      Object.assign(globalThis, { wasAsked: true })
      return new Promise(() => undefined)
    })
  })
  await call(page, 'attachment', 'setPhoto', { contact: ana, photo: idOf('third.jpg') })
  await expect.poll(() => run.app.evaluate(() => 'wasAsked' in globalThis)).toBe(true)
  expect(await head.locator('img').count()).toBe(1)
  await reload(run.app, page)
  await head.getByText('AB', { exact: true }).waitFor()
  expect(await head.locator('img').count()).toBe(0)
})
