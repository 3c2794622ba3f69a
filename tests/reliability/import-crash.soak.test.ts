import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listBatches } from '../../db/service/history.ts'
import { unlockVault } from '../../db/service/vault.ts'
import { findDamage } from '../../db/store/connection.ts'
import { makeState } from '../service/make-legislature.ts'
import { createProgramVault } from './caucus.ts'
import { killAfter, startScript } from './child-script.ts'
import type { ImportingOptions } from './importing-child.ts'
import { passphraseOf } from './round-vault.ts'
import { randomOfTest, rounds, tell } from './rounds.ts'
import { temporaryFolder } from './temporary-folder.ts'

const PEOPLE = rounds(150, 300)
const KILLS = rounds(3, 100)
const LONGEST_MS = 500

/** What is in a vault: the people, and the batches of its history besides its creation. */
interface Contents {
  people: number
  batches: number
}

const NOTHING: Contents = { people: 0, batches: 0 }
const EVERYTHING: Contents = { people: PEOPLE, batches: 1 }

describe('an import that is killed while it writes', () => {
  it('is in the vault as a whole, with its history, or not at all', async () => {
    const random = randomOfTest()
    const dataset = makeState(people(PEOPLE))
    const found: Contents[] = []
    while (found.length < KILLS) found.push(await killDuring([dataset], random.below(LONGEST_MS)))
    tell(
      `import: ${KILLS} kills, ${found.filter(({ people }) => people === 0).length} of them before the commit`,
    )
    for (const contents of found) expect([NOTHING, EVERYTHING]).toContainEqual(contents)
  })

  it('control: an import in two batches leaves the first', async () => {
    const halves = [makeState(people(PEOPLE / 2)), makeState(people(PEOPLE))]
    expect([NOTHING, EVERYTHING]).not.toContainEqual(await killDuring(halves, 0))
  })
})

const people = (count: number): { number: number }[] =>
  Array.from({ length: count }, (_, number) => ({ number }))

async function killDuring(datasets: string[], milliseconds: number): Promise<Contents> {
  using scratch = temporaryFolder()
  const folder = join(scratch.path, 'Coalition.caucus')
  await createProgramVault(folder)
  const options: ImportingOptions = { folder, datasets }
  await killAfter(startScript('importing-child.ts', options), milliseconds)
  return await contentsOf(folder)
}

/** Throws when the vault does not open or is damaged. */
async function contentsOf(folder: string): Promise<Contents> {
  const vault = await unlockVault(folder, { passphrase: passphraseOf(0) })
  const damage = findDamage(vault.folder.writer, 'full')
  const { total } = await listBatches(vault, { limit: 1, offset: 0 })
  const people = Number(vault.store.reader.prepare('select count(*) from person').pluck().get())
  vault.close()
  if (damage.length > 0) throw new Error(damage.join())
  return { people, batches: total - 1 }
}
