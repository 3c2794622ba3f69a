import { z } from 'zod'
import { read } from './endpoint.ts'

export const listedNouns = [
  'person',
  'organization',
  'legislator',
  'office',
  'committee',
  'membership',
  'interaction',
  'follow-up',
] as const

const sortSchema = z.strictObject({ by: z.string().max(100), descending: z.boolean().optional() })

export const listRequestSchema = z.strictObject({
  noun: z.enum(listedNouns),
  filter: z.record(
    z.string().max(100),
    z.union([z.string().max(1000), z.boolean(), z.array(z.string().max(1000)).max(100)]),
  ),
  sort: z.array(sortSchema).max(10),
})
export type ListRequest = z.infer<typeof listRequestSchema>

/** An opened list, held in the vault process; its pages come by this id. */
export interface OpenedList {
  readonly list: number
  readonly total: number
}

const pageSchema = z.strictObject({
  list: z.int(),
  offset: z.int().min(0),
  limit: z.int().min(1).max(500),
})

export const listSlice = {
  open: read(
    listRequestSchema,
    'person',
    'organization',
    'office',
    'term',
    'committee',
    'committee_membership',
    'interaction',
    'follow_up',
  ).returns<OpenedList>(),
  page: read(pageSchema).returns<readonly object[]>(),
  close: read(z.strictObject({ list: z.int() })).returns<void>(),
}
