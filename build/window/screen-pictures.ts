import { dialogOpened, press, visitBusiest, type Picture, type Studio } from './studio.ts'
import { screens, settled, visit } from './screens.ts'

/** With what comes of the work that a screen begins by itself. */
const ofPath = (path: string): Picture => ({
  name: path.replaceAll('/', '-'),
  show: async ({ page }) => {
    await visit(page, path)
    await page.getByRole('progressbar').first().waitFor({ state: 'detached', timeout: 60_000 })
    await settled(page)
  },
})

/** What a key or a command opens over a screen. */
const over = (name: string, path: string, ...keys: readonly string[]): Picture => ({
  name,
  show: async ({ page }) => {
    await visit(page, path)
    await press(page, ...keys)
    await dialogOpened(page)
  },
})

const contacts: readonly Picture[] = (['person', 'legislator', 'organization'] as const).map((kind) => ({
  name: kind,
  show: ({ page }) => visitBusiest(page, kind),
}))

/** Every screen of a vault in use, and what opens from anywhere. */
export const screenPictures: readonly Picture[] = [
  ...screens.map(ofPath),
  ...contacts,
  over('log', 'today', 'l'),
  over('follow-up', 'people', 'n'),
  over('palette', 'today', '/'),
  over('shortcuts', 'today', '?'),
]

/** The command of this name, by the palette. */
async function choose({ page }: Studio, command: string): Promise<void> {
  await press(page, 'Control+k')
  await page.getByRole('combobox').fill(`>${command}`)
  await page.getByRole('option', { name: command }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: command }).waitFor({ state: 'detached' })
}

const byCommand = (name: string, command: 'person' | 'organization' | 'bill'): Picture => ({
  name,
  show: async (studio) => {
    await visit(studio.page, 'today')
    await choose(studio, studio.t(`command.${command}`))
    await dialogOpened(studio.page)
  },
})

const editing: Picture = {
  name: 'edit-contact',
  show: async ({ page }) => {
    await visitBusiest(page, 'person')
    await press(page, 'e')
    await dialogOpened(page)
  },
}

const tabs: readonly Picture[] = (
  [
    ['follow-ups', 'contactScreen.followUps'],
    ['relationships', 'contactScreen.relationships'],
    ['files', 'fileTab.title'],
    ['history', 'contactScreen.history'],
  ] as const
).map(([name, label]) => ({
  name: `legislator-${name}`,
  show: async ({ page, t }) => {
    await visitBusiest(page, 'legislator')
    await page.getByRole('tab', { name: t(label) }).click()
    await settled(page)
  },
}))

const ticked: Picture = {
  name: 'legislators-selected',
  show: async ({ page }) => {
    await visit(page, 'legislators')
    for (const at of [3, 5, 6]) {
      await page.getByRole('row').nth(at).click()
      await page.keyboard.press('x')
    }
    await settled(page)
  },
}

const filtering: Picture = {
  name: 'people-filter',
  show: async ({ page }) => {
    await visit(page, 'people')
    await press(page, 'f')
    await page.getByRole('menu').or(page.getByRole('dialog')).first().waitFor()
    await settled(page)
  },
}

const queue = (name: string, key: string): Picture => ({
  name,
  show: async ({ page }) => {
    await visit(page, 'follow-ups')
    await press(page, 'j', key)
    await settled(page)
  },
})

const foundInPalette: Picture = {
  name: 'palette-found',
  show: async ({ page }) => {
    await visit(page, 'today')
    await press(page, '/')
    await page.getByRole('combobox').fill('brim')
    await page
      .getByRole('option', { name: /Brimdal/ })
      .first()
      .waitFor()
    await settled(page)
  },
}

const bill: Picture = {
  name: 'bill',
  show: async ({ page }) => {
    await visit(page, 'bills')
    await page.getByRole('row', { name: /HB 214/ }).click()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /HB 214/ }).waitFor()
    await settled(page)
  },
}

const meeting: Picture = {
  name: 'meeting',
  show: async ({ page, t }) => {
    await visit(page, 'meetings')
    await page.getByRole('tab', { name: new RegExp(`^${t('meetingsScreen.past')}`) }).click()
    await page.getByRole('row', { name: /Spring coalition meeting/ }).click()
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/meetings\/./u)
    await page.getByRole('heading', { level: 1 }).or(page.getByRole('textbox')).first().waitFor()
    await settled(page)
  },
}

const duplicates: Picture = {
  name: 'duplicates-found',
  show: async ({ page, t }) => {
    await visit(page, 'duplicates')
    const search = page.getByRole('button', { name: t('duplicatesScreen.search'), exact: true })
    if (await search.isVisible()) await search.click()
    await page.locator('main li[aria-current=true]').waitFor({ timeout: 60_000 })
    await settled(page)
  },
}

/** What needs the content of the invented coalition. */
export const coalitionPictures: readonly Picture[] = [
  byCommand('new-person', 'person'),
  byCommand('new-organization', 'organization'),
  byCommand('new-bill', 'bill'),
  editing,
  ...tabs,
  ticked,
  filtering,
  queue('follow-ups-snooze', 's'),
  queue('follow-ups-details', 'i'),
  foundInPalette,
  bill,
  meeting,
  duplicates,
  queue('follow-ups-done', 'd'),
]
