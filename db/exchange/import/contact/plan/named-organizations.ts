import { fold } from '../../../../domain/fold.ts'
import { prepareOrganizationName } from '../../../../domain/matching/prepare-organization-name.ts'
import { cleanName } from '../../../../domain/person-name.ts'
import { sortKey } from '../../../../domain/sort-key.ts'
import { newUid, type Uid } from '../../../../domain/uid.ts'
import type { PlanSource } from '../../../../store/queries/known-contacts.ts'
import { knownOrganizations } from '../../../../store/queries/known-words.ts'
import type { Operation } from '../../../../store/sync/operation.ts'
import type { PlanOptions } from './plan.ts'

/** An organization of the vault, or one that the import makes and that has no id yet. */
interface NamedOrganization {
  readonly uid: Uid
  readonly id: number | null
}

/** The organizations that rows of persons name: those of the files first, then those of the vault, then new ones. */
export class NamedOrganizations {
  readonly #options: PlanOptions
  readonly #known = new Map<string, NamedOrganization>()
  readonly #byName = new Map<string, NamedOrganization | undefined>()

  constructor(source: PlanSource, options: PlanOptions) {
    this.#options = options
    for (const { id, uid, name } of knownOrganizations(source)) this.#remember(name, { id, uid })
  }

  /** Says that the files themselves have an organization of that name. */
  know(name: string, organization: NamedOrganization): void {
    this.#byName.set(fold(cleanName(name)), organization)
    this.#remember(name, organization)
  }

  /** Undefined for one that is left out. */
  take(text: string, file: number, operations: Operation[]): NamedOrganization | undefined {
    const name = cleanName(text)
    const key = fold(name)
    if (!this.#byName.has(key)) this.#byName.set(key, this.#find(name) ?? this.#make(name, file, operations))
    return this.#byName.get(key)
  }

  /** Of several that are written alike the first. */
  #remember(name: string, organization: NamedOrganization): void {
    for (const key of keysOf(name)) if (!this.#known.has(key)) this.#known.set(key, organization)
  }

  #find(name: string): NamedOrganization | undefined {
    return keysOf(name)
      .map((key) => this.#known.get(key))
      .find((known) => known !== undefined)
  }

  #make(name: string, file: number, operations: Operation[]): NamedOrganization | undefined {
    if (this.#options.unknown.organizations === 'leave' || name === '') return undefined
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
    this.#remember(name, { uid, id: null })
    return { uid, id: null }
  }
}

/** As it is written, and without its legal form: "Acme, Inc." is "Acme". */
const keysOf = (name: string): string[] => [
  fold(cleanName(name)),
  `words ${prepareOrganizationName(name)?.words.join(' ') ?? fold(name)}`,
]
