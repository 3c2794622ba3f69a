import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { electronBinary, hasDisplay } from '../../build/start.ts'

const root = resolve(import.meta.dirname, '../..')

/** Runs a script with nothing of this machine's in its environment but what is given. */
function runBare(script: string, env: NodeJS.ProcessEnv, parts: readonly string[] = []) {
  return spawnSync(process.execPath, [resolve(root, script), ...parts], { encoding: 'utf8', env })
}

describe('npm start', () => {
  it('knows where there is a screen', () => {
    expect(hasDisplay('linux', {})).toBe(false)
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false)
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
    expect(hasDisplay('darwin', {})).toBe(true)
  })

  it('knows the binary of each system', () => {
    expect(['linux', 'win32', 'darwin'].map((name) => electronBinary(name as NodeJS.Platform))).toEqual([
      'electron',
      'electron.exe',
      'Electron.app/Contents/MacOS/Electron',
    ])
  })

  it.runIf(process.platform === 'linux')('says what shows Caucus where there is no screen', () => {
    const { status, stderr } = runBare('build/start.ts', { PATH: '/nowhere' })
    expect(status).toBe(1)
    expect(stderr).toContain('There is no display here')
    expect(stderr).toContain('npm run demo')
  })

  it.runIf(process.platform === 'linux')('is told when there is no browser to stand in', () => {
    const parts = ['--stand-in-headed', root]
    const { status, stderr } = runBare('tests/harness/launch.ts', { PATH: '/nowhere' }, parts)
    expect(status).toBe(78)
    expect(stderr).toContain('There is no Chromium')
  })
})
