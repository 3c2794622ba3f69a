import { isAppError } from '../../db/domain/errors.ts'
import type { ReadingKind, ReadingRequest } from '../../db/exchange/import/reading.ts'
import { openUntrustedReader } from '../../db/exchange/import/untrusted-reader.ts'

/** A process that reads files as the vault process does, and does nothing else: its memory is the reader's. */

export interface ReadingQuestion<K extends ReadingKind = ReadingKind> {
  readonly kind: K
  readonly request: ReadingRequest<K>
}

export interface ReadingAnswer {
  /** What went wrong other than a refusal. */
  readonly fault: string | null
  readonly milliseconds: number
  /** What the process holds with its thread once its garbage is gone, bytes. */
  readonly memory: number
}

declare const gc: (how: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void

/** Megabytes that are kept of each file, to show that a reader that keeps something is found out. */
const kept = Number(process.argv[2])
const leak: Buffer[] = []

const reader = openUntrustedReader()

async function read({ kind, request }: ReadingQuestion): Promise<void> {
  const start = performance.now()
  const fault = await reader.readAs(kind, request).then(
    () => null,
    (error: unknown) => (isAppError(error) ? null : String(error)),
  )
  const milliseconds = performance.now() - start
  if (kept > 0) leak.push(Buffer.alloc(kept * 2 ** 20, 1))
  answer({ fault, milliseconds })
}

/** When garbage goes is chance: answers of some tens of megabytes may lie about while the next ones are read. */
function answer(outcome: Omit<ReadingAnswer, 'memory'>): void {
  gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  process.send?.({ ...outcome, memory: process.memoryUsage().rss } satisfies ReadingAnswer)
}

process.on('message', (question: ReadingQuestion) => void read(question))
process.on('disconnect', () => process.exit())
answer({ fault: null, milliseconds: 0 })
