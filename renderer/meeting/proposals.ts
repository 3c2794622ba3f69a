import { useMemo } from 'react'
import { actionItems, calledBy, type ActionItem } from '../../db/domain/action-item.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import { fold } from '../../db/domain/fold.ts'
import type { AddedAction } from '../../db/domain/meeting-draft.ts'
import type { MemberId } from '../../db/domain/member.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import type { Member } from '../../electron/contract/member.ts'
import { useLanguage } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { useMembers } from '../follow-up/parts/members.ts'
import { useContacts } from '../interaction/parts/participants-field.tsx'
import type { OpenMeeting } from './use-meeting.ts'

/** A promise as it is proposed: what is written, and what can be read from it. */
export interface Proposal extends AddedAction {
  readonly review: ActionItem['review']
  /** Whose names fit, when it is not clear who is called. */
  readonly candidates: readonly Member[] | null
  readonly word: string | null
  readonly unclearDay: string | null
  readonly isAdded: boolean
}

/** Whoever is called has to be known. */
export const canAdd = ({ owner, word, title }: Proposal): boolean =>
  title.trim() !== '' && (owner !== null || word === null)

/** What can be read from the lines of the notes, with what was changed of it here. */
export function useProposals(
  { values }: OpenMeeting,
  edits: Readonly<Record<string, Partial<AddedAction>>>,
): readonly Proposal[] {
  const { locale } = useLanguage()
  const today = useToday()
  const members = useMembers()
  const contacts = useContacts(values.participants.map(({ contact }) => contact))
  const items = useMemo(() => actionItems(values.body, { today, locale }), [values.body, today, locale])
  return items
    .filter(({ isDone, review }) => !isDone || review === 'added')
    .map((item) => {
      const own = values.added.find(({ key }) => key === item.key)
      const called = ownerOf(item, members)
      const read = {
        title: item.title,
        owner: called.owner,
        dueOn: item.dueOn,
        links: linksOf(item, contacts),
      }
      return {
        key: item.key,
        ...read,
        ...edits[item.key],
        ...own,
        review: item.review,
        isAdded: item.review === 'added',
        candidates: called.candidates,
        word: called.word,
        unclearDay: item.unclearDay,
      }
    })
}

interface Called {
  readonly owner: MemberId | null
  readonly word: string | null
  readonly candidates: readonly Member[] | null
}

/** Without anybody called, it is one's own. */
function ownerOf({ owner }: ActionItem, members: readonly Member[]): Called {
  const nobody = { word: null, candidates: null }
  if (owner === null) return { ...nobody, owner: members.find(({ isSelf }) => isSelf)?.id ?? null }
  if ('id' in owner) return { ...nobody, owner: owner.id }
  const fitting = calledBy(owner.word, members)
  const [only] = fitting
  if (fitting.length === 1 && only) return { ...nobody, owner: only.id }
  return { owner: null, word: owner.word, candidates: fitting }
}

/** Whom the line mentions; else who of those present is named in it; else the only one who was there. */
function linksOf(item: ActionItem, contacts: readonly FoundContact[]): ContactId[] {
  if (item.about.length > 0) return [...item.about]
  const words = fold(item.title).split(/[^\p{L}\p{N}]+/u)
  const isNamed = ({ name }: FoundContact) =>
    fold(name)
      .split(/[\s-]+/u)
      .some((part) => part.length > 2 && words.includes(part))
  const named = contacts.filter(isNamed)
  const chosen = named.length > 0 ? named : contacts.length === 1 ? contacts : []
  return chosen.map(({ id }) => id)
}
