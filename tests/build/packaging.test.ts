import { describe, expect, it } from 'vitest'
import { configuration } from '../../build/packaging/configuration.ts'
import { fuses } from '../../build/packaging/fuses.ts'

describe('the fuses of the packaged binary', () => {
  it('leave no way in from outside', () => {
    expect(configuration.electronFuses).toBe(fuses)
    expect(fuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      loadBrowserProcessSpecificV8Snapshot: false,
    })
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
