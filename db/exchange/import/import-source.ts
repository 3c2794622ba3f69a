import { AppError } from '../../domain/errors.ts'
import type { Sensitivity } from '../../domain/sensitivity.ts'
import { defaultSensitivity } from '../../domain/sensitivity.ts'
import type { ImportPart } from './import-part.ts'
import { toExemptPart } from './irs/to-part.ts'
import type { CalendarOptions } from './calendar/calendar-draft.ts'
import { toCalendarPart } from './calendar/to-part.ts'
import { toDirectoryPart } from './hsds/to-part.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { readContacts, toBookPart, type PartOptions } from './read-contacts.ts'
import { openUntrustedReader, type UntrustedReader } from './untrusted-reader.ts'

export const fileKinds = ['contacts', 'organizations', 'vcard', 'ics', 'hsds', 'irs'] as const
/** What files are said to hold. */
export type FileKind = (typeof fileKinds)[number]

/** What was read from files, before it is compared with the vault. */
export interface ImportSource {
  readonly kind: FileKind
  readonly parts: readonly ImportPart[]
  /** Of what is created where the files do not say. */
  readonly sensitivity: Sensitivity
  /** The scheme of the identifiers from which public records get their uids. */
  readonly publicScheme: string | undefined
}

interface ReadRequest extends Partial<Pick<CalendarOptions, 'from' | 'to'>> {
  readonly today: LocalDate
  /** IANA zone of the device. */
  readonly zone: string
  readonly kind: FileKind
  readonly paths: readonly string[]
  readonly options?: PartOptions | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** Reads the files in the thread for untrusted files. @throws AppError `file.*`, `job.cancelled`. */
export async function readSource(request: ReadRequest): Promise<ImportSource> {
  const { kind, paths, onProgress } = request
  const reader = openUntrustedReader()
  const parts: ImportPart[] = []
  try {
    if (kind === 'hsds') return directorySource(await readDirectory(reader, request))
    for (const [done, path] of paths.entries()) {
      if (request.signal?.aborted) throw new AppError('job.cancelled', {})
      onProgress?.(done, paths.length)
      parts.push(...(await readParts(reader, path, request)))
    }
  } finally {
    await reader.close()
  }
  const isPublic = kind === 'irs'
  return {
    kind,
    parts,
    sensitivity: isPublic ? 'public' : defaultSensitivity,
    publicScheme: isPublic ? 'ein' : undefined,
  }
}

async function readParts(
  reader: UntrustedReader,
  path: string,
  { kind, options, signal, today, zone, from, to }: ReadRequest,
): Promise<ImportPart[]> {
  switch (kind) {
    case 'contacts':
      return readContacts(reader, { path, options, signal })
    case 'organizations':
      return readContacts(reader, { path, options, signal, noun: 'organization' })
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

/** The files of a package belong together. */
async function readDirectory(reader: UntrustedReader, { paths, signal }: ReadRequest): Promise<ImportPart> {
  const [path = '', ...otherPaths] = paths
  return toDirectoryPart(path, await reader.readAs('directory', { path, otherPaths }, signal))
}

const directorySource = (part: ImportPart): ImportSource => ({
  kind: 'hsds',
  parts: [part],
  sensitivity: 'public',
  publicScheme: undefined,
})
