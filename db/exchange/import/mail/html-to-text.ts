import { namedCharacters } from './named-characters.ts'

/**
 * The text of a mail that was written as HTML. Nothing in it is run or looked up: tags end up as line ends or nothing,
 * quotations as lines with a sign before them. Takes time in proportion to its length, whatever stands in it.
 */
export function htmlToText(html: string): string {
  const text = new TextOfHtml()
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0 || open > at) text.say(html.slice(at, open < 0 ? html.length : open))
    if (open < 0) break
    at = afterMarkup(html, open, text)
  }
  return text.result()
}

/** What browsers do not show either; all that follows, where it does not end. */
const hidden = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'object', 'svg', 'math'])

function afterMarkup(html: string, open: number, text: TextOfHtml): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4)
  const [, slash, name] = /^<(\/?)([a-z][a-z0-9:]*)/iu.exec(html.slice(open, open + 40)) ?? []
  if (name === undefined) {
    if (/^<[!?/]/u.test(html.slice(open, open + 2))) return after(html, '>', open + 2)
    text.say('<')
    return open + 1
  }
  const end = after(html, '>', open)
  const tag = name.toLowerCase()
  if (slash === '' && hidden.has(tag)) return after(html, '>', closeOf(html, tag, end))
  text.tag(tag, slash === '/')
  return end
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}

function closeOf(html: string, tag: string, from: number): number {
  const close = new RegExp(`</${tag}`, 'giu')
  close.lastIndex = from
  return close.exec(html)?.index ?? html.length
}

const blocks = new Set(
  'p div tr table ul ol li h1 h2 h3 h4 h5 h6 blockquote section article header footer pre hr center address dl dt dd'.split(
    ' ',
  ),
)
const deepestQuote = 10

/** Lines while they come: spaces within a line are one. */
class TextOfHtml {
  readonly #lines: string[] = []
  /** Of the line that comes, and whether a space more would be one too many. */
  #words: string[] = []
  #endsInSpace = true
  #quotes = 0

  say(text: string): void {
    const spaced = withCharacters(text).replace(/[\s\u200b\ufeff]+/gu, ' ')
    const words = this.#endsInSpace ? spaced.trimStart() : spaced
    if (words === '') return
    this.#words.push(words)
    this.#endsInSpace = words.endsWith(' ')
  }

  tag(name: string, isEnd: boolean): void {
    if (name === 'br') return this.#endLine(true)
    if (name === 'td' || name === 'th') return isEnd ? this.say(' ') : undefined
    if (!blocks.has(name)) return
    this.#endLine(false)
    if (name === 'blockquote') this.#quotes = Math.max(0, this.#quotes + (isEnd ? -1 : 1))
    if (name === 'li' && !isEnd) this.say('- ')
    if (name === 'p' && isEnd) this.#blank()
  }

  result(): string {
    this.#endLine(false)
    return this.#lines
      .join('\n')
      .replace(/\n{3,}/gu, '\n\n')
      .trim()
  }

  #endLine(isBreak: boolean): void {
    const words = this.#words.join('').trim()
    if (words !== '' || isBreak) this.#lines.push(this.#sign() + words)
    this.#words = []
    this.#endsInSpace = true
  }

  #blank(): void {
    if (this.#lines.at(-1)?.trim() !== '') this.#lines.push(this.#sign().trim())
  }

  #sign(): string {
    return '> '.repeat(Math.min(this.#quotes, deepestQuote))
  }
}

/** `&eacute;`, `&#233;` and `&#xE9;` as what they mean. */
const withCharacters = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));?/giu, (whole, decimal, hex, name) => {
    if (name !== undefined) return namedCharacters.get(name as string) ?? whole
    const point = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal)
    return isCharacter(point) ? String.fromCodePoint(point) : ''
  })

const isCharacter = (point: number): boolean =>
  point === 9 || point === 10 || (point >= 32 && point <= 0x10_ffff && (point < 0xd800 || point > 0xdfff))
