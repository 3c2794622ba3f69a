import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { isAppError } from '../../db/domain/errors.ts'
import { toInstant } from '../../db/domain/instant.ts'
import type { Argon2Cost } from '../../db/vault/argon2.ts'
import { createVault } from '../../db/vault/create-vault.ts'
import { openVault } from '../../db/vault/open-vault.ts'
import type { OpenVault } from '../../db/vault/open-vault.ts'
import { makeRecoverySecret } from '../../db/vault/recovery-secret.ts'
import type { NewSecret, Secret } from '../../db/vault/secret.ts'

/** About 10 ms, so that a test may open a vault often. Nothing but an argument makes a vault this cheap. */
export const cheap: Argon2Cost = { memoryKiB: 1024, iterations: 1, parallelism: 1 }
export const noon = toInstant(Date.UTC(2026, 2, 3, 12))

export const passphrase = 'correct horse battery'
export const withPassphrase = (text = passphrase): Secret => ({ kind: 'passphrase', passphrase: text })
export const newPassphrase = (text = passphrase): NewSecret => ({
  kind: 'passphrase',
  passphrase: text,
  cost: cheap,
})

/** A folder of the test's own. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'caucus-vault-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface MadeVault {
  readonly folder: string
  readonly recovery: Buffer
  readonly vault: OpenVault
}

/** An open vault with a passphrase, a recovery secret and a table of 100 notes; closed after the test. */
export async function makeVault(folder = join(temporaryFolder(), 'Coalition.caucus')): Promise<MadeVault> {
  const recovery = makeRecoverySecret()
  const secrets: NewSecret[] = [newPassphrase(), { kind: 'recovery', secret: Buffer.from(recovery) }]
  const vault = closing(await createVault({ folder, secrets, at: noon }))
  vault.writer.exec('create table note (id integer primary key, body text not null) strict')
  vault.writer.exec(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 100)
    insert into note (id, body) select i, 'note ' || i from n`)
  return { folder, recovery, vault }
}

/** The same, closed: what lies on the disk. */
export async function makeClosedVault(folder?: string): Promise<Omit<MadeVault, 'vault'>> {
  const { vault, ...made } = await makeVault(folder)
  vault.close()
  return made
}

export async function open(folder: string, secret: Secret = withPassphrase()): Promise<OpenVault> {
  return closing(await openVault(folder, secret))
}

export function closing(vault: OpenVault): OpenVault {
  onTestFinished(() => vault.close())
  return vault
}

export const countNotes = (vault: Pick<OpenVault, 'writer'>): number =>
  vault.writer.prepare('select count(*) from note').pluck().get() as number

/** The code of the failure, or what happened instead. */
export async function codeOf(action: () => unknown): Promise<string> {
  try {
    await action()
    return 'no error'
  } catch (error) {
    if (isAppError(error)) return error.code
    throw error
  }
}
