import type { CreatedRecovery } from '../../contract/vault.ts'

/** Does what makes a recovery secret, and gives that secret: it is shown once, to be printed. */
export async function withRecovery(
  work: (keep: (secret: string) => void) => Promise<unknown>,
): Promise<CreatedRecovery> {
  let recovery = ''
  await work((secret) => (recovery = secret))
  return { recovery }
}
