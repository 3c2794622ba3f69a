import { expect, it } from 'vitest'
import { translator } from '../../../db/domain/i18n/all-languages.ts'
import type { BatchRow } from '../../../electron/contract/history.ts'
import { batchTitle } from '../../../renderer/history/batch-words.ts'

type Subject = BatchRow['subject']

const batch = (kind: string, subject: Partial<Subject>): BatchRow =>
  ({
    kind,
    undoneKind: null,
    exported: null,
    subject: { records: [], touched: 1, fields: [], made: [], ...subject },
  }) as never

it('tells of an import the people before what belongs to them', () => {
  const made: Subject['made'] = [
    { noun: 'contact_point', count: 1273 },
    { noun: 'term', count: 200 },
    { noun: 'person', count: 180 },
  ]
  expect(batchTitle(translator('en'), batch('import.legislators', { made }))).toBe(
    'Legislators imported: 180 people, 1,273 contact points, 200 terms',
  )
})
