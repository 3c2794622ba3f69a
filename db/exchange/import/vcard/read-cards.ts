import type { ByteText } from '../content-line/byte-text.ts'
import { readByteText } from '../content-line/read-byte-text.ts'
import type { ContactBook, ContactDraft } from '../contact/draft/contact-draft.ts'
import type { ReadingProblem } from '../reading-problem.ts'
import { refusing } from '../source/refusal.ts'
import type { SourceLimits } from '../source/source-limit.ts'
import { SyntaxFault } from '../source/syntax-fault.ts'
import { CardNotes } from './card-notes.ts'
import { splitCards, type RawCard } from './card.ts'
import { tagMembers, type CardGroup } from './groups.ts'
import { plainLabel } from './label.ts'
import { Property } from './property.ts'
import { takeProperty } from './take-property.ts'
import { toContactDraft } from './to-draft.ts'

/**
 * The contacts of a vCard file of any version; `entries` counts its cards. A group becomes a tag of its members, a card
 * inside another one a contact of its own.
 * @throws AppError `file.*` when the file cannot be read, holds no card, or holds too many.
 */
export function readCards(path: string, limits: SourceLimits): ContactBook {
  const text = readByteText({ path, limits, own: ['addressBook'] })
  return refusing(path, () => parseCards(text))
}

/** @throws SyntaxFault when there is no card; RangeError when there is too much of them. */
export function parseCards(text: ByteText): ContactBook {
  const { cards, problems } = splitCards(text)
  if (cards.length === 0) throw new SyntaxFault(1, 'no BEGIN:VCARD')
  const readings = cards.flatMap((card) => readCard(card))
  const { drafts, problems: ofGroups } = tagMembers(
    readings.flatMap(({ draft }) => draft ?? []),
    readings.flatMap(({ group }) => group ?? []),
  )
  problems.reportAll([...readings.flatMap((reading) => reading.problems), ...ofGroups])
  return { entries: cards.length, drafts, problems: problems.problems }
}

interface CardReading {
  readonly draft?: ContactDraft
  readonly group?: CardGroup
  readonly problems: readonly ReadingProblem[]
}

function readCard(card: RawCard): CardReading[] {
  const properties = card.properties.map((content) => new Property(content, card.version))
  const agents = properties.filter(isAgentCard)
  const notes = takeNotes(
    card,
    properties.filter((property) => !isAgentCard(property)),
  )
  for (const agent of agents) notes.remark('AGENT', /\nFN[^:]*:(.*)/iu.exec(agent.text)?.[1] ?? '')
  return [toReading(notes), ...agents.flatMap(readAgent)]
}

/** Version 3.0 writes an agent as one value that is a card again. */
const isAgentCard = ({ name, text }: Property): boolean => name === 'AGENT' && /^begin:vcard\n/iu.test(text)

function readAgent(agent: Property): CardReading[] {
  const { cards } = splitCards(Buffer.from(agent.text).toString('latin1'))
  return cards.map((card) =>
    toReading(takeNotes({ ...card, line: agent.line }, toProperties(card, agent.line))),
  )
}

const toProperties = (card: RawCard, line: number): Property[] =>
  card.properties.map((content) => new Property({ ...content, line }, card.version))

function takeNotes({ line, version }: RawCard, properties: readonly Property[]): CardNotes {
  const notes = new CardNotes(line, version, groupLabels(properties))
  const omitted = properties
    .map((property) => property.parameter('X-APPLE-OMIT-YEAR'))
    .find((year) => year !== undefined)
  if (omitted !== undefined) notes.omittedYear = omitted
  if (!properties.some(({ name }) => name === 'VERSION')) notes.report('card.noVersion', line, version)
  for (const property of withoutAlternatives(notes, properties)) takeProperty(notes, property)
  return notes
}

function groupLabels(properties: readonly Property[]): ReadonlyMap<string, string> {
  const labels = properties.filter(({ group, name }) => group !== null && name === 'X-ABLABEL')
  const named = labels.map((label) => [label.group ?? '', plainLabel(label.text)] as const)
  return new Map(named.filter(([, label]) => label !== ''))
}

const keepsAlternatives = new Set(['N', 'FN', 'ORG', 'NICKNAME'])

/** Of a property that is written in several languages or scripts the first is taken; of names all are. */
function withoutAlternatives(notes: CardNotes, properties: readonly Property[]): Property[] {
  const seen = new Set<string>()
  return properties.filter((property) => {
    const alternative = property.parameter('ALTID')
    if (alternative === undefined || keepsAlternatives.has(property.name)) return true
    const key = `${property.name} ${alternative}`
    if (seen.has(key)) notes.remark(property.name, property.text)
    return !seen.has(key) && seen.add(key)
  })
}

/** What describes neither a person nor an organization is told of, not taken. */
function toReading(notes: CardNotes): CardReading {
  const { kind, line, formatted, members, problems } = notes
  if (kind === 'group') return { group: { line, name: formatted[0] ?? '', members }, problems }
  if (['location', 'thing', 'application', 'device'].includes(kind)) {
    notes.report('card.notContact', line, `${kind}: ${formatted[0] ?? ''}`)
    return { problems }
  }
  return { draft: toContactDraft(notes), problems }
}
