import { KnownContacts, type PlanSource } from '../../../store/queries/known-contacts.ts'
import { knownPlaces, type KnownPlace } from '../../../store/queries/known-places.ts'
import type { Operation } from '../../../store/sync/operation.ts'
import { newPlannedRow, type ImportMode, type ImportPlan, type PlannedRow } from '../contact/plan/plan.ts'
import type { ImportPart } from '../import-part.ts'
import type { DirectoryLocation, DirectoryOrganization, DirectoryService } from './hsds-draft.ts'

interface Place {
  readonly table: 'location' | 'service'
  readonly key: string
  readonly name: string
  readonly file: string
  readonly line: number
  readonly columns: Readonly<Record<string, string | null>>
}

/** Adds to a plan where and what the organizations of a directory offer. */
export function planPlaces(
  store: PlanSource,
  parts: readonly ImportPart[],
  { plan, mode }: { readonly plan: ImportPlan; readonly mode: ImportMode },
): ImportPlan {
  const operations = [...plan.operations]
  const known = new KnownContacts(store)
  const rows: PlannedRow[] = []
  for (const [file, { directory }] of parts.entries())
    for (const organization of directory?.organizations ?? []) {
      const owner = plan.rows.find(
        (row) => row.file === file && row.line === organization.draft.line && row.noun === 'organization',
      )
      const id = owner?.record == null ? undefined : known.idOf(owner.record)
      const present = new Map(
        (['location', 'service'] as const).map((table) => [
          table,
          id === undefined ? [] : knownPlaces(store, table, id),
        ]),
      )
      for (const [nth, place] of placesOf(organization).entries()) {
        const row = startRow(file, { organization, place, nth })
        const planned = planPlace(row, { place, owner, present: present.get(place.table) ?? [], mode })
        const from = operations.length
        operations.push(...planned.operations)
        rows.push({ ...planned.row, steps: [from, operations.length] })
      }
    }
  return { ...plan, rows: [...plan.rows, ...rows], operations }
}

const startRow = (
  file: number,
  { organization, place, nth }: { organization: DirectoryOrganization; place: Place; nth: number },
): PlannedRow =>
  newPlannedRow({
    key: `${file}.${organization.draft.line}.${place.table}.${nth}`,
    file,
    inFile: place.file,
    line: place.line,
    noun: 'organization',
    place: place.table,
    name: place.name,
  })

interface Planning {
  readonly place: Place
  readonly owner: PlannedRow | undefined
  readonly present: readonly KnownPlace[]
  readonly mode: ImportMode
}

function planPlace(
  row: PlannedRow,
  { place, owner, present, mode }: Planning,
): { readonly row: PlannedRow; readonly operations: readonly Operation[] } {
  const settle = (verdict: PlannedRow['verdict'], operations: readonly Operation[] = []) => ({
    row: { ...row, verdict, record: owner?.record ?? null },
    operations,
  })
  if (!owner?.record || owner.verdict === 'ambiguous' || owner.verdict === 'error')
    return { row: { ...row, verdict: 'skipped', reason: { code: 'noContact', detail: '' } }, operations: [] }
  const known = present.find(({ key }) => key === place.key)
  if (known === undefined) {
    const columns = { organization_id: { uid: owner.record }, key: place.key, ...place.columns }
    return settle('created', [{ kind: 'link', table: place.table, columns }])
  }
  const changed = Object.entries(place.columns).filter(([name, value]) => (known[name] ?? null) !== value)
  if (changed.length === 0 || mode !== 'overwrite') return settle('unchanged')
  const columns = Object.fromEntries(changed)
  return settle('updated', [{ kind: 'update', table: place.table, rowId: known.id, columns }])
}

const placesOf = ({ locations, services }: DirectoryOrganization): Place[] => [
  ...locations.map(toLocation),
  ...services.map(toService),
]

const toLocation = ({ id, name, file, line, description, points, schedules }: DirectoryLocation): Place => ({
  table: 'location',
  key: id,
  name,
  file,
  line,
  columns: { name, description, points: JSON.stringify(points), schedules: JSON.stringify(schedules) },
})

const toService = ({ status, locationIds, ...service }: DirectoryService): Place => ({
  ...toLocation(service),
  table: 'service',
  columns: { ...toLocation(service).columns, status, location_keys: JSON.stringify(locationIds) },
})
