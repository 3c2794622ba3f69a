import { fold } from '../../../../domain/fold.ts'
import type { UnknownChoice } from '../../../../domain/import-mapping.ts'
import { prepareOrganizationName } from '../../../../domain/matching/prepare-organization-name.ts'
import { cleanName } from '../../../../domain/person-name.ts'
import { sortKey } from '../../../../domain/sort-key.ts'
import { newUid, type Uid } from '../../../../domain/uid.ts'
import type { PlanSource } from '../../../../store/queries/known-contacts.ts'
import { knownOrganizations } from '../../../../store/queries/known-words.ts'
import type { Operation } from '../../../../store/sync/operation.ts'
import type { NamedInRow, PlanOptions } from './plan.ts'

/** An organization of the vault, or one that the import makes and that has no id yet. */
interface NamedOrganization {
  readonly uid: Uid
  readonly id: number | null
  readonly name: string
}

interface WantedOrganization {
  readonly text: string
  /** The file that names it. */
  readonly file: number
  readonly unknown: UnknownChoice
  /** Organizations of the vault that the contact belongs to: of several of one name it is one of these. */
  readonly preferred?: readonly number[]
}

/** Nobody but a person can tell which of several of one name is meant. */
export const several = 'several'

/** Of that name there are only such as may not be seen: a link would tell of them, a second one would be an open copy. */
export interface HiddenOrganizations {
  readonly hidden: readonly number[]
}

/** As what a name is looked for, whatever its case and accents. */
export const organizationKey = (name: string): string => fold(cleanName(name))

/**
 * The organizations that rows of persons name: those that a person linked to the name, then those of the files, then those
 * of the vault, then new ones.
 */
export class NamedOrganizations {
  readonly #options: PlanOptions
  readonly #known = new Map<string, readonly NamedOrganization[]>()
  readonly #byName = new Map<string, readonly NamedOrganization[]>()
  /** Those above the clearance by what they are called. */
  readonly #hidden = new Map<string, number[]>()
  readonly #ofFiles = new Set<string>()
  readonly #linked = new Map<string, NamedOrganization>()
  /** What linked organizations are called besides their name, as the table keeps it. */
  readonly #otherNames = new Map<string, string[]>()

  constructor(source: PlanSource, options: PlanOptions) {
    this.#options = options
    const [known = [], hidden = []] = byVisibility(knownOrganizations(source))
    for (const { id, name, otherNames } of hidden)
      for (const key of [name, ...otherNames].flatMap(keysOf))
        this.#hidden.set(key, [...(this.#hidden.get(key) ?? []), id])
    for (const organization of known) this.#remember(organization.name, organization)
    // What one is called comes before what another is called besides.
    const names = new Set(this.#known.keys())
    for (const organization of known)
      for (const name of organization.otherNames) this.#remember(name, organization, names)
    const byUid = new Map(known.map((organization) => [organization.uid, organization]))
    for (const [key, uid] of options.links) {
      const organization = byUid.get(uid)
      if (organization === undefined) continue
      this.#linked.set(key, organization)
      this.#otherNames.set(uid, [...organization.otherNames])
    }
  }

  /** Says that the files themselves have an organization of that name. */
  know(organization: NamedOrganization): void {
    const key = organizationKey(organization.name)
    const before = this.#ofFiles.has(key) ? (this.#byName.get(key) ?? []) : []
    this.#ofFiles.add(key)
    this.#byName.set(key, withOne(before, organization))
    this.#remember(organization.name, organization)
  }

  /** Undefined for one that is left out. */
  take(
    { text, file, unknown, preferred = [] }: WantedOrganization,
    operations: Operation[],
  ): NamedOrganization | HiddenOrganizations | typeof several | undefined {
    const name = cleanName(text)
    const key = organizationKey(text)
    const linked = this.#linked.get(key)
    if (linked) return linked
    const known = this.#byName.get(key) ?? this.#find(name)
    this.#byName.set(key, known)
    const [only] = known
    if (known.length > 1) return known.find(({ id }) => id !== null && preferred.includes(id)) ?? several
    if (only !== undefined) return only
    const hidden = keysOf(name).flatMap((one) => this.#hidden.get(one) ?? [])
    if (hidden.length > 0) return { hidden }
    if (unknown === 'leave' || name === '') return undefined
    const made = this.#make(name, file, operations)
    this.#byName.set(key, [made])
    return made
  }

  /** Those of the vault that are called so. */
  candidates(text: string): NonNullable<NamedInRow['candidates']> {
    const known = this.#byName.get(organizationKey(text)) ?? []
    return known.flatMap(({ id, uid, name }) => (id === null ? [] : [{ uid, name }]))
  }

  isLinked(text: string): boolean {
    return this.#linked.has(organizationKey(text))
  }

  /** Keeps the name that was linked as another one of the organization, so that it is known the next time. */
  keepName(text: string): Operation[] {
    const linked = this.#linked.get(organizationKey(text))
    const otherNames = linked && this.#otherNames.get(linked.uid)
    if (!linked || !otherNames || linked.id === null) return []
    const isThere = [linked.name, ...otherNames].some(
      (name) => organizationKey(name) === organizationKey(text),
    )
    if (isThere) return []
    otherNames.push(cleanName(text))
    const columns = { other_names: JSON.stringify(otherNames) }
    return [{ kind: 'update', table: 'contact', rowId: linked.id, columns }]
  }

  #remember(name: string, organization: NamedOrganization, taken?: ReadonlySet<string>): void {
    for (const key of keysOf(name))
      if (!taken?.has(key)) this.#known.set(key, withOne(this.#known.get(key) ?? [], organization))
  }

  #find(name: string): readonly NamedOrganization[] {
    return (
      keysOf(name)
        .map((key) => this.#known.get(key))
        .find((known) => known !== undefined) ?? []
    )
  }

  #make(name: string, file: number, operations: Operation[]): NamedOrganization {
    const uid = newUid<'organization'>()
    const { sources, sensitivity } = this.#options
    const contact = {
      noun: 'organization',
      display_name: name,
      sort_key: sortKey(name),
      source: sources[file] ?? null,
    }
    const rows = [
      { table: 'contact' as const, columns: contact },
      { table: 'organization' as const, columns: { name } },
    ]
    operations.push({ kind: 'create', record: { noun: 'organization', uid, owner: null, rows, sensitivity } })
    const made = { uid, id: null, name }
    this.#remember(name, made)
    return made
  }
}

const byVisibility = (all: ReturnType<typeof knownOrganizations>) => [
  all.filter(({ isHidden }) => !isHidden),
  all.filter(({ isHidden }) => isHidden),
]

const withOne = (all: readonly NamedOrganization[], one: NamedOrganization): readonly NamedOrganization[] =>
  all.some(({ uid }) => uid === one.uid) ? all : [...all, one]

/** As it is written, and without its legal form: "Acme, Inc." is "Acme". */
const keysOf = (name: string): string[] => [
  organizationKey(name),
  `words ${prepareOrganizationName(name)?.words.join(' ') ?? fold(name)}`,
]
