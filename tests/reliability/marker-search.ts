import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
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
    for (const file of [...filesBelow(folder), ...openFiles(script.child.pid)])
      if (readIfThere(file)?.includes(marker)) (leaks[work] ??= []).push(nameOf(file))
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

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** Regular files only: a pipe's link is `pipe:[…]`. */
function openFiles(pid: number | undefined): string[] {
  const folder = `/proc/${pid}/fd`
  const links = orUndefined(() => readdirSync(folder)) ?? []
  return links.map((fd) => join(folder, fd)).filter((link) => /^\/(?!dev|proc)/.test(nameOf(link)))
}

/** The path behind an open descriptor. A temporary file's name is random and is cut to its stem. */
function nameOf(file: string): string {
  const target = file.startsWith('/proc/') ? (orUndefined(() => readlinkSync(file)) ?? '') : file
  return file.startsWith('/proc/') ? target.replace(/etilqs_\w+/, 'etilqs') : basename(target)
}

const readIfThere = (file: string): Buffer | undefined => orUndefined(() => readFileSync(file))

/** A file or a process that is gone between two looks is no failure. */
function orUndefined<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(systemCode(error) ?? '')) return undefined
    throw error
  }
}
