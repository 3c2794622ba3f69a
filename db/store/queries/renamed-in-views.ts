import type { FilteredNoun } from '../../domain/filter/field.ts'
import { renameInFilter } from '../../domain/filter/renamed-value.ts'
import type { ViewDefinition, ViewedList } from '../../domain/saved-view.ts'
import { renameInSearch, type SearchKey } from '../../domain/search-query.ts'
import type { WriteDb } from '../access.ts'
import { updateRow } from '../row.ts'

interface RenamedWords {
  readonly isAsked: (list: FilteredNoun, field: string) => boolean
  /** By which filter of a search they are asked for; left out where none does. */
  readonly searchKey?: SearchKey | undefined
  /** Old word to new. */
  readonly renamed: Readonly<Record<string, string>>
}

/** Views and kept searches that ask for words ask for them by their new names, those in the trash too. */
export function renameInViews(write: WriteDb, words: RenamedWords): void {
  if (Object.keys(words.renamed).length === 0) return
  const views = write.statement('select id, list, definition from saved_view').all() as StoredView[]
  for (const view of views) updateRow(write, 'saved_view', view.id, { definition: renamedText(view, words) })
}

interface StoredView {
  readonly id: number
  readonly list: ViewedList
  readonly definition: string
}

/** As it was written where nothing in it is asked for by another name. */
function renamedText({ list, definition: text }: StoredView, words: RenamedWords): string {
  const definition = JSON.parse(text) as ViewDefinition
  const renamed = list === 'search' ? renamedSearch(definition, words) : renamedList(definition, list, words)
  const isSame = JSON.stringify(renamed) === JSON.stringify(definition)
  return isSame ? text : JSON.stringify(renamed)
}

function renamedSearch(definition: ViewDefinition, { searchKey, renamed }: RenamedWords): ViewDefinition {
  const { search } = definition
  if (search === undefined || searchKey === undefined) return definition
  return { ...definition, search: renameInSearch(search, searchKey, renamed) }
}

function renamedList(
  definition: ViewDefinition,
  list: FilteredNoun,
  { isAsked, renamed }: RenamedWords,
): ViewDefinition {
  const { filter } = definition
  if (filter === undefined) return definition
  return {
    ...definition,
    filter: renameInFilter(filter, { renamed, isAsked: (field) => isAsked(list, field) }),
  }
}
