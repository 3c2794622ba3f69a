import { parseLocalDate } from '../../db/domain/local-date.ts'
import type { RichText } from '../../db/domain/rich-text.ts'
import { uidFromBytes, type Id, type Uid } from '../../db/domain/uid.ts'
import type { WriteDb } from '../../db/store/access.ts'
import { checkpoint } from '../../db/store/connection.ts'
import { inBatch, type Recorded } from '../../db/store/history/batch.ts'
import type { Store } from '../../db/store/store.ts'
import type { TestStore } from './test-store.ts'

/** In everything that is written about the forgotten, and in nothing else. */
export const marker = 'zyxwvutsr'
let marks = 0
export const marked = (text: string): string => `${text} ${marker}${String(marks++).padStart(4, '0')}`

export const doing = <T>(store: Store, work: (write: WriteDb) => T, cause?: object): Promise<Recorded<T>> =>
  inBatch(store, { kind: 'test', clearance: 'survivor', ...(cause && { cause }) }, work)

export const day = parseLocalDate('2026-02-02')

export const typeNamed = (write: WriteDb, noun: 'interaction_type' | 'relationship_type'): Id<typeof noun> =>
  uidFromBytes(
    write
      .statement(`select uid from record join ${noun} using (id) order by id limit 1`)
      .pluck()
      .get() as Uint8Array,
  )

/** How often the marker stands in the decrypted image of the whole file: index pages, free pages and slack as well. */
export function hits(store: TestStore): number {
  checkpoint(store.writer)
  const image = store.writer.serialize()
  return [marker, marker.toUpperCase(), Buffer.from(marker, 'utf16le').toString('latin1')]
    .map((text) => image.toString('latin1').split(text).length - 1)
    .reduce((sum, n) => sum + n, 0)
}

/** What stands in notes that mention somebody. */
export const mentioning = (id: Uid, label: string): RichText => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Asked ' },
        { type: 'mention', attrs: { id, noun: 'person', label } },
      ],
    },
  ],
})
