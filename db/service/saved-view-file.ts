import { isDeepStrictEqual } from 'node:util'
import { AppError, isAppError } from '../domain/errors.ts'
import { fold } from '../domain/fold.ts'
import { readBytes } from '../exchange/import/source/read-bytes.ts'
import { utf8 } from '../exchange/export/byte-source.ts'
import { writeOut } from '../exchange/export/write-out.ts'
import type { SavedViewId } from '../domain/saved-view.ts'
import type { Recorded } from '../store/history/batch.ts'
import type { SavedView } from '../store/queries/saved-view.ts'
import { createSavedView, parseViewFile, resolveSavedView, savedViews, viewFileText } from './saved-view.ts'
import type { ReadSession, Session } from './session.ts'

/** A definition is some thousand characters at most. */
const mostBytes = 1_000_000

/** Writes a view for a colleague: what it asks for, nothing of what it finds. */
export async function shareView(session: ReadSession, id: SavedViewId, path: string): Promise<void> {
  const text = viewFileText(await resolveSavedView(session, id))
  const contents = { records: 0, fields: [], audience: 'internal' }
  await writeOut({ bytes: utf8([text]), contents }, { path, overwrite: true })
}

/** A view of a file; one that asks for the same was here before. */
interface TakenView extends SavedView {
  readonly wasHere: boolean
}

/**
 * Keeps a view that a colleague shared, with a number behind its name where another is called so; one that is here
 * already is not kept twice. Errors: those of `parseViewFile`, `file.missing`, `file.unreadable`.
 */
export async function takeView(session: Session, path: string): Promise<Recorded<TakenView>> {
  const input = parseViewFile(session, new TextDecoder().decode(bytesOfView(path)))
  const others = await savedViews(session, input.list)
  const same = others.find(({ definition }) => isDeepStrictEqual(definition, input.definition))
  if (same) return { value: { ...same, wasHere: true }, batch: null }
  const view = { ...input, name: freeName(input.name, others) }
  const { value: id, batch } = await createSavedView(session, view)
  return { value: { ...view, id, pinned: false, wasHere: false }, batch }
}

function freeName(name: string, others: readonly SavedView[]): string {
  const taken = new Set(others.map((other) => fold(other.name)))
  let free = name
  for (let count = 2; taken.has(fold(free)); count += 1) free = `${name} ${count}`
  return free
}

/** What is larger than any view is none. */
function bytesOfView(path: string): Uint8Array {
  try {
    return readBytes(path, mostBytes)
  } catch (error) {
    if (isAppError(error, 'file.tooLarge')) throw new AppError('view.unreadable', {}, { cause: error })
    throw error
  }
}
