import { describe, expect, it } from 'vitest'
import { DiskModel, type DiskEvent } from './disk-model.ts'
import { randomOfTest, type Random } from './rounds.ts'

const CUTS = 200
const write = (path: string, text: string, offset = 0): DiskEvent => ({
  kind: 'write',
  path,
  offset,
  data: Buffer.from(text),
})
const sync = (path: string): DiskEvent => ({ kind: 'sync', path })

/** Every folder that was found in many cuts after these events, each as `name=content …`. */
function possibleFolders(
  events: DiskEvent[],
  initial: Record<string, string> = {},
  random: Random = randomOfTest(),
) {
  const disk = new DiskModel(
    new Map(Object.entries(initial).map(([path, text]) => [path, Buffer.from(text)])),
  )
  for (const event of events) disk.apply(event)
  const found = Array.from({ length: CUTS }, () =>
    [...disk.afterCut(random)].map(([path, data]) => `${path}=${data.toString()}`),
  )
  return [...new Set(found.map((files) => files.sort().join(' ')))].sort()
}

describe('the simulated disk', () => {
  it('keeps what was synced', () => {
    expect(possibleFolders([write('a', 'new'), sync('a')], { a: 'old' })).toEqual(['a=new'])
  })

  it('may lose what was not', () => {
    expect(possibleFolders([write('a', 'new')], { a: 'old' })).toEqual(['a=new', 'a=old'])
  })

  it('may keep any of the sectors of a write, but no half of one', () => {
    const [first, second] = ['1', '2'].map((digit) => digit.repeat(512))
    const initial = { a: '0'.repeat(1024) }
    const halves = possibleFolders([write('a', `${first}${second}`)], initial).map((folder) =>
      folder.slice(2),
    )
    const zeros = '0'.repeat(512)
    expect(halves).toEqual([zeros + zeros, zeros + second, first + zeros, `${first}${second}`])
  })

  it('may lose a new file whose folder was not synced, whatever was synced of the file', () => {
    expect(possibleFolders([{ kind: 'create', path: 'a' }, write('a', 'new'), sync('a')])).toEqual([
      '',
      'a=new',
    ])
  })

  it('may keep the name of a new file without its data', () => {
    expect(possibleFolders([{ kind: 'create', path: 'a' }, write('a', 'new'), sync('')])).toEqual([
      'a=',
      'a=new',
    ])
  })

  it('finds the old or the new file where one was renamed over another', () => {
    const save: DiskEvent[] = [
      { kind: 'create', path: 'a.tmp' },
      write('a.tmp', 'new'),
      sync('a.tmp'),
      { kind: 'rename', path: 'a', from: 'a.tmp' },
    ]
    expect(possibleFolders(save, { a: 'old' })).toEqual(['a.tmp=new a=old', 'a=new', 'a=old'])
    expect(possibleFolders([...save, sync('')], { a: 'old' })).toEqual(['a=new'])
  })

  it('may bring back a file whose removal was not synced', () => {
    expect(possibleFolders([{ kind: 'remove', path: 'a' }], { a: 'old' })).toEqual(['', 'a=old'])
    expect(possibleFolders([{ kind: 'remove', path: 'a' }, sync('')], { a: 'old' })).toEqual([''])
  })

  it('moves a folder with everything in it', () => {
    const move: DiskEvent = { kind: 'rename', path: 'new', from: 'old' }
    expect(possibleFolders([move], { 'old/a': '1', 'old/b': '2' })).toEqual([
      'new/a=1 new/b=2',
      'old/a=1 old/b=2',
    ])
  })
})
