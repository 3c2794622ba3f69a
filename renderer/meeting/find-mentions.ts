import { fold } from '../../db/domain/fold.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { MentionOption } from '../ui/rich-text/mention-list.tsx'
import { contactDetail } from '../contact/parts/contact-detail.ts'
import { contactIcons } from '../contact/parts/contact-search.ts'
import { ask } from '../app/api/queries.ts'

const mostContacts = 6
const mostBills = 3

/** Our own people, contacts and bills whose names have the words; our own people come first, since they are called most. */
export async function findMentions(t: Translate, words: string): Promise<readonly MentionOption[]> {
  const [members, contacts, bills] = await Promise.all([
    ask('member', 'list', {}),
    ask('contact', 'find', { text: words, limit: mostContacts }),
    words === '' ? [] : ask('bill', 'find', { text: words, limit: mostBills }),
  ])
  const ours = members.filter(({ name }) => fits(name, words))
  return [
    ...ours.map(({ id, name }): MentionOption => ({
      id,
      noun: 'member',
      label: name,
      description: t('meetingScreen.ofOurs'),
      icon: 'people',
    })),
    ...contacts.map((contact): MentionOption => {
      const description = contactDetail(t, contact)
      return {
        id: contact.id,
        noun: contact.noun,
        label: contact.name,
        icon: contactIcons[contact.is],
        ...(description && { description }),
      }
    }),
    ...bills.map(({ id, number, title }): MentionOption => ({
      id,
      noun: 'bill',
      label: number,
      icon: 'gavel',
      ...(title !== null && { description: title }),
    })),
  ]
}

const fits = (name: string, words: string): boolean =>
  fold(words)
    .split(' ')
    .every((word) =>
      fold(name)
        .split(/[\s-]+/u)
        .some((part) => part.startsWith(word)),
    )
