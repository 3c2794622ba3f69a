import { toInstant } from '../../db/domain/instant.ts'
import type { Argon2Cost } from '../../db/vault/argon2.ts'
import { createVault } from '../../db/vault/create-vault.ts'
import { openVault, type OpenVault } from '../../db/vault/open-vault.ts'
import type { NewSecret } from '../../db/vault/secret.ts'

/** About 10 ms: the rounds open a vault thousands of times, and guess at no passphrase. */
export const CHEAP: Argon2Cost = { memoryKiB: 1024, iterations: 1, parallelism: 1 }
/** The passphrase of the vault after so many changes. */
export const passphraseOf = (number: number): string => `passphrase number ${number}`
export const RECOVERY = Buffer.alloc(20, 0x37)
export const NOON = toInstant(Date.UTC(2026, 2, 3, 12))
export const NOTES = 500

export const secretsWith = (passphrase: string): NewSecret[] => [
  { kind: 'passphrase', passphrase, cost: CHEAP },
  { kind: 'recovery', secret: Buffer.from(RECOVERY) },
]

/** An open vault of about 0.2 MB: a passphrase, a recovery secret and 500 notes. */
export async function createRoundVault(folder: string): Promise<OpenVault> {
  const vault = await createVault({ folder, secrets: secretsWith(passphraseOf(0)), at: NOON })
  writeNotes(vault)
  return vault
}

/** In one transaction. */
export function writeNotes({ writer }: OpenVault): void {
  writer.transaction(() => {
    writer.exec('create table note (id integer primary key, body text not null) strict')
    const insert = writer.prepare('insert into note (body) values (?)')
    for (let number = 0; number < NOTES; number++) insert.run(`${number} ${'a promise kept. '.repeat(18)}`)
  })()
}

export const openWithRecovery = (folder: string): Promise<OpenVault> =>
  openVault(folder, { kind: 'recovery', secret: RECOVERY })

export const openWithPassphrase = (folder: string, passphrase = passphraseOf(0)): Promise<OpenVault> =>
  openVault(folder, { kind: 'passphrase', passphrase })

export const countNotes = ({ writer }: OpenVault): number =>
  Number(writer.prepare('select count(*) from note').pluck().get())
