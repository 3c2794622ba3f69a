import type { Command } from 'commander'
import { AppError } from '../../db/domain/errors.ts'
import { fold } from '../../db/domain/fold.ts'
import { listChoices } from '../../db/service/choice.ts'
import { tagRecords, untagRecords } from '../../db/service/tag.ts'
import type { Vault } from '../../db/service/vault.ts'
import { addGroup } from '../group.ts'
import { recordMeant } from '../meant.ts'
import { terminalText } from '../print/terminal-text.ts'
import type { Task } from '../task.ts'
import { verbCommand } from '../verb-command.ts'

/** Tags on contacts and whatever else. */
export const addTag = (program: Command, task: Task): void =>
  addGroup(program, task, { name: 'tag', about: task.t('help.tagGroup'), verbs: [addAdd, addRemove] })

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
      const name = await knownTag(vault, said)
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

/** Taking off a tag that is not there is most often a slip of the pen. */
async function knownTag(vault: Vault, said: string): Promise<string> {
  const tags = await listChoices(vault, { of: 'tag' })
  const found = tags.find(({ label }) => label !== null && fold(label) === fold(said))
  if (found?.label) return found.label
  throw new AppError('record.notFound', { noun: 'tag', id: said })
}
