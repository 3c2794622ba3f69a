import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { redacted } from '../contract/redacted.ts'

/** The local log of what nobody foresaw. It never holds what people typed: only where in the code it happened. */
export interface Log {
  /** Notes the failure and gives the number by which a person can name it. */
  unexpected(error: unknown): string
}

export function openLog(file: string): Log {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  return {
    unexpected(error) {
      const id = randomUUID().slice(0, 8)
      appendFileSync(file, `${new Date().toISOString()} ${id} ${redacted(error).replaceAll('\n', ' | ')}\n`, {
        mode: 0o600,
      })
      return id
    },
  }
}
