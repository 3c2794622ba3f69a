import type { Command } from 'commander'
import { movedThings } from '../../db/domain/matching/moved-rows.ts'
import { leastMerged } from '../../db/domain/matching/verdict.ts'
import type { MatchKind } from '../../db/domain/matching/subject.ts'
import type { Id, Uid } from '../../db/domain/uid.ts'
import { countToLookAt, groupsAbove } from '../../db/service/found-duplicates.ts'
import { findDuplicates } from '../../db/service/duplicates.ts'
import { gaveWay, merge, mergeEach, notTaken, previewMerge, unmerge } from '../../db/service/merge.ts'
import type { Answer } from '../answer.ts'
import { changeVault, collect, examples, vaultCommand } from '../command.ts'
import { conflictChoices, withConflictChoices, type ConflictOptions } from '../conflict-choices.ts'
import { fieldLabel } from '../print/cell.ts'
import { withNewlines } from '../print/facts.ts'
import { terminalText } from '../print/terminal-text.ts'
import type { SharedOptions, Task } from '../task.ts'
import { uid } from '../uid.ts'
import { UsageError } from '../usage-error.ts'
import { undoAnswer } from './undo.ts'

interface MergeOptions extends SharedOptions {
  readonly take?: readonly string[]
  readonly dryRun?: boolean
  /** In percent. */
  readonly allAbove?: number
}

type UnmergeOptions = SharedOptions & ConflictOptions

const [here, there] = ['01975b1e-0a4c-7d2e-9f30-5b8c6a7d8e9f', '01975b1e-0a4c-7d2e-9f30-5b8c6a7d8ea0']

export function addMerge(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'merge', t('help.merge'))
    .argument('[keep]', t('help.mergeKeep'), uid(task))
    .argument('[other]', t('help.mergeOther'), uid(task))
    .option('--take <field>', t('help.mergeTake'), collect)
    .option('--dry-run', t('help.mergeDryRun'))
    .option('--all-above <percent>', t('help.mergeAll'), percent(task))
    .addHelpText('after', examples(task, `merge Coalition.caucus ${here} ${there} --take familyName`))
    .action(async (folder: string, keep: MaybeId, other: MaybeId, options: MergeOptions) => {
      if (options.allAbove === undefined && keep !== undefined && other !== undefined)
        return mergeTwo(task, { folder, options, keep, other })
      if (options.allAbove !== undefined && keep === undefined) return mergeAll(task, folder, options)
      throw new UsageError(t('usage.twoOrAll'))
    })
  program.addCommand(command)
}

type MaybeId = Id<MatchKind> | undefined

interface Two {
  readonly folder: string
  readonly options: MergeOptions
  readonly keep: Id<MatchKind>
  readonly other: Id<MatchKind>
}

const mergeTwo = (task: Task, { folder, options, keep, other }: Two): Promise<void> =>
  changeVault(task, { folder, options }, async (vault) => {
    const choices = Object.fromEntries((options.take ?? []).map((field) => [field, other]))
    const request = { keep, others: [other], choices }
    if (options.dryRun === true) return answer(task, null, await previewMerge(vault, request))
    const { batch, value } = await merge(vault, request)
    return answer(task, batch, value)
  })

const mergeAll = (task: Task, folder: string, options: MergeOptions): Promise<void> =>
  changeVault(task, { folder, options }, async (vault) => {
    const { signal } = task.surroundings
    const { clusters } = await findDuplicates(vault, { signal })
    const share = (options.allAbove ?? 100) / 100
    const groups = groupsAbove(clusters, share)
    const toLookAt = countToLookAt(clusters, share)
    const merged = groups.reduce((sum, ids) => sum + ids.length, 0)
    const isDry = options.dryRun === true || groups.length === 0
    const done = isDry ? null : await mergeEach(vault, groups, { signal })
    const batch = done?.batch ?? null
    const given = done?.value.gaveWay ?? []
    return {
      json: () => ({ batch, groups: groups.length, contacts: merged, toLookAt, gaveWay: given }),
      plain: () =>
        withNewlines([
          ...given.flatMap(({ id, fields }) => fields.map((field) => `${id}  ${fieldText(task, field)}`)),
          task.t('cli.groupsMerged', { count: groups.length, contacts: merged }),
          batch === null ? task.t('cli.wouldMerge') : task.t('cli.merged'),
          ...(toLookAt > 0 ? [task.t('cli.toLookAt', { count: toLookAt })] : []),
        ]),
    }
  })

const percent =
  (task: Task) =>
  (value: string): number => {
    const number = Number(value)
    if (value.trim() === '' || !(number >= leastMerged * 100 && number <= 100))
      throw new UsageError(task.t('usage.percent', { value }))
    return number
  }

type Merged = Awaited<ReturnType<typeof previewMerge>>

const answer = (task: Task, batch: Uid | null, { fields, relinked }: Merged): Answer => ({
  json: () => ({ batch, fields, relinked }),
  plain: () =>
    withNewlines([
      ...fields.map((field) => fieldText(task, field)),
      ...movedThings(task.t, relinked).map(({ label, text }) => `${label}: ${text}`),
      batch === null ? task.t('cli.wouldMerge') : task.t('cli.merged'),
    ]),
})

/** "Topic: A; B is noted about the contact". */
function fieldText(task: Task, field: Merged['fields'][number]): string {
  const { label, result } = field
  const said = `${label ?? fieldLabel(task, field.field)}: ${String(result ?? '')}`
  if (!gaveWay(field)) return terminalText(said)
  const value = String(notTaken(field))
  return terminalText(task.t(field.isNoted ? 'cli.gaveWayNoted' : 'cli.gaveWay', { said, value }))
}

export function addUnmerge(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'unmerge', t('help.unmerge')).argument(
    '<id>',
    t('help.unmergeId'),
    uid(task),
  )
  withConflictChoices(task, command)
    .addHelpText('after', examples(task, `unmerge Coalition.caucus ${there}`))
    .action((folder: string, id: Uid, options: UnmergeOptions) =>
      changeVault(task, { folder, options }, async (vault) =>
        undoAnswer(task, await unmerge(vault, { id, ...conflictChoices(task, options) })),
      ),
    )
  program.addCommand(command)
}
