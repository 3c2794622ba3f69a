import { mkdirSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { backUp } from '../../db/vault/backup.ts'
import { createVault } from '../../db/vault/create-vault.ts'
import { restoreVault } from '../../db/vault/restore.ts'
import { NOON, passphraseOf, secretsWith, writeNotes } from './round-vault.ts'

/** Creates a vault, writes in it, backs it up and restores it over itself. Acknowledges each step by its name. */
export interface FolderMakingOptions {
  vault: string
  backup: string
  acknowledged: string
  /** `plain copy` is the control: a copy of the closed folder that nobody asked to reach the disk. */
  backUpBy: 'backup' | 'plain copy'
}

export type Step = 'created' | 'written' | 'backed up' | 'restored'

const options = JSON.parse(process.argv[2] ?? '{}') as FolderMakingOptions
const acknowledged = openSync(options.acknowledged, 'a')
const acknowledge = (step: Step): number => writeSync(acknowledged, `${step}\n`)

const vault = await createVault({ folder: options.vault, secrets: secretsWith(passphraseOf(0)), at: NOON })
acknowledge('created')
writeNotes(vault)
acknowledge('written')
if (options.backUpBy === 'backup') await backUp(vault, options.backup)
vault.close()
if (options.backUpBy === 'plain copy') copyPlainly(options.vault, options.backup)
acknowledge('backed up')
const secret = { kind: 'passphrase', passphrase: passphraseOf(0) } as const
await restoreVault({ from: options.backup, to: options.vault, secret, at: NOON })
acknowledge('restored')

function copyPlainly(from: string, to: string): void {
  mkdirSync(to)
  for (const name of readdirSync(from)) writeFileSync(join(to, name), readFileSync(join(from, name)))
}
