/** As service directories of Open Referral write days: their names, or two letters. From Monday on. */
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

interface Hours {
  /** Numbers of days from Monday, 0, in order. */
  readonly days: readonly number[]
  /** "09:00-17:00", and what is said besides. */
  readonly when: string
}

/**
 * When a place is open, in the words of a language (`locale`: a BCP 47 tag): `Monday 09:00-17:00`, `Tuesday 09:00-17:00`
 * is "Mon–Tue 09:00–17:00". What is not understood stays as it is, after the rest.
 */
export function openingHours(schedules: readonly string[], locale: string): string[] {
  const read = schedules.map((text) => ({ text, hours: readHours(text) }))
  const understood = read.flatMap(({ hours }) => hours ?? [])
  const byWhen = Map.groupBy(understood, ({ when }) => when)
  const lines = [...byWhen].map(([when, same]) => ({
    open: [...new Set(same.flatMap((one) => one.days))].toSorted((one, other) => one - other),
    when,
  }))
  return [
    ...lines
      .toSorted((one, other) => (one.open[0] ?? 0) - (other.open[0] ?? 0))
      .map(({ open, when }) => [rangesOf(open, locale), when].filter(Boolean).join(' ')),
    ...read.flatMap(({ text, hours }) => (hours ? [] : [text])),
  ]
}

function readHours(text: string): Hours | undefined {
  const [, names = '', from, to, rest = ''] =
    /^([A-Za-z, ]+?) (\d{2}:\d{2})-(\d{2}:\d{2})(; .+)?$/su.exec(text) ?? []
  const open = names.split(',').map(dayNumber)
  return from === undefined || open.includes(-1) ? undefined : { days: open, when: `${from}–${to}${rest}` }
}

const dayNumber = (name: string): number => {
  const known = name.trim().toLowerCase()
  return days.findIndex((day) => known === day || known === day.slice(0, 2) || known === day.slice(0, 3))
}

/** Days that follow each other are said by the first and the last. */
function rangesOf(open: readonly number[], locale: string): string {
  const runs: [first: number, last: number][] = []
  for (const day of open) {
    const run = runs.at(-1)
    if (run && run[1] === day - 1) run[1] = day
    else runs.push([day, day])
  }
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  // The first of January 2024 was a Monday.
  const word = (day: number) => format.format(Date.UTC(2024, 0, 1 + day))
  return runs
    .map(([first, last]) => (first === last ? word(first) : `${word(first)}–${word(last)}`))
    .join(', ')
}
