import type { Command } from 'commander'
import { listTags, mergeTags, renameTag, resolveTag, tagRecords, untagRecords } from '../../db/service/tag.ts'
import { trash } from '../../db/service/trash.ts'
import type { Vault } from '../../db/service/vault.ts'
import { addGroup } from '../group.ts'
import { recordMeant } from '../meant.ts'
import { tableLines } from '../print/table.ts'
import { terminalText } from '../print/terminal-text.ts'
import type { Task } from '../task.ts'
import { verbCommand } from '../verb-command.ts'

/** Tags on contacts and whatever else. */
export const addTag = (program: Command, task: Task): void =>
  addGroup(program, task, {
    name: 'tag',
    about: task.t('help.tagGroup'),
    verbs: [addList, addAdd, addRemove, addRename, addMerge, addDelete],
  })

type Words = readonly [tag: string, records: readonly string[]]

const words = ({ t }: Task) =>
  [
    ['<tag>', t('help.tagName')],
    ['<name-or-id...>', t('help.tagRecords')],
  ] as const

function addAdd(group: Command, task: Task): void {
  const { t } = task
  const add = verbCommand<Words>(
    task,
    {
      name: 'add',
      about: t('help.tagAdd'),
      words: words(task),
      examples: ['tag Coalition.caucus add champion "Ana Ruiz" "Harbor Choir"'],
    },
    async (vault, [name, records]) => {
      const { batch } = await tagRecords(vault, await idsOf(vault, records), { name })
      return { json: { batch }, said: [t('cli.tagged', { tag: terminalText(name), count: records.length })] }
    },
  )
  group.addCommand(add)
}

function addRemove(group: Command, task: Task): void {
  const { t } = task
  const remove = verbCommand<Words>(
    task,
    {
      name: 'remove',
      about: t('help.tagRemove'),
      words: words(task),
      examples: ['tag Coalition.caucus remove champion "Ana Ruiz"'],
    },
    async (vault, [said, records]) => {
      // Taking off a tag that is not there is most often a slip of the pen.
      const { name } = await resolveTag(vault, said)
      const { batch } = await untagRecords(vault, await idsOf(vault, records), { name })
      return {
        json: { batch },
        said: [t('cli.untagged', { tag: terminalText(name), count: records.length })],
      }
    },
  )
  group.addCommand(remove)
}

const idsOf = (vault: Vault, records: readonly string[]) =>
  Promise.all(records.map((said) => recordMeant(vault, said)))

function addList(group: Command, task: Task): void {
  const { t } = task
  const list = verbCommand<readonly []>(
    task,
    {
      name: 'list',
      about: t('help.tagList'),
      words: [],
      examples: ['tag Coalition.caucus list'],
      isRead: true,
    },
    async (vault) => {
      const rows = await listTags(vault)
      const heads = [t('field.tag'), t('field.records'), t('field.id')].map((label) => ({ label }))
      const cells = rows.map(({ name, records, id }) => [name, String(records), id])
      const said = rows.length === 0 ? [t('cli.nothing')] : tableLines(heads, cells)
      return { json: { total: rows.length, rows }, said }
    },
  )
  group.addCommand(list)
}

function addRename(group: Command, task: Task): void {
  const { t } = task
  const rename = verbCommand<readonly [tag: string, name: string]>(
    task,
    {
      name: 'rename',
      about: t('help.tagRename'),
      words: [
        ['<tag>', t('help.tagNamed')],
        ['<name>', t('help.tagNewName')],
      ],
      examples: ['tag Coalition.caucus rename champion "Strong ally"'],
    },
    async (vault, [said, name]) => {
      const { id, name: was } = await resolveTag(vault, said)
      const { value: now, batch } = await renameTag(vault, id, { name })
      const words = { was: terminalText(was), name: terminalText(now) }
      return { json: { id, batch }, said: [t('tags.renamed', words)] }
    },
  )
  group.addCommand(rename)
}

function addMerge(group: Command, task: Task): void {
  const { t } = task
  const merge = verbCommand<readonly [tag: string, into: string]>(
    task,
    {
      name: 'merge',
      about: t('help.tagMerge'),
      words: [
        ['<tag>', t('help.tagNamed')],
        ['<into>', t('help.tagInto')],
      ],
      examples: ['tag Coalition.caucus merge champions champion'],
    },
    async (vault, [said, other]) => {
      const { id, name } = await resolveTag(vault, said)
      const into = await resolveTag(vault, other)
      const { batch } = await mergeTags(vault, id, into.id)
      const words = { name: terminalText(name), into: terminalText(into.name) }
      return { json: { id: into.id, batch }, said: [t('tags.merged', words)] }
    },
  )
  group.addCommand(merge)
}

function addDelete(group: Command, task: Task): void {
  const { t } = task
  const remove = verbCommand<readonly [tag: string]>(
    task,
    {
      name: 'delete',
      about: t('help.tagDelete'),
      words: [['<tag>', t('help.tagNamed')]],
      examples: ['tag Coalition.caucus delete champion'],
    },
    async (vault, [said]) => {
      const { id, name } = await resolveTag(vault, said)
      const { batch } = await trash(vault, [id])
      return { json: { id, batch }, said: [t('tags.deleted', { name: terminalText(name) })] }
    },
  )
  group.addCommand(remove)
}
