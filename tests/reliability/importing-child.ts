import { writeSync } from 'node:fs'
import { importLegislators } from '../../db/service/legislator-import.ts'
import { unlockVault } from '../../db/service/vault.ts'
import { passphraseOf } from './round-vault.ts'

/** Imports datasets, one batch each. Prints "ready" when it begins to write the last one. */
export interface ImportingOptions {
  folder: string
  datasets: string[]
}

const { folder, datasets } = JSON.parse(process.argv[2] ?? '{}') as ImportingOptions
const vault = await unlockVault(folder, { passphrase: passphraseOf(0) })
for (const [index, path] of datasets.entries()) {
  const isLast = index === datasets.length - 1
  const onProgress = ({ phase, done }: { phase: string; done: number }): void => {
    if (isLast && phase === 'writing' && done > 0) writeSync(1, 'ready\n')
  }
  await importLegislators(vault, { kind: 'openstates', paths: [path], onProgress })
}
vault.close()
