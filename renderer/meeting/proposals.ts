import { useMemo } from 'react'
import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import { actionItems, linksOf, type ActionItem } from '../../db/domain/action-item.ts'
import { standingPromises, type AddedAction } from '../../db/domain/meeting-draft.ts'
import type { MemberId } from '../../db/domain/member.ts'
import type { Member } from '../../electron/contract/member.ts'
import type { Uid } from '../../db/domain/uid.ts'
import { useLanguage } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { useMembers } from '../follow-up/parts/members.ts'
import { useContacts } from '../interaction/parts/participants-field.tsx'
import type { OpenMeeting } from './use-meeting.ts'

/** A promise as it is proposed: what is written, and what can be read from it. */
export interface Proposal extends Omit<AddedAction, 'links'> {
  readonly review: ActionItem['review']
  /** Whose names fit, when it is not clear who is called. */
  readonly candidates: readonly Member[] | null
  readonly word: string | null
  readonly unclearDay: string | null
  /** It will be written with the meeting, or was and is there still. */
  readonly isAdded: boolean
  readonly links: readonly Uid[]
  /** Whether somebody set them: otherwise they follow who takes part. */
  readonly hasOwnLinks: boolean
}

/** Whoever is called has to be known. */
export const canAdd = ({ owner, word, title }: Proposal): boolean =>
  title.trim() !== '' && (owner !== null || word === null)

interface Beside {
  /** What was changed here of what was read, by the key of the line. */
  readonly edits: Readonly<Record<string, Partial<AddedAction>>>
  /** Those of the meeting; null while they are asked for. */
  readonly followUps: readonly FollowUpRow[] | null
}

/** What can be read from the lines of the notes, with what was changed of it here. */
export function useProposals({ values }: OpenMeeting, { edits, followUps }: Beside): readonly Proposal[] {
  const { locale } = useLanguage()
  const today = useToday()
  const members = useMembers()
  const contacts = useContacts(values.participants.map(({ contact }) => contact))
  const items = useMemo(
    () => actionItems(values.body, { today, locale, members }),
    [values.body, today, locale, members],
  )
  const isOpen = (key: string) => values.added.some((one) => one.key === key)
  const written = items.filter(({ key, review }) => review === 'added' && !isOpen(key))
  const standing = followUps && standingPromises(written, followUps)
  const isWritten = ({ key, review }: ActionItem) => review === 'added' && (standing?.has(key) ?? true)
  return items
    .filter((item) => !item.isDone || isOpen(item.key) || isWritten(item))
    .map((item) => {
      const own = values.added.find(({ key }) => key === item.key)
      const links = own?.links ?? edits[item.key]?.links
      const called = ownerOf(item, members)
      const read = {
        title: item.title,
        owner: called.owner,
        dueOn: item.dueOn,
      }
      return {
        key: item.key,
        ...read,
        ...edits[item.key],
        ...own,
        links: links ?? linksOf(item, contacts),
        hasOwnLinks: !!links,
        review: item.review,
        isAdded: isOpen(item.key) || isWritten(item),
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
function ownerOf({ owner }: ActionItem<Member>, members: readonly Member[]): Called {
  const nobody = { word: null, candidates: null }
  if (owner === null) return { ...nobody, owner: members.find(({ isSelf }) => isSelf)?.id ?? null }
  if ('id' in owner) return { ...nobody, owner: owner.id }
  const { said, meant } = owner
  const [only] = meant
  if (meant.length === 1 && only) return { ...nobody, owner: only.id }
  return { owner: null, word: said, candidates: meant }
}
