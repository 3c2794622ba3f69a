import type { MappingColumn } from '../../../../domain/import-mapping.ts'
import { beginsInCapitals } from '../../../../domain/person-name.ts'
import { headerWords } from './header-words.ts'

const family =
  'last|last name|surname|family name|nachname|familienname|zuname|nom|apellidos?|sobrenome|apelidos?|cognome|achternaam|efternamn'
const given = 'first|first names?|given names?|forenames?|vornamen?|prenoms?|nombres?|nome|voornaam|fornamn'
const both = new RegExp(
  `^(?:name )?(?:(?:${family}) (?:(?:and|und|et|y|e|en|och) )?(?:${given})|name vorname|naam voornaam|namn fornamn)$`,
  'u',
)

/** Whether a header asks for a whole name, the family name first: "Nom et prénom", "Apellidos y nombre". */
export const asksFamilyFirst = (header: string): boolean => both.test(headerWords(header))

/** A whole name begins with the family name where its header says so, or where nearly all are like "DUPONT Jean". */
export function withNameOrder(
  mapped: MappingColumn,
  cells: (column: MappingColumn) => readonly string[],
): MappingColumn {
  if (mapped.target.to !== 'name') return mapped
  const isFamilyFirst = asksFamilyFirst(mapped.column.name) || areInCapitals(cells(mapped))
  return isFamilyFirst ? { ...mapped, target: { to: 'name', order: 'familyFirst' } } : mapped
}

const sampled = 200
const few = 3
const nearlyAll = 0.9

function areInCapitals(cells: readonly string[]): boolean {
  const some = cells.slice(0, sampled)
  return some.length >= few && some.filter(beginsInCapitals).length >= some.length * nearlyAll
}
