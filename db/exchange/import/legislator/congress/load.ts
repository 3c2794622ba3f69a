import { basename } from 'node:path'
import type { LocalDate } from '../../../../domain/local-date.ts'
import { isList, isMapping, type SourceDocument, type SourceValue } from '../../source/source-document.ts'
import { isGiven, type SourceFile, type SourceFiles } from '../../source/source-files.ts'
import { report, type Draft } from '../draft.ts'
import { failOrReport, refuseForeignPaths, reportDocument, reportNotRecognised } from '../file-note.ts'
import { readFiles } from '../read-files.ts'
import type { ReadLegislatureOptions } from '../read-options.ts'
import { recogniseCongressFile, type CongressFileKind } from './recognise.ts'

export interface LoadedFile {
  readonly file: SourceFile
  readonly document: SourceDocument
  readonly kind: CongressFileKind
  /** Of the past only: nobody in it serves, and nobody is missing from it. */
  readonly historical: boolean
}

/** The files of the dataset among the sources. Any of them that is damaged ends the reading: each is a whole list. */
export async function loadCongressFiles(
  draft: Draft,
  sources: SourceFiles,
  options: ReadLegislatureOptions,
): Promise<LoadedFile[]> {
  const loaded: LoadedFile[] = []
  for await (const read of readFiles(filesToRead(draft, sources), options)) {
    if ('failure' in read) {
      failOrReport(draft, read, ({ path }) => /legislator|committee/.test(basename(path)))
      continue
    }
    const { file, document } = read
    const kind = recogniseCongressFile(document)
    if (!kind) {
      reportNotRecognised(draft, file, document)
      continue
    }
    loaded.push({ file, document, kind, historical: isHistorical(read, kind, options.today) })
  }
  refuseForeignPaths(draft, sources.roots, new Set(loaded.map(({ file }) => file.root)))
  return loaded
}

/** A folder's historical files are passed over unread where current ones stand beside them: 12,000 people of the past. */
function filesToRead(draft: Draft, { files }: SourceFiles): SourceFile[] {
  const isNamed = (file: SourceFile, word: string) => basename(file.path).includes(word)
  const rootsWithCurrent = new Set(files.filter((file) => isNamed(file, '-current')).map(({ root }) => root))
  return files.filter((file) => {
    const passedOver = !isGiven(file) && isNamed(file, '-historical') && rootsWithCurrent.has(file.root)
    if (passedOver) notePassedOver(draft, file, 'historical')
    return !passedOver
  })
}

const notePassedOver = (draft: Draft, file: SourceFile, reason: 'historical' | 'executive') =>
  report(draft, { file: file.path, line: null }, { code: 'file.passedOver', params: { reason } })

interface ReadDocument {
  readonly file: SourceFile
  readonly document: SourceDocument
}

function isHistorical({ file, document }: ReadDocument, kind: CongressFileKind, today: LocalDate): boolean {
  if (basename(file.path).includes('historical')) return true
  const values = document.records.map(({ value }) => value)
  if (kind === 'committees') return values.some((value) => isMapping(value) && 'congresses' in value)
  if (kind !== 'legislators' || document.format === 'csv') return false
  return !values.some((value) => lastEnd(value) >= today)
}

/** The end of a legislator's last term as the file has it; empty when there is none. */
export function lastEnd(person: SourceValue): string {
  const terms = isMapping(person) && isList(person['terms']) ? person['terms'] : []
  const last = terms.at(-1)
  return isMapping(last) && typeof last['end'] === 'string' ? last['end'] : ''
}

/** YAML and JSON have every term, the CSV only the last: of files of the same content the first of these is taken. */
const preference = ['yaml', 'json', 'csv']

/** Current files before historical ones, each content once. */
export function chooseFiles(
  draft: Draft,
  loaded: readonly LoadedFile[],
  kind: CongressFileKind,
): LoadedFile[] {
  const ofKind = loaded.filter((item) => item.kind === kind)
  return [false, true].flatMap((historical) => {
    const [chosen, ...others] = ofKind
      .filter((item) => item.historical === historical)
      .sort((a, b) => preference.indexOf(a.document.format) - preference.indexOf(b.document.format))
    if (!chosen) return []
    for (const { file } of others) noteSameContent(draft, file, chosen.file)
    reportDocument(draft, chosen.file, chosen.document)
    return [chosen]
  })
}

const noteSameContent = (draft: Draft, file: SourceFile, kept: SourceFile) =>
  report(
    draft,
    { file: file.path, line: null },
    { code: 'file.sameContent', params: { kept: basename(kept.path) } },
  )
