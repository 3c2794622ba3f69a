import type { Id } from './uid.ts'

/**
 * A chamber and a district. The district is text ("21A", "At-Large"); several members may serve in one seat at once,
 * and some do not vote on the floor.
 */
export type SeatId = Id<'seat'>
