import { useEffect, useRef } from 'react'
import type { GridCurrent } from '../../ui/data-grid/grid-cursor.ts'
import type { RowCommands } from './list-commands.ts'

const verbs = ['log', 'followUp', 'meeting'] as const
type Verb = (typeof verbs)[number]

/**
 * What the keys do with the current row. While that is on its way, as after a jump through a long list, they wait for
 * it; whoever goes on to another row before it has come has asked nothing. What no row of the list does is
 * left to the window.
 */
export function useRowCommandsOf<Row>(
  current: GridCurrent<Row> | null,
  commandsOf: ((row: Row) => RowCommands) | undefined,
): RowCommands | undefined {
  const asked = useRef<{ readonly index: number; readonly verb: Verb }>(null)
  const lastOwn = useRef<RowCommands>(null)
  useEffect(() => {
    if (current?.row !== undefined) lastOwn.current = commandsOf?.(current.row) ?? null
    const { index, verb } = asked.current ?? {}
    if (verb === undefined || (current?.index === index && current?.row === undefined)) return
    asked.current = null
    if (current?.row !== undefined && current.index === index) commandsOf?.(current.row)[verb]?.()
  }, [current, commandsOf])
  if (current === null) return undefined
  const { index, row } = current
  if (row !== undefined) return commandsOf?.(row) ?? {}
  const later = (verb: Verb) => () => {
    asked.current = { index, verb }
  }
  const own = lastOwn.current
  const done = verbs.filter((verb) => own === null || own[verb] !== undefined)
  return commandsOf && Object.fromEntries(done.map((verb) => [verb, later(verb)]))
}
