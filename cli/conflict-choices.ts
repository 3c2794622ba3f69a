import type { Command } from 'commander'
import {
  conflictKey,
  type OnConflict,
  type UndoChoice,
  type UndoDecisions,
} from '../db/domain/undo-conflict.ts'
import { collect } from './command.ts'
import type { Task } from './task.ts'
import { UsageError } from './usage-error.ts'

/** What becomes of what was changed later: all of it, and one by one. */
export interface ConflictOptions {
  readonly keepLater?: boolean
  readonly takeOlder?: boolean
  readonly keep?: readonly string[]
  readonly older?: readonly string[]
}

export const withConflictChoices = ({ t }: Task, command: Command): Command =>
  command
    .option('--keep-later', t('help.keepLater'))
    .option('--take-older', t('help.takeOlder'))
    .option('--keep <conflict>', t('help.keepConflict'), collect)
    .option('--older <conflict>', t('help.olderConflict'), collect)

interface Choices {
  readonly onConflict: OnConflict
  readonly decisions?: UndoDecisions
}

/** What is said of one conflict comes before what is said of all. */
export function conflictChoices(task: Task, options: ConflictOptions): Choices {
  const { keepLater = false, takeOlder = false, keep = [], older = [] } = options
  if (keepLater && takeOlder) throw conflicting(task, '--take-older')
  const both = older.find((key) => keep.includes(key))
  if (both !== undefined) throw conflicting(task, `--older ${both}`)
  const decisions = [...decided(task, keep, 'keep'), ...decided(task, older, 'restore')]
  return {
    onConflict: keepLater ? 'keep' : takeOlder ? 'restore' : 'refuse',
    ...(decisions.length > 0 && { decisions: Object.fromEntries(decisions) }),
  }
}

const conflicting = ({ t }: Task, word: string): UsageError =>
  new UsageError(t('usage.conflictingOption', { word }))

function decided({ t }: Task, keys: readonly string[], choice: UndoChoice): [string, UndoChoice][] {
  return keys.map((key) => {
    if (!conflictKey.test(key)) throw new UsageError(t('usage.conflictKey', { value: key }))
    return [key, choice]
  })
}
