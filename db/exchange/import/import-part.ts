import type { CalendarBook } from './calendar/calendar-draft.ts'
import type { ContactDraft } from './contact/draft/contact-draft.ts'
import type { Mapping } from '../../domain/import-mapping.ts'
import type { ServiceDirectory } from './hsds/hsds-draft.ts'
import type { ReadingProblem } from './reading-problem.ts'
import type { Table } from './table/shape-table.ts'
import type { TableFile } from './table/table-file.ts'

/** A table of a file, and what its columns mean. */
export interface MappedTable {
  readonly file: TableFile
  /** Which of its sheets. */
  readonly sheet: number
  readonly table: Table
  readonly mapping: Mapping
  /** Names of the layouts that fit, the best first. */
  readonly layouts: readonly string[]
}

/** One list of contacts: a file, or one sheet of it. */
export interface ImportPart {
  readonly path: string
  /** As a person knows it: the name of the file, and of the sheet where there are several. */
  readonly name: string
  /** The program that wrote it, as far as that shows. */
  readonly layout: string | null
  /** Rows, cards or entries, those included of which nothing comes. */
  readonly entries: number
  readonly drafts: readonly ContactDraft[]
  readonly problems: readonly ReadingProblem[]
  /** Null for address books, whose lines say themselves what they mean. */
  readonly table: MappedTable | null
  /** Things to do about contacts of another list of the same file. */
  readonly tasks: readonly ContactTask[]
  /** Events and things to do, of a calendar. */
  readonly calendar?: CalendarBook
  /** Where and what organizations offer, of a service directory. */
  readonly directory?: ServiceDirectory
}

export interface ContactTask {
  readonly line: number
  /** Where the contact stands: the name of its list, and the line of its record. */
  readonly contacts: string
  readonly contactLine: number
  readonly title: string
  readonly dueOn: string | null
  readonly doneOn: string | null
}
