import type { ProblemList } from '../problem-list.ts'
import type { ReadingProblemCode } from '../reading-problem.ts'
import type { DirectoryRow, DirectoryTables } from './table.ts'

const parents = ['organization', 'location', 'service', 'service_at_location', 'contact'] as const
type Parent = (typeof parents)[number]

/** The tables of a package and the ties between them. A row that names what is not there is told. */
export class Directory {
  readonly #tables: DirectoryTables
  readonly #byParent = new Map<string, DirectoryRow[]>()
  readonly #byId = new Map<string, DirectoryRow>()
  readonly #belonging = new Map<string, ReadonlyMap<DirectoryRow | undefined, readonly DirectoryRow[]>>()

  constructor(tables: DirectoryTables, problems: ProblemList) {
    this.#tables = tables
    for (const table of parents) this.#index(table, problems)
    for (const [table, rows] of tables) for (const row of rows) this.#tie(table, row, problems)
  }

  /** Of rows with the same id the first. */
  rows(table: Parent): readonly DirectoryRow[] {
    const rows = this.#tables.get(table) ?? []
    return rows.filter((row) => this.find(table, row.cells.get('id') ?? '') === row)
  }

  find(table: Parent, id: string | undefined): DirectoryRow | undefined {
    return id === undefined ? undefined : this.#byId.get(`${table} ${id}`)
  }

  /** The rows of a table that name one row of another. */
  of(table: string, parent: Parent, row: DirectoryRow): readonly DirectoryRow[] {
    return this.#byParent.get(`${table} ${parent} ${row.cells.get('id') ?? ''}`) ?? []
  }

  /** Its own, or the one to which its location or service belongs. */
  organizationOf(row: DirectoryRow): DirectoryRow | undefined {
    const { cells } = row
    const own = this.find('organization', cells.get('organization_id'))
    if (own !== undefined) return own
    const link = this.find('service_at_location', cells.get('service_at_location_id'))
    const owners = [cells, link?.cells].flatMap((ids) =>
      (['location', 'service'] as const).map((table) => {
        const near = this.find(table, ids?.get(`${table}_id`))
        return near && this.ownerOf(table, near)
      }),
    )
    return owners.find((owner) => owner !== undefined)
  }

  /** The organization that a location or service names; where it names none, that of what is given there, or where. */
  ownerOf(table: 'location' | 'service', row: DirectoryRow): DirectoryRow | undefined {
    const own = row.cells.get('organization_id')
    if (own !== undefined) return this.find('organization', own)
    const other = table === 'location' ? 'service' : 'location'
    const linked = [
      ...this.of('service_at_location', table, row).map(({ cells }) =>
        this.find(other, cells.get(`${other}_id`)),
      ),
      ...(other === 'service' ? this.of('service', 'location', row) : []),
      ...(other === 'location' ? [this.find('location', row.cells.get('location_id'))] : []),
    ]
    return linked
      .map((one) => this.find('organization', one?.cells.get('organization_id')))
      .find((owner) => owner !== undefined)
  }

  /** The locations, services or contacts of an organization. */
  belonging(table: 'location' | 'service' | 'contact', organization: DirectoryRow): readonly DirectoryRow[] {
    const ownerOf = (row: DirectoryRow) =>
      table === 'contact' ? this.organizationOf(row) : this.ownerOf(table, row)
    const known = this.#belonging.get(table) ?? Map.groupBy(this.rows(table), ownerOf)
    this.#belonging.set(table, known)
    return known.get(organization) ?? []
  }

  #index(table: Parent, problems: ProblemList): void {
    for (const row of this.#tables.get(table) ?? []) {
      const key = `${table} ${row.cells.get('id') ?? ''}`
      if (this.#byId.has(key)) this.#report(problems, 'directory.duplicate', row, key)
      else this.#byId.set(key, row)
    }
  }

  #report(
    problems: ProblemList,
    code: ReadingProblemCode,
    { line, file }: DirectoryRow,
    detail: string,
  ): void {
    problems.report(code, line, detail, file)
  }

  #tie(table: string, row: DirectoryRow, problems: ProblemList): void {
    const above = row.cells.get('parent_organization_id')
    if (above !== undefined && !this.find('organization', above))
      this.#report(problems, 'directory.orphan', row, `organization ${above}`)
    for (const parent of parents) {
      const id = row.cells.get(`${parent}_id`)
      if (id === undefined || parent === table) continue
      const key = `${table} ${parent} ${id}`
      const siblings = this.#byParent.get(key)
      if (siblings) siblings.push(row)
      else this.#byParent.set(key, [row])
      // A package without the whole table leaves the tie open; it breaks none.
      if (this.#tables.has(parent) && !this.find(parent, id))
        this.#report(problems, 'directory.orphan', row, `${parent} ${id}`)
    }
  }
}
