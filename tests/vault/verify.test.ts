import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findDamage } from '../../db/store/connection.ts'
import { backUp, ownBackupPlace } from '../../db/vault/backup.ts'
import type { OpenVault } from '../../db/vault/open-vault.ts'
import { vaultPaths } from '../../db/vault/vault-paths.ts'
import { inspectHeader, repairHeader, verifyVault } from '../../db/vault/verify.ts'
import { flipByte, rewriteHeader } from './damage.ts'
import { makeClosedVault, makeVault, noon, open } from './fixtures.ts'

/** A page that cannot be read ends the check. */
function quickFindings({ writer }: OpenVault): string[] {
  try {
    return findDamage(writer, 'quick')
  } catch (error) {
    return [String(error)]
  }
}

describe('verifying a vault', () => {
  it('finds nothing in a whole one and lists its backups', async () => {
    const { vault } = await makeVault()
    await backUp(vault, ownBackupPlace(vault, noon))
    const { backups, ...rest } = await verifyVault(vault)
    expect(rest).toEqual({ header: 'whole', headerCopy: 'whole', agree: true, findings: [] })
    expect(backups.map(({ at, state }) => [at, state])).toEqual([[noon, 'current']])
  })

  it('finds a damaged page, for every page', async () => {
    const { folder } = await makeClosedVault()
    const { database } = vaultPaths(folder)
    const whole = readFileSync(database)
    for (let page = 1; page < whole.length / 4096; page++) {
      flipByte(database, page * 4096 + 2000)
      const vault = await open(folder)
      expect((await verifyVault(vault)).findings).not.toEqual([])
      expect(quickFindings(vault)).not.toEqual([])
      vault.close()
      flipByte(database, page * 4096 + 2000)
    }
    expect(readFileSync(database).equals(whole)).toBe(true)
  })
})

describe('inspecting the header without a secret', () => {
  it('tells whole, missing, damaged and newer apart, and whether the two agree', async () => {
    const { folder } = await makeClosedVault()
    const paths = vaultPaths(folder)
    expect(inspectHeader(folder)).toEqual({ header: 'whole', headerCopy: 'whole', agree: true })
    copyFileSync(vaultPaths((await makeClosedVault()).folder).header, paths.headerCopy)
    expect(inspectHeader(folder)).toEqual({ header: 'whole', headerCopy: 'whole', agree: false })
    rmSync(paths.headerCopy)
    flipByte(paths.header, 200)
    expect(inspectHeader(folder)).toEqual({ header: 'damaged', headerCopy: 'missing', agree: false })
  })

  it('tells a newer one', async () => {
    const { folder } = await makeClosedVault()
    rewriteHeader(vaultPaths(folder), (header) => ({ ...header, version: 7 }))
    expect(inspectHeader(folder).header).toBe('newer')
  })
})

describe('repairing the header', () => {
  it('makes both whole again from the copy', async () => {
    const { folder } = await makeClosedVault()
    flipByte(vaultPaths(folder).header, 200)
    const vault = await open(folder)
    expect((await verifyVault(vault)).header).toBe('damaged')
    repairHeader(vault)
    expect(inspectHeader(folder)).toEqual({ header: 'whole', headerCopy: 'whole', agree: true })
    vault.close()
    expect((await open(folder)).headerSource).toBe('header')
  })
})
