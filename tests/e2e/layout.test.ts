import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { silent } from '../../build/bench/progress.ts'
import { fillVault } from '../../build/bench/generate/fill-vault.ts'
import { filePictures } from '../../build/window/file-pictures.ts'
import { writeInventedFiles } from '../../build/window/invented/files.ts'
import { fillInvented } from '../../build/window/invented-vault.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { coalitionPictures, screenPictures } from '../../build/window/screen-pictures.ts'
import { settled } from '../../build/window/screens.ts'
import type { Picture, Studio } from '../../build/window/studio.ts'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import type { Vault } from '../../db/service/vault.ts'
import { findLayoutFaults } from './layout-faults.ts'
import { openStage } from './stage.ts'

/** Enough that lists are longer than the window. */
const size = { people: 60, organizations: 30, legislators: 100, interactions: 0, followUps: 0 }

const fill = async (vault: Vault) => {
  await fillVault(vault.store, { size, seed: 1, progress: silent })
  await fillInvented(vault)
}

/** A small laptop at 125 %, and the usual one with text at 200 %, which is window zoom. */
const sizes = [
  { width: 1093, height: 614 },
  { width: 640, height: 400 },
]

const place = mkdtempSync(join(tmpdir(), 'caucus-layout-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))
const pictures = [...screenPictures, ...coalitionPictures, ...filePictures(writeInventedFiles(place))]

/** The longer of the two. */
const language = 'es'

let run: RunningApp
let studio: Studio

beforeAll(async () => {
  run = await launch({ language })
  await openStage(run, fill)
  run.page.setDefaultTimeout(8000)
  await run.page.emulateMedia({ reducedMotion: 'reduce' })
  studio = { app: run.app, page: run.page, t: translator(language) }
}, 120_000)
afterAll(() => run.close())

/** Long names, names of many scripts, and fields that hold nothing. */
it.each(pictures)('$name holds in a small window and with large text', async (picture: Picture) => {
  const { page } = studio
  const faults: Record<number, readonly string[]> = {}
  for (const { width, height } of sizes) {
    await page.setViewportSize({ width, height })
    if (width === sizes[0]?.width) await picture.show(studio)
    await settled(page)
    faults[width] = await findLayoutFaults(page)
  }
  for (let layers = 0; layers < 3; layers++) await page.keyboard.press('Escape')
  expect(faults).toEqual({ 1093: [], 640: [] })
})

it('says nothing wrong on the console', () => expect(run.errors).toEqual([]))
