import { addDays, addMonths, daysBetween, weekday, type LocalDate } from '../domain/local-date.ts'
import type { ReportCell } from './cell.ts'
import type { ReportDocument } from './document.ts'

/** How often a value stands in a column; null is nothing. */
export interface Tally {
  readonly label: string | null
  readonly count: number
}

type ChartUnit = 'week' | 'month' | 'year'

/** A week, month or year of the report, by its first day. */
interface Span {
  readonly from: LocalDate
  readonly contacts: number
  readonly attempts: number
}

export interface Timeline {
  readonly unit: ChartUnit
  readonly spans: readonly Span[]
}

const mostDaysByWeek = 100
const mostDaysByMonth = 1100

/** The values of a column, the most frequent first: from the listed rows, as every total is. */
export function tallyColumn(document: ReportDocument, key: string): Tally[] {
  const counts = new Map<string | null, number>()
  for (const cell of cellsOf(document, key)) {
    const label = cell === null ? null : String(cell)
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return [...counts].map(([label, count]) => ({ label, count })).toSorted((a, b) => b.count - a.count)
}

/**
 * When the rows took place, with nothing left out between the first day asked for and the last. `contact` is the word
 * in the column `counts` for what was more than an attempt.
 */
export function timelineOf(document: ReportDocument, contact: string): Timeline {
  const days = cellsOf(document, 'occurredOn') as LocalDate[]
  const kinds = cellsOf(document, 'counts')
  const [from, to] = boundsOf(document, days)
  const unit = unitOf(from, to)
  const spans = new Map(startsOf(unit, from, to).map((start) => [start, { contacts: 0, attempts: 0 }]))
  days.forEach((day, at) => {
    const span = spans.get(startOf(unit, day))
    if (span) span[kinds[at] === contact ? 'contacts' : 'attempts'] += 1
  })
  return { unit, spans: [...spans].map(([start, counts]) => ({ from: start, ...counts })) }
}

const cellsOf = ({ columns, rows }: ReportDocument, key: string): ReportCell[] => {
  const at = columns.findIndex((column) => column.key === key)
  if (at < 0) throw new TypeError(`A chart names the column ${key}, which the report does not list`)
  return rows.map((row) => row[at] ?? null)
}

/** The period; one of many years shrinks to the rows, which may fill few of them. */
function boundsOf({ period }: ReportDocument, days: readonly LocalDate[]): [LocalDate, LocalDate] {
  const sorted = days.toSorted()
  const asked = [period?.from ?? sorted[0], period?.to ?? sorted.at(-1)] as [LocalDate, LocalDate]
  const first = sorted[0]
  const last = sorted.at(-1)
  if (first === undefined || last === undefined || unitOf(...asked) !== 'year') return asked
  return [first, last]
}

function unitOf(from: LocalDate, to: LocalDate): ChartUnit {
  const days = daysBetween(from, to)
  if (days <= mostDaysByWeek) return 'week'
  return days <= mostDaysByMonth ? 'month' : 'year'
}

function startsOf(unit: ChartUnit, from: LocalDate, to: LocalDate): LocalDate[] {
  const starts: LocalDate[] = []
  for (let start = startOf(unit, from); start <= to; start = nextOf(unit, start)) starts.push(start)
  return starts
}

/** The Monday, the first of the month, the first of January. */
function startOf(unit: ChartUnit, day: LocalDate): LocalDate {
  if (unit === 'week') return addDays(day, 1 - weekday(day))
  return (unit === 'month' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`) as LocalDate
}

function nextOf(unit: ChartUnit, start: LocalDate): LocalDate {
  if (unit === 'week') return addDays(start, 7)
  return addMonths(start, unit === 'month' ? 1 : 12)
}
