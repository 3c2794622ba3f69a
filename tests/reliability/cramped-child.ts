import { readdirSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { backUp } from '../../db/vault/backup.ts'
import { renewKeys } from '../../db/vault/key-renewal.ts'
import type { OpenVault } from '../../db/vault/open-vault.ts'
import { changePassphrase } from '../../db/vault/slots.ts'
import { codeOfError, fillUp } from './full-disk.ts'
import {
  CHEAP,
  createRoundVault,
  NOON,
  openWithPassphrase,
  passphraseOf,
  secretsWith,
} from './round-vault.ts'
import { unlockAfterChange } from './unlocking.ts'

/** Backs up and changes passphrase and keys where there is hardly space. Prints what it saw, as JSON. */
export interface CrampedOptions {
  /** An empty, small file system. */
  folder: string
  /** Left free beside the vault. */
  freeBytes: number
}

export interface CrampedResult {
  /** Of the backup, the change of the passphrase, and the renewal of the keys: done, or the disk is full. */
  codes: string[]
  /** How often the way to open the vault was changed, and how often it is found changed afterwards. */
  changed: number
  foundChanged: number
  /** The vault, and the backup when it was made. */
  folders: string[]
}

const { folder, freeBytes } = JSON.parse(process.argv[2] ?? '{}') as CrampedOptions
const place = join(folder, 'Coalition.caucus')
const backup = join(folder, 'Copy.caucus')
const ballast = join(folder, 'ballast')
;(await createRoundVault(place)).close()
fillUp(ballast, freeBytes)

const codes: string[] = []
let changed = 0
codes.push(await attempt((vault) => backUp(vault, backup).then(() => vault)))
const [from, to] = [passphraseOf(0), passphraseOf(1)]
codes.push(
  await attempt((vault) => changePassphrase(vault, { from, to, cost: CHEAP, at: NOON }).then(() => vault)),
)
if (codes[1] === 'none') changed++
codes.push(
  await attempt((vault) => renewKeys(vault, { secrets: secretsWith(passphraseOf(changed + 1)), at: NOON })),
)
if (codes[2] === 'none') changed++

rmSync(ballast)
const foundChanged = await unlockAfterChange(place, changed)
if (codes[0] === 'none') await unlockAfterChange(backup, 0)
const result: CrampedResult = { codes, changed, foundChanged, folders: readdirSync(folder).sort() }
writeSync(1, JSON.stringify(result))

async function attempt(work: (vault: OpenVault) => Promise<OpenVault>): Promise<string> {
  let vault: OpenVault | undefined
  try {
    vault = await openWithPassphrase(place, passphraseOf(changed))
    vault = await work(vault)
    return 'none'
  } catch (error) {
    return codeOfError(error, place)
  } finally {
    vault?.close()
  }
}
