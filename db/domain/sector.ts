/** The sectors Caucus brings; users add and rename their own. */
export const sectors = [
  'law-enforcement',
  'social-services',
  'health',
  'education',
  'faith',
  'business',
  'survivor-led',
  'legal-aid',
  'government',
  'media',
  'funder',
  'labour',
  'other',
] as const

export type SectorKey = (typeof sectors)[number]
