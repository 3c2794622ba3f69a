import type { ImportPreview } from '../import-preview.ts'
import {
  writeDataset,
  type LegislatorImportRequest,
  type LegislatorImportResult,
} from '../legislator-import.ts'
import type { Vault } from '../vault.ts'
import { backUpBeforeImport } from './backup.ts'

/** Writes an import, after a backup. Errors: those of `writeDataset` and of backups. */
export async function writeImport(
  vault: Vault,
  { dataset }: ImportPreview,
  watch: Pick<LegislatorImportRequest, 'signal' | 'onProgress'>,
): Promise<LegislatorImportResult> {
  await backUpBeforeImport(vault)
  return writeDataset(vault, dataset, watch)
}
