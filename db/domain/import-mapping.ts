import { z } from 'zod'
import { contactPointKindSchema } from './contact-point-value.ts'
import { fold } from './fold.ts'
import { lineLimit, lineSchema } from './text.ts'
import { mappedFields } from './mapped-field.ts'
import { parseInput } from './parse.ts'

/** A column by what its header says; blank headers, and columns without one, are told by their occurrence alone. */
const columnRefSchema = z.strictObject({
  name: z.string().max(lineLimit),
  /** Which of the columns of that name, counted from 1. */
  occurrence: z.int().min(1),
})
export type ColumnRef = z.infer<typeof columnRefSchema>

const labelled = {
  label: lineSchema.optional(),
  /** The column that says what the value is for ("E-mail 1 - Label"). */
  labelColumn: columnRefSchema.optional(),
}

/** Columns of one group make up one thing: one address, one role. */
const group = z.string().max(lineLimit)

const addressPieces = [
  'full',
  'street',
  'suite',
  'building',
  'poBox',
  'city',
  'region',
  'postcode',
  /** Postcode and city in one cell. */
  'town',
  'country',
] as const
export type AddressPiece = (typeof addressPieces)[number]

/** How the cells of a column are kept in a field of one's own. */
const ownForms = ['text', 'number', 'date', 'choice', 'multi-choice', 'yesNo'] as const
export type OwnForm = (typeof ownForms)[number]

/** What becomes of the cells of a column. */
const targetSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('leave') }),
  z.strictObject({ to: z.literal('field'), field: z.enum(mappedFields) }),
  /** A whole name: of a person it is taken apart, unless other columns say the parts. */
  z.strictObject({ to: z.literal('name'), order: z.literal('familyFirst').optional() }),
  z.strictObject({
    to: z.literal('point'),
    kind: contactPointKindSchema,
    ...labelled,
    isPrimary: z.boolean().optional(),
    /** The column that says yes for a value which no longer works. */
    badColumn: columnRefSchema.optional(),
  }),
  z.strictObject({ to: z.literal('address'), piece: z.enum(addressPieces), group, ...labelled }),
  z.strictObject({
    to: z.literal('affiliation'),
    piece: z.enum(['organization', 'title', 'department', 'startOn', 'endOn']),
    group,
  }),
  /** Each word of the cell is a tag. */
  z.strictObject({ to: z.literal('tags') }),
  /** The tag is given where the cell says yes. */
  z.strictObject({ to: z.literal('tag'), tag: lineSchema }),
  z.strictObject({
    to: z.literal('custom'),
    label: lineSchema,
    /** What its cells are; left out, days where all of them are and else text. */
    form: z.enum(ownForms).optional(),
  }),
  /** A date whose year, month and day have columns of their own. */
  z.strictObject({
    to: z.literal('datePiece'),
    label: lineSchema,
    piece: z.enum(['year', 'month', 'day']),
  }),
  z.strictObject({ to: z.literal('externalId'), scheme: lineSchema }),
  z.strictObject({ to: z.literal('note') }),
  /**
   * The contact does not want to be written to where the cell says yes, or one of the words; or where it says no, as of
   * an agreement; or anything but no, as the day on which somebody unsubscribed.
   */
  z.strictObject({
    to: z.literal('optOut'),
    reason: lineSchema,
    words: z.array(lineSchema).max(50).optional(),
    says: z.enum(['no', 'anything']).optional(),
  }),
  /** Tells organizations from persons by the words that mean an organization. */
  z.strictObject({ to: z.literal('noun'), organization: z.array(lineSchema).max(50) }),
])
export type Target = z.infer<typeof targetSchema>

/** What a file names by a word, and may have to be made. */
export type WordKind = 'organizations' | 'tags' | 'fields' | 'sectors'

/** What the cells or the header of a column name, by where its cells go; undefined where nothing may have to be made. */
export function namedBy(target: Target): WordKind | undefined {
  if (target.to === 'affiliation') return target.piece === 'organization' ? 'organizations' : undefined
  if (target.to === 'tags' || target.to === 'tag') return 'tags'
  if (target.to === 'field' && target.field === 'parent') return 'organizations'
  if (target.to === 'field') return target.field === 'sector' ? 'sectors' : undefined
  return target.to === 'custom' || target.to === 'datePiece' ? 'fields' : undefined
}

