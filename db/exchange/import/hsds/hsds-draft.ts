import type { ContactDraft, DraftPoint } from '../contact/draft/contact-draft.ts'
import type { ReadingProblem } from '../reading-problem.ts'

/** The row that it is. */
interface Place {
  readonly file: string
  readonly line: number
}

/** A place where services are given. */
export interface DirectoryLocation extends Place {
  readonly id: string
  readonly name: string
  readonly description: string | null
  /** Its addresses and phones. */
  readonly points: readonly DraftPoint[]
  /** When it is open: `MO,TU 09:00-17:00`. */
  readonly schedules: readonly string[]
}

export interface DirectoryService extends Place {
  readonly id: string
  readonly name: string
  readonly description: string | null
  readonly status: string | null
  readonly points: readonly DraftPoint[]
  readonly schedules: readonly string[]
  /** Where it is given, by the ids of locations. */
  readonly locationIds: readonly string[]
}

/** Columns of a file that have something in them and no place in the vault. */
export interface ColumnsLeft {
  readonly file: string
  readonly columns: readonly string[]
}

export interface DirectoryOrganization {
  readonly id: string
  /** Of the organization that it is part of. */
  readonly parentId: string | null
  /** With the names of its services, and with the addresses and phones of its locations by their names. */
  readonly draft: ContactDraft
  readonly locations: readonly DirectoryLocation[]
  readonly services: readonly DirectoryService[]
}

/** A service directory after Open Referral (HSDS). */
export interface ServiceDirectory {
  readonly organizations: readonly DirectoryOrganization[]
  /** The contact persons that it names. */
  readonly people: readonly ContactDraft[]
  /** Rows of the tables, those included that belong to nothing. */
  readonly counts: Readonly<Record<'organizations' | 'locations' | 'services', number>>
  readonly columnsLeft: readonly ColumnsLeft[]
  /** Files of which nothing was taken. */
  readonly passedOver: readonly string[]
  readonly problems: readonly ReadingProblem[]
}
