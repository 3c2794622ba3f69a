import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importLegislators } from '../../db/service/legislator-import.ts'
import { createVault, type Vault } from '../../db/service/vault.ts'
import { fillVault } from '../bench/generate/fill-vault.ts'
import type { Size } from '../bench/size.ts'
import { silent } from '../bench/progress.ts'
import { passphrase } from './drive.ts'
import { fillCoalition } from './invented/fill-coalition.ts'
import { writeLegislature } from './invented/legislature.ts'

/** A whole country's legislators and the contacts of a large coalition. */
const realSized: Size = {
  people: 3000,
  organizations: 600,
  legislators: 8000,
  interactions: 0,
  followUps: 0,
}

/** A vault of invented content as large as real ones, with days counted from today. */
export async function makeInventedVault(folder: string): Promise<void> {
  const { vault } = await createVault({ folder, passphrase, memberName: 'Ruth Okafor', recovery: true })
  try {
    await fillVault(vault.store, { size: realSized, seed: 1, progress: silent })
    await fillInvented(vault)
  } finally {
    vault.close()
  }
}

/** A legislature, people with names of many scripts and lengths, what was said with them and what is promised. */
export async function fillInvented(vault: Vault): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'caucus-legislature-'))
  try {
    await importLegislators(vault, { kind: 'openstates', paths: [writeLegislature(place)] })
    await fillCoalition(vault)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}
