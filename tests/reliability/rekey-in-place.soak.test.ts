import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isAppError } from '../../db/domain/errors.ts'
import { createDatabase, findDamage, openWriter } from '../../db/store/connection.ts'
import { hasRecorder } from './needs.ts'
import { cutPower, record, writeFiles } from './power-cut.ts'
import type { RekeyingOptions } from './rekeying-child.ts'
import { randomOfTest, rounds, tell } from './rounds.ts'
import { temporaryFolder } from './temporary-folder.ts'

const CUTS = rounds(100, 500)
const KEY_BYTES: [number, number] = [0x11, 0x22]

describe.skipIf(!hasRecorder)('control of the change of keys', () => {
  it('changing the key of the live file in place loses vaults to power cuts', async () => {
    using scratch = temporaryFolder()
    const live = join(scratch.path, 'live')
    mkdirSync(live)
    const database = join(live, 'vault.db')
    createFilledDatabase(database)
    const options: RekeyingOptions = { database, keyBytes: KEY_BYTES }
    const recording = await record('rekeying-child.ts', options, { folder: live, scratch: scratch.path })
    const found = join(scratch.path, 'found')
    let lost = 0
    for (const cut of cutPower(recording, CUTS, randomOfTest())) {
      writeFiles(found, cut.files)
      if (!KEY_BYTES.some((byte) => opensWith(join(found, 'vault.db'), byte))) lost++
    }
    tell(`rekey in place: ${CUTS} cuts in ${recording.events.length} events, ${lost} vaults lost`)
    expect(lost).toBeGreaterThan(0)
  })
})

function createFilledDatabase(file: string): void {
  const database = createDatabase(file, Buffer.alloc(32, KEY_BYTES[0]))
  database.exec('create table note (id integer primary key, body text not null)')
  const insert = database.prepare('insert into note (body) values (?)')
  database.transaction(() => {
    for (let number = 0; number < 500; number++) insert.run(`${number} ${'a promise kept. '.repeat(18)}`)
  })()
  database.close()
}

function opensWith(file: string, keyByte: number): boolean {
  try {
    const database = openWriter(file, Buffer.alloc(32, keyByte))
    const isWhole = findDamage(database, 'full').length === 0
    database.close()
    return isWhole
  } catch (error) {
    if (isAppError(error)) return false
    throw error
  }
}
