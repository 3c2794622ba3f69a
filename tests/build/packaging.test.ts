import { FuseV1Options } from '@electron/fuses'
import { describe, expect, it } from 'vitest'
import { configuration } from '../../build/packaging/configuration.ts'

describe('the fuses of the packaged binary', () => {
  /** These guard; each of the others lets something in. */
  const guards = new Set([
    'EnableCookieEncryption',
    'EnableEmbeddedAsarIntegrityValidation',
    'OnlyLoadAppFromAsar',
  ])
  /** Makes compiled code faster, and lets nobody in. */
  const harmless = new Set(['WasmTrapHandlers'])
  const known = Object.keys(FuseV1Options).filter((name) => !/^\d+$/u.test(name) && !harmless.has(name))

  it.each(known)('leave no way in from outside: %s', (name) => {
    const key = `${name[0]?.toLowerCase()}${name.slice(1)}`
    expect(configuration.electronFuses).toHaveProperty(key, guards.has(name))
  })

  it('hold for an application in one archive', () => {
    expect(configuration.asar).toEqual({ smartUnpack: false })
    expect(configuration.asarUnpack).toEqual(['node_modules/better-sqlite3/prebuilds/*.node'])
  })
})

describe('the package', () => {
  it('holds the bundles and the driver, and nothing else of node_modules', () => {
    const files = [configuration.files ?? []].flat().filter((pattern) => typeof pattern === 'string')
    const kept = files.filter((pattern) => pattern.startsWith('node_modules/'))
    expect(files).toContain('!node_modules/**')
    expect(kept.every((pattern) => pattern.startsWith('node_modules/better-sqlite3/'))).toBe(true)
  })

  it('is never built against another copy of the driver and never looks for updates', () => {
    expect(configuration.npmRebuild).toBe(false)
    expect(configuration.publish).toBeNull()
  })
})
