import type { Locator, Page } from 'playwright-core'
import { passphrase } from './drive.ts'
import type { Picture, Studio } from './studio.ts'

/** Before there is a vault: making one, and the sheet that opens it when its passphrase is forgotten. */
export const firstRunPictures: readonly Picture[] = [
  {
    name: 'create',
    show: fillIn,
    seen: ({ page, t }) => page.getByRole('textbox', { name: t('unlock.create.name'), exact: true }),
  },
  {
    name: 'sheet',
    show: async (studio) => {
      const { page, t } = studio
      const heading = page.getByRole('heading', { level: 1, name: t('unlock.sheet.title') })
      if (await heading.isVisible()) return
      await fillIn(studio)
      await page.keyboard.press('Enter')
      await heading.waitFor({ timeout: 60_000 })
    },
    seen: ({ page, t }) => gate(page, t('unlock.sheet.title')),
  },
]

async function fillIn({ page, t }: Studio): Promise<void> {
  const field = (
    label: 'unlock.create.name' | 'unlock.create.member' | 'unlock.passphrase' | 'unlock.again',
  ) => page.getByRole('textbox', { name: t(label), exact: true })
  const name = field('unlock.create.name')
  await name
    .or(page.getByRole('heading', { level: 1 }))
    .first()
    .waitFor()
  if (!(await name.isVisible())) return
  await name.fill('Harbor Coalition')
  await field('unlock.create.member').fill('Ruth Okafor')
  await field('unlock.passphrase').fill(passphrase)
  await field('unlock.again').fill(passphrase)
}

const gate = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name })

const headings = {
  useSheet: 'recover',
  restoreBackup: 'restore',
  makeNew: 'create',
} as const

const byLink = (name: string, link: keyof typeof headings): Picture => ({
  name,
  seen: ({ page, t }) => gate(page, t(`unlock.${headings[link]}.title`)),
  show: async ({ page, t }) => {
    const way = page.getByRole('link', { name: t(`unlock.${link}`) })
    if (await way.isVisible()) await way.click()
  },
})

/** A vault that was opened before, locked; each picture goes on from the one before. */
export const lockedPictures: readonly Picture[] = [
  {
    name: 'unlock',
    show: ({ page }) => page.getByRole('heading', { level: 1 }).waitFor(),
    seen: ({ page }) => page.getByRole('heading', { level: 1 }),
  },
  byLink('recover', 'useSheet'),
  byLink('restore', 'restoreBackup'),
  byLink('create-another', 'makeNew'),
]
