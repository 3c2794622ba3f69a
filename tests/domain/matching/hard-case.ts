import type { MatchSubject } from '../../../db/domain/matching/subject.ts'

/** What is in one list is the same; what is in different lists of one case is not, however alike it is. */
export type HardCases = Readonly<Record<string, readonly (readonly MatchSubject[])[]>>

export const addr = (street: string, city: string, region: string, postcode: string) => [
  { street, city, region, postcode },
]
