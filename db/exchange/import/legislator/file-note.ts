import { AppError } from '../../../domain/errors.ts'
import type { SourceDocument } from '../source/source-document.ts'
import { isGiven, type SourceFile, type SourceFiles } from '../source/source-files.ts'
import { report, type Draft } from './draft.ts'
import type { ReadFile } from './read-files.ts'

/** Problems and notes about whole files. */

export function reportPassedOver(draft: Draft, { passedOver }: SourceFiles): void {
  for (const { path, reason } of passedOver)
    report(draft, { file: path, line: null }, { code: 'file.passedOver', params: { reason } })
}

export function reportDocument(draft: Draft, file: SourceFile, { encoding, faults }: SourceDocument): void {
  if (!encoding.startsWith('utf-'))
    report(draft, { file: file.path, line: null }, { code: 'file.encoding', params: { encoding } })
  for (const { line, detail } of faults)
    report(draft, { file: file.path, line }, { code: 'row.malformed', params: { detail } })
}

export function reportNotRecognised(draft: Draft, file: SourceFile, { records }: SourceDocument): void {
  const detail = records.length === 0 ? 'empty' : 'other content'
  report(draft, { file: file.path, line: null }, { code: 'file.notRecognised', params: { detail } })
}

/** A file of a folder is passed over with a problem; one that was given, or that `isNeeded`, ends the reading. */
export function failOrReport(
  draft: Draft,
  { file, failure }: Extract<ReadFile, { failure: AppError }>,
  isNeeded: (file: SourceFile) => boolean = () => false,
): void {
  if (isGiven(file) || isNeeded(file)) throw failure
  const params = { error: failure.code, detail: 'detail' in failure.params ? failure.params.detail : '' }
  const line = 'line' in failure.params ? failure.params.line : null
  report(draft, { file: file.path, line }, { code: 'file.failed', params })
}

/** @throws AppError `file.notThisKind` for a given path under which nothing of the dataset was found. */
export function refuseForeignPaths(draft: Draft, roots: readonly string[], used: ReadonlySet<string>): void {
  const path = roots.find((root) => !used.has(root))
  if (path === undefined) return
  const note = draft.problems.find(({ file, code }) => file === path && code === 'file.notRecognised')
  const detail = note?.code === 'file.notRecognised' ? note.params.detail : 'no file of this dataset is in it'
  throw new AppError('file.notThisKind', { path, kind: draft.dataset, detail })
}
