import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { startScript, type Ending } from './child-script.ts'
import { DiskModel, type DiskEvent, type Files } from './disk-model.ts'
import type { Random } from './rounds.ts'
import { buildRecorder, readRecording, recordingEnvironment } from './write-recorder.ts'

/** The file in which a recorded script tells the world what it has saved; it is no part of the simulated disk. */
export const ACKNOWLEDGED = 'acknowledged'

export interface Recording {
  initial: Files
  events: DiskEvent[]
  ending: Ending
}

export interface PowerCut {
  /** What is found on the disk after the restart. */
  files: Files
  /** The last line that was written to `acknowledged` before the cut. */
  acknowledged: string | null
}

/** Runs a script of this folder and records what it does to `folder`. `scratch` is a folder beside it. */
export async function record(script: string, options: unknown, folders: { folder: string; scratch: string }) {
  const { folder, scratch } = folders
  const initial = readFiles(folder)
  const log = join(scratch, 'recording')
  const environment = recordingEnvironment(buildRecorder(scratch), folder, log)
  const ending = await startScript(script, options, { environment }).ended
  const recording: Recording = { initial, events: readRecording(log, folder), ending }
  assertComplete(recording, folder)
  return recording
}

/** Unlike every file, the empty one too. */
const MISSING = Buffer.from('missing from the replay')

/** A recording that missed a change would make every later result worthless. */
function assertComplete({ initial, events }: Recording, folder: string): void {
  const disk = new DiskModel(initial)
  for (const event of events) disk.apply(event)
  const replayed = disk.contents()
  const real = readFiles(folder)
  const differs = (path: string): boolean => !real.get(path)?.equals(replayed.get(path) ?? MISSING)
  const differing = [...new Set([...replayed.keys(), ...real.keys()])].filter(differs)
  if (differing.length > 0)
    throw new Error(`the replay differs from the real folder in ${differing.join(', ')}`)
}

/** Cuts the power at `count` random moments of the recording. */
export function* cutPower(recording: Recording, count: number, random: Random): Generator<PowerCut> {
  const { initial, events } = recording
  const disk = new DiskModel(initial)
  const moments = Array.from({ length: count }, () => random.below(events.length + 1)).sort((a, b) => a - b)
  let acknowledged: string | null = null
  let happened = 0
  for (const moment of moments) {
    for (const event of events.slice(happened, moment)) {
      disk.apply(event)
      acknowledged = acknowledgement(event) ?? acknowledged
    }
    happened = moment
    yield { files: disk.afterCut(random), acknowledged }
  }
}

function acknowledgement(event: DiskEvent): string | null {
  if (event.kind !== 'write' || event.path !== ACKNOWLEDGED) return null
  return event.data.toString('utf8').trimEnd()
}

/** Every file below `folder` except shared memory, by its relative path. */
export function readFiles(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const lasting = paths.filter((path) => !path.endsWith('-shm'))
  return new Map(lasting.map((path) => [relative(folder, path), readFileSync(path)]))
}

/** Makes `folder` hold exactly these files. */
export function writeFiles(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}
