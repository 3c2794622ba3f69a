import type { ContactDraft } from '../contact/draft/contact-draft.ts'
import type { ReadingProblem } from '../reading-problem.ts'

/** A card that only names others: iCloud's and Google's groups. */
export interface CardGroup {
  readonly line: number
  readonly name: string
  readonly members: readonly string[]
}

interface Grouped {
  readonly drafts: readonly ContactDraft[]
  readonly problems: readonly ReadingProblem[]
}

/** A group becomes a tag of those of its members that stand in the file. */
export function tagMembers(drafts: readonly ContactDraft[], groups: readonly CardGroup[]): Grouped {
  const names = new Map<string, string[]>()
  const known = new Set(drafts.flatMap(uidsOf))
  const problems: ReadingProblem[] = []
  for (const { line, name, members } of groups) {
    if (members.some((member) => known.has(plainUid(member))))
      problems.push({ code: 'group.taken', line, detail: name })
    for (const member of members) {
      const uid = plainUid(member)
      if (known.has(uid)) names.set(uid, [...(names.get(uid) ?? []), name])
      else problems.push({ code: 'group.unknownMember', line, detail: member })
    }
  }
  return {
    drafts: drafts.map((draft) =>
      withTags(
        draft,
        uidsOf(draft).flatMap((uid) => names.get(uid) ?? []),
      ),
    ),
    problems,
  }
}

const plainUid = (text: string): string => text.replace(/^urn:uuid:/iu, '')

const uidsOf = ({ externalIds }: ContactDraft): string[] =>
  externalIds.filter(({ scheme }) => scheme === 'vcard-uid').map(({ value }) => value)

const withTags = (draft: ContactDraft, tags: readonly string[]): ContactDraft =>
  tags.length === 0 ? draft : { ...draft, tags: [...new Set([...draft.tags, ...tags])] }
