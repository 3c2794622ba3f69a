import { join } from 'node:path'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { answerDialogs, openVault } from './drive.ts'
import { launch, type RunningApp } from './launch.ts'
import { visit } from './screens.ts'
import { screenPictures } from './screen-pictures.ts'
import { takePictures, usualLook } from './take-pictures.ts'

interface Showing {
  readonly vault: string
  readonly passphrase: string
  /** Where the report and the pictures go. */
  readonly folder: string
}

/**
 * Opens the vault in the built window, without a display: prints its contact report of the period that the screen offers to `report.pdf` and takes
 * pictures of its screens. Gives the number of pictures.
 */
export async function showWindow({ vault, passphrase, folder }: Showing): Promise<number> {
  await using running = await launch({ language: 'en' })
  await openVault(running, vault, { passphrase })
  await printReport(running, join(folder, 'report.pdf'))
  const studio = { app: running.app, page: running.page, t: translator('en') }
  const screens = join(folder, 'screens')
  const failed = await takePictures(studio, screenPictures, {
    folder: screens,
    language: 'en',
    ...usualLook,
  })
  const complaints = [...failed, ...running.errors]
  if (complaints.length > 0) throw new Error(`The window complained: ${complaints.join('; ')}`)
  return screenPictures.length * usualLook.themes.length
}

/** As a person does it: choose PDF, write, and wait for what is said of the file. */
async function printReport({ app, page }: RunningApp, file: string): Promise<void> {
  await answerDialogs(app, file)
  await visit(page, 'reports')
  await page.getByRole('radio', { name: 'PDF', exact: true }).click()
  await page.getByRole('button', { name: 'Write the PDF' }).click()
  await page.getByRole('group', { name: 'Report written' }).waitFor()
}
