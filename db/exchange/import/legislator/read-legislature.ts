import type { LocalDate } from '../../../domain/local-date.ts'
import { listSourceFiles } from '../source-files.ts'
import { readCongress } from './congress/read-congress.ts'
import type { DatasetName, LegislatureDataset } from './model.ts'
import { readOpenStates } from './openstates/read-openstates.ts'
import type { ReadFilesOptions } from './read-files.ts'

const legislatureBranches = ['executive', 'municipal', 'retired'] as const
export type LegislatureBranch = (typeof legislatureBranches)[number]

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

/**
 * Reads one public dataset from local files and folders: no network, no vault. Files are parsed in a thread with limits.
 * What cannot be taken is in `problems`; the rest is taken.
 * @throws AppError `file.missing`, `file.unreadable`, `file.tooMany`; `file.notThisKind` when a given path holds nothing
 * of the dataset; `file.malformed`, `file.tooLarge`, `file.tooComplex`, `file.timeout` for a file given by itself and for
 * any file of Congress, where one file is the whole list; `job.cancelled`.
 */
export async function readLegislature(
  dataset: DatasetName,
  paths: readonly string[],
  options: ReadLegislatureOptions,
): Promise<LegislatureDataset> {
  const sources = await listSourceFiles(paths)
  return dataset === 'us-congress' ? readCongress(sources, options) : readOpenStates(sources, options)
}
