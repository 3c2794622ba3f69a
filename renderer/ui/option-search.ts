import { useEffect, useEffectEvent, useState } from 'react'
import { useFilter } from 'react-aria-components'
import type { Option } from './option.tsx'

export interface OptionSource {
  /** A known list, filtered here. */
  readonly options?: readonly Option[]
  /** Asks elsewhere; called again with every change of the words, the question before it aborted. */
  readonly load?: (words: string, signal: AbortSignal) => Promise<readonly Option[]>
}

interface OptionSearch {
  readonly found: readonly Option[]
  readonly state: 'ready' | 'loading' | 'failed'
}

/** The options that fit the words, from a list or from a question that takes time. */
export function useOptionSearch(
  { options, load }: OptionSource,
  words: string,
  isOpen: boolean,
): OptionSearch {
  const { contains } = useFilter({ sensitivity: 'base' })
  const loaded = useLoadedOptions(load, words, isOpen)
  if (load) return loaded
  return { found: (options ?? []).filter(({ label }) => contains(label, words)), state: 'ready' }
}

interface LoadedOptions extends OptionSearch {
  /** What they were looked for by. */
  readonly words?: string
}

const nothing: LoadedOptions = { found: [], state: 'ready' }

function useLoadedOptions(load: OptionSource['load'], words: string, isOpen: boolean): OptionSearch {
  const [search, setSearch] = useState(nothing)
  const ask = useEffectEvent((signal: AbortSignal) => {
    if (!load) return
    setSearch(({ found }) => ({ found, state: 'loading', words }))
    const settle = (next: OptionSearch) => !signal.aborted && setSearch({ ...next, words })
    load(words, signal).then(
      (found) => settle({ found, state: 'ready' }),
      () => settle({ found: [], state: 'failed' }),
    )
  })
  useEffect(() => {
    if (!isOpen) return
    const question = new AbortController()
    ask(question.signal)
    return () => question.abort()
  }, [words, isOpen])
  // Words are asked for only once they were drawn: until then the list is that of the words before.
  return { found: search.found, state: isOpen && search.words !== words ? 'loading' : search.state }
}
