import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { DiskEvent } from './disk-model.ts'

const SOURCE = join(import.meta.dirname, 'write-recorder.c')
const HEADER_BYTES = 15

/** Builds the recorder into `folder`; see write-recorder.c. Needs Linux and a C compiler. */
export function buildRecorder(folder: string): string {
  const library = join(folder, 'write-recorder.so')
  execFileSync('gcc', ['-O2', '-shared', '-fPIC', '-o', library, SOURCE, '-ldl', '-lpthread'], {
    stdio: 'inherit',
  })
  return library
}

/** The environment in which a program's changes to `recorded` are appended to the file `log`. */
export const recordingEnvironment = (library: string, recorded: string, log: string): NodeJS.ProcessEnv => ({
  LD_PRELOAD: library,
  RECORD_FOLDER: recorded,
  RECORD_LOG: log,
})

/**
 * The changes of a log in their order, with paths relative to `recorded`.
 * `-shm` is left out: it is shared memory, which SQLite builds anew after a restart.
 */
export function readRecording(log: string, recorded: string): DiskEvent[] {
  const bytes = readFileSync(log)
  const events: DiskEvent[] = []
  for (let at = 0; at < bytes.length;) {
    const pathEnd = at + HEADER_BYTES + bytes.readUInt16LE(at + 1)
    const dataEnd = pathEnd + bytes.readUInt32LE(at + 11)
    const event = toEvent({
      kind: String.fromCharCode(bytes.readUInt8(at)),
      path: relative(recorded, bytes.toString('utf8', at + HEADER_BYTES, pathEnd)),
      number: Number(bytes.readBigInt64LE(at + 3)),
      data: bytes.subarray(pathEnd, dataEnd),
      relativeTo: recorded,
    })
    if (!event.path.endsWith('-shm')) events.push(event)
    at = dataEnd
  }
  return events
}

interface Entry {
  kind: string
  path: string
  number: number
  data: Buffer
  relativeTo: string
}

function toEvent({ kind, path, number, data, relativeTo }: Entry): DiskEvent {
  switch (kind) {
    case 'C':
      return { kind: 'create', path }
    case 'W':
      return { kind: 'write', path, offset: number, data }
    case 'T':
      return { kind: 'truncate', path, size: number }
    case 'S':
      return { kind: 'sync', path }
    case 'U':
      return { kind: 'remove', path }
    case 'R':
      return { kind: 'rename', path, from: relative(relativeTo, data.toString('utf8')) }
    default:
      throw new Error(`an entry of unknown kind ${kind}`)
  }
}
