import { readdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { systemCode } from '../../db/domain/errors.ts'
import type { RunningScript } from './child-script.ts'

/** Files in which the marker was seen, by the work that the script had announced last. */
export type Leaks = Record<string, string[]>

export interface MarkerSearch {
  marker: string
  /** Searched with everything in it. */
  folder: string
  /** Folders where the marker is meant to be: of a file that is imported, of one that is exported. */
  meant?: string[]
  /** Gets an empty file with the name of each work in which the marker was seen. */
  seen?: string
}

/**
 * Looks for the marker, for as long as the script runs and once after, in every file below `folder` and in every file
 * the script holds open, which includes those that have no name any more (`/proc/PID/fd`; Linux).
 */
export async function searchWhileRunning(script: RunningScript, wanted: MarkerSearch): Promise<Leaks> {
  const { marker, folder, meant = [], seen } = wanted
  const leaks: Leaks = {}
  let work = 'start'
  let isRunning = true
  script.child.stdout?.on('data', (text: string) => (work = text.trim().split('\n').at(-1) ?? work))
  const ended = script.ended.then((ending) => {
    isRunning = false
    return ending
  })
  const search = (): void => {
    for (const file of distinctFiles([...openFiles(script.child.pid, meant), ...filesBelow(folder)]))
      if (orUndefined(() => readFileSync(file.path))?.includes(marker)) (leaks[work] ??= []).push(file.name)
    if (seen !== undefined && leaks[work] !== undefined) writeFileSync(join(seen, work), '')
  }
  while (isRunning) {
    search()
    await delay(1)
  }
  search()
  const { code } = await ended
  if (code !== 0) throw new Error(`the script ended with ${code}`)
  return Object.fromEntries(Object.entries(leaks).map(([name, files]) => [name, [...new Set(files)].sort()]))
}

interface VisibleFile {
  path: string
  name: string
}

function filesBelow(folder: string): VisibleFile[] {
  const entries = orUndefined(() => readdirSync(folder, { recursive: true, withFileTypes: true })) ?? []
  const files = entries.filter((entry) => entry.isFile())
  return files.map((entry) => ({ path: join(entry.parentPath, entry.name), name: entry.name }))
}

/** Named by what was opened; a temporary file, which has a random name, by its kind. */
function openFiles(pid: number | undefined, meant: string[]): VisibleFile[] {
  const folder = `/proc/${pid}/fd`
  const descriptors = orUndefined(() => readdirSync(folder)) ?? []
  const isMeant = (opened: string): boolean => meant.some((place) => opened.startsWith(place))
  return descriptors.flatMap((descriptor) => {
    const path = join(folder, descriptor)
    const opened = orUndefined(() => readlinkSync(path))
    if (opened === undefined || isMeant(opened)) return []
    return [{ path, name: basename(opened).replace(/^etilqs_\w+/, 'temporary file') }]
  })
}

/** Leaves out pipes and folders, and the second name of a file that is both open and in the folder. */
function distinctFiles(files: VisibleFile[]): VisibleFile[] {
  const byIdentity = new Map<string, VisibleFile>()
  for (const file of files) {
    const stat = orUndefined(() => statSync(file.path))
    if (stat?.isFile()) byIdentity.set(`${stat.dev}:${stat.ino}`, file)
  }
  return [...byIdentity.values()]
}

/** A file or a process that is gone between two looks is no failure: there is one more look when all is quiet. */
function orUndefined<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(systemCode(error) ?? '')) return undefined
    throw error
  }
}
