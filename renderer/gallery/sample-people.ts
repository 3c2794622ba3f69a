import type { GridSource } from '../ui/data-grid/grid-source.ts'
import type { StanceLevel } from '../ui/stance.tsx'

/** Everybody here is invented. */
export interface SamplePerson {
  readonly id: string
  readonly name: string
  readonly seat: string
  readonly party: string
  readonly committee: string
  readonly stance: StanceLevel | null
  readonly days: number | null
  readonly open: number
}

const families = [
  'Adair-Nwosu',
  'Aguirre-Oyelaran',
  'Aurdal',
  'Baek',
  'Belrose',
  'Brimdal',
  'Cadfael',
  'Desrosiers-Kovač',
  'Diabaté-Lindqvist',
  'Featherstonehaugh-Whitlowe',
  'Halloway',
  'Iriarte Ferrán',
  'Kertész',
  'Kovalchuk-Reyes',
  'Obiandu-Sørensen',
  'Venkataraghavan-Montgomery',
]
const given = [
  'Thandeka',
  'Ximena',
  'Sunniva',
  'Jun-seo',
  'Anaïs',
  'Ólafur',
  'Bronwen ap',
  'Ignatius Peregrine',
]
const committees = [
  'Rules',
  'Judiciary',
  'Joint Task Force on Rural Hospitals and Emergency Access',
  'Housing',
]

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

export function samplePerson(index: number): SamplePerson {
  const isFarOff = index % 7 === 5
  const name = index === 6 ? 'ليلى المنصوري' : `${pick(families, index)}, ${pick(given, index * 3)}`
  return {
    id: `sample-${index}`,
    name,
    seat: index % 5 === 2 ? 'Asm At-Large' : `Sen ${(index % 40) + 1}`,
    party: pick(['D', 'R', 'I'], index),
    committee: pick(committees, index),
    stance: isFarOff ? null : (((index % 5) + 1) as StanceLevel),
    days: isFarOff ? null : (index * 11) % 80,
    open: index % 4,
  }
}

/** A list of any length that takes a little while, as one from the vault does. */
export function sampleSource(total: number, milliseconds = 30): GridSource<SamplePerson> {
  return {
    total,
    list: `sample ${total}`,
    page: async (offset, limit) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      return Array.from({ length: Math.min(limit, total - offset) }, (_, step) => samplePerson(offset + step))
    },
  }
}

export const failingSource: GridSource<SamplePerson> = {
  total: 300,
  list: 'failing',
  page: () => Promise.reject(new Error('The page cannot be read')),
}
