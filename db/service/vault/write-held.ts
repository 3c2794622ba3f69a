import type { Recorded } from '../../store/history/batch.ts'
import type { FileImportSummary } from '../import-counts.ts'
import { writeHeldFiles, type HeldFileImport, type HeldFileWatch } from '../held-file-import.ts'
import type { Vault } from '../vault.ts'
import { backUpBeforeImport } from './backup.ts'

/** Writes files that were read and compared, after a backup. Errors: `job.cancelled`, those of backups. */
export async function writeHeld(
  vault: Vault,
  held: HeldFileImport,
  watch: HeldFileWatch,
): Promise<Recorded<FileImportSummary>> {
  await backUpBeforeImport(vault)
  return writeHeldFiles(vault, held, watch)
}
