import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startScript, type RunningScript } from './child-script.ts'
import type { KeyHoldingOptions } from './key-holding-child.ts'
import { hasProc } from './needs.ts'
import { countInMemory } from './process-memory.ts'
import { createRoundVault } from './round-vault.ts'
import { rounds, tell } from './rounds.ts'
import { temporaryFolder } from './temporary-folder.ts'

const CLEAN = { databaseKey: 0, databaseKeyAsText: 0, masterKey: 0 }

/** Copies of each key in the memory of a process. */
type Copies = typeof CLEAN

describe.skipIf(!hasProc)('the keys of a vault in memory', () => {
  it('are there while it is open and gone when it is closed', async () => {
    for (let round = 0; round < rounds(1, 50); round++) {
      const { whileOpen, afterClose } = await watchKeys('vault')
      if (round === 0) tell(`open ${JSON.stringify(whileOpen)}, closed ${JSON.stringify(afterClose)}`)
      expect(whileOpen.databaseKey).toBeGreaterThan(0)
      expect(whileOpen.masterKey).toBeGreaterThan(0)
      expect(afterClose).toEqual(CLEAN)
    }
  })

  it('control: a key in the text of a pragma stays behind', async () => {
    const { afterClose } = await watchKeys('pragma')
    expect(afterClose).not.toEqual(CLEAN)
  })
})

async function watchKeys(by: 'vault' | 'pragma'): Promise<{ whileOpen: Copies; afterClose: Copies }> {
  using scratch = temporaryFolder()
  const folder = join(scratch.path, 'Coalition.caucus')
  const vault = await createRoundVault(folder)
  const keys = { database: Buffer.from(vault.databaseKey), master: Buffer.from(vault.masterKey) }
  vault.close()
  const keyFile = by === 'pragma' ? join(scratch.path, 'key') : null
  if (keyFile !== null) writeFileSync(keyFile, keys.database.toString('hex'))
  const options: KeyHoldingOptions = { folder, keyFile }
  const script = startScript('key-holding-child.ts', options)
  const whileOpen = await copiesAt('open', script, keys)
  const afterClose = await copiesAt('closed', script, keys)
  await script.ended
  return { whileOpen, afterClose }
}

async function copiesAt(state: string, script: RunningScript, keys: Record<'database' | 'master', Buffer>) {
  await script.printed(state)
  const wanted = [keys.database, Buffer.from(keys.database.toString('hex')), keys.master]
  const [databaseKey = NaN, databaseKeyAsText = NaN, masterKey = NaN] = countInMemory(
    script.child.pid ?? 0,
    wanted,
  )
  script.child.stdin?.write('\n')
  return { databaseKey, databaseKeyAsText, masterKey }
}
