import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { canonicalJson } from '../../db/vault/canonical-json.ts'
import type { Header } from '../../db/vault/header.ts'
import type { VaultPaths } from '../../db/vault/vault-paths.ts'

export function flipByte(file: string, position: number): void {
  const bytes = readFileSync(file)
  bytes[position] = (bytes[position] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

export const headerOf = (paths: Pick<VaultPaths, 'header'>): Header =>
  JSON.parse(readFileSync(paths.header, 'utf8')) as Header

/** What somebody could do who knows the format but no secret: change both files and make the checksum fit. */
export function rewriteHeader(paths: VaultPaths, change: (header: Header) => object): void {
  const { checksum: _old, ...changed } = change(headerOf(paths)) as Record<string, unknown>
  const checksum = createHash('sha256').update(canonicalJson(changed)).digest('base64')
  for (const file of [paths.header, paths.headerCopy])
    writeFileSync(file, JSON.stringify({ ...changed, checksum }))
}
