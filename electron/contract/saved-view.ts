import { z } from 'zod'
import {
  savedViewPatchSchema,
  savedViewSchema,
  type SavedViewId,
  viewedLists,
  type ViewDefinition,
  type ViewedList,
} from '../../db/domain/saved-view.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import { read, write } from './endpoint.ts'
import { fileHandleSchema } from './file-handle.ts'

interface SavedView {
  readonly id: SavedViewId
  readonly list: ViewedList
  readonly name: string
  readonly definition: ViewDefinition
  readonly pinned: boolean
}

const id = uidSchema<'saved_view'>()
const list = z.enum(viewedLists)

export const savedViewSlice = {
  /** Of one list, or of all. */
  list: read(z.strictObject({ list: list.optional() }), 'saved_view').returns<readonly SavedView[]>(),
  create: write(savedViewSchema).changes<SavedViewId>(),
  update: write(z.strictObject({ id, fields: savedViewPatchSchema })).changes(),
  /** Writes the definition to a file that a person chose, for a colleague. */
  share: write(z.strictObject({ id, file: fileHandleSchema })).returns<void>(),
  /** Reads one that a colleague shared; one that was here already is not added again. */
  take: write(z.strictObject({ file: fileHandleSchema })).changes<
    SavedView & { readonly wasHere: boolean }
  >(),
}
