import { z } from 'zod'
import type { ChamberKind } from '../../db/domain/chamber.ts'
import { localDateSchema, type LocalDate } from '../../db/domain/local-date.ts'
import { reportAudiences, reportColumns } from '../../db/domain/report-column.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import { job, mainJob, read } from './endpoint.ts'
import { fileHandleSchema } from './file-handle.ts'

interface ReportChamber {
  readonly kind: ChamberKind
  readonly name: string
}

interface ReportFact {
  readonly label: string
  readonly value: string
}

export interface ReportColumn {
  readonly key: string
  readonly label: string
  readonly type: 'text' | 'integer' | 'number' | 'minutes' | 'date' | 'time' | 'boolean'
}

export type ReportCell = string | number | boolean | null

interface ReportTotal {
  readonly kind: 'rows' | 'sum' | 'distinct' | 'each'
  readonly label: string
  /** Key of the column it comes from; null for the number of rows. */
  readonly column: string | null
  readonly value: number
}

export interface ReportTally {
  readonly label: string | null
  readonly count: number
}

export interface ReportTimeline {
  readonly unit: 'week' | 'month' | 'year'
  readonly spans: readonly {
    readonly from: LocalDate
    readonly contacts: number
    readonly attempts: number
  }[]
}

/** The figures of all rows, and the first of the rows. */
export interface ReportPreview {
  readonly title: string
  readonly facts: readonly ReportFact[]
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly (readonly ReportCell[])[]
  readonly rowCount: number
  readonly totals: readonly ReportTotal[]
  readonly redactions: readonly { readonly count: number; readonly reason: string }[]
  readonly charts: {
    readonly timeline: ReportTimeline
    readonly types: readonly ReportTally[]
    readonly outcomes: readonly ReportTally[]
  }
}

/** What is known of a file that has left the vault. */
export interface WrittenReport {
  readonly name: string
  readonly records: number
  readonly bytes: number
  /** Lower-case hexadecimal. */
  readonly sha256: string
  /** Instant in UTC. */
  readonly at: string
}

/** `reading` makes the report of the vault, `writing` puts it into the file. */
interface ReportProgress {
  readonly step: 'reading' | 'writing'
}

const writtenFormats = ['xlsx', 'csv', 'json'] as const

const paperSizes = ['letter', 'a4'] as const
export type PaperSize = (typeof paperSizes)[number]

/** The most rows that are shown or printed; more go into a file. */
const mostReportRows = 5000

/** Of a page that is printed: the most rows with all their columns, as the boundary takes it. */
const mostPageLength = 8_000_000

const choice = {
  from: localDateSchema,
  to: localDateSchema,
  owner: uidSchema<'member'>().optional(),
  chamber: z.string().min(1).max(300).optional(),
  /** What its rows show, in the preview as in the file. */
  columns: z.array(z.enum(reportColumns)).min(1).max(reportColumns.length),
  /** Whoever is outside is shown nothing restricted, neither in the preview nor in the file. */
  audience: z.enum(reportAudiences),
  /** Of the words in the report. */
  language: z.enum(['en', 'es']),
}
const choiceSchema = z.strictObject(choice)
export type ReportChoice = z.infer<typeof choiceSchema>

export const reportSlice = {
  chambers: read(z.strictObject({}), 'chamber').returns<readonly ReportChamber[]>(),
  preview: read(
    z.strictObject({ ...choice, limit: z.int().min(0).max(mostReportRows) }),
    'interaction',
    'interaction_type',
    'person',
    'organization',
    'member',
    'term',
    'seat',
    'chamber',
  ).returns<ReportPreview>(),
  /** Replaces a file that is there. Errors: those of writing a file; `report.tooLarge`, `job.cancelled`. */
  write: job(
    z.strictObject({
      ...choice,
      format: z.enum(writtenFormats),
      file: fileHandleSchema,
    }),
  ).returns<WrittenReport, ReportProgress>(),
  /** Prints a page, without scripts and with the styles of the window, as a PDF. Errors: those of writing a file; `job.cancelled`. */
  print: mainJob(
    z.strictObject({
      file: fileHandleSchema,
      page: z.string().min(1).max(mostPageLength),
      paper: z.enum(paperSizes),
      /** On its side, for a table of many columns. */
      landscape: z.boolean(),
      title: z.string().min(1).max(200),
      records: z.int().min(0).max(mostReportRows),
      fields: z.array(z.string().min(1).max(100)).max(100),
      audience: z.string().min(1).max(100),
    }),
  ).returns<WrittenReport>(),
}
