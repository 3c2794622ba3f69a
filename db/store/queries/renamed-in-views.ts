import type { FilteredNoun } from '../../domain/filter/field.ts'
import { renameInFilter, type Renaming } from '../../domain/filter/renamed-value.ts'
import type { ViewDefinition } from '../../domain/saved-view.ts'
import type { WriteDb } from '../access.ts'
import { updateRow } from '../row.ts'

interface RenamedWords {
  readonly isAsked: (list: FilteredNoun, field: string) => boolean
  /** Old word to new. */
  readonly renamed: Readonly<Record<string, string>>
}

/** Views that ask for words ask for them by their new names, those in the trash too. */
export function renameInViews(write: WriteDb, { isAsked, renamed }: RenamedWords): void {
  if (Object.keys(renamed).length === 0) return
  const views = write
    .statement("select id, list, definition from saved_view where list <> 'search'")
    .all() as { id: number; list: FilteredNoun; definition: string }[]
  for (const { id, list, definition } of views) {
    const next = renamedDefinition(definition, {
      renamed,
      isAsked: (field) => isAsked(list, field),
    })
    updateRow(write, 'saved_view', id, { definition: next })
  }
}

function renamedDefinition(text: string, renaming: Renaming): string {
  const definition = JSON.parse(text) as ViewDefinition
  const { filter } = definition
  if (filter === undefined) return text
  const renamed = renameInFilter(filter, renaming)
  return JSON.stringify(renamed) === JSON.stringify(filter)
    ? text
    : JSON.stringify({ ...definition, filter: renamed })
}
