import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, goTo } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { addFollowUp } from '../../db/service/follow-up.ts'
import { addMember } from '../../db/service/member.ts'
import { getSelf } from '../../db/service/member-name.ts'
import type { Vault } from '../../db/service/vault.ts'
import { findAccessFaults } from './access-faults.ts'
import { tabTo } from './keyboard.ts'
import { openStage } from './stage.ts'
import { toast } from './toast.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  page.setDefaultTimeout(8000)
  await openStage(run, fill)
})
afterAll(() => run.close())

async function fill(vault: Vault): Promise<void> {
  await addMember(vault, { name: 'Inés Vidal' })
  await addFollowUp(vault, { title: 'Call the harbor', owner: (await getSelf(vault)).id })
}

const dialog = () => page.getByRole('dialog')

test('who hands over leaves or stays by who uses the vault now, also when that has just been changed', async () => {
  await goTo(page, '/settings/members')
  const handOver = page.getByRole('button', { name: 'Hand over from Ruth Okafor' })
  await handOver.waitFor()
  const members: { id: string; name: string }[] = await call(page, 'member', 'list', {})
  const idOf = (wanted: string) => members.find(({ name }) => name === wanted)?.id
  // At once: who uses it is on its way to being asked for again.
  await handOver.evaluate(async (button: HTMLElement, id) => {
    const { calls } = (window as never as { caucus: { calls: { member: { use: Function } } } }).caucus
    await calls.member.use({ id })
    button.click()
  }, idOf('Inés Vidal'))
  // After a click of a script, as of a screen reader, the focus comes into a dialog a frame later.
  await dialog().getByRole('checkbox', { checked: true }).press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await call(page, 'member', 'use', { id: idOf('Ruth Okafor') })
})

test('a colleague is changed from what stands now, also when that has just been changed', async () => {
  const edit = page.getByRole('button', { name: 'Edit Inés Vidal' })
  const members: { id: string; name: string }[] = await call(page, 'member', 'list', {})
  const id = members.find(({ name }) => name === 'Inés Vidal')?.id
  await edit.evaluate(async (button: HTMLElement, of) => {
    const { calls } = (window as never as { caucus: { calls: { member: { update: Function } } } }).caucus
    await calls.member.update({ id: of, fields: { email: 'ines@example.org' } })
    button.click()
  }, id)
  const email = dialog().getByRole('textbox').nth(1)
  await expect.poll(() => email.inputValue()).toBe('ines@example.org')
  await email.press('Escape')
  await dialog().waitFor({ state: 'detached' })
})

test('whoever uses the vault leaves once somebody else was chosen, by keyboard alone', async () => {
  await goTo(page, '/settings/members')
  await page.getByRole('button', { name: 'Hand over from Ruth Okafor' }).click()
  await dialog().getByText('To leave, choose first who uses it').waitFor()
  expect(await dialog().getByRole('checkbox').count()).toBe(0)
  await page.keyboard.press('Escape')
  expect(await findAccessFaults(page)).toEqual([])

  await tabTo(page, page.getByRole('button', { name: /Who uses this vault/u }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('In')
  await page.keyboard.press('Enter')
  await toast(page, 'Inés Vidal uses this vault from now on').waitFor()
  await tabTo(page, page.getByRole('button', { name: 'Hand over from Ruth Okafor' }))
  await page.keyboard.press('Enter')
  await dialog().getByText('This gives away 0 contacts, 1 open follow-up and 0 planned meetings').waitFor()
  await tabTo(page, dialog().getByRole('button', { name: 'Hand over', exact: true }))
  await page.keyboard.press('Enter')
  await toast(page, 'Ruth Okafor handed over to Inés Vidal').waitFor()
  await page.getByRole('button', { name: 'Edit Ruth Okafor' }).waitFor({ state: 'detached' })
  await toast(page, 'Ruth Okafor handed over').getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Edit Ruth Okafor' }).waitFor()
})

test('who left stands below, and is taken back by keyboard alone', async () => {
  await tabTo(page, page.getByRole('button', { name: 'Hand over from Ruth Okafor' }))
  await page.keyboard.press('Enter')
  await dialog().getByText('Saved views and drafts belong to the vault').waitFor()
  await tabTo(page, dialog().getByRole('button', { name: 'Hand over', exact: true }))
  await page.keyboard.press('Enter')
  const back = page.getByRole('button', { name: 'Take back Ruth Okafor' })
  await back.waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await tabTo(page, back)
  await page.keyboard.press('Enter')
  await toast(page, 'Ruth Okafor is back in the team').waitFor()
  await page.getByRole('button', { name: 'Edit Ruth Okafor' }).waitFor()
  await back.waitFor({ state: 'detached' })
})
