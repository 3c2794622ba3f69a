import type { SectorKey } from '../../../domain/sector.ts'
import type { ContactDraft } from '../contact/draft/contact-draft.ts'
import type { ReadingProblem } from '../reading-problem.ts'

/** One row of the extract of exempt organizations. The draft has the name as the IRS writes it. */
export interface ExemptOrganization extends ContactDraft {
  /** "Windsor Improvement Corporation" for WINDSOR IMPROVEMENT CORPORATION. */
  readonly readableName: string
  /** What its NTEE code and its subsection of the law suggest; null when they suggest nothing. */
  readonly sector: SectorKey | null
}

export interface ExemptOrganizations {
  readonly organizations: readonly ExemptOrganization[]
  /** Columns of which nothing was taken. */
  readonly passedOver: readonly string[]
  readonly problems: readonly ReadingProblem[]
}
