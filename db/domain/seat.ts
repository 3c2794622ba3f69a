import type { Id } from './uid.ts'

/**
 * A chamber and a district. The district is text ("21A", "At-Large"); several members may serve in one seat at once,
 * and some do not vote on the floor.
 */
export type SeatId = Id<'seat'>

/** Where a legislator serves, as the lists tell it. */
export interface NamedSeat {
  readonly chamber: string
  readonly jurisdiction: string
  readonly district: string
}

/** What the chamber is called where it sits: "Senate" of "Vermont Senate". */
export const chamberName = ({ chamber, jurisdiction }: Omit<NamedSeat, 'district'>): string =>
  chamber.startsWith(`${jurisdiction} `) ? chamber.slice(jurisdiction.length + 1) : chamber

/** "Senate 14". */
export const seatName = (seat: NamedSeat): string => `${chamberName(seat)} ${seat.district}`.trim()

/** "Senate 14, Vermont". */
export const longSeat = (seat: NamedSeat): string => `${seatName(seat)}, ${seat.jurisdiction}`
