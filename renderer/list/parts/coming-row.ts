import { useEffect, useRef } from 'react'
import type { GridCurrent } from '../../ui/data-grid/grid-cursor.ts'
import type { RowCommands } from './list-commands.ts'

type Verb = 'log' | 'followUp' | 'meeting'

/**
 * What the keys do with the current row. While that is on its way, as after a jump through a long list, they wait for
 * it; whoever goes on to another row before it has come has asked nothing.
 */
export function useRowCommandsOf<Row>(
  current: GridCurrent<Row> | null,
  commandsOf: ((row: Row) => RowCommands) | undefined,
): RowCommands | undefined {
  const asked = useRef<{ readonly index: number; readonly verb: Verb }>(null)
  useEffect(() => {
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
  return commandsOf && { log: later('log'), followUp: later('followUp'), meeting: later('meeting') }
}
