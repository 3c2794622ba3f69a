import { AppError } from '../../../domain/errors.ts'
import type { SourceDocument } from '../source/source-document.ts'
import type { SourceFile } from '../source/source-files.ts'
import { openUntrustedReader, type UntrustedReader } from '../untrusted-reader.ts'

interface ReadProgress {
  readonly filesRead: number
  readonly filesTotal: number
}

export interface ReadFilesOptions {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined
  /** Used and left open; by default one is opened for the call. */
  readonly reader?: UntrustedReader | undefined
}

export type ReadFile =
  | { readonly file: SourceFile; readonly document: SourceDocument }
  | { readonly file: SourceFile; readonly failure: AppError }

/** Reads the files one after another in the thread for untrusted files. @throws AppError `job.cancelled`. */
export async function* readFiles(
  files: readonly SourceFile[],
  { signal, onProgress, reader: given }: ReadFilesOptions,
): AsyncGenerator<ReadFile> {
  const reader = given ?? openUntrustedReader()
  try {
    for (const [at, file] of files.entries()) {
      if (signal?.aborted) throw new AppError('job.cancelled', {})
      onProgress?.({ filesRead: at, filesTotal: files.length })
      yield await reader.read(file.path, signal).then((document) => ({ file, document }), failureOf(file))
    }
    onProgress?.({ filesRead: files.length, filesTotal: files.length })
  } finally {
    if (!given) await reader.close()
  }
}

const failureOf = (file: SourceFile) => (error: unknown) => {
  if (error instanceof AppError && error.code !== 'job.cancelled') return { file, failure: error }
  throw error
}
