import { fold } from '../../db/domain/fold.ts'
import type { Found, FoundRecord } from '../../electron/contract/search.ts'
import type { Command } from '../app/api/commands.ts'

export type PaletteItem =
  | { readonly kind: 'record'; readonly id: string; readonly record: FoundRecord }
  | { readonly kind: 'command'; readonly id: string; readonly command: Command }
  /** Something to do with the contact that fits best. */
  | { readonly kind: 'log' | 'followUp'; readonly id: string; readonly record: FoundRecord }
  /** What was looked for before, or kept under a name. */
  | { readonly kind: 'search'; readonly id: string; readonly text: string; readonly name: string | null }
  /** More of what was found: so many, or at least so many. */
  | { readonly kind: 'more'; readonly id: string; readonly count: number; readonly isLeast: boolean }
  /** The page with everything that was found. */
  | { readonly kind: 'all'; readonly id: string }

const paletteGroups = ['recent', 'searches', 'people', 'do', 'organizations', 'notes', 'more'] as const

export interface PaletteGroup {
  readonly id: (typeof paletteGroups)[number]
  readonly items: readonly PaletteItem[]
}

interface PaletteContent {
  /** As typed. Beginning with `>` it asks for commands only. */
  readonly text: string
  readonly commands: readonly Command[]
  /** Null while the answer for this text is on its way. */
  readonly found: Found | null
  readonly recent: readonly FoundRecord[]
  /** What was looked for before, newest first. */
  readonly searches: readonly string[]
  readonly kept: readonly PaletteSearch[]
}

interface PaletteSearch {
  readonly text: string
  readonly name: string
}

/** What the palette asks the vault for: nothing while commands are looked for. */
export const searchedText = (text: string): string => (text.trimStart().startsWith('>') ? '' : text.trim())

/** What the palette shows, group by group in the order of the keys; empty groups are left out. */
export function paletteContent(content: PaletteContent): readonly PaletteGroup[] {
  const { text, commands, found, recent } = content
  const words = text.replace(/^\s*>/u, '')
  const doing = commandsNamed(words, commands).map(toItem)
  if (searchedText(text) === '')
    return filled([
      group('recent', text === '' ? recent.map(recordItem) : []),
      group('searches', text === '' ? allSearches(content) : []),
      group('do', doing),
    ])
  const hits = found?.hits ?? []
  const people = hits.filter(({ noun }) => noun === 'person')
  return filled([
    group('people', people.map(recordItem)),
    group('do', [...actionsWith(hits[0]), ...doing.slice(0, mostCommands)]),
    group('searches', content.kept.filter(({ name }) => isNamed(name, words)).map(keptItem)),
    group('organizations', hits.filter(isBody).map(recordItem)),
    group('notes', hits.filter((hit) => hit.noun !== 'person' && !isBody(hit)).map(recordItem)),
    group('more', [...moreOf(found), ...(hits.length > 0 ? [allItem] : [])]),
  ])
}

const mostSearches = 4

/** Beside what was found, so many. */
const mostCommands = 4

const bodies: ReadonlySet<string> = new Set(['organization', 'office', 'committee'])
const isBody = ({ noun }: FoundRecord): boolean => bodies.has(noun)

const group = (id: PaletteGroup['id'], items: readonly PaletteItem[]): PaletteGroup => ({ id, items })
const filled = (groups: readonly PaletteGroup[]) => groups.filter(({ items }) => items.length > 0)

const recordItem = (record: FoundRecord): PaletteItem => ({
  kind: 'record',
  id: `record-${record.id}`,
  record,
})

const searchItem = (text: string): PaletteItem => ({ kind: 'search', id: `search-${text}`, text, name: null })

const keptItem = ({ text, name }: PaletteSearch): PaletteItem => ({
  kind: 'search',
  id: `kept-${name}-${text}`,
  text,
  name,
})

/** Those that were kept, then the newest of the others. */
function allSearches({ searches, kept }: PaletteContent): readonly PaletteItem[] {
  const others = searches.filter((text) => !kept.some((one) => one.text === text))
  return [...kept.map(keptItem), ...others.slice(0, mostSearches).map(searchItem)]
}

const toItem = (command: Command): PaletteItem => ({ kind: 'command', id: `command-${command.id}`, command })

function actionsWith(record: FoundRecord | undefined): readonly PaletteItem[] {
  if (record === undefined || (record.noun !== 'person' && record.noun !== 'organization')) return []
  return [
    { kind: 'log', id: `log-${record.id}`, record },
    { kind: 'followUp', id: `follow-up-${record.id}`, record },
  ]
}

const allItem: PaletteItem = { kind: 'all', id: 'all' }

function moreOf(found: Found | null): readonly PaletteItem[] {
  if (found === null || found.total <= found.hits.length) return []
  return [{ kind: 'more', id: 'more', count: found.total - found.hits.length, isLeast: found.isLeast }]
}

/** The palette does not offer itself. */
const own: ReadonlySet<string> = new Set(['view.palette', 'view.search'])

/** Whether every word typed begins a word of the name. */
function isNamed(name: string, text: string): boolean {
  const named = fold(name).split(/[\s-]/u)
  const words = fold(text).split(/[\s-]/u).filter(Boolean)
  return words.every((word) => named.some((one) => one.startsWith(word)))
}

/** Commands of whose words every one typed begins one; those whose name begins with what was typed stand first. */
export function commandsNamed(text: string, commands: readonly Command[]): readonly Command[] {
  const typed = fold(text)
  const begins = ({ label }: Command) => (fold(label).startsWith(typed) ? 0 : 1)
  return commands
    .filter((command) => !own.has(command.id) && isNamed(`${command.label} ${command.also ?? ''}`, text))
    .toSorted((a, b) => begins(a) - begins(b))
}
