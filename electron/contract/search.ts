import { z } from 'zod'
import type { VocabularyWord } from '../../db/domain/row/reference.ts'
import type { Filter } from '../../db/domain/filter/filter.ts'
import { locales } from '../../db/domain/i18n/locale.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { Noun } from '../../db/domain/noun.ts'
import type { SearchPlace } from '../../db/domain/search-query.ts'
import { anyUidSchema, type Uid } from '../../db/domain/uid.ts'
import { read } from './endpoint.ts'

/** A piece of a text in which something was found. */
export interface TextPart {
  readonly text: string
  readonly isMatch: boolean
}

export interface FoundRecord {
  readonly id: Uid
  readonly noun: Noun
  readonly title: string
  /** Words around the match. */
  readonly excerpt: readonly TextPart[]
  /** The day of a note. */
  readonly on: LocalDate | null
  /** Whose page shows it; of a file, that of what it is attached to. */
  readonly page: {
    readonly kind: 'person' | 'legislator' | 'organization' | 'interaction'
    readonly id: Uid
  } | null
  /** Names that place it, the closest first: title and organization, seat and state, those it was with. */
  readonly place: readonly string[]
  readonly type: VocabularyWord<'interaction_type' | 'sector'> | null
  readonly dueOn: LocalDate | null
}

export interface Found {
  readonly total: number
  /** There are as many or more. */
  readonly isLeast: boolean
  readonly hits: readonly FoundRecord[]
}

const requestSchema = z.strictObject({
  text: z.string().max(1000),
  limit: z.int().min(1).max(200),
  /** Which language the days of its filters are said in. */
  language: z.enum(locales).optional(),
})
const searched: readonly Noun[] = [
  'person',
  'organization',
  'office',
  'term',
  'affiliation',
  'committee',
  'attachment',
  'bill',
  'interaction',
  'follow_up',
]

/** What was found in one place: how many, and the first of them. */
export interface FoundGroup {
  readonly place: SearchPlace
  readonly total: number
  readonly hits: readonly FoundRecord[]
  /** What the list of this place is narrowed to, beside the words; null where there is no list. */
  readonly filter: Filter | null
  readonly text: string
}

export const searchSlice = {
  /** The same, place by place with exact counts. Errors: `filter.unknownValue`, `filter.unknownDay`, and those of names. */
  groups: read(requestSchema, ...searched, 'tag', 'member', 'interaction_type').returns<
    readonly FoundGroup[]
  >(),
  find: read(requestSchema, ...searched).returns<Found>(),
  /** Records by id, as far as they are there and not restricted. */
  recall: read(z.strictObject({ ids: z.array(anyUidSchema).max(20) }), ...searched).returns<
    readonly FoundRecord[]
  >(),
}
