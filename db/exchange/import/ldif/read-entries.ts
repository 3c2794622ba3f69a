import type { ByteText } from '../content-line/byte-text.ts'
import { readByteText } from '../content-line/read-byte-text.ts'
import type { ContactBook } from '../contact/draft/contact-draft.ts'
import { ProblemList } from '../problem-list.ts'
import { refusing } from '../source/refusal.ts'
import type { SourceLimits } from '../source/source-limit.ts'
import { SyntaxFault } from '../source/syntax-fault.ts'
import { splitEntries, type Entry } from './entry.ts'
import { textsOf, toContactDraft } from './to-draft.ts'

/**
 * The contacts of an LDIF file; `entries` counts its records. A group becomes a tag of its members; records that change
 * a directory, and those of its structure, are told and left out.
 * @throws AppError `file.*` when the file cannot be read or holds no record.
 */
export function readEntries(path: string, limits: SourceLimits): ContactBook {
  const text = readByteText({ path, limits })
  return refusing(path, () => parseEntries(text))
}

/** @throws SyntaxFault when no record has a name (`dn`); RangeError when there are too many. */
export function parseEntries(text: ByteText): ContactBook {
  const problems = new ProblemList()
  const entries = splitEntries(text, problems)
  if (!entries.some((entry) => dnOf(entry) !== '')) throw new SyntaxFault(1, 'no dn:')
  const taken = entries.filter((entry) => isTaken(entry, problems))
  const groups = taken.filter(isGroup)
  const people = taken.filter((entry) => !isGroup(entry))
  const tags = tagsByMember(groups, new Set(people.map(dnOf)), problems)
  const drafts = people.map((entry) => ({ ...toContactDraft(entry), tags: tags.get(dnOf(entry)) ?? [] }))
  return { entries: entries.length, drafts, problems: problems.problems }
}

const dnOf = (entry: Entry): string => (textsOf(entry, 'dn')[0] ?? '').toLowerCase().replace(/\s*,\s*/gu, ',')

const classesOf = (entry: Entry): string[] => textsOf(entry, 'objectclass').map((name) => name.toLowerCase())

const isGroup = (entry: Entry): boolean =>
  classesOf(entry).some((name) => ['groupofnames', 'groupofuniquenames', 'mozillagroup'].includes(name))

/** A branch of the tree that only holds others. */
const structures = new Set(['domain', 'dcobject', 'country', 'locality', 'device', 'applicationprocess'])

/** What is added to a directory is described in full. */
function isTaken(entry: Entry, problems: ProblemList): boolean {
  const change = textsOf(entry, 'changetype')[0]
  if (change !== undefined && change.toLowerCase() !== 'add')
    problems.report('entry.change', entry.line, `${change} ${dnOf(entry)}`)
  else if (classesOf(entry).some((name) => structures.has(name)))
    problems.report('entry.notContact', entry.line, dnOf(entry))
  else return true
  return false
}

function tagsByMember(
  groups: readonly Entry[],
  known: ReadonlySet<string>,
  problems: ProblemList,
): ReadonlyMap<string, string[]> {
  const tags = new Map<string, string[]>()
  for (const group of groups) {
    const [name = ''] = textsOf(group, 'cn')
    for (const member of [...textsOf(group, 'member'), ...textsOf(group, 'uniquemember')]) {
      const dn = member.toLowerCase().replace(/\s*,\s*/gu, ',')
      if (known.has(dn)) tags.set(dn, [...(tags.get(dn) ?? []), name])
      else problems.report('group.unknownMember', group.line, member)
    }
  }
  return tags
}
