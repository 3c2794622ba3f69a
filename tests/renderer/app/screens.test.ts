import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { screens } from '../../../build/window/screens.ts'
import { en } from '../../../db/domain/i18n/en.ts'

// Read and not loaded: screens want a window.
const routes = readFileSync(new URL('../../../renderer/app/routes.tsx', import.meta.url), 'utf8')

test('what looks at every screen looks at every route there is, and at no other', () => {
  const visited = new Set(screens.map((path) => path.split('/')[0]))
  expect(visited).toEqual(new Set(Array.from(routes.matchAll(/\bscreen: '([^']+)'/gu), ([, name]) => name)))
})

test('and at every part of the settings', () => {
  const parts = screens.filter((path) => path.startsWith('settings/'))
  const sections = Object.keys(en.settings).filter((key) => key.startsWith('section.'))
  expect(new Set(parts)).toEqual(new Set(sections.map((key) => key.replace('section.', 'settings/'))))
})
