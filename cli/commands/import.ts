import { resolve } from 'node:path'
import type { Command } from 'commander'
import { listBatches } from '../../db/service/history.ts'
import {
  importLegislators,
  legislatorImportKinds,
  type LegislatorImportKind,
  type LegislatorImportResult,
} from '../../db/service/legislator-import.ts'
import { backUpVault } from '../../db/service/vault/backup.ts'
import type { Vault } from '../../db/service/vault.ts'
import type { Answer } from '../answer.ts'
import { choice, examples, inVault, oneOf, vaultCommand } from '../command.ts'
import { problemLines, withMessages } from '../import-problems.ts'
import { fieldLabel } from '../print/cell.ts'
import { withNewlines } from '../print/facts.ts'
import { tableLines } from '../print/table.ts'
import { progressOn } from '../progress.ts'
import type { SharedOptions, Task } from '../task.ts'

const branches = ['executive', 'municipal', 'retired'] as const
type Branch = (typeof branches)[number]

interface ImportOptions extends SharedOptions {
  readonly kind: LegislatorImportKind
  readonly dryRun?: boolean
  readonly include?: readonly Branch[]
}

export function addImport(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'import', t('help.import'))
    .argument('<paths...>', t('help.paths'))
    .addOption(oneOf(task, '--kind <kind>', t('help.kind'), legislatorImportKinds).makeOptionMandatory())
    .option('--dry-run', t('help.dryRun'))
    .option('--include <branch...>', t('help.include'), branchesIn(task))
    .addHelpText(
      'after',
      examples(
        task,
        'import Coalition.caucus --kind congress congress-legislators/ --dry-run',
        'import Coalition.caucus --kind openstates people/data/vt',
      ),
    )
    .action((folder: string, paths: string[], options: ImportOptions) =>
      inVault(task, { folder, options }, (vault) => importAndSay(task, vault, { ...options, paths })),
    )
  program.addCommand(command)
}

const branchesIn =
  (task: Task) =>
  (value: string, before: readonly Branch[] = []): Branch[] => [...before, choice(task, value, branches)]

async function importAndSay(
  task: Task,
  vault: Vault,
  { kind, paths, dryRun = false, include }: ImportOptions & { readonly paths: readonly string[] },
): Promise<Answer> {
  if (!dryRun) await backUpBefore(vault)
  const progress = progressOn(task.surroundings)
  try {
    const result = await importLegislators(vault, {
      kind,
      paths: paths.map((path) => resolve(path)),
      dryRun,
      ...(include && { include }),
      signal: task.surroundings.signal,
      onProgress: ({ phase, done, total }) => progress.show(task.t(`cli.${phase}`), done, total),
    })
    return answer(task, result, dryRun)
  } finally {
    progress.end()
  }
}

/** An import can change everything. A vault in which nothing was done yet has nothing to lose. */
async function backUpBefore(vault: Vault): Promise<void> {
  const { total } = await listBatches(vault, { limit: 1, offset: 0 })
  if (total > 1) await backUpVault(vault)
}

const counts = ['created', 'updated', 'unchanged', 'ended', 'missing', 'held'] as const

function answer(task: Task, result: LegislatorImportResult, dryRun: boolean): Answer {
  return {
    json: () => ({
      dryRun,
      ...result,
      errors: withMessages(task, result.errors),
      notes: withMessages(task, result.notes),
    }),
    plain: () => withNewlines(lines(task, result, dryRun)),
  }
}

function lines(task: Task, result: LegislatorImportResult, dryRun: boolean): string[] {
  const { t } = task
  const { errors, notes } = result
  const columns = [
    { label: '' },
    ...counts.map((key) => ({ label: fieldLabel(task, key), alignRight: true })),
  ]
  const rows = [
    row(t('cli.people'), result),
    ...(['offices', 'committees', 'memberships'] as const).map((key) =>
      row(fieldLabel(task, key), result[key]),
    ),
  ]
  return [
    ...(dryRun ? [t('cli.dryRun')] : []),
    ...tableLines(columns, rows),
    ...(result.batch === null && !dryRun ? [t('cli.importedNothing')] : []),
    ...(errors.length > 0
      ? [t('cli.problems', { count: errors.length }), ...problemLines(task, errors)]
      : []),
    ...problemLines(task, notes),
  ]
}

const row = (label: string, tally: Partial<Record<(typeof counts)[number], number>>): string[] => [
  label,
  ...counts.map((key) => (tally[key] === undefined ? '' : String(tally[key]))),
]
