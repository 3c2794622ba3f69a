import { describe, expect, it } from 'vitest'
import { chromiumSwitches } from './chromium/chromium-switches.ts'
import { installedBrowsers } from './chromium/find-chromium.ts'
import { parseCommandLine } from './command-line.ts'
import { isPressed } from './electron/accelerator.ts'

describe('the command line of the stand-in', () => {
  it('is read as Electron reads it: modules, switches anywhere, the app', () => {
    const line = parseCommandLine([
      '-r',
      '/loader.js',
      '--inspect=0',
      '/app',
      '--user-data-dir=/data',
      'more',
    ])
    expect(line.requires).toEqual(['/loader.js'])
    expect(line.app).toBe('/app')
    expect([...line.switches]).toEqual([
      ['inspect', '0'],
      ['user-data-dir', '/data'],
    ])
  })

  it('leaves the app undefined where none is named', () => {
    expect(parseCommandLine(['--version']).app).toBeUndefined()
  })
})

describe('the switches of Chromium', () => {
  const person = { headed: true, profile: '/tmp/profile', port: false, root: false }

  it('listen on no port and keep the sandbox for a person', () => {
    const switches = chromiumSwitches(person)
    expect(switches).toContain('--remote-debugging-pipe')
    expect(switches).toContain('--user-data-dir=/tmp/profile')
    expect(switches.filter((name) => /port|no-sandbox|headless/.test(name))).toEqual([])
  })

  it('leave the sandbox out for root only, and open a port for a test only', () => {
    expect(chromiumSwitches({ ...person, root: true })).toContain('--no-sandbox')
    expect(chromiumSwitches({ ...person, port: true })).toContain('--remote-debugging-port=0')
  })
})

describe('installed browsers', () => {
  it('are looked for where each system has them', () => {
    expect(installedBrowsers('linux', { PATH: '/usr/bin' })).toContain('/usr/bin/google-chrome')
    expect(installedBrowsers('darwin', {})).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    )
    expect(installedBrowsers('win32', { ProgramFiles: 'C:\\Program Files' })[0]).toContain('chrome.exe')
  })
})

describe('an accelerator', () => {
  const key = { key: 'k', code: 'KeyK', ctrl: false, alt: false, shift: false, meta: false }

  it.each([
    ['CmdOrCtrl+K', { ...key, ctrl: true }, 'linux', true],
    ['CmdOrCtrl+K', { ...key, ctrl: true }, 'darwin', false],
    ['CmdOrCtrl+K', { ...key, meta: true }, 'darwin', true],
    ['CmdOrCtrl+K', { ...key, ctrl: true, shift: true }, 'linux', false],
    ['Ctrl+Shift+1', { ...key, key: '!', code: 'Digit1', ctrl: true, shift: true }, 'linux', true],
    ['CmdOrCtrl+Plus', { ...key, key: '+', code: 'Equal', ctrl: true }, 'linux', true],
    ['F11', { ...key, key: 'F11', code: 'F11' }, 'linux', true],
    ['CmdOrCtrl+L', { ...key, ctrl: true }, 'linux', false],
  ] as const)('%s under %o on %s: %s', (accelerator, pressed, platform, expected) => {
    expect(isPressed(accelerator, pressed, platform)).toBe(expected)
  })
})
