import { once } from 'node:events'
import type { ExitName } from './exit-codes.ts'
import type { Output } from './surroundings.ts'

/** Text in pieces, so that a long answer is never in memory as a whole. */
type Pieces = Iterable<string> | AsyncIterable<string>

/** What a command says: to a program, and to a person. Only one of them is asked for. */
export interface Answer {
  readonly json: () => unknown
  readonly plain: () => Pieces
  /** For long answers, in place of `json`: the text of one JSON value. */
  readonly jsonPieces?: () => Pieces
  /** When the command did what it was asked and what it found is no success: damage, for example. */
  readonly exit?: ExitName
}

/** Nobody reads on: `caucus list … | head`. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed'
}

export async function printAnswer(output: Output, answer: Answer, asJson: boolean): Promise<void> {
  if (!asJson) return write(output, answer.plain())
  if (answer.jsonPieces) return write(output, answer.jsonPieces())
  return write(output, [`${safeJson(answer.json())}\n`])
}

/** JSON on one line in which no terminal finds a control character: JSON itself leaves DEL and C1 as they are. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

async function write(output: Output, pieces: Pieces): Promise<void> {
  for await (const piece of pieces) {
    if (!isWritable(output)) throw new OutputClosed()
    if (!output.write(piece)) await drained(output)
  }
}

const isWritable = (output: Output): boolean => output.writable

async function drained(output: Output): Promise<void> {
  const stop = new AbortController()
  try {
    // `once` itself fails when the stream does, with what it failed with.
    await Promise.race([
      once(output, 'drain', { signal: stop.signal }),
      once(output, 'close', { signal: stop.signal }),
    ])
  } catch (error) {
    throw isBrokenPipe(error) ? new OutputClosed(undefined, { cause: error }) : error
  } finally {
    stop.abort()
  }
}

export const isBrokenPipe = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
