import type { ElectronApplication, Locator, Page } from 'playwright-core'
import type { ContactNoun } from '../../db/domain/contact.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import { call } from './drive.ts'
import { settled, visit } from './screens.ts'

/** The window while its picture is taken, and the words that it shows. */
export interface Studio {
  readonly app: ElectronApplication
  readonly page: Page
  readonly t: Translate
}

export interface Picture {
  readonly name: string
  /** Brings the window there. */
  readonly show: (studio: Studio) => Promise<unknown>
  /** What the picture is called after. One without it in sight is no such picture. */
  readonly seen: (studio: Studio) => Locator
}

/** The page of one record. */
export const headed = ({ page }: Pick<Studio, 'page'>): Locator => page.locator('main h1').first()

export const inDialog = ({ page }: Studio): Locator => page.getByRole('dialog').locator('h1, h2').first()

/** Where keys mean commands: on a screen, with the focus nowhere in particular. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  await page.locator('main').focus()
  for (const key of keys) await page.keyboard.press(key)
}

export async function dialogOpened(page: Page): Promise<void> {
  await page.getByRole('dialog').first().waitFor()
  await settled(page)
}

/** The contact of a kind about whom most is promised: there is much to see. */
export async function visitBusiest(
  page: Page,
  kind: Exclude<ContactNoun, 'office'> | 'legislator',
): Promise<void> {
  const found: readonly FoundContact[] = await call(page, 'contact', 'find', { text: '', limit: 50 })
  const [busiest] = found
    .filter((contact) => contact.is === kind)
    .toSorted((a, b) => b.openFollowUps - a.openFollowUps)
  const list = { person: 'people', legislator: 'legislators', organization: 'organizations' }[kind]
  await visit(page, busiest ? `${list}/${busiest.id}` : list)
}
