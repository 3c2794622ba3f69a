import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findDamage } from '../../db/store/connection.ts'
import type { FolderMakingOptions, Step } from './folder-making-child.ts'
import { hasRecorder } from './needs.ts'
import { ACKNOWLEDGED, cutPower, record, writeFiles, type PowerCut } from './power-cut.ts'
import { countNotes, NOTES, openWithPassphrase } from './round-vault.ts'
import { randomOfTest, rounds, tell, type Random } from './rounds.ts'
import { temporaryFolder } from './temporary-folder.ts'

const CUTS = rounds(60, 1000)
const CONTROL_CUTS = rounds(40, 200)
const VAULT = 'Coalition.caucus'
const BACKUP = 'Copy.caucus'
const STEPS = [null, 'created', 'written', 'backed up', 'restored']

describe.skipIf(!hasRecorder)('a new vault, a backup and a restore', () => {
  it('appear whole or not at all, and stay, when the power is cut', async () => {
    expect(await cutWhileMaking('backup', CUTS, randomOfTest())).toEqual([])
  })

  it('control: a backup by plain copying does not stay', async () => {
    expect(await cutWhileMaking('plain copy', CONTROL_CUTS, randomOfTest())).not.toEqual([])
  })
})

type BackUpBy = FolderMakingOptions['backUpBy']

/** What was wrong after the cuts that broke the promise. */
async function cutWhileMaking(backUpBy: BackUpBy, cuts: number, random: Random): Promise<string[]> {
  using scratch = temporaryFolder()
  const recording = await recordMaking(scratch.path, backUpBy)
  const found = join(scratch.path, 'found')
  const broken: string[] = []
  for (const cut of cutPower(recording, cuts, random)) {
    writeFiles(found, cut.files)
    await expectKept(found, cut).catch((error: unknown) => broken.push(String(error)))
  }
  tell(`${backUpBy}: ${cuts} cuts in ${recording.events.length} events, ${broken.length} broke the promise`)
  return broken
}

async function recordMaking(scratch: string, backUpBy: BackUpBy) {
  const live = join(scratch, 'live')
  mkdirSync(live)
  const options: FolderMakingOptions = {
    vault: join(live, VAULT),
    backup: join(live, BACKUP),
    acknowledged: join(live, ACKNOWLEDGED),
    backUpBy,
  }
  return record('folder-making-child.ts', options, { folder: live, scratch })
}

async function expectKept(folder: string, { acknowledged }: PowerCut): Promise<void> {
  const notes = await notesByVault(folder)
  if (!isKept(notes, acknowledged))
    throw new Error(`after "${acknowledged}" there is ${JSON.stringify(notes)}`)
}

/** How many notes every vault holds. One that does not open, or is damaged, is an error. */
type NotesByVault = Record<string, number>

async function notesByVault(folder: string): Promise<NotesByVault> {
  const notes: NotesByVault = {}
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.caucus')))
    notes[name] = await notesIn(join(folder, name))
  return notes
}

async function notesIn(folder: string): Promise<number> {
  const vault = await openWithPassphrase(folder)
  const damage = findDamage(vault.writer, 'full')
  const tables = vault.writer.prepare(`select count(*) from sqlite_master where name = 'note'`).pluck().get()
  const notes = tables === 0 ? 0 : countNotes(vault)
  vault.close()
  if (damage.length > 0) throw new Error(damage.join())
  return notes
}

/** While it is restored, the vault may for a moment be only under the name that the replaced one keeps. */
function isKept(notes: NotesByVault, acknowledged: string | null): boolean {
  const isPast = (step: Step): boolean => STEPS.indexOf(acknowledged) >= STEPS.indexOf(step)
  const whole = Object.keys(notes).filter((name) => notes[name] === NOTES)
  if (isPast('restored')) return whole.length === 3
  if (isPast('backed up')) return whole.includes(BACKUP) && whole.length > 1
  if (isPast('written')) return whole.includes(VAULT)
  return isPast('created') ? VAULT in notes : true
}
