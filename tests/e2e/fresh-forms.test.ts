import { goTo } from '../../build/window/drive.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CadenceInput } from '../../db/domain/cadence.ts'
import { affiliate } from '../../db/service/affiliation.ts'
import { createCadence } from '../../db/service/cadence.ts'
import { addContactPoint } from '../../db/service/contact-point.ts'
import { createCustomField } from '../../db/service/custom-field.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import { relate } from '../../db/service/relationship.ts'
import type { Vault } from '../../db/service/vault.ts'
import { listWords } from '../../db/service/word.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { openStage } from './stage.ts'

let run: RunningApp
let page: Page
const made = { person: '', role: '', point: '', tie: '', field: '', cadence: '', word: '' }

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  page.setDefaultTimeout(8000)
  await openStage(run, fill)
})
afterAll(() => run.close())

const rhythm = (name: string): CadenceInput => ({
  name,
  idealDays: 20,
  maxDays: 40,
  tier: null,
  tags: [],
  pausedUntil: null,
})

async function fill(vault: Vault): Promise<void> {
  const person = (await createPerson(vault, { givenName: 'Ana', familyName: 'Brimdal' })).value
  const other = (await createPerson(vault, { givenName: 'Oleg', familyName: 'Hale' })).value
  const organization = (await createOrganization(vault, { name: 'Harbor Youth Choir' })).value
  const [type] = await listWords(vault, 'relationship_type')
  if (!type) throw new Error('no type of relationship')
  const tie = { from: person, to: other, type: type.id, note: 'before' }
  made.person = person
  made.role = (await affiliate(vault, { person, organization, title: 'before' })).value
  made.point = (
    await addContactPoint(vault, person, { kind: 'phone', value: '555-0101', label: 'before' })
  ).value
  made.tie = (await relate(vault, tie)).value
  made.field = (await createCustomField(vault, { appliesTo: 'person', label: 'before', type: 'text' })).value
  made.cadence = (await createCadence(vault, rhythm('before'))).value
  made.word = (await listWords(vault, 'sector'))[0]?.id ?? ''
}

const dialog = () => page.getByRole('dialog')

async function visit(path: string): Promise<void> {
  await goTo(page, path)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

interface Changed {
  readonly slice: string
  readonly method?: string
  readonly input: unknown
  /** What opens the form, by the words that name it. */
  readonly opens: string
}

/** Opened at once: what the screen shows is on its way to being asked for again. */
async function changeAndOpen({ slice, method = 'update', input, opens }: Changed): Promise<void> {
  await page.evaluate(
    async ([of, name, given, words]) => {
      const { calls } = (window as never as { caucus: { calls: Record<string, Record<string, Function>> } })
        .caucus
      const all = [...document.querySelectorAll<HTMLElement>('button, [role=menuitem]')]
      const found = all.find((one) => (one.ariaLabel ?? one.textContent) === words)
      if (!found) throw new Error(`nothing is called ${String(words)}`)
      await calls[of as string]?.[name as string]?.(given)
      found.click()
    },
    [slice, method, input, opens] as const,
  )
  await dialog().waitFor()
}

async function expectStart(name: string, value: string): Promise<void> {
  const field = dialog().getByRole('textbox', { name })
  await expect.poll(() => field.inputValue()).toBe(value)
  await expect.poll(() => dialog().evaluate((one) => one.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
}

const more = async (name: string): Promise<void> => {
  await page.getByRole('button', { name: `More about ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).waitFor()
}

test('the form of a way to reach somebody begins with what stands now', async () => {
  await visit(`/people/${made.person}`)
  await more('555-0101')
  const input = { id: made.point, fields: { label: 'now' } }
  await changeAndOpen({ slice: 'contactPoint', input, opens: 'Edit' })
  await expectStart('Label', 'now')
})

test('so does that of a role', async () => {
  await visit(`/people/${made.person}`)
  await more('Harbor Youth Choir')
  const input = { id: made.role, fields: { title: 'now' } }
  await changeAndOpen({ slice: 'affiliation', input, opens: 'Edit' })
  await expectStart('Role', 'now')
})

test('so does that of a tie', async () => {
  await visit(`/people/${made.person}`)
  await page.getByRole('tab', { name: /^Relationships/u }).click()
  const edit = page.getByRole('button', { name: /^Edit .*Oleg Hale$/u })
  await edit.waitFor()
  const input = { id: made.tie, fields: { note: 'now' } }
  await changeAndOpen({ slice: 'relationship', input, opens: (await edit.getAttribute('aria-label')) ?? '' })
  await expectStart('Note', 'now')
})

test('so does that of how often somebody is to be reached', async () => {
  await visit(`/people/${made.person}`)
  const opens = 'Choose the cadence'
  await page.getByRole('button', { name: opens }).waitFor()
  const fields = { watch: { by: 'days', idealDays: 11, maxDays: 99 }, pausedUntil: null }
  await changeAndOpen({ slice: 'cadence', method: 'set', input: { contacts: [made.person], fields }, opens })
  await expectStart('Maximum days', '99')
})

test('so does that of a field of one’s own', async () => {
  await visit('/settings/fields')
  await page.getByRole('button', { name: 'Edit: before' }).waitFor()
  const input = { id: made.field, fields: { label: 'now' } }
  await changeAndOpen({ slice: 'customField', input, opens: 'Edit: before' })
  await expectStart('Name', 'now')
})

test('so does that of a word', async () => {
  await visit('/settings/words')
  const edit = page.getByRole('list', { name: 'Sectors' }).getByRole('button', { name: /^Edit/u }).first()
  const opens = (await edit.getAttribute('aria-label')) ?? ''
  const input = { id: made.word, fields: { label: 'now' } }
  await changeAndOpen({ slice: 'word', input, opens })
  await expectStart('Name', 'now')
})

test('so does that of a cadence', async () => {
  await visit('/settings/cadences')
  await page.getByRole('button', { name: 'Change before' }).waitFor()
  const input = { id: made.cadence, fields: rhythm('now') }
  await changeAndOpen({ slice: 'cadence', input, opens: 'Change before' })
  await expectStart('Name', 'now')
})

test('nothing was reported as an error', () => expect(run.errors).toEqual([]))
