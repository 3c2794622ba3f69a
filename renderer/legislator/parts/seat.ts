/** Where a legislator serves, as the lists tell it. */
interface Seat {
  readonly chamber: string
  readonly jurisdiction: string
  readonly district: string
}

const shortened: readonly (readonly [word: RegExp, short: string])[] = [
  [/\bsenate\b/i, 'Sen'],
  [/\bassembly\b/i, 'Asm'],
  [/\bdelegates\b/i, 'Del'],
  [/\bhouse\b/i, 'House'],
  [/\blegislature\b/i, 'Leg'],
  [/\bcouncil\b/i, 'Council'],
]

/** What the chamber is called where it sits: "Senate" of "Vermont Senate". */
export const chamberName = ({ chamber, jurisdiction }: Seat): string =>
  chamber.startsWith(`${jurisdiction} `) ? chamber.slice(jurisdiction.length + 1) : chamber

/** "Sen 14", "Asm 21A": for a narrow column. */
export function shortSeat(seat: Seat): string {
  const name = chamberName(seat)
  const [, short = name] = shortened.find(([word]) => word.test(name)) ?? []
  return `${short} ${seat.district}`.trim()
}

/** "Senate 14". */
export const seatName = (seat: Seat): string => `${chamberName(seat)} ${seat.district}`.trim()

/** "Senate 14, Vermont". */
export const longSeat = (seat: Seat): string => `${seatName(seat)}, ${seat.jurisdiction}`
