import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerDialogs, goTo } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { findAccessFaults } from './access-faults.ts'
import { tabTo } from './keyboard.ts'
import { fillHarbor, openStage } from './stage.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  await openStage(run, fillHarbor)
})
afterAll(async () => {
  await run.close()
})

const people = `First name,Last name,E-mail,Company,Last touch
Given1,Invented1,one@example.org,House of One,3/4/2026
Given2,Invented2,two@example.org,,11/2/2026
Given1,Invented1,one@example.org,House of One,
Given3,Invented3,three@example.org,stray,4/5/2026,cell
`

const button = (name: string | RegExp) => page.getByRole('button', { name })
const tab = (name: RegExp) => page.getByRole('tab', { name })

/** Heads of a list of which not all is to be read, by fractions of a pixel too. */
const cutHeads = (list: string): Promise<string[]> =>
  page
    .getByRole('grid', { name: list })
    .locator('[role=columnheader] *')
    .evaluateAll((parts) =>
      parts
        .filter((part) => getComputedStyle(part).textOverflow === 'ellipsis')
        .filter((part) => {
          const words = document.createRange()
          words.selectNodeContents(part)
          return words.getBoundingClientRect().width > part.getBoundingClientRect().width
        })
        .map((part) => part.textContent ?? ''),
    )

