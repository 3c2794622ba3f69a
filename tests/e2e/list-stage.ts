import { goTo } from '../../build/window/drive.ts'
import type { Page } from 'playwright-core'
import { addSample } from '../../db/service/sample.ts'
import { createPerson } from '../../db/service/person.ts'
import type { Vault } from '../../db/service/vault.ts'

/** The sample, and names that are hard to set. */
export async function fillLists(vault: Vault): Promise<void> {
  await addSample(vault, 'en')
  await createPerson(vault, { givenName: 'ليلى', familyName: 'المنصوري' })
  await createPerson(vault, {
    givenName: 'Zoe',
    familyName: 'Featherstonehaugh-Venkataraghavan-Montgomery',
  })
}

export const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name })
/** The row that has the focus. */
export const current = (page: Page) => page.locator('[role=row][data-index]:focus')
export const panel = (page: Page) => page.getByRole('complementary', { name: 'Details' })

/** How many rows the list has, those out of sight with them. */
export const total = async (page: Page): Promise<number> =>
  Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1

export async function visit(page: Page, path: string, title: string): Promise<void> {
  await goTo(page, path)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.locator('[role=grid]:not([aria-busy]) [role=row][data-index="0"] bdi').first().waitFor()
}

/** From wherever the focus is to the first row, as the Tab key goes. */
export const toRows = (page: Page): Promise<void> =>
  page.locator('[role=row][data-index][tabindex="0"]').focus()
