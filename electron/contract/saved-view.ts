import { z } from 'zod'
import { filteredNouns, type FilteredNoun } from '../../db/domain/filter/field.ts'
import {
  savedViewPatchSchema,
  savedViewSchema,
  type SavedViewId,
  type ViewDefinition,
} from '../../db/domain/saved-view.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import type { Change } from './change.ts'
import { read, write } from './endpoint.ts'
import { fileHandleSchema } from './file-handle.ts'

interface SavedView {
  readonly id: SavedViewId
  readonly list: FilteredNoun
  readonly name: string
  readonly definition: ViewDefinition
  readonly pinned: boolean
}

const id = uidSchema<'saved_view'>()
const list = z.enum(filteredNouns as readonly [FilteredNoun, ...FilteredNoun[]])

export const savedViewSlice = {
  /** Of one list, or of all. */
  list: read(z.strictObject({ list: list.optional() }), 'saved_view').returns<readonly SavedView[]>(),
  create: write(savedViewSchema).returns<Change<SavedViewId>>(),
  update: write(z.strictObject({ id, fields: savedViewPatchSchema })).returns<Change>(),
  /** Writes the definition to a file that a person chose, for a colleague. */
  share: write(z.strictObject({ id, file: fileHandleSchema })).returns<void>(),
  /** Reads one that a colleague shared. */
  take: write(z.strictObject({ file: fileHandleSchema })).returns<Change<SavedView>>(),
}
