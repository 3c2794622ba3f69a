import { expect, test } from 'vitest'
import { newUid } from '../../../db/domain/uid.ts'
import type { Found, FoundRecord } from '../../../electron/contract/search.ts'
import type { Command } from '../../../renderer/app/api/commands.ts'
import { commandsNamed, paletteContent, searchedText } from '../../../renderer/search/palette-items.ts'

const command = (id: string, label: string): Command => ({ id, label, group: 'go', run: () => undefined })
const commands = [
  command('go.people', 'People'),
  command('new.person', 'Nueva persona'),
  command('new.log', 'Log contact'),
]

const record = (noun: FoundRecord['noun'], title: string): FoundRecord => ({
  id: newUid(),
  noun,
  title,
  excerpt: [],
  on: null,
  page: null,
  place: [],
  type: null,
  dueOn: null,
})

const found = (hits: readonly FoundRecord[], more: Partial<Found> = {}): Found => ({
  total: hits.length,
  isLeast: false,
  hits,
  ...more,
})

const contentOf = (
  text: string,
  answer: Found | null,
  recent: readonly FoundRecord[] = [],
  searches: readonly string[] = [],
) =>
  paletteContent({ text, commands, found: answer, recent, searches, kept: [] }).map(({ id, items }) => [
    id,
    items.map((item) => item.kind),
  ])

test('commands are found by the beginnings of their words, without accents and case', () => {
  const labels = (text: string) => commandsNamed(text, commands).map(({ label }) => label)
  expect(labels('PERSÓ')).toEqual(['Nueva persona'])
  expect(labels('con lo')).toEqual(['Log contact'])
  expect(labels('erson')).toEqual([])
  expect(labels('pe')).toEqual(['People', 'Nueva persona'])
})

test('the palette does not offer itself', () => {
  expect(
    commandsNamed('search', [command('view.palette', 'Search'), command('view.search', 'Search')]),
  ).toEqual([])
})

test('what is found stands in groups, the contact that fits best with what can be done', () => {
  const hits = [
    record('person', 'Ana'),
    record('committee', 'Rules'),
    record('interaction', ''),
    record('follow_up', 'x'),
  ]
  expect(contentOf('a', found(hits))).toEqual([
    ['people', ['record']],
    ['do', ['log', 'followUp']],
    ['organizations', ['record']],
    ['notes', ['record', 'record']],
    ['more', ['all']],
  ])
})

test('nothing can be done with a note', () => {
  expect(contentOf('zz', found([record('interaction', 'x')]))).toEqual([
    ['notes', ['record']],
    ['more', ['all']],
  ])
})

test('more is offered when there is more', () => {
  const [hit] = [record('follow_up', 'x')]
  expect(contentOf('zz', found([hit], { total: 5 })).at(-1)).toEqual(['more', ['more', 'all']])
  const groups = paletteContent({
    text: 'zz',
    commands,
    found: found([hit], { total: 1000, isLeast: true }),
    recent: [],
    searches: [],
    kept: [],
  })
  expect(groups.at(-1)?.items).toMatchObject([{ count: 999, isLeast: true }, { kind: 'all' }])
})

test('> asks for commands only, and nothing typed shows what was seen last', () => {
  const recent = [record('person', 'Ana')]
  expect(searchedText('> ana')).toBe('')
  expect(contentOf('>log', found(recent), recent)).toEqual([['do', ['command']]])
  expect(contentOf('', null, recent)).toEqual([
    ['recent', ['record']],
    ['do', ['command', 'command', 'command']],
  ])
  expect(contentOf('', null, recent, ['a', 'b', 'c', 'd', 'e'])[1]).toEqual([
    'searches',
    ['search', 'search', 'search', 'search'],
  ])
  expect(contentOf('x', null, recent, ['a'])).toEqual([])
})

test('a search that was kept stands before those looked for last, and is found by its name', () => {
  const kept = [{ text: 'type:meeting water', name: 'Water meetings' }]
  const content = (text: string) =>
    paletteContent({ text, commands, found: null, recent: [], searches: ['type:meeting water', 'ana'], kept })
      .find(({ id }) => id === 'searches')
      ?.items.map((item) => (item.kind === 'search' ? [item.name, item.text] : []))
  expect(content('')).toEqual([
    ['Water meetings', 'type:meeting water'],
    [null, 'ana'],
  ])
  expect(content('meet')).toEqual([['Water meetings', 'type:meeting water']])
  expect(content('other')).toBeUndefined()
})
