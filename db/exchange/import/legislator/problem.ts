import type { ErrorCode } from '../../../domain/errors.ts'

/** What an import could not take as it stands, by code, with the parameters its message needs. */
export interface ProblemParams {
  /** A file of a folder that could not be read; the rest was. */
  'file.failed': { error: ErrorCode; detail: string }
  /** The record does not have the shape of its dataset and was left out. */
  'record.invalid': { id: string | null; field: string; issue: string }
  /** The same id stands twice; the first record was taken. */
  'record.duplicate': { id: string }
  /** A row of a table that could not be read. */
  'row.malformed': { detail: string }
  /** The member of a committee is not among the people of the files, or has no id. Kept by name. */
  'membership.unresolved': { committee: string; name: string; personId: string | null }
  /** Members of a committee that the files of committees do not name; left out. */
  'membership.unknownCommittee': { committee: string; count: number }
  'committee.unknownParent': { committee: string; parent: string }
  /** By the files, the committee is part of one that is part of it; taken as part of none. */
  'committee.partOfItself': { committee: string }
  /** Offices or accounts of somebody who is not among the people of the files; kept. */
  'person.unknown': { id: string; count: number }
  /** The term ends before it starts; the start was dropped. */
  'term.reversed': { id: string; start: string; end: string }
  /** Neither a web address nor, where one is allowed, an e-mail address; left out. */
  'contact.notALink': { id: string; value: string }
  /** People who were left out because they were not asked for. */
  'people.leftOut': { branch: 'executive' | 'municipal' | 'retired'; count: number }
  'file.sameContent': { kept: string }
  'file.notRecognised': { detail: string }
  'file.passedOver': { reason: 'symbolicLink' | 'tooDeep' | 'historical' | 'executive' }
  'file.encoding': { encoding: string }
  /** Most terms of the file have ended: it is an old copy, so nobody is called missing by it. */
  'file.outdated': { ended: number; count: number }
  /** Some records of the list of people were not readable, so nobody is called missing by it. */
  'coverage.incomplete': object
}

export type ProblemCode = keyof ProblemParams

/**
 * `error`: a file, record or row was not taken. `warning`: it was taken, without a part that does not fit.
 * `note`: worth saying, nothing is wrong.
 */
export type ProblemSeverity = 'error' | 'warning' | 'note'

/** Discriminated by `code`: after a test of it, `params` has its type. */
export type ImportProblem = {
  [C in ProblemCode]: {
    readonly severity: ProblemSeverity
    readonly file: string
    /** Counted from 1; null when the problem is not at one place. */
    readonly line: number | null
    readonly code: C
    readonly params: ProblemParams[C]
  }
}[ProblemCode]

const severities: Readonly<Record<ProblemCode, ProblemSeverity>> = {
  'file.failed': 'error',
  'record.invalid': 'error',
  'record.duplicate': 'error',
  'row.malformed': 'error',
  'membership.unknownCommittee': 'error',
  'membership.unresolved': 'warning',
  'committee.unknownParent': 'warning',
  'committee.partOfItself': 'warning',
  'person.unknown': 'warning',
  'term.reversed': 'warning',
  'contact.notALink': 'warning',
  'file.outdated': 'warning',
  'coverage.incomplete': 'warning',
  'people.leftOut': 'note',
  'file.sameContent': 'note',
  'file.notRecognised': 'note',
  'file.passedOver': 'note',
  'file.encoding': 'note',
}

export const severityOf = (code: ProblemCode): ProblemSeverity => severities[code]
