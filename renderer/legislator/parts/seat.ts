import { chamberName, type NamedSeat } from '../../../db/domain/seat.ts'

const shortened: readonly (readonly [word: RegExp, short: string])[] = [
  [/\bsenate\b/i, 'Sen'],
  [/\bassembly\b/i, 'Asm'],
  [/\bdelegates\b/i, 'Del'],
  [/\bhouse\b/i, 'House'],
  [/\blegislature\b/i, 'Leg'],
  [/\bcouncil\b/i, 'Council'],
]

/** "Sen 14", "Asm 21A": for a narrow column. */
export function shortSeat(seat: NamedSeat): string {
  const name = chamberName(seat)
  const [, short = name] = shortened.find(([word]) => word.test(name)) ?? []
  return `${short} ${seat.district}`.trim()
}
