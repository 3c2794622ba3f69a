import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDatabase } from '../../db/store/connection.ts'
import { startScript } from './child-script.ts'
import { LEDGER_KEY } from './ledger.ts'
import { searchWhileRunning, type Leaks } from './marker-search.ts'
import { hasProc } from './needs.ts'
import type { NoteTakingOptions } from './note-taking-child.ts'
import { rounds, tell } from './rounds.ts'
import { temporaryFolder } from './temporary-folder.ts'

const MARKER = 'Marker of the coalition of night nurses'
const NOTES = rounds(6000, 60_000)

describe.skipIf(!hasProc)('what is written in a vault', () => {
  it('reaches no file and no open descriptor unencrypted', async () => {
    expect(await takeNotes([], [])).toEqual({})
  })

  it('control: with temporary files on disk it is found', async () => {
    const works = ['index', 'vacuum']
    expect(Object.keys(await takeNotes(['temp_store=0'], works))).toEqual(expect.arrayContaining(works))
  })
})

async function takeNotes(pragmas: string[], untilSeen: string[]): Promise<Leaks> {
  using folder = temporaryFolder()
  using marks = temporaryFolder()
  const seen = marks.path
  const temporary = join(folder.path, 'temporary')
  mkdirSync(temporary)
  const database = join(folder.path, 'vault.db')
  createDatabase(database, LEDGER_KEY).close()
  const options: NoteTakingOptions = { database, marker: MARKER, notes: NOTES, pragmas, untilSeen, seen }
  const environment = { SQLITE_TMPDIR: temporary, TMPDIR: temporary }
  const script = startScript('note-taking-child.ts', options, { environment })
  const leaks = await searchWhileRunning(script, { marker: MARKER, folder: folder.path, seen })
  tell(`${pragmas.join() || 'our settings'}: ${NOTES} notes, found in ${JSON.stringify(leaks)}`)
  return leaks
}
