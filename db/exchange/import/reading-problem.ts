import type { readingProblem } from '../../domain/i18n/en/reading.ts'

/** What a reader could not take as it stands. Its text is `readingProblem.<code>` of the catalogues. */
export type ReadingProblemCode = keyof typeof readingProblem

export interface ReadingProblem {
  readonly code: ReadingProblemCode
  /** Of the file, counted from 1. */
  readonly line: number
  /** What the file says there, or what is wrong with it; shortened. */
  readonly detail: string
  /** Whom it is about, as far as that can be told. */
  readonly name?: string
  /** Name of the file, where several are read together. */
  readonly file?: string
}

/** Whether something of the file was left out. Of what is only noted all was taken, if perhaps not as it was meant. */
export const isLoss = ({ code }: Pick<ReadingProblem, 'code'>): boolean => weights[code] === 'loss'

const weights: Readonly<Record<ReadingProblemCode, 'loss' | 'note'>> = {
  'card.noEnd': 'note',
  'card.noVersion': 'note',
  'card.notContact': 'loss',
  'card.outside': 'loss',
  'cells.failed': 'note',
  'cells.lostText': 'note',
  'cells.strayQuote': 'note',
  'cells.uncalculated': 'note',
  'columns.left': 'note',
  'columns.missing': 'note',
  'columns.noName': 'note',
  'columns.ofAnother': 'note',
  'columns.ofVoicemail': 'note',
  'columns.tooMany': 'note',
  'columns.unmapped': 'note',
  'component.noEnd': 'note',
  'component.notTaken': 'loss',
  'component.tooLong': 'loss',
  'dates.dayFirst': 'note',
  'dates.mixed': 'note',
  'dates.monthFirst': 'note',
  'dates.times': 'note',
  'dates.unread': 'note',
  'dates.yearless': 'note',
  'directory.columnsLeft': 'note',
  'directory.duplicate': 'loss',
  'directory.filesLeft': 'note',
  'directory.orphan': 'loss',
  'directory.unnamed': 'note',
  'directory.unowned': 'loss',
  'entry.change': 'loss',
  'entry.notContact': 'loss',
  'event.noStart': 'loss',
  'file.empty': 'note',
  'group.taken': 'note',
  'group.unknownMember': 'loss',
  'line.notJson': 'loss',
  'line.refused': 'loss',
  'line.torn': 'note',
  'photo.unreadable': 'loss',
  'problems.more': 'loss',
  'records.private': 'note',
  'roles.loose': 'note',
  'row.deleted': 'loss',
  'row.noName': 'loss',
  'row.tooLong': 'loss',
  'row.tooNarrow': 'loss',
  'row.tooWide': 'loss',
  'row.torn': 'loss',
  'row.vacant': 'loss',
  'rows.above': 'note',
  'rows.below': 'note',
  'rows.groups': 'note',
  'rows.headings': 'note',
  'rows.secondTable': 'note',
  'rows.sums': 'note',
  'rows.turned': 'note',
  'series.goesOn': 'note',
  'series.outside': 'loss',
  'series.refused': 'loss',
  'series.tooMany': 'loss',
  'sheets.hidden': 'note',
  'table.noRows': 'note',
  'text.charset': 'note',
  'text.foreignBytes': 'note',
  'text.garbled': 'note',
  'text.perhapsGarbled': 'note',
  'text.zeroBytes': 'note',
  'time.endsFirst': 'note',
  'time.refused': 'loss',
  'zeros.phones': 'note',
  'zeros.postcodes': 'note',
  'zeros.restored': 'note',
  'time.skipped': 'note',
  'zone.unknown': 'note',
}

const longest = 200

/** A piece of a file as it is quoted to a person: on one line, not too long. */
export function quote(text: string): string {
  const line = text
    .slice(0, 2 * longest)
    .replace(/\s+/gu, ' ')
    .trim()
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}

/** "348: a, b, c … (+345)": how many there are, as many of them as fit, and how many are not named. */
export function quoteNames(names: readonly string[]): string {
  let length = 0
  const shown = names.filter((name) => (length += name.length + 2) <= longest + 2)
  const named = quote((shown.length === 0 ? names.slice(0, 1) : shown).join(', '))
  const left = names.length - Math.max(1, shown.length)
  return `${names.length}: ${named}${left > 0 ? ` … (+${left})` : ''}`
}
