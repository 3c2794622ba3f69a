import { z } from 'zod'
import type { Noun } from '../../db/domain/noun.ts'
import type { Uid } from '../../db/domain/uid.ts'
import { read } from './endpoint.ts'

export interface SearchRow {
  readonly id: Uid
  readonly noun: Noun
  readonly title: string
  readonly snippet: string
  readonly on: string | null
}

const requestSchema = z.strictObject({ text: z.string().max(1000), limit: z.int().min(1).max(200) })

export const searchSlice = {
  find: read(
    requestSchema,
    'person',
    'organization',
    'office',
    'committee',
    'interaction',
    'follow_up',
  ).returns<{
    readonly total: number
    readonly hits: readonly SearchRow[]
  }>(),
}
