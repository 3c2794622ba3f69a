import { Command, type CommanderError } from 'commander'
import about from '../package.json' with { type: 'json' }
import { addAffiliation } from './commands/affiliation.ts'
import { addAdd } from './commands/add.ts'
import { addBackup } from './commands/backup.ts'
import { addBrief } from './commands/brief.ts'
import { addContactPoints } from './commands/contact-point.ts'
import { addCreate } from './commands/create.ts'
import { addDoctor } from './commands/doctor.ts'
import { addDump } from './commands/dump.ts'
import { addDuplicates } from './commands/duplicates.ts'
import { addCadence } from './commands/cadence.ts'
import { addEdit } from './commands/edit.ts'
import { addExport } from './commands/export.ts'
import { addField } from './commands/field.ts'
import { addFile } from './commands/file.ts'
import { addWord } from './commands/word.ts'
import { addFollowUp } from './commands/follow-up.ts'
import { addHistory } from './commands/history.ts'
import { addImport } from './commands/import.ts'
import { addList } from './commands/list.ts'
import { addLog } from './commands/log.ts'
import { addLogEmail } from './commands/log-email.ts'
import { addMember } from './commands/member.ts'
import { addMerge, addUnmerge } from './commands/merge.ts'
import { addPassphrase } from './commands/passphrase.ts'
import { addPurge, addRestoreRecord, addTrash } from './commands/trash.ts'
import { addRelationship } from './commands/relationship.ts'
import { addReport } from './commands/report.ts'
import { addRestore } from './commands/restore.ts'
import { addRestoreField } from './commands/restore-field.ts'
import { addSampleCommand } from './commands/sample.ts'
import { addSearch } from './commands/search.ts'
import { addShow } from './commands/show.ts'
import { addSlots } from './commands/slots.ts'
import { addTag } from './commands/tag.ts'
import { addUndo } from './commands/undo.ts'
import { addVerify } from './commands/verify.ts'
import { addView } from './commands/view.ts'
import { exitCodes, type ExitName } from './exit-codes.ts'
import type { Task } from './task.ts'

/** Every command, in the order in which a newcomer needs them. */
const commands: readonly ((program: Command, task: Task) => void)[] = [
  addCreate,
  addSampleCommand,
  addImport,
  addList,
  addView,
  addShow,
  addAdd,
  addEdit,
  addContactPoints,
  addAffiliation,
  addRelationship,
  addTag,
  addFile,
  addField,
  addWord,
  addBrief,
  addSearch,
  addLog,
  addLogEmail,
  addFollowUp,
  addCadence,
  addMember,
  addReport,
  addExport,
  addDuplicates,
  addMerge,
  addUnmerge,
  addHistory,
  addRestoreField,
  addUndo,
  addTrash,
  addRestoreRecord,
  addPurge,
  addBackup,
  addRestore,
  addVerify,
  addDoctor,
  addPassphrase,
  addSlots,
  addDump,
]

/** The whole command line, in the person's language. It throws instead of ending the process. */
export function makeProgram(task: Task): Command {
  const { t } = task
  const program = new Command('caucus')
  program
    .description(t('help.about'))
    .helpCommand('help [command]', t('help.helpCommand'))
    .version(about.version, '--version', t('help.version'))
    .option('--debug', t('help.debug'))
    .addHelpText('after', () => `\n${t('help.secrets')}\n\n${exitCodeTable(task)}`)
  for (const add of commands) add(program, task)
  speak(program, task)
  return program
}

/** Commander's own words, and where it writes them, for a command and all under it. */
function speak(command: Command, task: Task): void {
  const { stdout, stderr } = task.surroundings
  command
    .helpOption('-h, --help', task.t('help.help'))
    .exitOverride(rethrow)
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      // Help that nobody asked for is an error; complaints are printed by the one who prints all failures.
      writeErr: (text) => void stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => stdout.columns ?? 100,
      getErrHelpWidth: () => stderr.columns ?? 100,
    })
    .configureHelp({ styleTitle: (title) => headings(task)[title] ?? title })
  for (const child of command.commands) speak(child, task)
}

function rethrow(error: CommanderError): never {
  throw error
}

const headings = ({ t }: Task): Readonly<Record<string, string>> => ({
  'Usage:': t('help.usage'),
  'Arguments:': t('help.arguments'),
  'Options:': t('help.options'),
  'Commands:': t('help.commands'),
})

function exitCodeTable({ t }: Task): string {
  const lines = (Object.keys(exitCodes) as ExitName[]).map(
    (name) => `  ${String(exitCodes[name]).padStart(3)}  ${t(`exit.${name}`)}`,
  )
  return [t('help.exitCodes'), ...lines].join('\n')
}
