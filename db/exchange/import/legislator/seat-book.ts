import type { ChamberKind } from '../../../domain/chamber.ts'
import type { ChamberRecord, JurisdictionRecord, SeatRecord } from './model.ts'

export interface Chamber {
  readonly jurisdiction: JurisdictionRecord
  readonly kind: ChamberKind
  readonly name: string
}

export interface SeatPlace {
  readonly chamber: Chamber
  readonly district: string
  readonly capacity: number | null
  readonly votes: boolean
}

/** Collects the jurisdictions, chambers and seats that the records name, each once, in the order they are met. */
export interface SeatBook {
  /** Registers the chamber and its jurisdiction. */
  chamberKey(chamber: Chamber): string
  /** Registers the seat, its chamber and its jurisdiction. */
  seatKey(place: SeatPlace): string
  /** Counts one more who serves in the seat now. */
  addServing(seatKey: string): void
  serving(seatKey: string): number
  readonly jurisdictions: Map<string, JurisdictionRecord>
  readonly chambers: Map<string, ChamberRecord>
  readonly seats: Map<string, SeatRecord>
}

export function createSeatBook(): SeatBook {
  const [jurisdictions, chambers, seats] = [new Map(), new Map(), new Map()] as [
    SeatBook['jurisdictions'],
    SeatBook['chambers'],
    SeatBook['seats'],
  ]
  const serving = new Map<string, number>()
  const chamberKey = ({ jurisdiction, kind, name }: Chamber) => {
    const key = `${jurisdiction.key}/${kind}`
    jurisdictions.set(jurisdiction.key, jurisdiction)
    chambers.set(key, { key, jurisdictionKey: jurisdiction.key, kind, name })
    return key
  }
  const seatKey = ({ chamber, district, capacity, votes }: SeatPlace) => {
    const key = `${chamberKey(chamber)}/${district}`
    seats.set(key, { key, chamberKey: chamberKey(chamber), district, capacity, votes })
    return key
  }
  return {
    chamberKey,
    seatKey,
    addServing: (key) => void serving.set(key, (serving.get(key) ?? 0) + 1),
    serving: (key) => serving.get(key) ?? 0,
    jurisdictions,
    chambers,
    seats,
  }
}
