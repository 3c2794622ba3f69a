import { answerDialogs } from './drive.ts'
import type { InventedFiles } from './invented/files.ts'
import { settled, visit } from './screens.ts'
import { press, type Picture, type Studio } from './studio.ts'

/** Files on their way into the vault: contacts, legislators and e-mails, step by step. Nothing is written. */
export const filePictures = ({ contacts, legislature, mails }: InventedFiles): readonly Picture[] => [
  {
    name: 'import-columns',
    show: (studio) => columns(studio, contacts),
    seen: ({ page, t }) => page.getByRole('columnheader', { name: t('contactImport.target') }),
  },
  {
    name: 'import-rows',
    show: (studio) => rowAt(studio, contacts, 1),
    seen: currentRow,
  },
  {
    name: 'import-row-changes',
    show: (studio) => rowAt(studio, contacts, 4),
    seen: currentRow,
  },
  {
    name: 'import-legislators-preview',
    show: async ({ app, page, t }) => {
      await start(page, 'import/legislators')
      await answerDialogs(app, legislature)
      await press(page, 'f')
      await page.getByRole('button', { name: t('importScreen.read') }).click()
      await page.getByRole('grid').getByRole('row').nth(1).click()
      await settled(page)
    },
    seen: currentRow,
  },
  {
    name: 'emails-review',
    show: async ({ app, page }) => {
      await start(page, 'emails')
      await answerDialogs(app, mails)
      await press(page, 'o')
      await page.locator('main').getByRole('listitem').first().waitFor()
      await settled(page)
    },
    seen: ({ page }) => page.locator('main').getByRole('listitem'),
  },
]

const currentRow = ({ page }: Studio) => page.getByRole('grid').last().getByRole('row').nth(1)

async function columns({ app, page, t }: Studio, file: string): Promise<void> {
  await start(page, 'import')
  await answerDialogs(app, file)
  await press(page, 'o')
  await page.getByRole('columnheader', { name: t('contactImport.target') }).waitFor()
  await settled(page)
}

/** A row of the preview, and what it would change. */
async function rowAt(studio: Studio, file: string, place: number): Promise<void> {
  const { page, t } = studio
  await columns(studio, file)
  await page.getByRole('button', { name: t('contactImport.checkRows') }).click()
  await page.getByRole('grid').last().getByRole('row').nth(place).click()
  await settled(page)
}

/** Anew: the screen keeps what was chosen while one looks at it. */
async function start(page: Studio['page'], path: string): Promise<void> {
  await visit(page, 'today')
  await visit(page, path)
}
