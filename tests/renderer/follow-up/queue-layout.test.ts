import fc from 'fast-check'
import { expect, test } from 'vitest'
import { followUpBuckets, type FollowUpBucket } from '../../../db/domain/follow-up-state.ts'
import { QueueLayout } from '../../../renderer/follow-up/queue-layout.ts'

const countsOf = (...counts: readonly number[]) =>
  Object.fromEntries(followUpBuckets.map((bucket, place) => [bucket, counts[place] ?? 0])) as Record<
    FollowUpBucket,
    number
  >

test('headings stand before the rows of their part; empty parts have none', () => {
  const layout = new QueueLayout(countsOf(2, 0, 1), 3)
  const items = Array.from({ length: layout.length }, (_, index) => layout.item(index))
  expect(items).toEqual([
    { kind: 'head', bucket: 'overdue', count: 2 },
    { kind: 'row', row: 0 },
    { kind: 'row', row: 1 },
    { kind: 'head', bucket: 'this-week', count: 1 },
    { kind: 'row', row: 2 },
  ])
})

test('lines in sight are rows of the list: headings are none, and stand for the row after them', () => {
  const layout = new QueueLayout(countsOf(2, 0, 1), 3)
  expect([0, 1, 2, 3, 4].map((index) => layout.rowFrom(index))).toEqual([0, 0, 1, 2, 2])
  expect(new QueueLayout(null, 0).rowFrom(-1)).toBe(-1)
})

test('without counts it is a plain list', () => {
  const layout = new QueueLayout(null, 2)
  expect([layout.length, layout.item(1), layout.indexOf(1)]).toEqual([2, { kind: 'row', row: 1 }, 1])
})

test('every row has one place, and is found there, however the counts and the list differ', () => {
  const count = fc.nat(20)
  fc.assert(
    fc.property(fc.tuple(count, count, count, count, count, count), fc.nat(150), (counts, total) => {
      const layout = new QueueLayout(countsOf(...counts), total)
      const items = Array.from({ length: layout.length }, (_, index) => layout.item(index))
      const rows = items.flatMap((item) => (item.kind === 'row' ? [item.row] : []))
      expect(rows).toEqual(Array.from({ length: total }, (_, row) => row))
      for (const row of rows) expect(layout.item(layout.indexOf(row))).toEqual({ kind: 'row', row })
    }),
  )
})
