import type { Uid } from '../../../db/domain/uid.ts'
import { undo } from '../../../db/service/history.ts'
import type { Session } from '../../../db/service/session.ts'
import type { Bench } from '../bench-row.ts'
import { timed } from '../timing.ts'
import { withVaultCopy } from '../vault-copy.ts'
import { createdRows, insertRaw, makeBare, type CreatedRow } from './created-rows.ts'

/** Imports something in one batch and says which. */
type Import = (session: Session) => Promise<Uid>

interface ImportTimes {
  readonly imports: number[]
  readonly undos: number[]
  /** Raw inserts of the rows that the import made. */
  readonly raw: number[]
  readonly rows: number
}

/**
 * Imports into a fresh copy of the vault and undoes it, then inserts the same rows into another copy without triggers;
 * in turns, `count` times.
 */
export async function timeImport(bench: Bench, run: Import, count: number): Promise<ImportTimes> {
  const times = { imports: [] as number[], undos: [] as number[], raw: [] as number[] }
  let rows: CreatedRow[] = []
  for (let round = 0; round < count; round++) {
    bench.progress.step('import and undo', round + 1, count)
    rows = await importAndUndo(bench, run, times)
    times.raw.push(await withVaultCopy(bench, ({ store }) => timeRaw(store.writer, rows)))
  }
  return { ...times, rows: rows.length }
}

function importAndUndo(bench: Bench, run: Import, times: Omit<ImportTimes, 'rows'>): Promise<CreatedRow[]> {
  return withVaultCopy(bench, async (vault) => {
    let batch: Uid | undefined
    times.imports.push(await timed(async () => void (batch = await run(vault))))
    if (batch === undefined) throw new Error('the import made nothing')
    const undone = batch
    const rows = createdRows(vault.store.writer, undone)
    times.undos.push(await timed(async () => void (await undo(vault, { batch: undone }))))
    return rows
  })
}

function timeRaw(vault: Parameters<typeof insertRaw>[0], rows: readonly CreatedRow[]): Promise<number> {
  makeBare(vault)
  return timed(() => insertRaw(vault, rows))
}
