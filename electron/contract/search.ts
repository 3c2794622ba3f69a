import { z } from 'zod'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { Noun } from '../../db/domain/noun.ts'
import { anyUidSchema, type Uid } from '../../db/domain/uid.ts'
import { read } from './endpoint.ts'
import type { VocabularyWord } from './reference.ts'

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
  /** Whose page shows it. */
  readonly page: { readonly kind: 'person' | 'legislator' | 'organization'; readonly id: Uid } | null
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

const requestSchema = z.strictObject({ text: z.string().max(1000), limit: z.int().min(1).max(200) })
const searched: readonly Noun[] = [
  'person',
  'organization',
  'office',
  'term',
  'affiliation',
  'committee',
  'bill',
  'interaction',
  'follow_up',
]

export const searchSlice = {
  find: read(requestSchema, ...searched).returns<Found>(),
  /** Records by id, as far as they are there and not restricted. */
  recall: read(z.strictObject({ ids: z.array(anyUidSchema).max(20) }), ...searched).returns<
    readonly FoundRecord[]
  >(),
}
