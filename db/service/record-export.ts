import { basename } from 'node:path'
import type { ExportedFile, ExportKind } from '../domain/exported-file.ts'
import type { ExportManifest } from '../exchange/export/write-out.ts'
import { inBatch } from '../store/history/batch.ts'
import type { Session } from './session.ts'

/** Keeps in History what has left the vault. */
export async function recordExport(
  { store, clearance }: Session,
  kind: ExportKind,
  manifest: ExportManifest,
): Promise<void> {
  const { path, records, bytes, sha256, fields, audience } = manifest
  const cause: ExportedFile = { name: basename(path), records, bytes, sha256, fields, audience }
  await inBatch(store, { kind, cause, clearance, standsEmpty: () => true }, () => undefined)
}
