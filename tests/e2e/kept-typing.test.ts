import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { affiliate } from '../../db/service/affiliation.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import type { Vault } from '../../db/service/vault.ts'
import { call } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { openStage } from './stage.ts'

let run: RunningApp
let page: Page
let ana: string
let role: string

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  page.setDefaultTimeout(8000)
  await openStage(run, fill)
})
afterAll(() => run.close())

async function fill(vault: Vault): Promise<void> {
  const person = (await createPerson(vault, { givenName: 'Ana', familyName: 'Ibarra' })).value
  const organization = (await createOrganization(vault, { name: 'Harbor Youth Choir' })).value
  ana = person
  role = (await affiliate(vault, { person, organization, title: 'Director', startOn: '2024-01-01' as never }))
    .value
}

const dialog = () => page.getByRole('dialog')
const drafts = async (): Promise<readonly unknown[]> => call(page, 'draft', 'list', {})
const details = async (): Promise<{ givenName: string; familyName: string; pronouns: string }> =>
  call(page, 'contact', 'details', { id: ana })

async function toAna(): Promise<void> {
  await page.evaluate((id) => void (location.hash = `/people/${id}`), ana)
  await page.getByRole('heading', { level: 1, name: /Ana/ }).waitFor()
}

/** Leaves the dialog with what was typed in it, as a draft. */
async function leaveDialog(): Promise<void> {
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await expect.poll(async () => (await drafts()).length).toBe(1)
}

async function goOnAndSave(): Promise<void> {
  await page.getByText('What you typed last time is here again.').waitFor()
  await page.keyboard.press('Control+Enter')
  await dialog().waitFor({ state: 'detached' })
  await expect.poll(async () => (await drafts()).length).toBe(0)
}

test('a draft of the form of a contact keeps what was typed, and puts back nothing that was changed since', async () => {
  await toAna()
  await page.keyboard.press('e')
  await dialog().getByRole('textbox', { name: 'Pronouns' }).fill('ella')
  await leaveDialog()
  await call(page, 'person', 'update', { id: ana, fields: { familyName: 'Newname' } })
  await page.getByRole('heading', { level: 1, name: 'Ana Newname' }).waitFor()
  await page.keyboard.press('e')
  await goOnAndSave()
  expect(await details()).toMatchObject({ familyName: 'Newname', pronouns: 'ella' })
})

async function editRole(): Promise<void> {
  await page.getByRole('button', { name: 'More about Harbor Youth Choir' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await dialog().waitFor()
}

test('a draft of a role keeps the day that was typed, and leaves the other as it is by now', async () => {
  await toAna()
  await editRole()
  await dialog().getByRole('textbox', { name: 'Until' }).fill('2025-06-30')
  await page.keyboard.press('Tab')
  await leaveDialog()
  await call(page, 'affiliation', 'update', { id: role, fields: { startOn: '2024-03-01' } })
  await editRole()
  await expect.poll(() => dialog().getByRole('textbox', { name: 'From' }).inputValue()).toBe('Fri Mar 1 2024')
  await goOnAndSave()
})
