import { openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { syncFolder } from '../../db/vault/durable-file.ts'
import { changePassphrase } from '../../db/vault/slots.ts'
import type { OpenVault } from '../../db/vault/open-vault.ts'
import { renewKeys } from '../../db/vault/key-renewal.ts'
import { CHEAP, NOON, openWithPassphrase, passphraseOf, secretsWith } from './round-vault.ts'

/**
 * Changes how a vault is opened, again and again, until it is killed or has done it `times`: from the passphrase of
 * number n to that of n + 1. Each acknowledged number is a line in the file `acknowledged`.
 */
export interface KeyChangingOptions {
  folder: string
  acknowledged: string
  /** `careless` is the control: a program that renames a header into place before it has synced it. */
  change: 'passphrase' | 'keys' | 'careless'
  first: number
  times: number | null
}

const options = JSON.parse(process.argv[2] ?? '{}') as KeyChangingOptions
const { folder, first, times } = options
const acknowledged = openSync(options.acknowledged, 'a')
const change = { passphrase: toNextPassphrase, keys: toNextKeys, careless: toNextCarelessly }[options.change]

let vault = await openWithPassphrase(folder, passphraseOf(first))
writeSync(1, 'ready\n')
for (let number = first; number - first !== times; number++) {
  vault = await change(vault, number)
  writeSync(acknowledged, `${number + 1}\n`)
}
process.kill(process.pid, 'SIGKILL')

async function toNextPassphrase(open: OpenVault, number: number): Promise<OpenVault> {
  const [from, to] = [passphraseOf(number), passphraseOf(number + 1)]
  await changePassphrase(open, { from, to, cost: CHEAP, at: NOON })
  return open
}

async function toNextCarelessly(open: OpenVault, number: number): Promise<OpenVault> {
  await toNextPassphrase(open, number)
  const header = readFileSync(open.paths.header)
  for (const file of [open.paths.header, open.paths.headerCopy]) {
    writeFileSync(`${file}.careless`, header)
    renameSync(`${file}.careless`, file)
  }
  syncFolder(folder)
  return open
}

function toNextKeys(open: OpenVault, number: number): Promise<OpenVault> {
  return renewKeys(open, { secrets: secretsWith(passphraseOf(number + 1)), at: NOON })
}
