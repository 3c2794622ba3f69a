import { join } from 'node:path'
import { createVault } from '../../db/service/vault.ts'
import { startProgram, type RunningScript, type Surroundings } from './child-script.ts'
import { CHEAP, passphraseOf } from './round-vault.ts'

const MAIN = join(import.meta.dirname, '../../cli/main.ts')

/** A vault as the program makes it, but for the cost of its passphrase. */
export async function createProgramVault(folder: string): Promise<void> {
  const request = { folder, passphrase: passphraseOf(0), memberName: 'Rosa Example', recovery: false }
  const { vault } = await createVault(request, { cost: CHEAP })
  vault.close()
}

/** Runs `caucus` with these words, as a person would, on a vault with the first passphrase. */
export function startCaucus(
  words: string[],
  surroundings: Surroundings & { input?: string } = {},
): RunningScript {
  const { input = '', under = [] } = surroundings
  const environment = { CAUCUS_PASSPHRASE: passphraseOf(0), ...surroundings.environment }
  const script = startProgram([MAIN, ...words], { environment, under })
  script.child.stdin?.end(input)
  return script
}
