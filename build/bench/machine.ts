import { cpus, loadavg, totalmem } from 'node:os'
import SQLite from 'better-sqlite3'

/** What a reader needs to judge figures by; nothing that says whose machine it was. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memoryGB: number
  readonly system: string
  readonly node: string
  readonly sqlite: string
}

export function describeMachine(): Machine {
  const [first] = cpus()
  return {
    processor: first?.model ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    sqlite: sqliteVersion(),
  }
}

/** How busy the machine was in the last minute: processes that ran or wanted to. Always 0 on Windows. */
export const loadNow = (): number => Math.round((loadavg()[0] ?? 0) * 100) / 100

function sqliteVersion(): string {
  const database = new SQLite(':memory:')
  try {
    return String(database.prepare('select sqlite_version()').pluck().get())
  } finally {
    database.close()
  }
}
