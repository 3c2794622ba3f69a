import { z } from 'zod'
import { filteredNouns, type FilteredNoun } from '../../db/domain/filter/field.ts'
import { filterSchema, type Filter } from '../../db/domain/filter/filter.ts'
import { locales } from '../../db/domain/i18n/locale.ts'
import type { Uid } from '../../db/domain/uid.ts'
import { read } from './endpoint.ts'

const noun = z.enum(filteredNouns as readonly [FilteredNoun, ...FilteredNoun[]])

export const filterSlice = {
  /** A filter as it was typed. Errors: `filter.notBefore`, `filter.unreadable`, `filter.unknownField`, `filter.unknownComparison`, `filter.unknownValue`, `filter.unknownDay`. */
  read: read(
    z.strictObject({ noun, text: z.string().max(10_000), language: z.enum(locales) }),
  ).returns<Filter>(),
  /** A filter in words that can be typed, and what the records in it are called. */
  say: read(
    z.strictObject({ filter: filterSchema }),
    'person',
    'organization',
    'committee',
    'member',
  ).returns<{
    readonly text: string
    readonly names: Readonly<Record<Uid, string>>
  }>(),
}
