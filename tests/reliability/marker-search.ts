import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { systemCode } from '../../db/domain/errors.ts'
import type { RunningScript } from './child-script.ts'

/** Files in which the marker was seen, by the work that the script had announced last. */
export type Leaks = Record<string, string[]>

/**
 * Looks for `marker`, for as long as the script runs and once after, in every file below `folder` and in every file
 * the script holds open, which includes those that have no name any more (`/proc/PID/fd`; Linux).
 */
export async function searchWhileRunning(
  script: RunningScript,
  marker: string,
  folder: string,
): Promise<Leaks> {
  const leaks: Leaks = {}
  let work = 'start'
  let isRunning = true
  script.child.stdout?.on('data', (text: string) => (work = text.trim().split('\n').at(-1) ?? work))
  const ended = script.ended.then((ending) => {
    isRunning = false
    return ending
  })
  const search = (): void => {
    for (const file of distinctFiles([...openFiles(script.child.pid), ...filesBelow(folder)]))
      if (orUndefined(() => readFileSync(file.path))?.includes(marker)) (leaks[work] ??= []).push(file.name)
  }
  while (isRunning) {
    search()
    await nextTurn()
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
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return files.map((entry) => ({ path: join(entry.parentPath, entry.name), name: entry.name }))
}

/** Named by what was opened; a temporary file, which has a random name, by its kind. */
function openFiles(pid: number | undefined): VisibleFile[] {
  const folder = `/proc/${pid}/fd`
  const descriptors = orUndefined(() => readdirSync(folder)) ?? []
  return descriptors.flatMap((descriptor) => {
    const path = join(folder, descriptor)
    const opened = orUndefined(() => readlinkSync(path))
    return opened === undefined
      ? []
      : [{ path, name: basename(opened).replace(/^etilqs_\w+/, 'temporary file') }]
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

/** A file or a process that is gone between two looks is no failure. */
function orUndefined<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(systemCode(error) ?? '')) return undefined
    throw error
  }
}
