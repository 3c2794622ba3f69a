import { z } from 'zod'
import { anyUidSchema } from '../../db/domain/uid.ts'

/**
 * Records that something is done to together: some by their ids, or a whole list that the vault process holds, but
 * some. The ids of a list never come over the boundary.
 */
export const selectionSchema = z.union([
  z.strictObject({ ids: z.array(anyUidSchema).min(1).max(10_000) }),
  z.strictObject({ list: z.int(), except: z.array(anyUidSchema).max(10_000) }),
])
export type Selection = z.infer<typeof selectionSchema>

/** The list that a call's input names as what it is done to. */
export function listOf(input: unknown): number | undefined {
  if (typeof input !== 'object' || input === null || !('of' in input)) return undefined
  const selection = selectionSchema.safeParse(input.of).data
  return selection && 'list' in selection ? selection.list : undefined
}
