import { goTo } from '../../build/window/drive.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { settled } from '../../build/window/screens.ts'
import { systemClock } from '../../db/domain/clock.ts'
import { today } from '../../db/domain/local-date.ts'
import { affiliate } from '../../db/service/affiliation.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import { tagRecords } from '../../db/service/tag.ts'
import type { Vault } from '../../db/service/vault.ts'
import { findLayoutFaults } from './layout-faults.ts'
import { openStage, typeOf } from './stage.ts'

let run: RunningApp
let page: Page
let person: string
let meeting: string

/** Signs of many parts, right to left, and a word that no line holds, as long as a line may be. */
const unit = `👩‍👩‍👧‍👦 مرحبا بكم في المدينة Donaudampfschifffahrtsgesellschaft${'W'.repeat(90)} `
const long = unit.repeat(20).slice(0, 990)
const text = unit.repeat(20).slice(0, 3000)

async function fill(vault: Vault): Promise<void> {
  const names = { givenName: 'مريم', familyName: 'W'.repeat(500), suffix: long, pronouns: long }
  const guard = { doNotContact: true, doNotContactReason: long, source: long }
  const { value } = await createPerson(vault, {
    ...names,
    ...guard,
    salutation: long,
    about: text,
    avoid: text,
  })
  person = value
  const { value: organization } = await createOrganization(vault, { name: long, type: long, about: text })
  await affiliate(vault, { person: value, organization, title: long, department: long, isPrimary: true })
  await tagRecords(vault, [value], { name: long })
  const logged = await logInteraction(vault, {
    type: await typeOf(vault, 'meeting'),
    status: 'happened',
    outcome: 'met',
    direction: 'inbound',
    occurredOn: today(systemClock),
    subject: long,
    bodyText: text,
    place: long,
    agenda: [{ text: long, minutes: 5, done: false }],
    decisions: [long],
    participants: [{ contact: value, role: long }],
  })
  meeting = logged.value
}

beforeAll(async () => {
  run = await launch({ language: 'en' })
  ;({ page } = run)
  page.setDefaultTimeout(8000)
  await page.setViewportSize({ width: 1280, height: 800 })
  await openStage(run, fill)
})
afterAll(() => run.close())

async function visit(path: string): Promise<void> {
  await goTo(page, path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled(page)
}

/** Whether it stands within the window without scrolling. */
const isInSight = async (name: string) => {
  const box = await page.getByRole('button', { name }).first().boundingBox()
  return box !== null && box.x >= 0 && box.x + box.width <= 1280 && box.y >= 0 && box.y + box.height <= 800
}

test('however long the texts of a contact and a meeting are, what one does most stays in sight', async () => {
  await visit(`/people/${person}`)
  expect(await isInSight('Log contact')).toBe(true)
  expect(await findLayoutFaults(page)).toEqual([])
  await visit(`/meetings/${meeting}`)
  expect(await isInSight('Print')).toBe(true)
  expect(await findLayoutFaults(page)).toEqual([])
  await visit(`/people/${person}`)
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Say as what they took part' }).click()
  await dialog.getByRole('textbox', { name: 'took part as' }).fill(long)
  await settled(page)
  const inner = await dialog.evaluate((one) => ({ needs: one.scrollWidth, has: one.clientWidth }))
  expect(inner.needs).toBeLessThanOrEqual(inner.has)
  expect(await findLayoutFaults(page)).toEqual([])
})
