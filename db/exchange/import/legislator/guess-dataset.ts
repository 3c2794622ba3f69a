import { basename } from 'node:path'
import { listSourceFiles } from '../source/source-files.ts'
import type { DatasetName } from './model.ts'

const congressFile = /^(legislators|committees?|committee-membership)-[a-z-]+\.(ya?ml|json|csv)$/iu

/**
 * The dataset that the files are called like: Congress has a few of fixed names, Open States one for each person.
 * Errors: `file.missing`, `file.unreadable`, `file.tooMany`.
 */
export async function guessDataset(paths: readonly string[]): Promise<DatasetName> {
  const { files } = await listSourceFiles(paths)
  return files.some(({ path }) => congressFile.test(basename(path))) ? 'us-congress' : 'openstates'
}
