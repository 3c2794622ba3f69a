import { listSourceFiles } from '../source/source-files.ts'
import { readCongress } from './congress/read-congress.ts'
import type { DatasetName, LegislatureDataset } from './model.ts'
import { readOpenStates } from './openstates/read-openstates.ts'
import type { ReadLegislatureOptions } from './read-options.ts'

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
