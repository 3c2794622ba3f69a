import { sortKey } from '../../../../domain/sort-key.ts'
import type { DesiredRecord } from '../../../../store/sync/desired-record.ts'
import type { ChamberRecord, JurisdictionRecord, LegislatureDataset, SeatRecord } from '../model.ts'
import type { LegislatureUids } from './uids.ts'

/** Jurisdictions, chambers and seats, in this order. */
export function desiredPlaces(dataset: LegislatureDataset, uids: LegislatureUids): DesiredRecord[] {
  return [
    ...dataset.jurisdictions.map((row) => jurisdiction(row, uids)),
    ...dataset.chambers.map((row) => chamber(row, uids)),
    ...dataset.seats.map((row) => seat(row, uids)),
  ]
}

function jurisdiction({ key, name, level }: JurisdictionRecord, uids: LegislatureUids): DesiredRecord {
  const rows = [{ table: 'jurisdiction', columns: { key, name, level } }] as const
  return { noun: 'jurisdiction', uid: uids.jurisdiction(key), owner: null, rows }
}

function chamber({ key, jurisdictionKey, kind, name }: ChamberRecord, uids: LegislatureUids): DesiredRecord {
  const columns = { jurisdiction_id: { uid: uids.jurisdiction(jurisdictionKey) }, kind, name }
  return { noun: 'chamber', uid: uids.chamber(key), owner: null, rows: [{ table: 'chamber', columns }] }
}

/** Files that do not show how many serve in a seat leave its capacity as it was. */
function seat(
  { key, chamberKey, district, capacity, votes }: SeatRecord,
  uids: LegislatureUids,
): DesiredRecord {
  const columns = {
    chamber_id: { uid: uids.chamber(chamberKey) },
    district,
    sort_key: sortKey(district),
    capacity,
    votes: votes ? 1 : 0,
  }
  const row =
    capacity === null ? { columns: { ...columns, capacity: null }, onlyNew: { capacity: 1 } } : { columns }
  return { noun: 'seat', uid: uids.seat(key), owner: null, rows: [{ table: 'seat', ...row }] }
}
