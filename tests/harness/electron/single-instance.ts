import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'

export interface SecondInstance {
  readonly argv: readonly string[]
  readonly folder: string
  readonly data: unknown
}

const lockName = 'stand-in-lock'
const callPrefix = 'stand-in-second-'

/** One instance a data folder, by a file with the process id; a second one leaves a note for the first. */
export class SingleInstance {
  private folder: string | undefined

  /** False when another process holds the folder: it has been told. */
  request(folder: string, data: unknown, onSecond: (second: SecondInstance) => void): boolean {
    if (this.folder !== undefined) return true
    mkdirSync(folder, { recursive: true })
    if (!takeLock(join(folder, lockName))) {
      leaveNote(folder, { argv: process.argv, folder: process.cwd(), data })
      return false
    }
    this.folder = folder
    watch(folder, () => {
      for (const second of takeNotes(folder)) onSecond(second)
    }).unref()
    return true
  }

  get isHeld(): boolean {
    return this.folder !== undefined
  }

  release(): void {
    if (this.folder !== undefined) rmSync(join(this.folder, lockName), { force: true })
    this.folder = undefined
  }
}

/** A lock whose process is gone is taken over. */
function takeLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  if (isAlive(Number(readFileSync(file, 'utf8')))) return false
  rmSync(file, { force: true })
  return takeLock(file)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
    throw error
  }
}

/** By rename, so that the first instance never reads half of it. */
function leaveNote(folder: string, second: SecondInstance): void {
  const note = join(folder, `${callPrefix}${randomUUID()}`)
  writeFileSync(`${note}.part`, JSON.stringify(second))
  renameSync(`${note}.part`, note)
}

function takeNotes(folder: string): SecondInstance[] {
  const notes = readdirSync(folder).filter((name) => name.startsWith(callPrefix) && !name.endsWith('.part'))
  return notes.map((name) => {
    const note = JSON.parse(readFileSync(join(folder, name), 'utf8')) as SecondInstance
    rmSync(join(folder, name))
    return note
  })
}
