import type { ContactPointKind } from '../../../../domain/contact-point-value.ts'
import type { MatchReason } from '../../../../domain/matching/reason.ts'
import type { Region } from '../../../../domain/phone.ts'
import type { UnknownChoice, UnknownWords, WordKind } from '../../../../domain/import-mapping.ts'
import type { planReason } from '../../../../domain/i18n/en/contact-import.ts'
import type { Noun } from '../../../../domain/noun.ts'
import type { Sensitivity } from '../../../../domain/sensitivity.ts'
import type { Uid } from '../../../../domain/uid.ts'
import type { Operation } from '../../../../store/sync/operation.ts'
import type { ReadingProblemCode } from '../../reading-problem.ts'
import type { ContactDraft } from '../draft/contact-draft.ts'
import { wordKey } from '../cell/named-word.ts'

const rowVerdicts = ['created', 'updated', 'unchanged', 'skipped', 'ambiguous', 'error'] as const
/** What an import does with one row of a file. `ambiguous`: a person has to say; until then nothing is done. */
export type RowVerdict = (typeof rowVerdicts)[number]

export const importModes = ['create', 'fill', 'overwrite'] as const
/** What becomes of a contact that is there already: nothing, its blanks are filled, or the file is right. */
export type ImportMode = (typeof importModes)[number]

/** Where a row stands, `0.12` for line 12 of the first file, `0.12.1` for the second contact of it. */
export type RowKey = string

/** Whether a row is about a contact of its own: others are known by what they belong to. */
export const isContactKey = (key: RowKey): boolean => /^\d+\.\d+(?:\.\d+)?$/u.test(key)

/** What a person says about one row. */
export type RowDecision =
  { readonly kind: 'skip' | 'create' } | { readonly kind: 'merge'; readonly into: Uid }

/** Why a row is what it is; `importReasonText` says it in words. */
export interface RowReason {
  readonly code: keyof typeof planReason | ReadingProblemCode
  readonly detail: string
}

/** A contact of the vault that a row may be. */
export interface RowMatch {
  readonly id: Uid
  readonly name: string
  /** 0 to 1. */
  readonly probability: number
  readonly reasons: readonly MatchReason[]
}

/** An organization that a row names. */
export interface NamedInRow {
  readonly text: string
  /** What it is, or becomes; null for one that is left out. */
  readonly organization: { readonly uid: Uid; readonly name: string; readonly isNew: boolean } | null
  /** A person said so. */
  readonly isLinked: boolean
  /** Several are called so, and nobody has said which is meant. */
  readonly isSeveral: boolean
  /** Where several are called so, those of the vault. */
  readonly candidates?: readonly { readonly uid: Uid; readonly name: string }[]
}

/** What stands in a cell and its own field cannot hold. */
export interface RefusedValue {
  readonly column: string
  readonly value: string
  /** The code of what is wrong with it. */
  readonly issue: string
}

export interface PlannedRow {
  readonly key: RowKey
  readonly file: number
  /** Name of the file of a package, where several make up the list. */
  readonly inFile?: string
  readonly line: number
  readonly noun: Noun
  /** Where it is something that an organization has. */
  readonly place?: 'location' | 'service'
  readonly name: string
  readonly verdict: RowVerdict
  /** The record that it is, or becomes; null where nothing is done. */
  readonly record: Uid | null
  readonly reason: RowReason | null
  readonly matches: readonly RowMatch[]
  /** What of the row has no place, in words. */
  readonly remarks: readonly string[]
  /** Organizations, tags and fields that nobody knows and that are left out, as it was chosen. */
  readonly leftOut?: readonly string[]
  /** What own fields cannot hold; the rest of the row is taken. */
  readonly refused?: readonly RefusedValue[]
  /** Words that become choices of own fields by it, after the name of the field. */
  readonly choicesAdded?: readonly string[]
  /** What else there is to be told of it. */
  readonly told?: readonly RowReason[]
  readonly organizations?: readonly NamedInRow[]
  /** Which of the plan's operations are about it: from the first up to, not including, the second. */
  readonly steps: readonly [from: number, to: number]
}

/** A row of which nothing is decided yet. */
export const newPlannedRow = (
  row: Pick<PlannedRow, 'key' | 'file' | 'line' | 'noun' | 'name'> &
    Partial<Pick<PlannedRow, 'remarks' | 'inFile' | 'place'>>,
): PlannedRow => ({
  verdict: 'error',
  record: null,
  reason: null,
  matches: [],
  remarks: [],
  steps: [0, 0],
  ...row,
})

/** A draft with where it stands. */
export interface PlacedDraft {
  readonly key: RowKey
  readonly file: number
  readonly draft: ContactDraft
}

export interface PlanOptions {
  readonly mode: ImportMode
  /** What the file says of organizations, tags and fields that nobody knows: make them, or leave them out. */
  readonly unknown: UnknownWords
  readonly decisions: ReadonlyMap<RowKey, RowDecision>
  /** The organizations that names in the files stand for, as a person says; by `organizationKey`. */
  readonly links: ReadonlyMap<string, Uid>
  /** Kept as the source of what is created, by file. */
  readonly sources: readonly string[]
  /** Of what is created where the row does not say. */
  readonly sensitivity: Sensitivity
  readonly region: Region
  /** Public records get uids that any vault derives, from the first identifier of this scheme. */
  readonly publicScheme?: string | undefined
  /** What a file calls the column that fills a field; undefined where it has no columns, or none for it. */
  readonly columnOf?: (file: number, field: string) => string | undefined
}

/** As the column says where the word stands, else as the import says. */
export const choiceFor = (
  { ifUnknown }: Pick<ContactDraft, 'ifUnknown'>,
  { unknown }: Pick<PlanOptions, 'unknown'>,
  { kind, word }: { readonly kind: WordKind; readonly word: string },
): UnknownChoice => ifUnknown?.[wordKey(kind, word)] ?? unknown[kind]

/** A photo whose bytes have to be kept before its row is written. */
export interface PlannedPhoto {
  readonly sha256: Uint8Array
  readonly bytes: Uint8Array
}

/** Everything an import would do, before it does anything. */
export interface ImportPlan {
  readonly rows: readonly PlannedRow[]
  readonly operations: readonly Operation[]
  readonly photos: readonly PlannedPhoto[]
}

/** A contact point in the form in which it is compared. */
export interface KeyedPoint {
  readonly kind: ContactPointKind
  readonly normalised: string
}
