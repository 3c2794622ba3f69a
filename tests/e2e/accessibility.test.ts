import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, makeVault } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { screens, speak, visit } from '../../build/window/screens.ts'
import { visitBusiest } from '../../build/window/studio.ts'
import { findAccessFaults } from './access-faults.ts'

let app: RunningApp

beforeAll(async () => {
  app = await launch()
  await makeVault(app)
}, 120_000)

afterAll(() => app.close())

/** What does not fit in the width of the window. */
const overflow = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth')

it.each(['people', 'organizations', 'legislators'])(
  'says in sight what %s is for while it is empty',
  async (screen) => {
    await visit(app.page, screen)
    const step = await app.page.locator('main [role=grid] ~ div button').first().boundingBox()
    expect(step?.y).toBeLessThan(500)
  },
)

describe('of an empty vault', () => {
  describe.each(['en', 'es'] as const)('in both themes, in %s', (language) => {
    checkScreens(language)
  })
})

describe('with the sample coalition', () => {
  beforeAll(async () => {
    await call(app.page, 'sample', 'add', { language: 'es' })
  })
  describe.each(['es', 'en'] as const)('in both themes, in %s', (language) => {
    checkScreens(language)

    it.each(['person', 'legislator', 'organization'] as const)(
      'the page of a %s breaks none either',
      async (kind) => {
        await visitBusiest(app.page, kind)
        expect(await findAccessFaults(app.page)).toEqual([])
      },
    )
  })
})

function checkScreens(language: 'en' | 'es'): void {
  beforeAll(async () => {
    await app.page.setViewportSize({ width: 1093, height: 614 })
    await speak(app.app, app.page, language)
  })

  it.each(screens)('%s breaks no rule of accessibility and fits the smallest window', async (screen) => {
    await visit(app.page, screen)
    expect(await findAccessFaults(app.page)).toEqual([])
    expect(await overflow(app.page)).toBe(0)
  })
}

it('says nothing wrong on the console', () => expect(app.errors).toEqual([]))

it('tells a picture without words, in light and in dark', async () => {
  await visit(app.page, 'today')
  await app.page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')))
  const faults = await findAccessFaults(app.page)
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(['light image-alt', 'dark image-alt'])
})
