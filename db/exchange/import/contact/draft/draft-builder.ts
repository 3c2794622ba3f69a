import { organizationSchema } from '../../../../domain/organization.ts'
import { fieldToken } from '../../../../domain/import-reason.ts'
import { personSchema } from '../../../../domain/person.ts'
import type {
  ContactDraft,
  DraftAffiliation,
  DraftDoubt,
  DraftExternalId,
  DraftPoint,
  DraftQuestion,
  DraftValue,
} from './contact-draft.ts'
import type {
  AddressPiece,
  MappedNoun,
  OwnForm,
  Target,
  UnknownChoice,
} from '../../../../domain/import-mapping.ts'

export interface AddressInProgress {
  label: string | null
  readonly pieces: Map<AddressPiece, string>
}

type AffiliationInProgress = { -readonly [K in keyof DraftAffiliation]?: DraftAffiliation[K] }

/** What the cells of one row have said so far about one contact. */
export interface DraftInProgress {
  noun: MappedNoun
  readonly line: number
  fullName: string | null
  /** How the whole name is written. */
  nameOrder: Extract<Target, { to: 'name' }>['order']
  /** Before an address, as mail programs write it: the name of who has no other. */
  mailName: string | null
  readonly fields: Map<string, DraftValue>
  readonly otherNames: string[]
  readonly points: DraftPoint[]
  readonly addresses: Map<string, AddressInProgress>
  readonly affiliations: Map<string, AffiliationInProgress>
  readonly tags: Set<string>
  readonly custom: Map<string, string>
  readonly written: Map<string, string>
  readonly forms: Map<string, OwnForm>
  readonly datePieces: Map<string, Map<'year' | 'month' | 'day', string>>
  readonly externalIds: DraftExternalId[]
  readonly notes: string[]
  readonly ifUnknown: Map<string, UnknownChoice>
  readonly remarks: string[]
  readonly doubts: DraftDoubt[]
  asks: DraftQuestion | null
  /** What stands for the name of a seat that nobody has. */
  vacancy: string | null
}

export const newDraft = (noun: MappedNoun, line: number): DraftInProgress => ({
  noun,
  line,
  fullName: null,
  nameOrder: undefined,
  mailName: null,
  fields: new Map(),
  otherNames: [],
  points: [],
  addresses: new Map(),
  affiliations: new Map(),
  tags: new Set(),
  custom: new Map(),
  written: new Map(),
  forms: new Map(),
  datePieces: new Map(),
  externalIds: [],
  notes: [],
  ifUnknown: new Map(),
  remarks: [],
  doubts: [],
  asks: null,
  vacancy: null,
})

/** The same value twice is one: exports repeat what they call the primary number, and may say only once that it fails. */
export function addPoint({ points }: DraftInProgress, point: DraftPoint): void {
  const at = points.findIndex(({ kind, value }) => kind === point.kind && value === point.value)
  const there = points[at]
  if (there === undefined) points.push(point)
  else if (there.status === undefined && point.status !== undefined)
    points[at] = { ...there, status: point.status }
}

const has = (schema: { readonly shape: object }) => (field: string) => Object.hasOwn(schema.shape, field)
const fieldsOf = { person: has(personSchema), organization: has(organizationSchema) }

/** Only what the noun has: the rest is told to the person who imports, so that nothing is lost unseen. */
export function finishDraft(
  draft: DraftInProgress,
  columnOf: (field: string) => string | undefined = () => undefined,
): ContactDraft {
  const isKnown = fieldsOf[draft.noun]
  const affiliations = draft.noun === 'person' ? affiliationsOf(draft) : []
  const looseRoles = keepLooseRoles(draft, columnOf)
  const fields: Record<string, DraftValue> = {}
  for (const [field, value] of draft.fields)
    if (isKnown(field)) fields[field] = value
    else draft.remarks.push(`${columnOf(field) ?? fieldToken(field)}: ${String(value)}`)
  return {
    noun: draft.noun,
    line: draft.line,
    fields,
    otherNames: [...new Set(draft.otherNames)],
    points: draft.points,
    affiliations,
    tags: [...draft.tags],
    custom: Object.fromEntries(draft.custom),
    ...(draft.written.size > 0 && { written: Object.fromEntries(draft.written) }),
    ...(draft.forms.size > 0 && { forms: Object.fromEntries(draft.forms) }),
    ...(looseRoles.length > 0 && { looseRoles }),
    externalIds: draft.externalIds,
    photo: null,
    notes: draft.notes,
    ...(draft.ifUnknown.size > 0 && { ifUnknown: Object.fromEntries(draft.ifUnknown) }),
    remarks: draft.remarks,
    ...(draft.doubts.length > 0 && { doubts: draft.doubts }),
    ...(draft.asks && { asks: draft.asks }),
  }
}

/** A role needs an organization to be a role in. */
function affiliationsOf(draft: DraftInProgress): DraftAffiliation[] {
  return [...draft.affiliations.values()].flatMap(({ organization, title, department, ...rest }) => {
    if (organization !== undefined)
      return [{ organization, title: title ?? null, department: department ?? null, ...rest }]
    return []
  })
}

/**
 * What has no organization to be a role in is kept as an own field, named as its column: a staff list of one organization
 * does not say which. Returns the names.
 */
function keepLooseRoles(draft: DraftInProgress, columnOf: (field: string) => string | undefined): string[] {
  const loose = [...draft.affiliations.values()].filter(
    ({ organization }) => draft.noun === 'organization' || organization === undefined,
  )
  return (['title', 'department'] as const).flatMap((piece) => {
    const texts = loose
      .flatMap((role) => role[piece] ?? [])
      .filter((text) => text !== '' && text !== draft.fields.get('name'))
    if (texts.length === 0) return []
    const label = (columnOf(piece) ?? looseRoleLabels[piece]).slice(0, longestLabel)
    const before = draft.custom.get(label)
    draft.custom.set(label, [...new Set([...(before === undefined ? [] : [before]), ...texts])].join('; '))
    return [label]
  })
}

const longestLabel = 200

/** As address books call them. */
export const looseRoleLabels = { title: 'Title', department: 'Department' } as const