async function choose(name: string, content: string): Promise<void> {
  const path = join(run.userData, name)
  writeFileSync(path, content)
  await goTo(page, '/today')
  await page.getByRole('heading', { name: 'Import contacts' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+7')
  await page.getByRole('heading', { name: 'Import contacts' }).waitFor()
  await answerDialogs(run.app, path)
}

test('by keyboard alone: choose, match, look at the rows, import', async () => {
  await choose('people.csv', people)
  await page.keyboard.press('o')
  await page.getByRole('columnheader', { name: 'Goes to' }).waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await page.getByText('If a contact is here already', { exact: true }).waitFor()
  await tabTo(page, button(/Check the rows/))
  await page.keyboard.press('Enter')
  await tab(/Create 2/).waitFor()
  // Not what the head of the page begins with.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[role=grid]')?.ariaLabel))
    .toBe('Rows of the files')
  await expect.poll(() => cutHeads('Rows of the files')).toEqual([])
  await tab(/Skip 1/).waitFor()
  await tab(/Cannot read 1/).waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await tabTo(page, button('Import 2 rows'))
  await page.keyboard.press('Enter')
  await page.getByText('2 created, 1 left out, 1 skipped.').waitFor()
  const left = page.getByRole('region', { name: 'Rows left out' }).getByRole('grid')
  await left.getByText('Cannot read').waitFor()
  expect(await left.getByRole('row').count()).toBe(2)
  const skipped = page.getByRole('region', { name: /^Rows skipped/ }).getByRole('grid')
  await skipped.getByText('it is the same as line 2').waitFor()
  expect(await skipped.getByRole('row').count()).toBe(2)
  expect(await findAccessFaults(page)).toEqual([])
})

test('the rows left out are kept as a file, and the import is undone', async () => {
  const path = join(run.userData, 'left.csv')
  await answerDialogs(run.app, path)
  await button('Save the rows left out…').click()
  await page.getByText('1 row was saved').waitFor()
  expect(readFileSync(path, 'utf8')).toContain('Given3')
  await button('Undo the import').click()
  await page.getByText('The import was undone').waitFor()
})

test('a row is put right in place, and a column goes somewhere else', async () => {
  await choose('again.csv', people.replace(',cell', ''))
  await button(/Choose files/).click()
  await button('Goes to: Last touch').click()
  await page.getByRole('option', { name: 'Leave out' }).click()
  await page.getByText('Left out').waitFor()
  await button(/Check the rows/).click()
  await page.getByRole('grid', { name: 'Rows of the files' }).getByText('Given3').click()
  const field = page.getByRole('textbox', { name: 'First name' })
  await field.fill('Giselle')
  await field.press('Enter')
  await page.getByRole('grid', { name: 'Rows of the files' }).getByText('Giselle Invented3').waitFor()
})

test('what is said about rows leaves the place in their list, and the keys where they are', async () => {
  const many = Array.from({ length: 120 }, (_, at) => `Wren${at},Invented${at},wren${at}@example.org,\n`)
  await choose(
    'many.csv',
    `First name,Last name,E-mail,Phone\nWren7,Invented7,wren7@example.org,\n${many.join('')}`,
  )
  await button(/Choose files/).click()
  await button(/Check the rows/).click()
  await tab(/Create 120/).click()
  await page.getByRole('searchbox').fill('wren')
  const grid = page.getByRole('grid', { name: 'Rows of the files' })
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('121')
  await grid.getByRole('row').nth(1).click()
  await page.keyboard.press('End')
  await grid.getByText('Wren119 Invented119').waitFor()
  const scrolled = await grid.evaluate((element) => element.scrollTop)
  expect(scrolled).toBeGreaterThan(500)
  const field = page.getByRole('textbox', { name: 'First name' })
  await field.fill('Wrenna119')
  await page.keyboard.press('Tab')
  await grid.getByText('Wrenna119 Invented119').waitFor()
  const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement).value)
  expect(await focused()).toBe('Invented119')
  await page.keyboard.type('Changed')
  await page.keyboard.press('Enter')
  await grid.getByText('Wrenna119 Changed').waitFor()
  expect(await focused()).toBe('Changed')
  await tabTo(page, button('Leave this row out'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await tab(/Create 119/).waitFor()
  const current = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  await expect.poll(current).toContain('Wrenna119 Changed')
  await expect.poll(() => grid.evaluate((element) => element.scrollTop)).toBe(scrolled)
  expect(await page.getByRole('searchbox').inputValue()).toBe('wren')
  await expect.poll(() => tab(/Create 119/).getAttribute('aria-selected')).toBe('true')
  await page.getByRole('searchbox').fill('wrenna')
  await page.getByText('No such rows').waitFor()
})

const named = `Given,Surname,House,Labels
Nora,Invented4,HYC,donor
Ona,Invented5,House of Two,
`

test('by keyboard: a column leaves out what nobody knows, and the mapping is remembered', async () => {
  await choose('named.csv', named)
  await page.keyboard.press('o')
  await button('Goes to: House').waitFor()
  await tabTo(page, button('Goes to: House'))
  await page.keyboard.press('Enter')
  const organization = page.getByRole('option', { name: 'Organization', exact: true })
  await organization.waitFor()
  await page.keyboard.type('Organization')
  await expect.poll(() => organization.evaluate((option) => option === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await expect.poll(() => button('Goes to: House').textContent()).toContain('Organization')
  await tabTo(page, button('If it is not here yet: Labels'))
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Leave it out' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => button('If it is not here yet: Labels').textContent()).toContain('Leave it out')
  await tabTo(page, button('Mapping'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Remember this mapping' }).waitFor()
  await page.keyboard.press('Enter')
  const name = page.getByRole('textbox', { name: 'Name of the mapping' })
  await name.waitFor()
  await page.keyboard.press('Escape')
  await name.waitFor({ state: 'detached' })
  await tabTo(page, button('Mapping'))
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Remember this mapping' }).waitFor()
  await page.keyboard.press('Enter')
  await name.waitFor()
  await page.keyboard.type('Houses')
  await page.keyboard.press('Enter')
  await button('Recognised as').filter({ hasText: 'Houses' }).waitFor()
})

test('by keyboard: a name is linked to the organization that it is', async () => {
  await tabTo(page, button(/Check the rows/))
  await page.keyboard.press('Enter')
  const row = page.getByRole('grid', { name: 'Rows of the files' }).getByText('Nora Invented4')
  await row.click()
  await page.getByText('left out, as nobody knows it: donor').waitFor()
  await page.getByText('Is created').waitFor()
  await tabTo(page, page.getByRole('combobox', { name: 'Another organization that HYC is' }))
  await page.keyboard.type('Harbor Youth')
  await page.getByRole('option', { name: /Harbor Youth Choir/ }).waitFor()
  await page.keyboard.press('Enter')
  await row.click()
  await page.getByText('Is Harbor Youth Choir').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await button('Import 2 rows').click()
  await page.getByText(/^2 created/).waitFor()
})

test('the mapping is recognised, with what is missing and what is new', async () => {
  await choose('next.csv', 'Given,Surname,House,Shoes\nPia,Invented6,HYC,40\n')
  await button(/Choose files/).click()
  await button('Recognised as').filter({ hasText: 'Nothing known' }).waitFor()
  await choose(
    'next.csv',
    'Given,Surname,House,Labels,Shoes\nPia,Invented6,HYC,,40\nIngrid,Brimblecomeb,,,\n',
  )
  await button(/Choose files/).click()
  await button('Recognised as').filter({ hasText: 'Houses' }).waitFor()
  await page.getByText('a column that the mapping does not know; it is left out: Shoes').waitFor()
  await button(/Check the rows/).click()
  await page.getByRole('grid', { name: 'Rows of the files' }).getByText('Pia Invented6').click()
  await page.getByText('Is Harbor Youth Choir').waitFor()
})

test('a new contact that resembles one of the vault is told, and can be it', async () => {
  await tab(/New, but alike 1/).click()
  await page.getByRole('grid', { name: 'Rows of the files' }).getByText('Ingrid Brimblecomeb').click()
  await page.getByRole('gridcell', { name: 'a new contact that resembles Ingrid Brimblecombe' }).waitFor()
  await button('It is Ingrid Brimblecombe').click()
  await tab(/As before 1|Update 1/).waitFor()
})

test('an address book, too, chooses what becomes of contacts that are here', async () => {
  const card = (pronouns: string) =>
    `BEGIN:VCARD\nVERSION:3.0\nFN:Vera Invented7\nEMAIL:vera@example.org\nX-PRONOUNS:${pronouns}\nEND:VCARD\n`
  await choose('vera.vcf', card('she/her'))
  await button(/Choose files/).click()
  await button('Import 1 row').click()
  await page.getByText(/^1 created/).waitFor()
  await choose('vera.vcf', card('they/them'))
  await button(/Choose files/).click()
  await tab(/As before 1/).waitFor()
  await page.getByRole('radio', { name: 'Overwrite' }).click()
  await tab(/Update 1/).waitFor()
  expect(await findAccessFaults(page)).toEqual([])
})

test('what stands around a table is told, and where it ends can be changed', async () => {
  await choose(
    'around.csv',
    'Our partners\n\nName,E-mail,City\nWim Invented8,wim@example.org,Taos\n\nXenia Invented9\n',
  )
  await button(/Choose files/).click()
  await page.getByText('1 line above the table is left out. 1 line below it is left out.').waitFor()
  await button('Table ends').click()
  await page.getByRole('option', { name: 'With the file' }).click()
  await button(/Check the rows \(2 rows\)/).click()
  await page.getByRole('grid', { name: 'Rows of the files' }).getByText('Xenia Invented9').waitFor()
})

test('what a file of cards leaves out, and an address that no mail reaches, are told before the import', async () => {
  await choose(
    'odd.vcf',
    'BEGIN:VCARD\nVERSION:3.0\nFN:Yara Invented10\nEMAIL:yara at example\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Zeno Invented11\n',
  )
  await button(/Choose files/).click()
  await page.getByText('The card has no end; it was read as far as it goes.').waitFor()
  const grid = page.getByRole('grid', { name: 'Rows of the files' })
  await grid.getByText('taken as it stands, but it looks wrong: yara at example').waitFor()
})

test('where and what an organization of a directory offers stands on its page', async () => {
  const folder = join(run.userData, 'directory')
  mkdirSync(folder)
  const tables = {
    organizations: 'id,name,description\no1,Quay Legal Aid,Advice\n',
    locations: 'id,organization_id,name,description\nl1,o1,Main hall,By the river\n',
    services: 'id,organization_id,name,status\ns1,o1,Tenants at court,inactive\n',
    services_at_location: 'id,service_id,location_id\nx,s1,l1\n',
    schedules:
      'id,location_id,weekday,opens_at,closes_at\na,l1,Monday,09:00,17:00\nb,l1,Tuesday,09:00,17:00\n',
  }
  for (const [name, text] of Object.entries(tables)) writeFileSync(join(folder, `${name}.csv`), text)
  await choose('none.csv', '')
  await answerDialogs(run.app, folder)
  await button(/Choose a folder/).click()
  const grid = page.getByRole('grid', { name: 'Rows of the files' })
  await grid.getByText('Quay Legal Aid').click()
  await button('Leave this row out').waitFor()
  await grid.getByText('Main hall').click()
  await button('Leave this row out').waitFor({ state: 'detached' })
  await button(/Import 3 rows/).click()
  await page.getByText('The contacts are in').waitFor()
  await page.keyboard.press('Control+4')
  await page.getByRole('grid').getByText('Quay Legal Aid').dblclick()
  const locations = page.getByRole('region', { name: 'Locations' })
  await locations.getByText('Mon–Tue 09:00–17:00').waitFor()
  const offers = page.getByRole('region', { name: 'Services offered' })
  await offers.getByText('At: Main hall').waitFor()
  await offers.getByText('Inactive').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
})

const event = `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:visit
SUMMARY:Visit to the quay
DTSTART:20260202T140000Z
ATTENDEE;CN=Una:mailto:una@example.org
END:VEVENT
END:VCALENDAR
`

test('contacts and a calendar that were chosen together come in turns', async () => {
  const calendar = join(run.userData, 'visits.ics')
  writeFileSync(calendar, event)
  await choose('una.csv', 'First name,Last name,E-mail\nUna,Invented12,una@example.org\n')
  await answerDialogs(run.app, calendar, join(run.userData, 'una.csv'))
  await page.keyboard.press('o')
  await page.getByText('1 of 2: una.csv · After them: visits.ics').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await button(/Check the rows/).click()
  await button('Import 1 row').click()
  await page.getByText('1 created.').waitFor()
  await tabTo(page, button('Go on with visits.ics'))
  await page.keyboard.press('Enter')
  await page.getByText('2 of 2: visits.ics').waitFor()
  await page.getByRole('grid', { name: 'Rows of the files' }).getByText('Visit to the quay').waitFor()
  await button('Import 1 row').click()
  const before = page.getByRole('region', { name: 'The files before' })
  await before.getByText('una.csv: 1 created.').waitFor()
  await page.getByText('The calendar is in').waitFor()
  await page.getByText('1 created (1 interaction).').waitFor()
  await button('Show interactions').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
})

test('among several files one without rows is told, and the line and file of each row have room', async () => {
  await choose('una.csv', 'First name,Last name,E-mail\nUna,Invented12,una@example.org\n')
  const bare = join(run.userData, 'bare.csv')
  writeFileSync(bare, 'First name,Last name,E-mail\n')
  await answerDialogs(run.app, join(run.userData, 'una.csv'), bare)
  await page.keyboard.press('o')
  await page.getByText('bare.csv: The file has the names of its columns and no row below them.').waitFor()
  await button(/Check the rows/).click()
  const head = page.getByRole('columnheader', { name: 'Line and file' })
  await head.waitFor()
  const usual = page.viewportSize() ?? { width: 1440, height: 900 }
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect.poll(() => cutHeads('Rows of the files')).toEqual([])
  await page.setViewportSize(usual)
})

test('of several files one that cannot be read keeps no other out, and is told until the end', async () => {
  await choose('una.csv', 'First name,Last name,E-mail\nWanda,Invented13,wanda@example.org\n')
  const broken = join(run.userData, 'broken.xlsx')
  writeFileSync(broken, '<html><body>No workbook</body></html>')
  await answerDialogs(run.app, broken, join(run.userData, 'una.csv'))
  await page.keyboard.press('o')
  const told = page.getByText(/^broken\.xlsx was not read: /)
  await told.waitFor()
  await page.getByText('1 file could not be read and is left out.').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await button(/Check the rows/).click()
  await tab(/Create 1/).waitFor()
  await told.waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await button('Import 1 row').click()
  await page.getByText('1 created.').waitFor()
  await told.waitFor()
  expect(await findAccessFaults(page)).toEqual([])
})

test('of files of several kinds one is passed over', async () => {
  await choose('una.csv', 'First name,Last name,E-mail\nUna,Invented12,una@example.org\n')
  await answerDialogs(run.app, join(run.userData, 'visits.ics'), join(run.userData, 'una.csv'))
  await page.keyboard.press('o')
  await button('Go on without these').click()
  await page.getByText('2 of 2: visits.ics').waitFor()
  await page.getByText('Nothing would be changed.').waitFor()
  expect(await button('Go on without these').count()).toBe(0)
})
