import { expect, test, vi } from 'vitest'
import { screens } from '../../../build/window/screens.ts'
import { en } from '../../../db/domain/i18n/en.ts'

// Screens take the bridge of their window, and what they were built from, as they are loaded.
vi.mock('../../../renderer/app/api/caucus.ts', () => ({ api: {}, onEvent: () => () => undefined }))
vi.stubGlobal('__CAUCUS_BUILD__', {})
const { routes } = await import('../../../renderer/app/routes.tsx')

test('what looks at every screen looks at every route there is, and at no other', () => {
  const visited = new Set(screens.map((path) => path.split('/')[0]))
  expect(visited).toEqual(new Set(routes.map(({ screen }) => screen)))
})

test('and at every part of the settings', () => {
  const parts = screens.filter((path) => path.startsWith('settings/'))
  const sections = Object.keys(en.settings).filter((key) => key.startsWith('section.'))
  expect(parts.toSorted()).toEqual(sections.map((key) => key.replace('section.', 'settings/')).toSorted())
})
