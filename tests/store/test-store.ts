import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixedClock, type Clock } from '../../db/domain/clock.ts'
import { createDatabase, openReader } from '../../db/store/connection.ts'
import { dumpTables } from '../../db/store/dump.ts'
import { migrate } from '../../db/store/migrate.ts'
import { makeStore, type Store } from '../../db/store/store.ts'

export interface TestStore extends Store, Disposable {
  readonly file: string
  readonly key: Buffer
}

export const testClock = fixedClock('2026-03-03T15:00:00Z', 'America/Denver')

/** A real encrypted database in a folder of its own, gone with `using`. */
export async function openTestStore(clock: Clock = testClock): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'caucus-store-'))
  const file = join(folder, 'vault.db')
  const key = randomBytes(32)
  const writer = createDatabase(file, key)
  await migrate(writer)
  const reader = openReader(file, key)
  return {
    ...makeStore({ writer, reader, clock }),
    file,
    key,
    [Symbol.dispose]() {
      reader.close()
      writer.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The whole user content as one text, for comparing. */
export const dumpOf = (store: Store): string => JSON.stringify([...dumpTables(store.writer)])
