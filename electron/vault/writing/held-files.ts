import type { HeldFileImport } from '../../../db/service/held-file-import.ts'
import { partsOf, turnOf, unreadOf } from '../../../db/service/held-file-pages.ts'
import type { HeldImports } from './held-imports.ts'

/** What the window is told of files that were read. */
export function heldFiles(files: HeldImports<HeldFileImport>, number: number) {
  const held = files.get(number)
  const [turn, parts, unread] = [turnOf(held), partsOf(held), unreadOf(held)]
  return { import: number, kind: held.source.kind, turn, parts, unread }
}

/** The same under another number: what was shown of it before is out of date. */
export const holdAnew = (files: HeldImports<HeldFileImport>, number: number) =>
  heldFiles(files, files.hold(files.get(number)))
