import { mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatRecoverySecret, parseRecoverySecret } from '../../db/vault/recovery-secret.ts'
import { recoverySheetText, refuseBesideVault, saveRecoverySheet } from '../../db/vault/recovery-sheet.ts'
import type { RecoverySheetWords } from '../../db/vault/recovery-sheet.ts'
import { codeOf, temporaryFolder } from './fixtures.ts'

const words: RecoverySheetWords = {
  title: 'Hoja de recuperación',
  explanation: 'Quien tenga esta hoja y el archivo puede abrirlo. '.repeat(4).trim(),
  vault: 'Bóveda',
  madeOn: 'Fecha',
  secret: 'Clave',
  steps: [
    'Abra Caucus.',
    'Elija «Recuperar» y escriba la clave tal como está aquí, con o sin guiones, en mayúsculas o no.',
  ],
}
const secret = Buffer.alloc(20, 0xa5)
const text = recoverySheetText({ vaultName: 'Coalición', madeOn: '3 de marzo de 2026', secret }, words)

describe('the recovery sheet', () => {
  it('says what it is, of which vault and when, and how to use it, in the words given', () => {
    for (const part of [words.title, 'Coalición', '3 de marzo de 2026', '1. Abra Caucus.', '2. Elija'])
      expect(text).toContain(part)
  })

  it('fits a page of 72 columns', () => {
    expect(text.split('\n').filter((line) => line.length > 72)).toEqual([])
  })

  it('holds the secret so that it can be typed back from the lines', () => {
    const lines = text.split('\n').filter((line) => line.startsWith('    '))
    expect(lines).toHaveLength(3)
    expect(parseRecoverySecret(lines.join('\n')).equals(secret)).toBe(true)
    const groups = formatRecoverySecret(secret).split('-')
    expect(lines.join(' - ').trim().split(/ +- +/)).toEqual(groups.map((group, at) => `${at + 1}: ${group}`))
  })
})

describe('saving the recovery sheet', () => {
  const place = () => {
    const folder = temporaryFolder()
    const vault = join(folder, 'Coalition.caucus')
    mkdirSync(join(vault, 'backups'), { recursive: true })
    mkdirSync(join(folder, 'keys'))
    return { folder, vault }
  }

  it.each([
    ['in the vault', 'Coalition.caucus/sheet.txt'],
    ['in its backups', 'Coalition.caucus/backups/sheet.txt'],
    ['next to it', 'sheet.txt'],
    ['next to it by a detour', 'keys/../sheet.txt'],
  ])('is refused %s', async (_where, file) => {
    const { folder, vault } = place()
    expect(await codeOf(() => saveRecoverySheet(join(folder, file), text, vault))).toBe(
      'vault.recoveryBesideVault',
    )
  })

  it('is refused through a link', async () => {
    const { folder, vault } = place()
    const link = join(temporaryFolder(), 'link')
    symlinkSync(folder, link)
    expect(await codeOf(() => refuseBesideVault(join(link, 'sheet.txt'), vault))).toBe(
      'vault.recoveryBesideVault',
    )
    expect(
      await codeOf(() => refuseBesideVault(join(folder, 'sheet.txt'), join(link, 'Coalition.caucus'))),
    ).toBe('vault.recoveryBesideVault')
  })

  it('is refused before the vault is made, too', async () => {
    const folder = temporaryFolder()
    const code = await codeOf(() =>
      refuseBesideVault(join(folder, 'sheet.txt'), join(folder, 'Later.caucus')),
    )
    expect(code).toBe('vault.recoveryBesideVault')
  })

  it('writes a new private file elsewhere, never over one', async () => {
    const { folder, vault } = place()
    const file = join(folder, 'keys', 'sheet.txt')
    saveRecoverySheet(file, text, vault)
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(statSync(file).mode & (process.platform === 'win32' ? 0 : 0o077)).toBe(0)
    expect(await codeOf(() => saveRecoverySheet(file, text, vault))).toBe('file.exists')
    expect(await codeOf(() => saveRecoverySheet(join(dirname(file), 'no', 'sheet.txt'), text, vault))).toBe(
      'file.missing',
    )
  })
})
