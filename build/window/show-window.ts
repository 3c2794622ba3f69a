import { join } from 'node:path'
import { answerDialogs, openVault } from './drive.ts'
import { launch, type RunningApp } from './launch.ts'
import { visit } from './screens.ts'
import { mainScreens, takePictures, type PictureLook } from './take-pictures.ts'

interface Showing {
  readonly vault: string
  readonly passphrase: string
  /** Where the report and the pictures go. */
  readonly folder: string
}

const look: PictureLook = { sizes: [{ width: 1280, height: 800 }], themes: ['light', 'dark'] }

/**
 * Opens the vault in the built window, without a display: prints its contact report of the period that the screen offers to `report.pdf` and takes
 * pictures of its screens. Gives the number of pictures.
 */
export async function showWindow({ vault, passphrase, folder }: Showing): Promise<number> {
  await using running = await launch({ language: 'en' })
  await openVault(running, vault, { passphrase })
  await printReport(running, join(folder, 'report.pdf'))
  const pictures = await mainScreens(running.page)
  const taken = await takePictures(running.page, pictures, { folder: join(folder, 'screens'), ...look })
  if (running.errors.length > 0) throw new Error(`The window complained: ${running.errors.join('; ')}`)
  return taken
}

/** As a person does it: choose PDF, write, and wait for what is said of the file. */
async function printReport({ app, page }: RunningApp, file: string): Promise<void> {
  await answerDialogs(app, file)
  await visit(page, 'reports')
  await page.getByRole('radio', { name: 'PDF', exact: true }).click()
  await page.getByRole('button', { name: 'Write the PDF' }).click()
  await page.getByRole('group', { name: 'Report written' }).waitFor()
}
