import { resolve } from 'node:path'
import type { Command } from 'commander'
import { attachFiles, saveAttachment } from '../../db/service/attachment.ts'
import { getDetails } from '../../db/service/details.ts'
import { trash } from '../../db/service/trash.ts'
import type { Vault } from '../../db/service/vault.ts'
import { addGroup } from '../group.ts'
import { recordMeant, rowMeant } from '../meant.ts'
import { sizePhrase } from '../phrases.ts'
import { fieldLabel } from '../print/cell.ts'
import { tableLines } from '../print/table.ts'
import { terminalText } from '../print/terminal-text.ts'
import type { SharedOptions, Task } from '../task.ts'
import { verbCommand } from '../verb-command.ts'

/** Files that are kept inside the vault with a record. */
export const addFile = (program: Command, task: Task): void =>
  addGroup(program, task, {
    name: 'file',
    about: task.t('help.fileGroup'),
    verbs: [addAttach, addList, addSave, addRemove],
  })

const record = ({ t }: Task) => ['<name-or-id>', t('help.fileRecord')] as const
const file = ({ t }: Task) => ['<file>', t('help.fileNamed')] as const

function addAttach(group: Command, task: Task): void {
  const { t } = task
  const attach = verbCommand<readonly [record: string, files: readonly string[]]>(
    task,
    {
      name: 'attach',
      about: t('help.fileAttach'),
      words: [record(task), ['<path...>', t('help.filePaths')]],
      examples: ['file Coalition.caucus attach "Harbor Choir" agreement.pdf photo.jpg'],
    },
    async (vault, [said, paths]) => {
      const to = await recordMeant(vault, said)
      const files = paths.map((path) => resolve(path))
      const { value: ids, batch } = await attachFiles(vault, to, files)
      return { json: { ids, batch }, said: [t('cli.attached', { count: ids.length }), ...ids] }
    },
  )
  group.addCommand(attach)
}

function addList(group: Command, task: Task): void {
  const { t } = task
  const list = verbCommand<readonly [record: string]>(
    task,
    {
      name: 'list',
      about: t('help.fileList'),
      words: [record(task)],
      examples: ['file Coalition.caucus list "Harbor Choir"'],
      isRead: true,
    },
    async (vault, [said]) => {
      const rows = await filesOf(vault, said)
      const columns = ['name', 'mediaType', 'size', 'id'].map((key) => ({ label: fieldLabel(task, key) }))
      const cells = rows.map(({ name, mediaType, size, id }) => [name, mediaType, sizePhrase(task, size), id])
      const lines = rows.length === 0 ? [t('cli.nothing')] : tableLines(columns, cells)
      return { json: { total: rows.length, rows }, said: lines }
    },
  )
  group.addCommand(list)
}

interface SaveOptions extends SharedOptions {
  readonly out: string
  readonly overwrite?: boolean
}

type Words = readonly [record: string, file: string]

function addSave(group: Command, task: Task): void {
  const { t } = task
  const save = verbCommand<Words, SaveOptions>(
    task,
    {
      name: 'save',
      about: t('help.fileSave'),
      words: [record(task), file(task)],
      examples: ['file Coalition.caucus save "Harbor Choir" agreement.pdf --out ./agreement.pdf'],
      isRead: true,
    },
    async (vault, words, { out, overwrite = false }) => {
      const { id } = await fileMeant(vault, words)
      const { path, bytes, sha256 } = await saveAttachment(vault, id, { path: resolve(out), overwrite })
      const said = t('cli.fileSaved', { path: terminalText(path) })
      return { json: { id, path, bytes, sha256 }, said: [said, t('cli.reportPlain')] }
    },
  )
  group.addCommand(
    save.requiredOption('--out <path>', t('help.fileOut')).option('--overwrite', t('help.overwrite')),
  )
}

function addRemove(group: Command, task: Task): void {
  const { t } = task
  const remove = verbCommand<Words>(
    task,
    {
      name: 'remove',
      about: t('help.fileRemove'),
      words: [record(task), file(task)],
      examples: ['file Coalition.caucus remove "Harbor Choir" agreement.pdf'],
    },
    async (vault, words) => {
      const { id, name } = await fileMeant(vault, words)
      const { batch } = await trash(vault, [id])
      return { json: { id, batch }, said: [t('cli.fileRemoved', { name: terminalText(name) })] }
    },
  )
  group.addCommand(remove)
}

const filesOf = async (vault: Vault, said: string) =>
  (await getDetails(vault, await recordMeant(vault, said))).attachments

const fileMeant = async (vault: Vault, [said, named]: Words) =>
  rowMeant(await filesOf(vault, said), { noun: 'attachment', said: named, nameOf: ({ name }) => name })