/** What becomes of an organization, a sector, a tag or a field that a file names and nobody knows: it is made, or left out. */
export const unknownChoices = ['create', 'leave'] as const
export type UnknownChoice = (typeof unknownChoices)[number]

/** What becomes of each kind. */
export type UnknownWords = Readonly<Record<WordKind, UnknownChoice>>

export const createUnknown: UnknownWords = {
  organizations: 'create',
  sectors: 'create',
  tags: 'create',
  fields: 'create',
}

const mappingColumnSchema = z.strictObject({
  column: columnRefSchema,
  target: targetSchema,
  /** The record of the row it belongs to; the first of the mapping without one. */
  record: z.string().max(lineLimit).optional(),
  /** What stands between the values of one cell. */
  split: z.enum([' ::: ', ';', ',', '|', '\n']).optional(),
  /** Of the organizations, sectors, tags and fields that this column names; left out, as the import says. */
  unknown: z.enum(unknownChoices).optional(),
})
export type MappingColumn = z.infer<typeof mappingColumnSchema>

const nounSchema = z.enum(['person', 'organization'])

const words = z.array(z.string().max(lineLimit)).max(200)

export const dateOrders = ['dayFirst', 'monthFirst'] as const

/** What each column of a table means: what a layout knows, what a person chooses, and what is saved to be used again. */
export const mappingSchema = z.strictObject({
  name: lineSchema,
  /** The layout it was made from. */
  layout: lineSchema.nullable(),
  /** The contacts that one row speaks of; mostly one. */
  records: z
    .array(z.strictObject({ key: z.string().max(lineLimit), noun: nounSchema }))
    .min(1)
    .max(10),
  columns: z.array(mappingColumnSchema).max(20_000),
  /** How 3/4/2026 is meant. */
  dateOrder: z.enum(dateOrders),
  /** How many words of a name typed in one cell are surnames where nothing else tells. */
  surnames: z.union([z.literal(1), z.literal(2)]),
  yesWords: words,
  /** Cells that say nothing: "N/A". */
  blankWords: words,
})
export type Mapping = z.infer<typeof mappingSchema>

/** The same mapping where a tag is called otherwise; it is known by its name, whatever its case and accents. */
export const tagRenamedIn = (mapping: Mapping, was: string, now: string): Mapping => ({
  ...mapping,
  columns: mapping.columns.map((column) =>
    column.target.to === 'tag' && fold(column.target.tag) === fold(was)
      ? { ...column, target: { to: 'tag', tag: now } }
      : column,
  ),
})

const savedPrefix = 'saved:'

/** As what layout a mapping is recognised that somebody saved under a name. */
export const savedLayout = (name: string): string => `${savedPrefix}${name}`

/** The name under which a mapping was saved, of the layout it is recognised as; null for the layout of a program. */
export const savedName = (layout: string | null): string | null =>
  layout?.startsWith(savedPrefix) ? layout.slice(savedPrefix.length) : null

export type MappedNoun = z.infer<typeof nounSchema>
export type DateOrder = Mapping['dateOrder']

/** A saved mapping. @throws AppError `input.invalid` with what is wrong with it. */
export const parseMapping = (value: unknown): Mapping => parseInput(mappingSchema, value)

export const defaultYesWords: readonly string[] =
  'yes y true t 1 x on checked ✓ ✔ sí si verdadero ja wahr oui vrai sim verdadeiro'.split(' ')

/** Besides the empty cell. What spreadsheets write for a failed formula says nothing about a contact either. */
export const defaultBlankWords: readonly string[] = [
  '-',
  '--',
  '—',
  'n/a',
  'na',
  'null',
  '(blank)',
  '(none)',
  '0/0/00',
  '0/0/0000',
  '00/00/00',
  '00/00/0000',
  '0.0.00',
  '0.0.0000',
  '00.00.00',
  '00.00.0000',
  '0000-00-00',
  '#n/a',
  '#ref!',
  '#value!',
  '#name?',
  '#num!',
  '#null!',
  '#div/0!',
]
