import { AppError, type ErrorParams } from '../domain/errors.ts'
import { fold } from '../domain/fold.ts'

type Candidate = NonNullable<ErrorParams['record.ambiguous']['candidates']>[number]

/** Enough to tell which one is meant; of more, a person has to say more. */
const mostShown = 10

interface Asked<T> {
  readonly noun: string
  /** What was typed: a name, a title or an id. */
  readonly said: string
  readonly found: readonly T[]
  readonly toCandidate: (found: T) => Candidate
}

/** The only one found. Errors: `record.notFound` where there is none, `record.ambiguous` where there are more. */
export function onlyMeant<T>({ noun, said, found, toCandidate }: Asked<T>): T {
  const [first, ...others] = found
  if (first === undefined) throw new AppError('record.notFound', { noun, id: said })
  if (others.length === 0) return first
  const candidates = found.slice(0, mostShown).map(toCandidate)
  throw new AppError('record.ambiguous', { noun, name: said, count: found.length, candidates })
}

/** Those called exactly so, accents and case aside; where none is, all of them. */
export function exactFirst<T>(found: readonly T[], said: string, nameOf: (found: T) => string): readonly T[] {
  const exact = found.filter((one) => fold(nameOf(one)) === fold(said))
  return exact.length > 0 ? exact : found
}
