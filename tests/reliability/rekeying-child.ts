import { writeSync } from 'node:fs'
import { KEY_BYTES, openWriter } from '../../db/store/connection.ts'

/** The control: what the program never does. Changes the key of the live file in place. */
export interface RekeyingOptions {
  database: string
  /** Both keys are 32 times this byte; the file is under the first. */
  keyBytes: [number, number]
}

const { database, keyBytes } = JSON.parse(process.argv[2] ?? '{}') as RekeyingOptions
const [current, next] = keyBytes.map((byte) => Buffer.alloc(KEY_BYTES, byte)) as [Buffer, Buffer]
const handle = openWriter(database, current)
handle.pragma('journal_mode=DELETE')
writeSync(1, 'ready\n')
handle.rekey(Buffer.concat([Buffer.from('raw:'), next]))
handle.close()
