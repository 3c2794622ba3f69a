import type { Command } from 'commander'
import { fileImportKinds, fileImportModes } from '../../db/service/file-import.ts'
import { textEncodings, type TextEncoding } from '../../db/domain/text-encoding.ts'
import { dateOrders, type DateOrder } from '../../db/domain/import-mapping.ts'
import { legislatorImportKinds } from '../../db/service/legislator-import.ts'
import { backUpBeforeImport } from '../../db/service/vault/backup.ts'
import type { Vault } from '../../db/service/vault.ts'
import type { Answer } from '../answer.ts'
import { choice, examples, inVault, oneOf, vaultCommand } from '../command.ts'
import type { SharedOptions, Task } from '../task.ts'
import { importEmails } from './import/emails.ts'
import { garbledChoices, importFromFiles } from './import/files.ts'
import { linksIn, type SaidLink } from './import/organization-links.ts'
import { UsageError } from '../usage-error.ts'
import { branches, importLegislation, type Branch } from './import/legislators.ts'

const kinds = [...fileImportKinds, 'email', ...legislatorImportKinds] as const

interface ImportOptions extends SharedOptions {
  readonly kind: (typeof kinds)[number]
  readonly mapping?: string
  readonly encoding?: TextEncoding
  readonly garbled?: (typeof garbledChoices)[number]
  readonly dateOrder?: DateOrder
  readonly mode?: (typeof fileImportModes)[number]
  readonly allOrNone?: boolean
  readonly link?: readonly SaidLink[]
  readonly failedRows?: string
  readonly dryRun?: boolean
  readonly include?: readonly Branch[]
}

export function addImport(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'import', t('help.import'))
    .argument('<paths...>', t('help.paths'))
    .addOption(oneOf(task, '--kind <kind>', t('help.kind'), kinds).makeOptionMandatory())
    .option('--mapping <file>', t('help.mapping'))
    .addOption(oneOf(task, '--encoding <name>', t('help.encoding'), textEncodings))
    .addOption(oneOf(task, '--garbled <choice>', t('help.garbled'), garbledChoices))
    .addOption(oneOf(task, '--date-order <order>', t('help.dateOrder'), dateOrders))
    .addOption(oneOf(task, '--mode <mode>', t('help.mode'), fileImportModes))
    .option('--all-or-none', t('help.allOrNone'))
    .option('--link <name=id>', t('help.importLink'), linksIn(task))
    .option('--failed-rows <file>', t('help.failedRows'))
    .option('--dry-run', t('help.dryRun'))
    .option('--include <branch...>', t('help.include'), branchesIn(task))
    .addHelpText(
      'after',
      examples(
        task,
        'import Coalition.caucus --kind contacts contacts.csv --failed-rows failed.csv',
        'import Coalition.caucus --kind vcard "All contacts.vcf" --mode create',
        'import Coalition.caucus --kind email Inbox.mbox',
        'import Coalition.caucus --kind congress congress-legislators/ --dry-run',
        'import Coalition.caucus --kind openstates people/data/vt',
      ),
    )
    .action((folder: string, paths: string[], options: ImportOptions) => {
      const asked = { ...options, paths }
      checkAsked(task, asked)
      return inVault(task, { folder, options }, (vault) => importAndSay(task, vault, asked))
    })
  program.addCommand(command)
}

const branchesIn =
  (task: Task) =>
  (value: string, before: readonly Branch[] = []): Branch[] => [...before, choice(task, value, branches)]

type Asked = ImportOptions & { readonly paths: readonly string[] }

/** Before anything is opened or backed up. @throws UsageError */
function checkAsked({ t }: Task, { kind, paths, link }: Asked): void {
  if (paths.includes('')) throw new UsageError(t('usage.emptyPath'))
  const isOfFiles = fileImportKinds.some((one) => one === kind)
  if (link && !isOfFiles) throw new UsageError(t('usage.linkKind', { kind }))
}

async function importAndSay(task: Task, vault: Vault, { kind, ...options }: Asked): Promise<Answer> {
  if (!options.dryRun) await backUpBeforeImport(vault)
  if (kind === 'email') return importEmails(task, vault, options)
  return kind === 'congress' || kind === 'openstates'
    ? importLegislation(task, vault, { ...options, kind })
    : importFromFiles(task, vault, { ...options, kind })
}
