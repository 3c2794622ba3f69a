import { describe, expect, it } from 'vitest'
import { GridPages, pageSize } from '../../../../renderer/ui/data-grid/grid-pages.ts'
import type { GridSource } from '../../../../renderer/ui/data-grid/grid-source.ts'

interface Asked {
  readonly offset: number
  readonly answer: (rows?: readonly string[]) => void
  readonly fail: () => void
}

const rowsOf = (offset: number, word = 'row') =>
  Array.from({ length: pageSize }, (_, step) => `${word} ${offset + step}`)

/** A source whose answers the test gives. */
function slowSource(total: number, list = 'list') {
  const asked: Asked[] = []
  const source: GridSource<string> = {
    total,
    list,
    page: (offset) =>
      new Promise((resolve, reject) => {
        asked.push({
          offset,
          answer: (rows = rowsOf(offset)) => resolve(rows),
          fail: () => reject(new Error('no')),
        })
      }),
  }
  return { source, asked, offsets: () => asked.map(({ offset }) => offset) }
}

/** Lets promises that have settled go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('pages of a list', () => {
  it('come for the rows in sight, and are told to whoever draws', async () => {
    const { source, asked, offsets } = slowSource(100_000)
    const pages = new GridPages(source)
    let drawings = 0
    pages.subscribe(() => (drawings += 1))
    pages.want(250, 280)
    expect(offsets()).toEqual([200])
    expect(pages.row(250)).toBeUndefined()
    asked[0]?.answer()
    await settle()
    expect(pages.row(250)).toBe('row 250')
    expect(drawings).toBe(1)
    expect(pages.version()).toBe(1)
  })

  it('are asked for once, and not beyond the end', async () => {
    const { source, asked, offsets } = slowSource(150)
    const pages = new GridPages(source)
    pages.want(-8, 400)
    pages.want(0, 149)
    asked.forEach(({ answer }) => answer())
    await settle()
    pages.want(0, 149)
    expect(offsets()).toEqual([0, 100])
  })

  it('that flew past are never asked for', async () => {
    const { source, asked, offsets } = slowSource(100_000)
    const pages = new GridPages(source)
    for (let first = 0; first < 90_000; first += 1_000) pages.want(first, first + 30)
    expect(asked).toHaveLength(2)
    asked.forEach(({ answer }) => answer())
    await settle()
    expect(offsets()).toEqual([0, 1_000, 89_000])
  })

  it('that failed are asked for again only when somebody says so', async () => {
    const { source, asked } = slowSource(1_000)
    const pages = new GridPages(source)
    pages.want(0, 30)
    asked[0]?.fail()
    await settle()
    expect(pages.hasFailed).toBe(true)
    pages.want(0, 30)
    expect(asked).toHaveLength(1)
    pages.retry()
    expect(pages.hasFailed).toBe(false)
    asked[1]?.answer()
    await settle()
    expect(pages.row(0)).toBe('row 0')
  })

  it('of the same list, refreshed, stay in sight until the new ones come', async () => {
    const before = slowSource(1_000)
    const old = new GridPages(before.source)
    old.want(0, 30)
    before.asked[0]?.answer()
    await settle()
    const after = slowSource(1_000)
    const fresh = new GridPages(after.source, old)
    expect(fresh.row(5)).toBe('row 5')
    fresh.want(0, 30)
    after.asked[0]?.answer(rowsOf(0, 'new'))
    await settle()
    expect(fresh.row(5)).toBe('new 5')
  })

  it('stay as well where the list is refreshed again before any new ones came', async () => {
    const before = slowSource(1_000)
    const old = new GridPages(before.source)
    old.want(0, 30)
    before.asked[0]?.answer()
    await settle()
    const between = new GridPages(slowSource(1_000).source, old)
    const fresh = new GridPages(slowSource(1_000).source, between)
    expect(fresh.row(5)).toBe('row 5')
  })

  it('tell where a row stands among those that have come', async () => {
    const { source, asked } = slowSource(1_000)
    const pages = new GridPages(source)
    pages.want(250, 280)
    asked[0]?.answer()
    await settle()
    expect(pages.indexOf((row) => row === 'row 207')).toBe(207)
    expect(pages.indexOf((row) => row === 'row 7')).toBe(-1)
  })

  it('of another list do not', async () => {
    const before = slowSource(1_000)
    const old = new GridPages(before.source)
    old.want(0, 30)
    before.asked[0]?.answer()
    await settle()
    expect(new GridPages(slowSource(1_000, 'other').source, old).row(5)).toBeUndefined()
  })

  it('are let go when many have been seen, those in sight last', async () => {
    const source: GridSource<string> = {
      total: 100_000,
      list: 'list',
      page: (offset) => Promise.resolve(rowsOf(offset)),
    }
    const pages = new GridPages(source)
    for (let page = 0; page < 80; page += 1) {
      pages.want(page * pageSize, page * pageSize + 10)
      await settle()
    }
    expect(pages.row(79 * pageSize)).toBe('row 7900')
    expect(pages.row(0)).toBeUndefined()
    expect(pages.row(40 * pageSize)).toBe('row 4000')
  })

  it('give every row of a range, also of rows never seen', async () => {
    const source: GridSource<string> = {
      total: 100_000,
      list: 'list',
      page: (offset) => Promise.resolve(rowsOf(offset)),
    }
    const rows = await new GridPages(source).rows(150, 349)
    expect(rows).toHaveLength(200)
    expect([rows[0], rows.at(-1)]).toEqual(['row 150', 'row 349'])
  })

  it('refuse a range of which a page cannot be had', async () => {
    const { source, asked } = slowSource(1_000)
    const pages = new GridPages(source)
    const range = pages.rows(0, 10)
    asked[0]?.fail()
    await expect(range).rejects.toThrow('no')
    expect(pages.hasFailed).toBe(true)
  })
})
