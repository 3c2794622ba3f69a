import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withSheet } from '../../cli/sheet-file.ts'
import type { SheetFile } from '../../db/service/vault/recovery-sheet.ts'
import { renewVaultKeys } from '../../db/service/vault/secrets.ts'
import { unlockVault } from '../../db/service/vault.ts'
import { formatRecoverySecret, makeRecoverySecret } from '../../db/vault/recovery-secret.ts'
import { answerOf, caucus, caucusWith, cost, passphrase, temporaryFolder, type Rows } from './command-line.ts'

/** A vault with a sheet, and what somebody would type from it. */
async function makeWithSheet() {
  const folder = temporaryFolder()
  for (const name of ['vault', 'paper']) mkdirSync(join(folder, name))
  const vault = join(folder, 'vault', 'A.caucus')
  const sheet = join(folder, 'paper', 'sheet.txt')
  await answerOf('create', vault, '--recovery-out', sheet)
  return { vault, folder, secret: secretOn(sheet) }
}

const secretOn = (sheet: string): string =>
  (readFileSync(sheet, 'utf8').match(/^ {4}.*$/gmu) ?? []).join(' ').toLowerCase()

const typing = (secret: string, more = {}) => ({
  env: { CAUCUS_PASSPHRASE: undefined, CAUCUS_RECOVERY: secret, ...more },
})

describe('the recovery sheet', () => {
  it('opens the vault however it is typed', async () => {
    const { vault, secret } = await makeWithSheet()
    expect(await caucusWith(typing(secret), 'list', vault, 'person', '--recovery')).toMatchObject({ code: 0 })
  })

  it('gives a forgotten passphrase a successor, which is then the only one', async () => {
    const { vault, secret } = await makeWithSheet()
    const remembered = 'a passphrase to remember'
    const options = typing(secret, { CAUCUS_NEW_PASSPHRASE: remembered })
    expect(await caucusWith(options, 'passphrase', vault, '--recovery')).toMatchObject({ code: 0 })
    expect(await caucus('list', vault, 'person')).toMatchObject({ code: 5 })
    const opened = await caucusWith(
      { env: { CAUCUS_PASSPHRASE: remembered } },
      'slots',
      vault,
      'list',
      '--json',
    )
    const { rows } = JSON.parse(opened.stdout) as Rows
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['passphrase', 'recovery']))
  })

  it.each([
    [
      'mistyped',
      (secret: string) => secret.replace(/(?<=[0-9a-z]{3})[0-9a-z]/u, (found) => (found === '7' ? '8' : '7')),
    ],
    ['cut', (secret: string) => secret.slice(0, 20)],
  ])('that is %s is told apart from a wrong one', async (_how, spoil) => {
    const { vault, secret } = await makeWithSheet()
    const ran = await caucusWith(typing(spoil(secret)), 'list', vault, 'person', '--recovery')
    expect(ran.code).toBe(5)
    expect(ran.stderr).toContain('not a whole recovery secret')
  })

  it('of another vault is refused', async () => {
    const [{ vault }, { secret }] = [await makeWithSheet(), await makeWithSheet()]
    const ran = await caucusWith(typing(secret), 'list', vault, 'person', '--recovery')
    expect(ran.code).toBe(5)
    expect(ran.stderr).toContain('does not belong to this vault')
  })

  it('can be added and removed, but not the last way in', async () => {
    const { vault, folder } = await makeWithSheet()
    const second = join(folder, 'paper', 'second.txt')
    const added = await answerOf<{ id: string }>('slots', vault, 'add-recovery', '--recovery-out', second)
    expect(await caucusWith(typing(secretOn(second)), 'list', vault, 'person', '--recovery')).toMatchObject({
      code: 0,
    })
    expect(await answerOf('slots', vault, 'remove', added.id)).toEqual({ removed: added.id })
    expect(await caucusWith(typing(secretOn(second)), 'list', vault, 'person', '--recovery')).toMatchObject({
      code: 5,
    })
    expect(await caucus('slots', vault, 'remove', added.id)).toMatchObject({ code: 4 })
    const { rows } = await answerOf<Rows<{ id: string }>>('slots', vault, 'list')
    const [passphraseSlot, sheetSlot] = rows
    expect(await caucus('slots', vault, 'remove', sheetSlot?.id ?? '')).toMatchObject({ code: 0 })
    const last = await caucus('slots', vault, 'remove', passphraseSlot?.id ?? '')
    expect(last.code).toBe(3)
    expect(last.stderr).toContain('nobody could open this vault again')
  })
})

describe('a sheet whose work failed', () => {
  const sheetIn = (folder: string, vaultFolder: string): SheetFile => {
    const words = { title: 't', explanation: 'e', vault: 'v', madeOn: 'm', secret: 's', steps: [] }
    return { file: join(folder, 'paper', 'new.txt'), vaultFolder, words, madeOn: 'today' }
  }

  it.each([
    ['stays when its secret opens the vault by then', true],
    ['goes when its secret opens nothing', false],
  ])('%s', async (_what, renews) => {
    const { vault: folder, folder: around } = await makeWithSheet()
    const sheet = sheetIn(around, folder)
    const vault = await unlockVault(folder, { passphrase })
    const failing = withSheet(sheet, async (keep) => {
      if (renews) (await renewVaultKeys(vault, { passphrase, keepRecovery: keep }, { cost })).close()
      else keep?.(formatRecoverySecret(makeRecoverySecret()))
      throw new Error('something later')
    })
    await expect(failing).rejects.toThrow('something later')
    vault.close()
    expect(existsSync(sheet.file)).toBe(renews)
    if (renews) (await unlockVault(folder, { recovery: secretOn(sheet.file) })).close()
  })
})
