import type { SectorKey } from '../../../domain/sector.ts'

/** By the first signs of the NTEE code; of two that fit the longer one counts. */
const sectors: Readonly<Record<string, SectorKey>> = {
  B: 'education',
  E: 'health',
  F: 'health',
  G: 'health',
  H: 'health',
  I: 'social-services',
  I6: 'law-enforcement',
  I8: 'legal-aid',
  J: 'social-services',
  J4: 'labour',
  K: 'social-services',
  L: 'social-services',
  O: 'social-services',
  P: 'social-services',
  S4: 'business',
  A3: 'media',
  T: 'funder',
  X: 'faith',
}

const subsections: Readonly<Record<string, SectorKey>> = { '05': 'labour', '06': 'business' }

export const suggestSector = (ntee: string, subsection: string): SectorKey | null =>
  sectors[ntee.slice(0, 2).toUpperCase()] ??
  sectors[ntee.slice(0, 1).toUpperCase()] ??
  subsections[subsection] ??
  null
