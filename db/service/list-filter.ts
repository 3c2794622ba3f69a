import { z } from 'zod'
import { localDateSchema } from '../domain/local-date.ts'
import { anyUidSchema } from '../domain/uid.ts'

/** Where the words come from that a text may be: another finds nothing. */
export type KnownWords = 'jurisdiction' | 'party' | 'tag' | 'sector' | 'interaction_type'

/** What a list can be narrowed by, as data, for whoever offers the filter. `name` is what it is called outside. */
export type FilterField = { readonly name: string } & (
  | { readonly kind: 'text'; readonly words?: KnownWords }
  | { readonly kind: 'flag' | 'day' }
  | { readonly kind: 'choice' | 'choices'; readonly values: readonly string[] }
  | { readonly kind: 'contact' | 'committee' | 'member' | 'bill' }
)
export type FilterFields = Readonly<Record<string, FilterField>>

const schemas = new Map<FilterFields, z.ZodType<object>>()

/** What a filter over these fields may say: its own fields only, each with a value of its kind. */
export function filterSchema(fields: FilterFields): z.ZodType<object> {
  const schema = schemas.get(fields) ?? makeSchema(fields)
  schemas.set(fields, schema)
  return schema
}

const makeSchema = (fields: FilterFields): z.ZodType<object> =>
  z.strictObject(
    Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, valueSchema(field).optional()])),
  )

function valueSchema(field: FilterField): z.ZodType {
  switch (field.kind) {
    case 'text':
      return z.string().max(1000)
    case 'flag':
      return z.boolean()
    case 'day':
      return localDateSchema
    case 'choice':
      return z.enum(field.values)
    case 'choices':
      return z.array(z.enum(field.values)).max(field.values.length)
    case 'member':
      return anyUidSchema.nullable() // null: nobody's
    case 'contact':
    case 'committee':
    case 'bill':
      return anyUidSchema
  }
}
