import { readBytes } from '../exchange/import/read-bytes.ts'
import { utf8 } from '../exchange/export/byte-source.ts'
import { writeOut } from '../exchange/export/write-out.ts'
import type { SavedViewId } from '../domain/saved-view.ts'
import type { Recorded } from '../store/history/batch.ts'
import type { SavedView } from '../store/queries/saved-view.ts'
import { createSavedView, parseViewFile, resolveSavedView, viewFileText } from './saved-view.ts'
import type { ReadSession, Session } from './session.ts'

/** A definition is some thousand characters at most. */
const mostBytes = 1_000_000

/** Writes a view for a colleague: what it asks for, nothing of what it finds. */
export async function shareView(session: ReadSession, id: SavedViewId, path: string): Promise<void> {
  const text = viewFileText(await resolveSavedView(session, id))
  const contents = { records: 0, fields: [], audience: 'internal' }
  await writeOut({ bytes: utf8([text]), contents }, { path, overwrite: true })
}

/** Keeps a view that a colleague shared. Errors: those of `parseViewFile`, `file.missing`, `file.unreadable`, `file.tooLarge`. */
export async function takeView(session: Session, path: string): Promise<Recorded<SavedView>> {
  const input = parseViewFile(session, new TextDecoder().decode(readBytes(path, mostBytes)))
  const { value: id, batch } = await createSavedView(session, input)
  return { value: { ...input, id, pinned: false }, batch }
}
