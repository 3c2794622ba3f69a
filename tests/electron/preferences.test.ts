import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { windowPreferencesSchema } from '../../electron/contract/window.ts'
import { PreferenceFile } from '../../electron/main/preferences.ts'

test('the window knows its own preferences, and nothing that main keeps for itself, also of later versions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'caucus-preferences-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = new PreferenceFile(join(folder, 'preferences.json'))
  const later = { laterSecret: 'x' } as object
  file.change({ recentVault: '/tmp/Coalition.caucus', closedAt: '2026-03-03T15:00:00Z', ...later })
  file.change({ theme: 'dark', screen: 'people' })
  expect(Object.keys(file.current)).toContain('laterSecret')
  expect(file.forWindow).toMatchObject({ theme: 'dark', screen: 'people', idleMinutes: 15 })
  expect(windowPreferencesSchema.safeParse(file.forWindow).error).toBeUndefined()
})
