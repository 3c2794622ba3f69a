import type { Page } from 'playwright-core'
import { call, goTo } from '../../build/window/drive.ts'

export const notesOf = (page: Page) => page.getByRole('textbox', { name: 'Notes', exact: true })

export async function meetingType(page: Page): Promise<string | undefined> {
  const types: { id: string; key: string }[] = await call(page, 'interactionType', 'list', {})
  return types.find(({ key }) => key === 'meeting')?.id
}

export async function findPerson(page: Page, words: string): Promise<string | undefined> {
  const [found]: { id: string }[] = await call(page, 'contact', 'find', { text: words, limit: 1 })
  return found?.id
}

/** A meeting that took place. */
export async function logMeeting(
  page: Page,
  fields: Readonly<Record<string, unknown>> & { readonly subject: string },
): Promise<string> {
  const meeting = { type: await meetingType(page), status: 'happened', outcome: 'met', ...fields }
  const { value }: { value: string } = await call(page, 'interaction', 'log', meeting)
  return value
}

export async function openMeeting(page: Page, id: string, title: string): Promise<void> {
  await goTo(page, `/meetings/${id}`)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

export async function inMore(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name }).press('Enter')
}

/** All that is being typed anywhere, as text. */
export const draftsOf = async (page: Page): Promise<string> =>
  JSON.stringify(await call(page, 'draft', 'list', {}))
