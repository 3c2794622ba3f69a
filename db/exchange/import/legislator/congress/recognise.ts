import {
  isList,
  isMapping,
  type SourceDocument,
  type SourceMapping,
  type SourceValue,
} from '../../source/source-document.ts'

/** What a file of the dataset holds, told by its content. */
export type CongressFileKind =
  'legislators' | 'executive' | 'district-offices' | 'social-media' | 'committees' | 'committee-membership'

/** Enough to pass over a damaged first record. */
const looked = 20

export function recogniseCongressFile(document: SourceDocument): CongressFileKind | undefined {
  const values = document.records.slice(0, looked).map(({ value }) => value)
  if (document.shape === 'map') return values.some(isMemberList) ? 'committee-membership' : undefined
  const kindOf = document.shape === 'table' ? kindOfRow : kindOfItem
  return values
    .filter(isMapping)
    .map(kindOf)
    .find((kind) => kind !== undefined)
}

function kindOfRow(row: SourceMapping): CongressFileKind | undefined {
  if ('bioguide_id' in row && 'last_name' in row && 'state' in row) return 'legislators'
  return 'bioguide' in row && 'id' in row && 'city' in row ? 'district-offices' : undefined
}

function kindOfItem(item: SourceMapping): CongressFileKind | undefined {
  if ('thomas_id' in item && 'type' in item && 'name' in item) return 'committees'
  const { id, terms } = item
  if (!isMapping(id)) return undefined
  if (isList(terms)) return terms.some(isExecutiveTerm) ? 'executive' : 'legislators'
  if (isList(item['offices'])) return 'district-offices'
  return isMapping(item['social']) ? 'social-media' : undefined
}

const isExecutiveTerm = (term: SourceValue): boolean =>
  isMapping(term) && (term['type'] === 'prez' || term['type'] === 'viceprez')

const isMemberList = (value: SourceValue): boolean =>
  isList(value) && value.some((row) => isMapping(row) && 'bioguide' in row && 'name' in row)
