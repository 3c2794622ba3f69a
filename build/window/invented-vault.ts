import { createVault } from '../../db/service/vault.ts'
import { addSample } from '../../db/service/sample.ts'
import { fillVault } from '../bench/generate/fill-vault.ts'
import type { Size } from '../bench/size.ts'
import { silent } from '../bench/progress.ts'
import { passphrase } from './drive.ts'

/** A whole country's legislators and the contacts of a large coalition; what was said and promised is the sample's. */
const realSized: Size = {
  people: 3000,
  organizations: 600,
  legislators: 8000,
  interactions: 0,
  followUps: 0,
}

/** A vault of invented content as large as real ones; the sample coalition is in it, with days counted from today. */
export async function makeInventedVault(folder: string): Promise<void> {
  const { vault } = await createVault({ folder, passphrase, memberName: 'Ruth Okafor', recovery: false })
  try {
    await fillVault(vault.store, { size: realSized, seed: 1, progress: silent })
    await addSample(vault, 'en')
  } finally {
    vault.close()
  }
}
