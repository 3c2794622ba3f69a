import type { Command } from 'commander'
import type { MatchKind } from '../../db/domain/matching/subject.ts'
import type { Id, Uid } from '../../db/domain/uid.ts'
import { merge, previewMerge, unmerge } from '../../db/service/merge.ts'
import type { Answer } from '../answer.ts'
import { changeVault, collect, examples, vaultCommand } from '../command.ts'
import { fieldLabel } from '../print/cell.ts'
import { withNewlines } from '../print/facts.ts'
import type { SharedOptions, Task } from '../task.ts'
import { uid } from '../uid.ts'

interface MergeOptions extends SharedOptions {
  readonly take?: readonly string[]
  readonly dryRun?: boolean
}

interface UnmergeOptions extends SharedOptions {
  readonly skipConflicts?: boolean
}

const [here, there] = ['01975b1e-0a4c-7d2e-9f30-5b8c6a7d8e9f', '01975b1e-0a4c-7d2e-9f30-5b8c6a7d8ea0']

export function addMerge(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'merge', t('help.merge'))
    .argument('<keep>', t('help.mergeKeep'), uid(task))
    .argument('<other>', t('help.mergeOther'), uid(task))
    .option('--take <field>', t('help.mergeTake'), collect)
    .option('--dry-run', t('help.mergeDryRun'))
    .addHelpText('after', examples(task, `merge Coalition.caucus ${here} ${there} --take familyName`))
    .action((folder: string, keep: Id<MatchKind>, other: Id<MatchKind>, options: MergeOptions) =>
      changeVault(task, { folder, options }, async (vault) => {
        const choices = Object.fromEntries((options.take ?? []).map((field) => [field, 'other' as const]))
        const request = { keep, other, choices }
        if (options.dryRun === true) return answer(task, null, await previewMerge(vault, request))
        const { batch, value } = await merge(vault, request)
        return answer(task, batch, value)
      }),
    )
  program.addCommand(command)
}

type Merged = Awaited<ReturnType<typeof previewMerge>>

const answer = (task: Task, batch: Uid | null, { fields, relinked }: Merged): Answer => ({
  json: () => ({ batch, fields, relinked }),
  plain: () =>
    withNewlines([
      ...fields.map(({ field, result }) => `${fieldLabel(task, field)}: ${String(result ?? '')}`),
      ...relinked.map((counts) => task.t('cli.relinked', { ...counts })),
      batch === null ? task.t('cli.wouldMerge') : task.t('cli.merged'),
    ]),
})

export function addUnmerge(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'unmerge', t('help.unmerge'))
    .argument('<id>', t('help.unmergeId'), uid(task))
    .option('--skip-conflicts', t('help.skipConflicts'))
    .addHelpText('after', examples(task, `unmerge Coalition.caucus ${there}`))
    .action((folder: string, id: Uid, options: UnmergeOptions) =>
      changeVault(task, { folder, options }, async (vault) => {
        const onConflict = options.skipConflicts === true ? ('skip' as const) : ('refuse' as const)
        const { undone, batch, value } = await unmerge(vault, { id, onConflict })
        return {
          json: () => ({ undone, batch, reverted: value.reverted, skipped: value.skipped }),
          plain: () => withNewlines([t('cli.undone', { count: value.reverted })]),
        }
      }),
    )
  program.addCommand(command)
}
