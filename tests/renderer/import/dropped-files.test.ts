import { expect, test } from 'vitest'
import { droppedFiles } from '../../../renderer/import/files/dropped-files.ts'

type Item = Parameters<typeof droppedFiles>[0] extends Iterable<infer One> | AsyncIterable<infer One>
  ? One
  : never

const file = (name: string): Item => ({
  kind: 'file',
  name,
  type: 'text/csv',
  getFile: () => Promise.resolve(new File(['a,b'], name)),
  getText: () => Promise.resolve('a,b'),
})

const folder = (name: string, ...items: Item[]): Item => ({
  kind: 'directory',
  name,
  async *getEntries() {
    yield* await Promise.resolve(items as Exclude<Item, { kind: 'text' }>[])
  },
})

const names = async (...items: Item[]) => (await droppedFiles(items)).map((dropped) => dropped.name)

test('files of a folder that was dropped are files that were dropped', async () => {
  const directory = folder(
    'hsds',
    file('organizations.csv'),
    folder('more', file('phones.csv')),
    file('.DS_Store'),
  )
  expect(await names(file('one.vcf'), directory, folder('.git', file('config.csv')))).toEqual([
    'one.vcf',
    'organizations.csv',
    'phones.csv',
  ])
})

test('folders are not looked into for ever, and of too many files one more than may be is taken', async () => {
  let deep = folder('end', file('deep.csv'))
  for (let at = 0; at < 6; at += 1) deep = folder('on', deep)
  expect(await names(deep, file('near.csv'))).toEqual(['near.csv'])
  expect(await names(...Array.from({ length: 300 }, (_, at) => file(`${at}.csv`)))).toHaveLength(101)
})
