import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { rounds, type BenchRow } from '../bench-row.ts'
import { openBenchVault } from '../bench-vault.ts'
import { interleave } from '../timing.ts'

/** From the derived key to a session that can be asked: header, lock, checks, both connections, derived schema. */
export const unlockRow: BenchRow = {
  name: 'unlock',
  run: async (bench) => {
    const key = await databaseKey(bench.vault)
    const file = join(bench.vault.folder, 'vault.db')
    const { ours, floor } = await interleave(
      async () => {
        const vault = await openBenchVault(bench.vault)
        return () => vault.close()
      },
      () => {
        const database = openRaw(file, key)
        return () => database.close()
      },
      { count: rounds(bench, 30), warmUp: 3 },
    )
    return [
      {
        name: 'unlock',
        work: 'unlock after the key derivation, until a session stands',
        floor: 'open the same file with its raw key and read the schema',
        aim: { ratio: 2, median: 150 },
        n: bench.size.interactions,
        unit: 'ms',
        samples: ours,
        floorSamples: floor,
      },
    ]
  },
}

async function databaseKey(vault: Parameters<typeof openBenchVault>[0]): Promise<Buffer> {
  const open = await openBenchVault(vault)
  const key = Buffer.concat([Buffer.from('raw:'), open.folder.databaseKey])
  open.close()
  return key
}

/** What the driver does for anybody who opens a SQLCipher 4 file. */
function openRaw(file: string, key: Buffer): SQLite.Database {
  const database = new SQLite(file, { fileMustExist: true })
  database.pragma("cipher='sqlcipher'")
  database.pragma('legacy=4')
  database.key(key)
  database.prepare('select count(*) from sqlite_master').get()
  return database
}
