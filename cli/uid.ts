import { readUid, type Id } from '../db/domain/uid.ts'
import type { Task } from './task.ts'
import { UsageError } from './usage-error.ts'

/** An id as it was copied from an answer, in any case. @throws UsageError when it is none. */
export const uid =
  <Noun extends string>({ t }: Task) =>
  (value: string): Id<Noun> => {
    const id = readUid(value)
    if (id === undefined) throw new UsageError(t('usage.id', { value }))
    return id as Id<Noun>
  }
