import type { LocalDate } from '../../../domain/local-date.ts'
import type { ReadFilesOptions } from './read-files.ts'

/** Who besides its legislators stands in the files of a legislature. */
export type LegislatureBranch = 'executive' | 'municipal' | 'retired'

export interface ReadLegislatureOptions extends ReadFilesOptions {
  /** The day by which a role counts as current. */
  readonly today: LocalDate
  /** Open States: what to take besides the legislators. What is left out is counted in a note. */
  readonly include?: readonly LegislatureBranch[] | undefined
  /**
   * Open States: ids that the vault holds. Of retired people (left out by default) these are read all the same, so that
   * their terms end instead of going missing.
   */
  readonly knownIds?: ReadonlySet<string> | undefined
}
