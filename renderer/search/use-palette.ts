import { useEffect, useMemo, useRef, useState } from 'react'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { Failure } from '../app/api/caucus.ts'
import { useAllCommands } from '../app/api/commands.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { paletteContent, searchedText, type PaletteGroup, type PaletteItem } from './palette-items.ts'
import { searchFailure } from './search-words.ts'
import { useKeptSearches } from './kept-searches.ts'
import { useRecentPages } from './recent-pages.ts'
import { useRecentSearches } from './recent-searches.ts'

const firstLimit = 6
const mostHits = 200

export interface Palette {
  readonly text: string
  readonly setText: (text: string) => void
  readonly groups: readonly PaletteGroup[]
  readonly current: PaletteItem | undefined
  readonly setCurrent: (id: string) => void
  readonly move: (step: number) => void
  /** Whether what is shown answers an older text. */
  readonly isBehind: boolean
  /** Why there is no answer: a filter that says nothing yet, or something unforeseen. */
  readonly problem: string | undefined
  readonly total: number
  /** There are as many or more. */
  readonly isLeast: boolean
  readonly showMore: () => void
  /** Runs with the current item; if the answer to what was typed is still on its way, when it is there. */
  readonly whenReady: (run: (item: PaletteItem) => void) => void
}

/** What is typed, what answers it, and the line that Enter would take. */
export function usePalette(start: string): Palette {
  const t = useTranslate()
  const [text, setOwnText] = useState(start)
  const [limit, setLimit] = useState(firstLimit)
  const [chosen, setCurrent] = useState<string>()
  const searched = searchedText(text)
  const search = useRead(
    'search',
    'find',
    { text: searched, limit, language: t.locale },
    { enabled: searched !== '', keepPrevious: true },
  )
  const found = searched === '' ? null : (search.data ?? null)
  const groups = useGroups(text, found)
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups])
  const current = items.find(({ id }) => id === chosen) ?? items[0]
  const isBehind = searched !== '' && (search.isPending || search.isPlaceholderData)
  const whenReady = useWhenReady(current, isBehind && !search.isError)
  return {
    text,
    setText: (next) => {
      setOwnText(next)
      setLimit(firstLimit)
      setCurrent(undefined)
    },
    groups,
    current,
    setCurrent,
    move: (step) => {
      const at = current ? items.indexOf(current) : -1
      setCurrent(items[(at + step + items.length) % Math.max(1, items.length)]?.id)
    },
    isBehind,
    problem: search.error ? problemOf(t, search.error) : undefined,
    total: found?.total ?? 0,
    isLeast: found?.isLeast ?? false,
    showMore: () => setLimit((now) => Math.min(mostHits, now * 4)),
    whenReady,
  }
}

/** What is no value of a filter, or nobody's name, may be half typed: which there are is told. */
const problemOf = (t: Translate, error: Failure): string =>
  /^(?:filter|record)\./u.test(error.data.code) ? searchFailure(t, error) : t('palette.failed')

function useGroups(
  text: string,
  found: Parameters<typeof paletteContent>[0]['found'],
): readonly PaletteGroup[] {
  const commands = useAllCommands()
  const ids = useRecentPages()
  const { data: recent = [] } = useRead('search', 'recall', { ids: [...ids] }, { enabled: ids.length > 0 })
  const searches = useRecentSearches()
  const kept = useKeptSearches()
  return useMemo(
    () => paletteContent({ text, commands, found, recent, searches, kept }),
    [text, commands, found, recent, searches, kept],
  )
}

/** Enter pressed before the answer is there means the first line of that answer, not of the one before. */
function useWhenReady(current: PaletteItem | undefined, isBehind: boolean): Palette['whenReady'] {
  const waiting = useRef<(item: PaletteItem) => void>(undefined)
  useEffect(() => {
    const run = waiting.current
    if (isBehind || run === undefined) return
    waiting.current = undefined
    if (current) run(current)
  }, [current, isBehind])
  return (run) => {
    if (isBehind) waiting.current = run
    else if (current) run(current)
  }
}
