import { z } from 'zod'
import { AppError } from './errors.ts'
import { checkFilter } from './filter/check-filter.ts'
import {
  columnParts,
  filteredNouns,
  findField,
  type FilteredNoun,
  type FilterFields,
} from './filter/field.ts'
import { everything, filterSchema } from './filter/filter.ts'
import { listSorts } from './listed.ts'
import { parseInput } from './parse.ts'
import { lineSchema } from './text.ts'
import type { Id } from './uid.ts'

export type SavedViewId = Id<'saved_view'>

const columnKey = z.string().min(1).max(100)
const columnKeys = z.array(columnKey).max(100)

/** What views are of: a list, or all that a search finds. */
export const viewedLists: readonly [ViewedList, ...ViewedList[]] = ['search', ...filteredNouns]
export type ViewedList = FilteredNoun | 'search'

/** How a list is arranged: what it shows, in which order, and what of each row; of a search its words. */
const viewDefinitionSchema = z.strictObject({
  filter: filterSchema.optional(),
  sorts: z
    .array(z.strictObject({ column: columnKey, direction: z.enum(['ascending', 'descending']) }))
    .max(10)
    .optional(),
  columns: z
    .strictObject({
      order: columnKeys,
      hidden: columnKeys,
      widths: z.record(columnKey, z.number().min(1).max(10_000)),
    })
    .optional(),
  /** The field that rows stand together by. */
  group: columnKey.nullable().optional(),
  /** Whether a row with counts, sums and means stands below. */
  totals: z.boolean().optional(),
  /** Words and filters (search-query.ts). */
  search: z.string().min(1).max(1000).optional(),
})
export type ViewDefinition = z.infer<typeof viewDefinitionSchema>

export const savedViewSchema = z.strictObject({
  list: z.enum(viewedLists),
  name: lineSchema,
  definition: viewDefinitionSchema,
  pinned: z.boolean().optional(),
})
export type SavedViewInput = z.infer<typeof savedViewSchema>

export const savedViewPatchSchema = savedViewSchema.omit({ list: true }).partial()
export type SavedViewPatch = z.infer<typeof savedViewPatchSchema>

export const viewFileVersion = 1

/** A view as a file, for a colleague. */
export const viewFileSchema = savedViewSchema
  .omit({ pinned: true })
  .extend({ caucus: z.literal('view'), version: z.literal(viewFileVersion) })

/** The definition, if the list has the fields it names; of a search, if it has words. Error: `input.invalid`. */
export function checkDefinition(
  list: ViewedList,
  definition: ViewDefinition,
  own: FilterFields = {},
): ViewDefinition {
  const parsed = parseInput(viewDefinitionSchema, definition)
  if ((list === 'search') !== (parsed.search !== undefined))
    throw new AppError('input.invalid', { issues: ['search: issue.required'] })
  if (list === 'search') return checkSearch(parsed)
  checkFilter(list, parsed.filter ?? everything, own)
  if (parsed.group != null) checkGroup(list, parsed.group, own)
  checkSorts(list, parsed.sorts ?? [], own)
  return parsed
}

/** What a search finds has no columns: words are all that is kept of it. */
function checkSearch(definition: ViewDefinition): ViewDefinition {
  const { search: _words, ...others } = definition
  const issues = Object.entries(others).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: issue.unknownField`],
  )
  if (issues.length > 0) throw new AppError('input.invalid', { issues })
  return definition
}

/** Error: `input.invalid` for a column that the list does not have. */
function checkSorts(
  list: FilteredNoun,
  sorts: NonNullable<ViewDefinition['sorts']>,
  own: FilterFields,
): void {
  const isKnown = (column: string): boolean =>
    listSorts[list].some((known) => known === column) ||
    Object.hasOwn(columnParts, column) ||
    ![undefined, 'words'].includes(findField(list, column, own)?.type)
  const issues = sorts.flatMap(({ column }) => (isKnown(column) ? [] : [`${column}: issue.unknownField`]))
  if (issues.length > 0) throw new AppError('input.invalid', { issues })
}

/** Error: `input.invalid` for a field that rows cannot stand together by. */
export function checkGroup(list: FilteredNoun, group: string, own: FilterFields = {}): void {
  const schema = z.object({
    group: z.string().refine((key) => findField(list, key, own)?.isGroup === true, { error: 'issue.choice' }),
  })
  parseInput(schema, { group })
}
