import type { Mapping } from '../../db/domain/import-mapping.ts'

export const people = `First name,Last name,E-mail,Phone,Company,Job title,Tags,Shirt size,Notes
Ana,Ruiz,ana@example.org,202-555-0101,Harbor House,Director,"donor, board",M,Met at the vigil
Ben,Okafor,ben@example.org,,Harbor House,,volunteer,L,
Cleo,Marsh,cleo@example.org,0044 20 7946 0123,"Harbor House, Inc.",,,,
`

export const ownMapping: Mapping = {
  name: 'Own',
  layout: null,
  records: [{ key: '', noun: 'person' }],
  columns: [],
  dateOrder: 'monthFirst',
  surnames: 1,
  yesWords: [],
  blankWords: [],
}
