import type { Command } from 'commander'
import { getContactDetails } from '../../db/service/contact.ts'
import { resolveContact } from '../../db/service/contact-name.ts'
import { changeOrganization } from '../../db/service/organization.ts'
import { changePerson } from '../../db/service/person.ts'
import type { Vault } from '../../db/service/vault.ts'
import type { Answer } from '../answer.ts'
import { changeVault, collect, examples, vaultCommand } from '../command.ts'
import { readFields } from '../contact-fields.ts'
import { withNewlines } from '../print/facts.ts'
import { terminalText } from '../print/terminal-text.ts'
import type { SharedOptions, Task } from '../task.ts'

interface EditOptions extends SharedOptions {
  readonly set: readonly string[]
}

export function addEdit(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'edit', t('help.edit'))
    .argument('<name-or-id>', t('help.nameOrId'))
    .requiredOption('--set <field=value...>', t('help.set'), collect)
    .addHelpText(
      'after',
      examples(
        task,
        'edit Coalition.caucus "Ana Ruiz" --set pronouns=she/her --set "languages=English; Spanish"',
        'edit Coalition.caucus "Harbor Choir" --set trust=4 --set field.grant_page=example.org/grant',
      ),
    )
    .action((folder: string, nameOrId: string, options: EditOptions) =>
      changeVault(task, { folder, options }, (vault) =>
        editAndSay(task, vault, { nameOrId, set: options.set }),
      ),
    )
  program.addCommand(command)
}

interface Edit {
  readonly nameOrId: string
  readonly set: readonly string[]
}

async function editAndSay(task: Task, vault: Vault, { nameOrId, set }: Edit): Promise<Answer> {
  const { id } = await resolveContact(vault, nameOrId)
  const { noun, name } = await getContactDetails(vault, id)
  const kind = noun === 'person' ? 'person' : 'organization'
  const { fields, own } = await readFields(task, vault, { noun: kind, pairs: set })
  const change = kind === 'person' ? changePerson : changeOrganization
  const { batch } = await change(vault, id as never, { ...fields, own })
  const said = batch === null ? 'cli.nothingChanged' : 'cli.contactChanged'
  return {
    json: () => ({ id, batch }),
    plain: () => withNewlines([task.t(said, { name: terminalText(name) })]),
  }
}
