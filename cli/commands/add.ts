import { Command } from 'commander'
import type { ContactPointInput } from '../../db/domain/contact-point.ts'
import { reasonText } from '../../db/domain/matching/reason.ts'
import { splitFullName } from '../../db/domain/person-name.ts'
import { resolveContact } from '../../db/service/contact-name.ts'
import { similarToTyped } from '../../db/service/duplicates.ts'
import { createOrganizationWith } from '../../db/service/organization.ts'
import { createPersonWith } from '../../db/service/person.ts'
import type { Vault } from '../../db/service/vault.ts'
import type { Answer } from '../answer.ts'
import { changeVault, collect, examples, vaultCommand } from '../command.ts'
import { readFields } from '../contact-fields.ts'
import { withNewlines } from '../print/facts.ts'
import { terminalText } from '../print/terminal-text.ts'
import type { SharedOptions, Task } from '../task.ts'

interface AddOptions extends SharedOptions {
  readonly set?: readonly string[]
  readonly email?: readonly string[]
  readonly phone?: readonly string[]
  readonly organization?: string
  readonly title?: string
}

export function addAdd(program: Command, task: Task): void {
  const { t } = task
  const add = new Command('add').description(t('help.add')).usage('<vault> person|organization …')
  const person = contactCommand(task, 'person')
    .option('--organization <name-or-id>', t('help.addOrganization'))
    .option('--title <role>', t('help.addTitle'))
    .addHelpText('after', examples(task, 'add Coalition.caucus person "Ana Ruiz" --set pronouns=she/her'))
    .action((folder: string, name: string, options: AddOptions) =>
      changeVault(task, { folder, options }, (vault) => addPerson(task, vault, { ...options, name })),
    )
  const organization = contactCommand(task, 'organization')
    .addHelpText(
      'after',
      examples(task, 'add Coalition.caucus organization "Harbor Choir" --set sector=faith'),
    )
    .action((folder: string, name: string, options: AddOptions) =>
      changeVault(task, { folder, options }, (vault) => addOrganization(task, vault, { ...options, name })),
    )
  add.addCommand(person)
  add.addCommand(organization)
  program.addCommand(add)
}

const contactCommand = (task: Task, noun: 'person' | 'organization'): Command =>
  vaultCommand(task, noun, task.t(noun === 'person' ? 'help.addPerson' : 'help.addAnOrganization'))
    .usage(`<vault> ${noun} <name> [options]`)
    .argument('<name>', task.t('help.contactName'))
    .option('--set <field=value...>', task.t('help.set'), collect)
    .option('--email <address...>', task.t('help.email'), collect)
    .option('--phone <number...>', task.t('help.phone'), collect)

type Named = AddOptions & { readonly name: string }

/** The parts of the name follow from it, unless they are set. */
async function addPerson(task: Task, vault: Vault, options: Named): Promise<Answer> {
  const { name, set = [], organization, title } = options
  const surnames = task.t.locale === 'es' ? 2 : 1
  const { honorific, given, middle, family, suffix, preferred } = splitFullName(name, { surnames })
  const parts = {
    salutation: honorific || null,
    givenName: given || null,
    middleName: middle || null,
    familyName: family || null,
    suffix: suffix || null,
    preferredName: preferred || null,
  }
  const { fields, own } = await readFields(task, vault, { noun: 'person', pairs: set })
  const similar = similarTo(vault, 'person', options)
  const where = organization === undefined ? undefined : await resolveContact(vault, organization)
  const added = await createPersonWith(vault, {
    fields: { ...parts, ...fields },
    own,
    contactPoints: pointsOf(options),
    ...(where && {
      affiliation: { organization: where.id as never, title: title ?? null, isPrimary: true },
    }),
  })
  return said(task, { name, added, similar })
}

async function addOrganization(task: Task, vault: Vault, options: Named): Promise<Answer> {
  const { name, set = [] } = options
  const { fields, own } = await readFields(task, vault, { noun: 'organization', pairs: set })
  const contactPoints = pointsOf(options)
  const similar = similarTo(vault, 'organization', options)
  const added = await createOrganizationWith(vault, { fields: { name, ...fields }, own, contactPoints })
  return said(task, { name, added, similar })
}

const pointsOf = ({ email = [], phone = [] }: AddOptions): ContactPointInput[] => [
  ...email.map((value) => ({ kind: 'email' as const, value })),
  ...phone.map((value) => ({ kind: 'phone' as const, value })),
]

/** Who is there already and may be the same; asked before it is added, which it is in any case. */
const similarTo = (vault: Vault, noun: 'person' | 'organization', options: Named): Similar =>
  similarToTyped(vault, {
    noun,
    name: options.name,
    emails: options.email ?? [],
    phones: options.phone ?? [],
  })

type Similar = ReturnType<typeof similarToTyped>

interface Added {
  readonly name: string
  readonly added: { readonly value: string; readonly batch: string | null }
  readonly similar: Similar
}

function said(task: Task, { name, added, similar }: Added): Answer {
  const { value: id, batch } = added
  const { t } = task
  for (const one of similar.contacts)
    task.warn(t('cli.mayBe', { name: one.name, id: one.id, why: whyText(task, one) }))
  if (similar.isHidden) task.warn(t('contactForm.looksLikeHidden'))
  return {
    json: () => ({
      id,
      batch,
      similar: similar.contacts.map((one) => ({
        id: one.id,
        name: one.name,
        probability: one.probability,
        reason: whyText(task, one),
      })),
    }),
    plain: () => withNewlines([t('cli.contactAdded', { name: terminalText(name) }), id]),
  }
}

const whyText = ({ t }: Task, { reasons }: Similar['contacts'][number]): string =>
  reasons
    .filter(({ bits }) => bits > 0)
    .slice(0, 3)
    .map((reason) => reasonText(t, reason))
    .join('; ')
