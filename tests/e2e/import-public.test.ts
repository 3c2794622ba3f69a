import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerDialogs, call, goTo } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { tabTo } from './keyboard.ts'
import { openStage } from './stage.ts'

const data = resolve(import.meta.dirname, '../../../shared/data/legislators')
const present = existsSync(data)
if (!present) console.warn(`skipped: no public datasets at ${data}`)

describe.skipIf(!present)('the public datasets, through the window', () => {
  let run: RunningApp
  let page: Page

  beforeAll(async () => {
    run = await launch()
    ;({ page } = run)
    page.setDefaultTimeout(30_000)
    await openStage(run)
  })
  afterAll(() => run.close())

  const press = (key: string) => page.keyboard.press(key)
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const tab = (name: RegExp) => page.getByRole('tab', { name })

  /** Rows of every noun that an import makes, and what History tells. */
  async function counts(): Promise<Record<string, number>> {
    const { total: legislators } = await total('legislator')
    const { total: people } = await total('person')
    const history: { total: number } = await call(page, 'history', 'open', {})
    return { legislators, people, steps: history.total }
  }

  const total = (noun: 'legislator' | 'person'): Promise<{ total: number }> =>
    call(page, 'list', 'open', { noun, filter: {}, sort: [] })

  async function choose(folder: string): Promise<void> {
    await press('Control+1')
    await goTo(page, '/import/legislators')
    await page.getByRole('heading', { name: 'Import legislators' }).waitFor()
    await answerDialogs(run.app, join(data, folder))
    await press('f')
    await tabTo(page, button('Read the files'))
  }

  test('Congress by keyboard alone: reading is stopped, then read; writing is stopped with 0 rows after it', async () => {
    const before = await counts()
    await choose('us-congress')
    await press('Enter')
    await tabTo(page, button('Cancel'))
    await press('Enter')
    await tabTo(page, button('Read the files'))
    await press('Enter')
    await tab(/New 537/).waitFor()
    await tabTo(page, tab(/Everyone/))
    await press('End')
    await press('Enter')
    const reported = page.getByRole('grid', { name: 'What was reported' })
    await reported.getByText(/not a link, left out/).waitFor()
    await tabTo(page, button(/^Import 5,958 changes/))
    await press('Enter')
    await tabTo(page, button('Cancel'))
    await page.getByText(/^[1-9]\d?%/).waitFor()
    await press('Enter')
    await tab(/New 537/).waitFor()
    expect(await counts()).toEqual(before)
  })

  test('imported after all, it is undone from its result: how far is seen, and nothing is left', async () => {
    await tabTo(page, button(/^Import 5,958 changes/))
    await press('Enter')
    await page.getByText('537 new.').waitFor()
    expect(await counts()).toMatchObject({ legislators: 537, people: 537, steps: 2 })
    await tabTo(page, button('Undo the import'))
    await press('Enter')
    await page.getByText('Everything is as it was before.').waitFor()
    expect(await counts()).toMatchObject({ legislators: 0, people: 0, steps: 3 })
    expect(await page.getByRole('alertdialog').count()).toBe(0)
  })

  test('Vermont: 180 people, the same again changes nothing', async () => {
    for (const verdict of [/New 180/, /As before 180/]) {
      await choose('openstates/vt')
      await press('Enter')
      await tab(verdict).waitFor()
      const go = button(/^Import \d/)
      if (await go.isDisabled()) continue
      await tabTo(page, go)
      await press('Enter')
      await page.getByText('180 new.').waitFor()
    }
    expect(await counts()).toMatchObject({ legislators: 180 })
    expect(run.errors).toEqual([])
  })
})
