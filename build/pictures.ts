import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { translator } from '../db/domain/i18n/all-languages.ts'
import { matchLocale, type Locale } from '../db/domain/i18n/locale.ts'
import { repositoryRoot } from './source-tree.ts'
import { buildWindow } from './window/build-window.ts'
import { openVault } from './window/drive.ts'
import { filePictures } from './window/file-pictures.ts'
import { firstRunPictures, lockedPictures } from './window/gate-pictures.ts'
import { writeInventedFiles } from './window/invented/files.ts'
import { makeInventedVault } from './window/invented-vault.ts'
import { describeRuntime, launch, type RunningApp } from './window/launch.ts'
import { coalitionPictures, screenPictures } from './window/screen-pictures.ts'
import type { Picture, Studio } from './window/studio.ts'
import { everyLook, takePictures, usualLook } from './window/take-pictures.ts'

/**
 * `npm run pictures`: every screen and dialog, light and dark, with invented data as large as real ones. Those that
 * docs/screenshots has are renewed there.
 *
 *     --language es   in Spanish
 *     --only a,b      the pictures of these names
 *     --sizes         on a large screen, a small one, and with text at 200 % as well
 *     --folder F      elsewhere than in demo/pictures
 */
const { values } = parseArgs({
  options: {
    language: { type: 'string', default: 'en' },
    only: { type: 'string' },
    sizes: { type: 'boolean', default: false },
    folder: { type: 'string' },
  },
})
const language: Locale = matchLocale(values.language)
const folder = values.folder ?? join(repositoryRoot, 'demo', 'pictures')
const shown = join(repositoryRoot, 'docs', 'screenshots')
const wanted = values.only?.split(',')
const look = { folder, language, ...(values.sizes ? everyLook : usualLook) }
const failed: string[] = []

async function take(running: RunningApp, pictures: readonly Picture[]): Promise<void> {
  const studio: Studio = { app: running.app, page: running.page, t: translator(language) }
  failed.push(...(await takePictures(studio, pictures.filter(isWanted), look)))
}

const isWanted = ({ name }: Picture): boolean => wanted?.includes(name) ?? true

/** Starts the window for the pictures that are wanted of these, if any is. */
async function showing(
  pictures: readonly Picture[],
  userData: string,
  prepare?: (running: RunningApp) => Promise<unknown>,
): Promise<void> {
  if (!pictures.some(isWanted)) return
  await using running = await launch({ userData, language })
  running.page.setDefaultTimeout(10_000)
  await prepare?.(running)
  await take(running, pictures)
  failed.push(...running.errors)
}

buildWindow()
console.log(`Pictures are taken on ${describeRuntime()}`)
const place = mkdtempSync(join(tmpdir(), 'caucus-pictures-'))
try {
  const userData = join(place, 'profile')
  const vault = join(place, 'Lantern Coalition.caucus')
  await makeInventedVault(vault)
  const files = writeInventedFiles(join(place, 'files'))
  await showing(firstRunPictures, join(place, 'first'), ({ app }) =>
    app.evaluate(({ app: main }, documents) => main.setPath('documents', documents), place),
  )
  const opened = [...screenPictures, ...coalitionPictures, ...filePictures(files)]
  await showing(opened, userData, (running) => openVault(running, vault))
  await showing(lockedPictures, userData)
  for (const name of readdirSync(folder))
    if (existsSync(join(shown, name))) copyFileSync(join(folder, name), join(shown, name))
  console.log(`The pictures are in ${folder}`)
} finally {
  rmSync(place, { recursive: true, force: true })
}
if (failed.length > 0) {
  console.error(failed.join('\n'))
  process.exitCode = 1
}
