/**
 * The days of an RRULE by looking at every single day, with a calendar of its own: slow, plain, and sharing nothing
 * with what it checks. A month that lacks the day has it on its last one.
 */
export function daysOfRule(text: string, start: string, years: number): string[] {
  const part = Object.fromEntries(text.split(';').map((one) => one.split('='))) as Record<string, string>
  const list = (key: string) => (part[key] ?? '').split(',').filter(Boolean)
  const first = toNumber(start)
  const days: Day[] = []
  // Whole periods, so that "the last of the month" sees the days before the first one.
  for (let n = first - 366; n < first + years * 366; n++) days.push(dayOf(n))
  const position = Number(part['BYSETPOS'] ?? 0)
  const fitting = days.filter((one) => {
    const after = periodOf(one, part['FREQ'] ?? '') - periodOf(dayOf(first), part['FREQ'] ?? '')
    return (
      after >= 0 &&
      after % Number(part['INTERVAL'] ?? 1) === 0 &&
      (list('BYMONTH').length === 0 || list('BYMONTH').includes(String(one.month))) &&
      (list('BYMONTHDAY').length === 0 ||
        list('BYMONTHDAY').some((wanted) => isMonthDay(one, Number(wanted)))) &&
      (list('BYDAY').length === 0 || list('BYDAY').some((wanted) => isWeekday(one, wanted)))
    )
  })
  const chosen = fitting.filter((one) => {
    if (position === 0) return true
    const period = fitting.filter((other) => other.year === one.year && other.month === one.month)
    return period.at(position < 0 ? position : position - 1) === one
  })
  return chosen.filter(({ n }) => n >= first).map(({ text: written }) => written)
}

interface Day {
  readonly n: number
  readonly year: number
  readonly month: number
  readonly day: number
  readonly last: number
  readonly text: string
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)
const lengthOf = (year: number, month: number) =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0)

/** Days since 1 January 1600, a Saturday. */
function toNumber(text: string): number {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  let n = day - 1
  for (let y = 1600; y < year; y++) n += isLeap(y) ? 366 : 365
  for (let m = 1; m < month; m++) n += lengthOf(year, m)
  return n
}

const made = new Map<number, Day>()

function dayOf(n: number): Day {
  const known = made.get(n)
  if (known) return known
  const before = made.get(n - 1)
  const next = before ? following(before) : fromStart(n)
  made.set(n, next)
  return next
}

function fromStart(n: number): Day {
  let one = named(0, { year: 1600, month: 1, day: 1 })
  while (one.n < n) one = following(one)
  return one
}

function following({ n, year, month, day, last }: Day): Day {
  if (day < last) return named(n + 1, { year, month, day: day + 1 })
  if (month < 12) return named(n + 1, { year, month: month + 1, day: 1 })
  return named(n + 1, { year: year + 1, month: 1, day: 1 })
}

function named(n: number, { year, month, day }: Pick<Day, 'year' | 'month' | 'day'>): Day {
  const two = (value: number) => String(value).padStart(2, '0')
  return { n, year, month, day, last: lengthOf(year, month), text: `${year}-${two(month)}-${two(day)}` }
}

function periodOf({ n, year, month }: Day, frequency: string): number {
  if (frequency === 'DAILY') return n
  if (frequency === 'WEEKLY') return Math.floor((n + 5) / 7)
  return frequency === 'MONTHLY' ? year * 12 + month : year
}

const isMonthDay = ({ day, last }: Day, wanted: number): boolean =>
  wanted < 0 ? day === last + 1 + wanted : day === Math.min(wanted, last)

function isWeekday({ n, day, last }: Day, wanted: string): boolean {
  const nth = Number(wanted.slice(0, -2))
  if (codes[(n + 5) % 7] !== wanted.slice(-2)) return false
  if (nth === 0) return true
  return nth > 0 ? Math.ceil(day / 7) === nth : Math.ceil((last - day + 1) / 7) === -nth
}
