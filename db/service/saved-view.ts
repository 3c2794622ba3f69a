import { z } from 'zod'
import { AppError, isAppError } from '../domain/errors.ts'
import { fold } from '../domain/fold.ts'
import type { FilterFields } from '../domain/filter/field.ts'
import { parseInput } from '../domain/parse.ts'
import {
  checkDefinition,
  savedViewPatchSchema,
  savedViewSchema,
  viewFileSchema,
  viewFileVersion,
  type SavedViewId,
  type SavedViewInput,
  type SavedViewPatch,
  type ViewedList,
} from '../domain/saved-view.ts'
import type { Recorded } from '../store/history/batch.ts'
import {
  insertSavedView,
  listSavedViews,
  updateSavedView,
  type SavedView,
} from '../store/queries/saved-view.ts'
import { idOf } from '../store/record.ts'
import { ownFilterFields } from './custom-field.ts'
import { onlyMeant } from './only-meant.ts'
import { readOf, record, type ReadSession, type Session } from './session.ts'

export const savedViews = (session: ReadSession, list?: ViewedList): Promise<SavedView[]> =>
  listSavedViews(readOf(session), list)

export function createSavedView(session: Session, input: SavedViewInput): Promise<Recorded<SavedViewId>> {
  const view = parseInput(savedViewSchema, input)
  checkDefinition(view.list, view.definition, ownFieldsOf(session, view.list))
  return record(session, 'saved_view.create', (write) => insertSavedView(write, view).uid)
}

/** The definition has to be one of the view's list. */
export async function changeSavedView(
  session: Session,
  id: SavedViewId,
  patch: SavedViewPatch,
): Promise<Recorded<void>> {
  const fields = parseInput(savedViewPatchSchema, patch)
  const view = (await savedViews(session)).find((one) => one.id === id)
  if (view === undefined) throw new AppError('record.notFound', { noun: 'saved_view', id })
  if (fields.definition) checkDefinition(view.list, fields.definition, ownFieldsOf(session, view.list))
  return record(session, 'saved_view.update', (write) => {
    updateSavedView(write, idOf(write, id, ['saved_view']), fields)
  })
}

const ownFieldsOf = (session: ReadSession, list: ViewedList): FilterFields =>
  list === 'search' ? {} : ownFilterFields(session, list)

/** A view of a list by its name. Errors: `record.notFound`, `record.ambiguous`. */
export async function resolveSavedView(
  session: ReadSession,
  name: string,
  list?: ViewedList,
): Promise<SavedView> {
  const views = await savedViews(session, list)
  return onlyMeant({
    noun: 'saved_view',
    said: name,
    found: views.filter((view) => view.id === name || fold(view.name) === fold(name)),
    toCandidate: (view) => ({ id: view.id, name: view.name }),
  })
}

/** A view as the text of a file. Ids of records mean nothing in another vault, and a filter by them finds nothing. */
export function viewFileText({ list, name, definition }: SavedView): string {
  return `${JSON.stringify({ caucus: 'view', version: viewFileVersion, list, name, definition }, null, 2)}\n`
}

/** Errors: `view.unreadable` for what is no view, `view.newer`, `view.foreign` for fields that this vault does not know. */
export function parseViewFile(session: ReadSession, text: string): SavedViewInput {
  const given = parseJson(text)
  const { version } = parsedAs(z.object({ caucus: z.literal('view'), version: z.int() }), given)
  if (version > viewFileVersion) throw new AppError('view.newer', { version })
  const { list, name, definition } = parsedAs(viewFileSchema, given)
  try {
    return { list, name, definition: checkDefinition(list, definition, ownFieldsOf(session, list)) }
  } catch (error) {
    throw toFileError(error)
  }
}

const unreadable = (cause: unknown) => new AppError('view.unreadable', {}, { cause })

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw unreadable(error)
  }
}

function parsedAs<T>(schema: z.ZodType<T>, given: unknown): T {
  const { data, error } = schema.safeParse(given)
  if (error) throw unreadable(error)
  return data as T
}

/** What does not fit the list, as a fault of the file: fields that are not here are named. */
function toFileError(error: unknown): unknown {
  if (!isAppError(error, 'input.invalid')) return error
  const fields = error.params.issues.flatMap((issue) => /^(.+): issue\.unknownField$/u.exec(issue)?.[1] ?? [])
  if (fields.length === 0) return unreadable(error)
  return new AppError('view.foreign', { fields: [...new Set(fields)].join(', ') }, { cause: error })
}
