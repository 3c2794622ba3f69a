import type { Command } from 'commander'
import { reasonText } from '../../db/domain/matching/reason.ts'
import type { MatchKind } from '../../db/domain/matching/subject.ts'
import type { MatchVerdict } from '../../db/domain/matching/verdict.ts'
import type { Id } from '../../db/domain/uid.ts'
import { findDuplicates, markNotDuplicates, type ContactCluster } from '../../db/service/duplicates.ts'
import { changeVault, examples, inVault, oneOf, vaultCommand } from '../command.ts'
import { withNewlines } from '../print/facts.ts'
import type { SharedOptions, Task } from '../task.ts'
import { uid } from '../uid.ts'

const levels = ['same', 'likely', 'maybe'] as const satisfies readonly MatchVerdict[]

interface DuplicatesOptions extends SharedOptions {
  readonly not?: readonly Id<MatchKind>[]
  readonly atLeast: (typeof levels)[number]
}

export function addDuplicates(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'duplicates', t('help.duplicates'))
    .option('--not <id...>', t('help.notDuplicates'), ids(task))
    .addOption(oneOf(task, '--at-least <verdict>', t('help.atLeast'), levels).default('likely'))
    .addHelpText('after', examples(task, 'duplicates Coalition.caucus', 'duplicates Coalition.caucus --json'))
    .action((folder: string, options: DuplicatesOptions) =>
      options.not === undefined ? show(task, folder, options) : keepApart(task, folder, options),
    )
  program.addCommand(command)
}

const show = (task: Task, folder: string, options: DuplicatesOptions): Promise<void> =>
  inVault(task, { folder, options }, async (vault) => {
    const found = await findDuplicates(vault, { signal: task.surroundings.signal })
    const wanted = levels.slice(0, levels.indexOf(options.atLeast) + 1)
    const clusters = found.clusters.filter(({ verdict }) => wanted.some((level) => level === verdict))
    return {
      json: () => ({ ...found, clusters }),
      plain: () => withNewlines(lines(task, clusters)),
    }
  })

const keepApart = (task: Task, folder: string, options: DuplicatesOptions): Promise<void> =>
  changeVault(task, { folder, options }, async (vault) => {
    const apart = options.not ?? []
    const { batch } = await markNotDuplicates(vault, apart)
    return {
      json: () => ({ batch }),
      plain: () => withNewlines([task.t('cli.keptApart', { count: apart.length })]),
    }
  })

function lines(task: Task, clusters: readonly ContactCluster[]): string[] {
  const { t } = task
  if (clusters.length === 0) return [t('cli.noDuplicates')]
  return [
    ...clusters.flatMap((cluster) => clusterLines(task, cluster)),
    t('cli.clusters', { count: clusters.length }),
  ]
}

const clusterLines = ({ t }: Task, { contacts, probability, verdict, pairs }: ContactCluster): string[] => [
  `${Math.round(probability * 100)} % ${t(`matchVerdict.${verdict}`)}`,
  ...contacts.map(({ id, name }) => `  ${id}  ${name}`),
  ...(pairs[0]?.reasons ?? []).map((reason) => `    ${reasonText(t, reason)}`),
  '',
]

const ids =
  (task: Task) =>
  (value: string, before: readonly Id<MatchKind>[] = []): Id<MatchKind>[] => [
    ...before,
    uid<MatchKind>(task)(value),
  ]
