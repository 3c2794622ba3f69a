import { basename } from 'node:path'
import { AppError, isAppError } from '../../domain/errors.ts'
import type { Sensitivity } from '../../domain/sensitivity.ts'
import { defaultSensitivity } from '../../domain/sensitivity.ts'
import type { ImportPart } from './import-part.ts'
import { toExemptPart } from './irs/to-part.ts'
import type { CalendarOptions } from './calendar/calendar-draft.ts'
import { toCalendarPart } from './calendar/to-part.ts'
import { toDirectoryPart } from './hsds/to-part.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { Mapping } from '../../domain/import-mapping.ts'
import { readContacts, toBookPart, type PartOptions } from './read-contacts.ts'
import { openUntrustedReader, type UntrustedReader } from './untrusted-reader.ts'

export const fileKinds = ['contacts', 'organizations', 'vcard', 'ics', 'hsds', 'irs'] as const
/** What files are said to hold. */
export type FileKind = (typeof fileKinds)[number]

/** What was read from files, before it is compared with the vault. */
export interface ImportSource {
  readonly kind: FileKind
  readonly parts: readonly ImportPart[]
  /** Those of several files that could not be read at all. */
  readonly unread: readonly UnreadFile[]
  /** Of what is created where the files do not say. */
  readonly sensitivity: Sensitivity
  /** The scheme of the identifiers from which public records get their uids. */
  readonly publicScheme: string | undefined
}

/** A file that could not be read, by its name, and why. */
interface UnreadFile {
  readonly name: string
  readonly error: AppError
}

export type DroppedFiles = ReadonlyMap<string, Uint8Array>

interface ReadRequest extends Partial<Pick<CalendarOptions, 'from' | 'to'>> {
  /** Files that were dropped on the window, by what stands for their path. */
  readonly dropped?: DroppedFiles | undefined
  readonly today: LocalDate
  /** IANA zone of the device. */
  readonly zone: string
  readonly kind: FileKind
  readonly paths: readonly string[]
  /** One that cannot be read is told among what was read of the others, and keeps none out. */
  readonly isEachApart?: boolean | undefined
  readonly options?: PartOptions | undefined
  /** The mappings that somebody saved: tables with their headers are read by them. */
  readonly saved?: readonly Mapping[] | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  /** Used and left open, for one import after another; by default one is opened for the call. */
  readonly reader?: UntrustedReader | undefined
}

/** Reads the files in the thread for untrusted files. @throws AppError `file.*`, `job.cancelled`. */
export async function readSource(request: ReadRequest): Promise<ImportSource> {
  const { kind, paths, onProgress, reader: given } = request
  const reader = openDroppedReader(request.dropped, given)
  const parts: ImportPart[] = []
  const unread: UnreadFile[] = []
  try {
    if (kind === 'hsds') return directorySource(await readDirectory(reader, request))
    for (const [done, path] of paths.entries()) {
      if (request.signal?.aborted) throw new AppError('job.cancelled', {})
      onProgress?.(done, paths.length)
      const read = await readApart(reader, path, request)
      if (isAppError(read)) unread.push({ name: basename(path), error: read })
      else parts.push(...read)
    }
  } finally {
    if (!given) await reader.close()
  }
  const isPublic = kind === 'irs'
  return {
    kind,
    parts,
    unread,
    sensitivity: isPublic ? 'public' : defaultSensitivity,
    publicScheme: isPublic ? 'ein' : undefined,
  }
}

/** The parts of one file, or why it cannot be read where the others are read all the same. */
async function readApart(
  reader: UntrustedReader,
  path: string,
  request: ReadRequest,
): Promise<ImportPart[] | AppError> {
  try {
    return await readParts(reader, path, request)
  } catch (error) {
    if (request.isEachApart && isAppError(error) && error.code.startsWith('file.')) return error
    throw error
  }
}

async function readParts(
  reader: UntrustedReader,
  path: string,
  { kind, options, saved, signal, today, zone, from, to }: ReadRequest,
): Promise<ImportPart[]> {
  switch (kind) {
    case 'contacts':
      return readContacts(reader, { path, options, saved, signal })
    case 'organizations':
      return readContacts(reader, { path, options, saved, signal, noun: 'organization' })
    case 'ics': {
      const window = { ...(from && { from }), ...(to && { to }) }
      const book = await reader.readAs('calendar', { path, today, zone, ...window }, signal)
      return [toCalendarPart(path, book)]
    }
    case 'hsds':
      return []
    case 'vcard':
      return [toBookPart(path, 'vCard', await reader.readAs('cards', { path }, signal))]
    case 'irs':
      return [toExemptPart(path, await reader.readAs('exempt', { path }, signal))]
  }
}

/** A reader that knows what was dropped. */
export function openDroppedReader(
  dropped: DroppedFiles | undefined,
  reader = openUntrustedReader(),
): UntrustedReader {
  return {
    ...reader,
    readAs: (kind, request, signal) => {
      const bytes = dropped?.get(request.path)
      return reader.readAs(kind, bytes ? { ...request, bytes } : request, signal)
    },
  }
}

/** The files of a package belong together. */
async function readDirectory(
  reader: UntrustedReader,
  { paths, dropped, signal }: ReadRequest,
): Promise<ImportPart> {
  const [path = '', ...otherPaths] = paths
  return toDirectoryPart(path, await reader.readAs('directory', { path, otherPaths, dropped }, signal))
}

const directorySource = (part: ImportPart): ImportSource => ({
  kind: 'hsds',
  parts: [part],
  unread: [],
  sensitivity: 'public',
  publicScheme: undefined,
})
