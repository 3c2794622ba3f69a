import { hasHistory } from '../history.ts'
import type { ImportPreview } from '../import-preview.ts'
import {
  writeDataset,
  type LegislatorImportRequest,
  type LegislatorImportResult,
} from '../legislator-import.ts'
import type { Vault } from '../vault.ts'
import { backUpVault } from './backup.ts'

/**
 * Writes an import, after a backup: it can change everything. A vault in which nothing was done yet has nothing to
 * lose. Errors: those of `writeDataset` and of backups.
 */
export async function writeImport(
  vault: Vault,
  { dataset }: ImportPreview,
  watch: Pick<LegislatorImportRequest, 'signal' | 'onProgress'>,
): Promise<LegislatorImportResult> {
  if (hasHistory(vault)) await backUpVault(vault)
  return writeDataset(vault, dataset, watch)
}
