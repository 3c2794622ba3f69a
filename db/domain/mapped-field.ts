/** Fields of persons and organizations that a column may fill, by how their cells are read. */
export const fieldForms = {
  givenName: 'line',
  middleName: 'line',
  familyName: 'line',
  suffix: 'line',
  preferredName: 'line',
  pronouns: 'line',
  salutation: 'line',
  languages: 'list',
  otherNames: 'list',
  tier: 'number',
  owner: 'line',
  source: 'line',
  doNotContact: 'yesNo',
  doNotContactReason: 'line',
  sensitivity: 'line',
  name: 'line',
  sector: 'line',
  type: 'line',
  parent: 'line',
  countiesServed: 'list',
  services: 'list',
  coalitionStatus: 'line',
  trust: 'number',
  memberSince: 'date',
} as const satisfies Readonly<Record<string, 'line' | 'list' | 'yesNo' | 'number' | 'date'>>

export type MappedField = keyof typeof fieldForms
export const mappedFields = Object.keys(fieldForms) as [MappedField, ...MappedField[]]
