import type { ByteText } from '../content-line/byte-text.ts'
import { parseContentLine, type ContentLine } from '../content-line/content-line.ts'
import { logicalLines } from '../content-line/logical-line.ts'
import { ProblemList } from '../problem-list.ts'
import { maximumRecords } from '../source/source-limit.ts'

export type CardVersion = '2.1' | '3.0' | '4.0'

/** The lines between BEGIN and END of one card, without those of the cards inside it. */
export interface RawCard {
  readonly line: number
  readonly version: CardVersion
  readonly properties: readonly ContentLine[]
}

interface OpenCard {
  readonly line: number
  readonly properties: ContentLine[]
}

interface SplitCards {
  /** In the order in which they begin; a card inside another one stands after it. */
  readonly cards: readonly RawCard[]
  readonly problems: ProblemList
}

/**
 * The cards of a file. One without an end is taken with all that stands before the next one or the end of the file.
 * @throws RangeError when there are more of them than any address book has.
 */
export function splitCards(text: ByteText): SplitCards {
  const splitter = new CardSplitter()
  for (const logical of logicalLines(text, { strays: 'join' })) {
    const parsed = parseContentLine(logical)
    if (parsed) splitter.take(parsed)
    else splitter.report('card.outside', logical.line, logical.text)
  }
  return splitter.finish()
}

class CardSplitter {
  readonly #open: OpenCard[] = []
  readonly #cards: RawCard[] = []
  readonly #problems = new ProblemList()

  take(content: ContentLine): void {
    const value = content.value.trim().toUpperCase()
    if (content.name === 'BEGIN' && value === 'VCARD') this.#begin(content.line)
    else if (content.name === 'END' && value === 'VCARD' && this.#open.length > 0) this.#end()
    else this.#put(content)
  }

  report(...problem: Parameters<ProblemList['report']>): void {
    this.#problems.report(...problem)
  }

  finish(): SplitCards {
    while (this.#open.length > 0) {
      this.report('card.noEnd', this.#open.at(-1)?.line ?? 1, '')
      this.#end()
    }
    const cards = this.#cards.toSorted((a, b) => a.line - b.line)
    return { cards, problems: this.#problems }
  }

  #begin(line: number): void {
    if (this.#cards.length + this.#open.length >= maximumRecords) throw new RangeError('too many cards')
    this.#open.push({ line, properties: [] })
  }

  #end(): void {
    const card = this.#open.pop()
    if (card) this.#cards.push({ ...card, version: versionOf(card.properties) })
  }

  #put(content: ContentLine): void {
    const card = this.#open.at(-1)
    if (!card) return this.report('card.outside', content.line, `${content.name}:${content.value}`)
    card.properties.push(content)
    if (content.tornAt !== null) this.report('line.torn', content.tornAt, `${content.name}:${content.value}`)
  }
}

function versionOf(properties: readonly ContentLine[]): CardVersion {
  const written = properties.find(({ name }) => name === 'VERSION')?.value.trim()
  if (written === undefined) return hasBareTypes(properties) ? '2.1' : '3.0'
  if (written.startsWith('2')) return '2.1'
  return written.startsWith('4') ? '4.0' : '3.0'
}

const hasBareTypes = (properties: readonly ContentLine[]): boolean =>
  properties.some(({ parameters }) => parameters.has(''))
