import type { Command } from 'commander'
import { isGuarded, type Sensitivity } from '../../db/domain/sensitivity.ts'
import { resolveContact } from '../../db/service/contact-name.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import { examples, inVault, vaultCommand } from '../command.ts'
import { dayPhrase } from '../phrases.ts'
import { withNewlines } from '../print/facts.ts'
import { terminalLines, terminalText, widthOf } from '../print/terminal-text.ts'
import type { SharedOptions, Task } from '../task.ts'

type Contact = Awaited<ReturnType<typeof getContactDetails>>

/** What to read before meeting somebody. */
export function addBrief(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'brief', t('help.brief'))
    .argument('<name-or-id>', t('help.nameOrId'))
    .addHelpText('after', examples(task, 'brief Coalition.caucus "Ana Ruiz"'))
    .action((folder: string, nameOrId: string, options: SharedOptions) =>
      inVault(task, { folder, options }, async (vault) => {
        const contact = await getContactDetails(vault, (await resolveContact(vault, nameOrId)).id)
        return { json: () => briefOf(contact), plain: () => withNewlines(briefLines(task, contact)) }
      }),
    )
  program.addCommand(command)
}

const mostTalks = 5

function briefOf(contact: Contact) {
  const { id, noun, name, about, avoid, followUps } = contact
  return {
    id,
    noun,
    name,
    about,
    avoid,
    committees: contact.noun === 'person' ? contact.committees.filter(({ endOn }) => endOn === null) : [],
    doNotContact: contact.doNotContact,
    doNotContactReason: contact.doNotContactReason,
    talks: contact.interactions.filter(({ status }) => status === 'happened').slice(0, mostTalks),
    ours: followUps.filter(({ state }) => state === 'open'),
    theirs: followUps.filter(({ state }) => state === 'waiting'),
  }
}

function briefLines(task: Task, contact: Contact): string[] {
  const { t } = task
  const { name, about, avoid, committees, talks, ours, theirs, doNotContact, doNotContactReason } =
    briefOf(contact)
  const levelOf = (level: Sensitivity) => isGuarded(level) && t(`sensitivity.${level}`)
  const promise = ({ title, dueOn, sensitivity }: (typeof ours)[number]) =>
    [title, dueOn && dayPhrase(task, dueOn), levelOf(sensitivity)].filter(Boolean).join(', ')
  const asWhat = (participants: (typeof talks)[number]['participants']) => {
    const role = participants.find(({ id }) => id === contact.id)?.role
    return role && t('contactScreen.as', { role })
  }
  return [
    terminalText(name),
    ...(doNotContact
      ? terminalLines([t('contactScreen.doNotContact'), doNotContactReason].filter(Boolean).join(' '))
      : []),
    ...(about === null ? [] : terminalLines(about)),
    ...under(
      t('briefScreen.committees'),
      committees.map(({ committee, role }) =>
        role === 'member' ? committee.name : `${committee.name} (${t(`committeeRole.${role}`)})`,
      ),
    ),
    ...under(t('briefScreen.avoid'), avoid === null ? [] : [avoid]),
    ...under(
      t('briefScreen.talks'),
      talks.flatMap(({ occurredOn, subject, excerpt, participants, sensitivity }) => [
        [dayPhrase(task, occurredOn), subject, asWhat(participants), levelOf(sensitivity)]
          .filter(Boolean)
          .join(', '),
        ...(excerpt === null ? [] : [excerpt]),
      ]),
    ),
    ...under(t('briefScreen.ours'), ours.map(promise)),
    ...under(t('briefScreen.theirs'), theirs.map(promise)),
  ]
}

/** Nothing under a heading is no heading. */
const under = (heading: string, texts: readonly string[]): string[] =>
  texts.length === 0
    ? []
    : ['', heading, '-'.repeat(widthOf(heading)), ...texts.flatMap((text) => [...terminalLines(text)])]
