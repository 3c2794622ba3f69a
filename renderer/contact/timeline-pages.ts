import { useState } from 'react'
import type { ContactId } from '../../db/domain/contact.ts'
import type { TimelineKind } from '../../db/domain/timeline.ts'
import type { TimelineEntry } from '../../electron/contract/timeline.ts'
import type { Failure } from '../app/api/caucus.ts'
import { useReadEach } from '../app/api/queries.ts'

interface TimelinePages {
  /** Those read so far; `null` before the first. */
  readonly entries: readonly TimelineEntry[] | null
  readonly total: number
  readonly error: Failure | null
  readonly readMore: () => void
}

const pageSize = 50

/** The timeline of a contact from its newest entry, a page more whenever it is asked for. */
export function useTimelinePages(id: ContactId, kinds: readonly TimelineKind[]): TimelinePages {
  const [pages, setPages] = useState(1)
  const inputs = Array.from({ length: pages }, (_, page) => ({
    id,
    kinds: [...kinds],
    offset: page * pageSize,
    limit: pageSize,
  }))
  const read = useReadEach('timeline', 'page', inputs)
  const [first] = read
  const total = first?.data?.total ?? 0
  return {
    entries: first?.data ? read.flatMap(({ data }) => data?.rows ?? []) : null,
    total,
    error: read.find(({ error }) => error !== null)?.error ?? null,
    readMore: () => setPages((now) => now + 1),
  }
}
