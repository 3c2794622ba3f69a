import { existsSync, readFileSync } from 'node:fs'

/** The last number that a script wrote to its file of acknowledgements. */
export function lastAcknowledged(file: string): number | undefined {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []
  return lines.at(-1) ? Number(lines.at(-1)) : undefined
}
