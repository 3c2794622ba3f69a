import { z } from 'zod'

/** Who may read a record, from least to most guarded. The store keeps the rank, 0 to 3. */
export const sensitivities = ['public', 'internal', 'restricted', 'survivor'] as const
export type Sensitivity = (typeof sensitivities)[number]
export const sensitivitySchema = z.enum(sensitivities)

/** The highest level that a reader may see. It is held where the vault is, never by the asker. */
export type Clearance = Sensitivity

/** What an unlocked vault shows before the passphrase is asked for again. */
export const defaultClearance: Clearance = 'internal'
/** What a new record is, unless it touches something higher. */
export const defaultSensitivity: Sensitivity = 'internal'

export const sensitivityRank = (level: Sensitivity): number => sensitivities.indexOf(level)

/** @throws RangeError for a number that is no rank. */
export function sensitivityOfRank(rank: number): Sensitivity {
  const level = sensitivities[rank]
  if (level === undefined) throw new RangeError(`not a sensitivity rank: ${rank}`)
  return level
}

/** The levels that an unlocked vault does not show until the passphrase is asked for again. */
export const guardedLevels = ['restricted', 'survivor'] as const satisfies readonly Sensitivity[]
export type GuardedLevel = (typeof guardedLevels)[number]

export const isGuarded = (level: Sensitivity | undefined): level is GuardedLevel =>
  guardedLevels.includes(level as GuardedLevel)

export const mayRead = (clearance: Clearance, level: Sensitivity): boolean =>
  sensitivityRank(level) <= sensitivityRank(clearance)

/** What is not shown yet, from least to most guarded. */
export const levelsBeyond = (clearance: Clearance): readonly GuardedLevel[] =>
  guardedLevels.filter((level) => !mayRead(clearance, level))

/** The strictest of the levels, which is the one that counts; public for none. */
export const highestSensitivity = (...levels: readonly Sensitivity[]): Sensitivity =>
  sensitivityOfRank(Math.max(0, ...levels.map(sensitivityRank)))
