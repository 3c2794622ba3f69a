/** How much a benchmark vault holds. Legislators are persons too, beside `people`; their number is a country's. */
export interface Size {
  readonly people: number
  readonly organizations: number
  readonly legislators: number
  readonly interactions: number
  readonly followUps: number
}

export const sizes = {
  small: { people: 2_000, organizations: 500, legislators: 800, interactions: 20_000, followUps: 10_000 },
  standard: {
    people: 20_000,
    organizations: 5_000,
    legislators: 8_000,
    interactions: 200_000,
    followUps: 100_000,
  },
  large: {
    people: 100_000,
    organizations: 25_000,
    legislators: 8_000,
    interactions: 1_000_000,
    followUps: 500_000,
  },
} as const satisfies Record<string, Size>

export type SizeName = keyof typeof sizes

/** From the smallest to the largest. */
export const sizeNames = Object.keys(sizes) as SizeName[]
