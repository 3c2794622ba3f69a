import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerOf, caucus, caucusWith, errorOf, makeVault, modeOf, temporaryFolder } from './command-line.ts'

/** Where a vault may go, and a place away from it for the sheet. */
function places() {
  const folder = temporaryFolder()
  for (const name of ['vault', 'paper']) mkdirSync(join(folder, name))
  return { vault: join(folder, 'vault', 'A.caucus'), sheet: join(folder, 'paper', 'sheet.txt') }
}

describe('caucus create', () => {
  it('makes a vault and a recovery sheet that only its owner can read', async () => {
    const { vault, sheet } = places()
    expect(await answerOf('create', vault, '--recovery-out', sheet)).toEqual({ vault, recoverySheet: sheet })
    expect(modeOf(sheet)).toBe(0o600)
    expect(readFileSync(sheet, 'utf8')).toMatch(/1: [0-9A-Z]{4} - 2: [0-9A-Z]{4} - 3: [0-9A-Z]{4}\n/u)
  })

  it('says in words where the sheet is and what it can do', async () => {
    const { vault, sheet } = places()
    const { stdout, stderr, code } = await caucus('create', vault, '--recovery-out', sheet)
    expect(code).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toContain(`The vault ${vault} is ready.`)
    expect(stdout).toContain('whoever has it can open the vault')
  })

  it('wants to be told whether there is to be a recovery sheet', async () => {
    const { vault } = places()
    expect(await errorOf('create', vault)).toMatchObject({ exit: 2, code: 'usage' })
    expect(existsSync(vault)).toBe(false)
  })

  it('refuses both a sheet and none', async () => {
    const { vault, sheet } = places()
    expect(await errorOf('create', vault, '--recovery-out', sheet, '--no-recovery')).toMatchObject({
      exit: 2,
    })
  })

  it.each([
    ['beside the vault', (vault: string) => `${vault}.txt`],
    ['in the vault', (vault: string) => join(vault, 'sheet.txt')],
  ])('refuses a sheet %s, and makes no vault', async (_where, sheetFor) => {
    const { vault } = places()
    expect(await errorOf('create', vault, '--recovery-out', sheetFor(vault))).toMatchObject({
      exit: 12,
      code: 'vault.recoveryBesideVault',
    })
    expect(existsSync(vault)).toBe(false)
  })

  it('never writes a sheet over a file', async () => {
    const { vault, sheet } = places()
    writeFileSync(sheet, 'mine')
    expect(await errorOf('create', vault, '--recovery-out', sheet)).toMatchObject({
      exit: 14,
      code: 'file.exists',
    })
    expect(readFileSync(sheet, 'utf8')).toBe('mine')
  })

  it('takes the sheet back when the vault cannot be made', async () => {
    const { vault, sheet } = places()
    const ran = await caucusWith(
      { env: { CAUCUS_PASSPHRASE: 'short' } },
      'create',
      vault,
      '--recovery-out',
      sheet,
    )
    expect(ran.code).toBe(3)
    expect(ran.stderr).toContain('at least 10 characters')
    expect([existsSync(vault), existsSync(sheet)]).toEqual([false, false])
  })

  it('never makes a vault over something that is there', async () => {
    const { vault } = await makeVault()
    const before = readdirSync(vault)
    expect(await errorOf('create', vault, '--no-recovery')).toMatchObject({ exit: 14, code: 'vault.exists' })
    expect(readdirSync(vault)).toEqual(before)
  })
})
