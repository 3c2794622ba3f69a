import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerDialogs } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { createPerson } from '../../db/service/person.ts'
import { findAccessFaults } from './access-faults.ts'
import { openStage } from './stage.ts'

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
  await page.evaluate((id) => void (location.hash = `/people/${id}`), ana)
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
  await page.getByRole('button', { name: 'Undo' }).first().press('Enter')
  await line('letter.pdf').waitFor()
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
