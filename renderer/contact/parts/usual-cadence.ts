import type { Cadence } from '../../ui/thread-scale.ts'

/** Days between contacts where nobody has said otherwise: once a month, and after three months it is quiet. */
export const usualCadence: Cadence = { ideal: 30, max: 90 }
