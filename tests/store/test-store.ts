import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fixedClock, type Clock } from '../../db/domain/clock.ts'
import { checkpoint, createDatabase, openReader, openWriter, type Sqlite } from '../../db/store/connection.ts'
import { dumpTables } from '../../db/store/dump.ts'
import { migrate } from '../../db/store/migrate.ts'
import { preparer } from '../../db/store/preparer.ts'
import { makeStore, type Store } from '../../db/store/store.ts'

export interface TestStore extends Store, Disposable {
  readonly file: string
  readonly key: Buffer
}

export const testClock = fixedClock('2026-03-03T15:00:00Z', 'America/Denver')

let template: Promise<Snapshot> | undefined

/** A real encrypted database in a folder of its own, new and migrated, gone with `using`. */
export async function openTestStore(clock: Clock = testClock): Promise<TestStore> {
  template ??= makeTemplate()
  return openSnapshot(await template, clock)
}

/** Made once in each test file: migrating is most of the time that a small test takes. */
async function makeTemplate(): Promise<Snapshot> {
  const key = randomBytes(32)
  const file = temporaryFile()
  const writer = createDatabase(file, key)
  try {
    await migrate(writer)
    checkpoint(writer)
    return { bytes: readFileSync(file), key }
  } finally {
    writer.close()
    rmSync(dirname(file), { recursive: true, force: true })
  }
}

/** What a store holds, for opening copies of it: quicker than making the same content again. */
export interface Snapshot {
  readonly bytes: Buffer
  readonly key: Buffer
}

export function takeSnapshot(store: TestStore): Snapshot {
  checkpoint(store.writer)
  return { bytes: readFileSync(store.file), key: store.key }
}

export function openSnapshot({ bytes, key }: Snapshot, clock: Clock = testClock): TestStore {
  const file = temporaryFile()
  writeFileSync(file, bytes, { mode: 0o600 })
  return storeOf({ file, key, writer: openWriter(file, key), clock })
}

function temporaryFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'caucus-store-')), 'vault.db')
}

function storeOf(parts: { file: string; key: Buffer; writer: Sqlite; clock: Clock }): TestStore {
  const { file, key, writer, clock } = parts
  writer.pragma('synchronous=OFF') // nothing here is about what a power cut leaves
  const reader = openReader(file, key)
  return {
    ...makeStore({ writer, reader, clock }),
    file,
    key,
    [Symbol.dispose]() {
      reader.close()
      writer.close()
      rmSync(dirname(file), { recursive: true, force: true })
    },
  }
}

/** The connection, whose statements are prepared once: a test asks for many dumps of one store. */
const preparing = new WeakMap<Sqlite, Sqlite>()

function preparingOnce(handle: Sqlite): Sqlite {
  const known = preparing.get(handle)
  if (known) return known
  const made = Object.create(handle, { prepare: { value: preparer(handle) } }) as Sqlite
  preparing.set(handle, made)
  return made
}

/** The whole user content as one text, for comparing. */
export const dumpOf = (store: Store): string => JSON.stringify([...dumpTables(preparingOnce(store.writer))])
