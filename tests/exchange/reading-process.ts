import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { ReadingKind, ReadingRequest } from '../../db/exchange/import/reading.ts'
import type { ReadingAnswer, ReadingQuestion } from './reading-child.ts'

/** A process that reads files one after another, so that its memory is measured without what a test makes up. */
export interface ReadingProcess extends Disposable {
  read<K extends ReadingKind>(kind: K, request: ReadingRequest<K>): Promise<Reading>
}

interface Reading extends Omit<ReadingAnswer, 'memory'> {
  /** What the process holds more than before its first file, bytes. */
  readonly growth: number
}

/** `leaking`: how many megabytes the process keeps of each file. */
export async function startReading({ leaking = 0 } = {}): Promise<ReadingProcess> {
  const script = join(import.meta.dirname, 'reading-child.ts')
  const child = fork(script, [String(leaking)], { execArgv: ['--expose-gc'] })
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`the process that reads ended with ${code ?? signal}`)
  })
  const answered = async () => (await Promise.race([once(child, 'message'), ended])) as [ReadingAnswer]
  const [before] = await answered()
  return {
    async read(kind, request) {
      child.send({ kind, request } satisfies ReadingQuestion<typeof kind>)
      const [{ memory, ...outcome }] = await answered()
      return { ...outcome, growth: memory - before.memory }
    },
    [Symbol.dispose]() {
      ended.catch(() => undefined)
      child.disconnect()
    },
  }
}
