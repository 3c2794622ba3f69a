import type { LocalDate } from '../../domain/local-date.ts'
import { storedRichText, type RichText } from '../../domain/rich-text.ts'
import type { TimelineKind } from '../../domain/timeline.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import type { Page } from '../list.ts'
import { followUpList } from '../lists/follow-up-list.ts'
import { interactionList } from '../lists/interaction-list.ts'
import type { NotedInteraction, TimelineEntry } from './entry.ts'
import { timelineKeys, type TimelineKey } from './timeline-keys.ts'

interface TimelineRequest {
  readonly id: number
  readonly noun: 'person' | 'organization' | 'office'
  readonly kinds: readonly TimelineKind[]
  readonly offset: number
  readonly limit: number
  /** Where the device is. */
  readonly today: LocalDate
  readonly zone: string
}

/** Everything that happened with a contact and was recorded of it, the newest first, a page at a time. */
export async function contactTimeline(read: ReadDb, request: TimelineRequest): Promise<Page<TimelineEntry>> {
  const { offset, limit, kinds } = request
  const keys = await timelineKeys(read, request, new Set(kinds))
  const page = keys.slice(offset, offset + limit)
  const rowIds = (kind: TimelineKey['kind']) =>
    page.flatMap((key) => ('rowId' in key && key.kind === kind ? [key.rowId] : []))
  const known: Known = {
    interactions: await interactionsOf(read, rowIds('interaction')),
    followUps: byRow(await followUpList(request.today).rows(read, rowIds('followUp'))),
    files: filesOf(read, rowIds('file')),
  }
  return { total: keys.length, rows: page.flatMap((key) => toEntry(key, known) ?? []) }
}

interface Known {
  readonly interactions: ReadonlyMap<number, NotedInteraction>
  readonly followUps: ReadonlyMap<number, Extract<TimelineEntry, { kind: 'followUp' }>['followUp']>
  readonly files: ReadonlyMap<number, Extract<TimelineEntry, { kind: 'file' }>['file']>
}

function toEntry(key: TimelineKey, { interactions, followUps, files }: Known): TimelineEntry | undefined {
  const { on } = key
  switch (key.kind) {
    case 'interaction': {
      const interaction = interactions.get(key.rowId)
      return interaction && { kind: 'interaction', id: interaction.id, on, interaction }
    }
    case 'followUp': {
      const followUp = followUps.get(key.rowId)
      return followUp && { kind: 'followUp', id: followUp.id, on, followUp }
    }
    case 'file': {
      const file = files.get(key.rowId)
      return file && { kind: 'file', id: file.id, on, file }
    }
    case 'role':
      return { kind: 'role', id: key.id, on, role: key.role }
    case 'import':
    case 'history':
      return { kind: key.kind, id: key.batch.batch, on, batch: key.batch }
  }
}

function byRow<Row extends object>(
  rows: readonly (Row & { readonly rowId: number })[],
): Map<number, Omit<Row, 'rowId'>> {
  return new Map(rows.map(({ rowId, ...row }) => [rowId, row]))
}

/** Longer notes are read where they were written; their beginning is shown. In characters of JSON. */
const longestBody = 20_000

async function interactionsOf(
  read: ReadDb,
  ids: readonly number[],
): Promise<ReadonlyMap<number, NotedInteraction>> {
  const bodies = bodiesOf(read, ids)
  const rows = byRow(await interactionList.rows(read, ids))
  return new Map([...rows].map(([id, row]) => [id, { ...row, body: bodies.get(id) ?? null }]))
}

const bodiesOf = (read: ReadDb, ids: readonly number[]): Map<number, RichText | null> =>
  new Map(
    read
      .all<{ id: number; body: string }>(
        `select id, body from interaction where id in (select value from json_each(?))
         and body is not null and length(body) <= ${longestBody}`,
        JSON.stringify(ids),
      )
      .map(({ id, body }) => [id, storedRichText(body)]),
  )

function filesOf(read: ReadDb, ids: readonly number[]): Known['files'] {
  const rows = read.all<{ id: number; uid: Uint8Array; name: string; mediaType: string; size: number }>(
    `select a.id, r.uid, a.name, a.media_type as mediaType, a.size from attachment a
     join record r on r.id = a.id where a.id in (select value from json_each(?))`,
    JSON.stringify(ids),
  )
  return new Map(rows.map(({ id, uid, ...file }) => [id, { id: uidFromBytes<'attachment'>(uid), ...file }]))
}
