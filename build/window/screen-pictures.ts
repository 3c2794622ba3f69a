import type { Locator } from 'playwright-core'
import { dialogOpened, headed, inDialog, press, visitBusiest, type Picture, type Studio } from './studio.ts'
import { screens, settled, visit } from './screens.ts'

/** With what comes of the work that a screen begins by itself. */
const ofPath = (path: string): Picture => ({
  name: path.replaceAll('/', '-'),
  show: async ({ page }) => {
    await visit(page, path)
    await page.getByRole('progressbar').first().waitFor({ state: 'detached', timeout: 60_000 })
    await settled(page)
  },
  seen: (studio) => shownAt(studio, path),
})

/** Settings name their parts; every other screen has its heading, and is the one that the address names. */
function shownAt({ page, t }: Studio, path: string): Locator {
  const [screen, part] = path.split('/')
  if (screen === 'settings')
    return page.locator('main h2', { hasText: t(`settings.section.${part as 'about'}`) })
  const { hash } = new URL(page.url())
  if (hash !== `#/${path}`) throw new Error(`${hash} is shown instead of ${path}`)
  return page.locator('main').locator('h1, input, textarea')
}

/** What a key or a command opens over a screen. */
const over = (name: string, path: string, ...keys: readonly string[]): Picture => ({
  name,
  show: async ({ page }) => {
    await visit(page, path)
    await press(page, ...keys)
    await dialogOpened(page)
  },
  seen: ({ page }) => page.getByRole('dialog').locator('h2, input').first(),
})

const contacts: readonly Picture[] = (['person', 'legislator', 'organization'] as const).map((kind) => ({
  name: kind,
  show: ({ page }) => visitBusiest(page, kind),
  seen: headed,
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
  seen: inDialog,
})

const editing: Picture = {
  name: 'edit-contact',
  show: async ({ page }) => {
    await visitBusiest(page, 'person')
    await press(page, 'e')
    await dialogOpened(page)
  },
  seen: inDialog,
}

const tabsOf = (kind: 'person' | 'legislator'): readonly Picture[] =>
  (
    [
      ['follow-ups', 'contactScreen.followUps'],
      ['relationships', 'contactScreen.relationships'],
      ['files', 'fileTab.title'],
      ['history', 'contactScreen.history'],
    ] as const
  ).map(([name, label]) => ({
    name: `${kind}-${name}`,
    show: async ({ page, t }) => {
      await visitBusiest(page, kind)
      await page.getByRole('tab', { name: t(label) }).click()
      await settled(page)
    },
    seen: ({ page, t }) => page.getByRole('tab', { name: t(label), selected: true }),
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
  seen: ({ page }) => page.locator('main [role=row][aria-selected=true]'),
}

const filtering: Picture = {
  name: 'people-filter',
  show: async ({ page }) => {
    await visit(page, 'people')
    await press(page, 'f')
    await page.getByRole('menu').or(page.getByRole('dialog')).first().waitFor()
    await settled(page)
  },
  seen: ({ page }) => page.getByRole('menu').or(page.getByRole('dialog')),
}

const queue = (name: string, key: string, opened: string): Picture => ({
  name,
  show: async ({ page }) => {
    await visit(page, 'follow-ups')
    await press(page, 'j', key)
    await settled(page)
  },
  seen: ({ page }) => page.locator(opened),
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
  seen: ({ page }) => page.getByRole('option', { name: /Brimdal/ }),
}

/** The first record of a list, opened by the keyboard. */
const firstOf = (name: string, list: 'committees'): Picture => ({
  name,
  show: async ({ page }) => {
    await visit(page, list)
    await page.getByRole('row').nth(1).click()
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`#/${list}/.`, 'u'))
    await headed({ page }).waitFor()
    await settled(page)
  },
  seen: headed,
})

/** A meeting is headed by the field of its title. */
const titled = ({ page, t }: Studio): Locator =>
  page.getByRole('textbox', { name: t('meetingScreen.title'), exact: true })

/** What is typed and not finished waits among the drafts. */
const drafts: Picture = {
  name: 'meetings-drafts',
  show: async (studio) => {
    const { page, t } = studio
    await visit(page, 'meetings/drafts')
    const line = page.locator('main li')
    if ((await line.count()) === 0) {
      await visit(page, 'meetings/new')
      await titled(studio).fill(t('screen.meetings'))
      await visit(page, 'meetings/drafts')
    }
    await line.first().waitFor()
    await settled(page)
  },
  seen: ({ page }) => page.locator('main li'),
}

/** What to read before one meets whom most is promised to. */
const brief: Picture = {
  name: 'meetings-brief',
  show: async ({ page }) => {
    await visitBusiest(page, 'legislator')
    const id = page.url().split('/').at(-1)
    await visit(page, `meetings/brief/${id}`)
  },
  seen: headed,
}

const template: Picture = {
  name: 'meetings-template',
  show: async ({ page }) => {
    await visit(page, 'meetings/templates')
    await page.locator('main li').getByRole('link').first().click()
    await page.waitForURL(/#\/meetings\/templates\/./u)
    await settled(page)
  },
  seen: ({ page }) => page.locator('main').getByRole('textbox').first(),
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
  seen: headed,
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
  seen: titled,
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
  seen: ({ page }) => page.locator('main li[aria-current=true]'),
}

/** What needs the content of the invented coalition. */
export const coalitionPictures: readonly Picture[] = [
  byCommand('new-person', 'person'),
  byCommand('new-organization', 'organization'),
  byCommand('new-bill', 'bill'),
  editing,
  ...tabsOf('person'),
  ...tabsOf('legislator'),
  ticked,
  filtering,
  queue('follow-ups-snooze', 's', '[role=dialog]'),
  queue('follow-ups-details', 'i', 'main aside'),
  foundInPalette,
  bill,
  firstOf('committee', 'committees'),
  meeting,
  drafts,
  brief,
  template,
  duplicates,
  queue('follow-ups-done', 'd', 'main li form'),
]
