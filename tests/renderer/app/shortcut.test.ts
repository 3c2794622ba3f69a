import { expect, it } from 'vitest'
import { shortcutKeys } from '../../../renderer/app/api/shortcut.ts'

it('prints every key by a name or a sign that can be seen', () => {
  expect(shortcutKeys('mod+k', false)).toEqual(['Ctrl', 'K'])
  expect(shortcutKeys('mod+k', true)).toEqual(['⌘', 'K'])
  expect(shortcutKeys(' ', false)).toEqual(['Space'])
})
