import { fold } from '../../../../domain/fold.ts'

const relations = [
  'spouse|partner|husband|wife|fiancee?|assistant|asst|secretary|manager|supervisor|boss|emergency|next of kin',
  'parent|guardian|mother|father|mom|dad|child|children|son|daughter|caregiver|referred by|referrer',
  'conyuge|espos[oa]|pareja|marido|mujer|asistente|secretari[oa]|jef[ea]|gerente|supervisora?|emergencias?',
  'madre|padre|tutora?|hij[oa]s?|ehepartner(?:in)?|ehemann|ehefrau|notfall(?:kontakt)?|vorgesetzte[rn]?|eltern',
  'conjointe?|conjuge',
].join('|')

/** What forms ask for of a person. */
const asked = [
  'name|first|last|given|family|surname|nombres?|apellidos?|vorname|nachname|prenom|e ?mail|mail|correo',
  'phone|telephone|tel|telefono|telefon|mobile|cell|celular|movil|address|direccion|contact|contacto|employer',
].join('|')

/** "Spouse Email", "Parent/Guardian First Name". */
const namedFirst = new RegExp(`\\b(?:${relations})(?: (?:${relations}|or|and|\\d))*(?= (?:${asked})\\b)`, 'u')
/** "Nombre del cónyuge", "Email of spouse", "First name (spouse)". */
const namedLast = new RegExp(
  `\\b(?:${asked})(?: (?:\\d|electronico|number))*(?: (?:of|for|de|del|des|du|da|do|la|el|su|the|your))* (?:${relations})$`,
  'u',
)

const wordsOf = (header: string): string =>
  fold(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/['’]s?(?!\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether a header asks for the name, the address or the number of somebody else than the contact. */
export function isOfAnotherPerson(header: string): boolean {
  const words = wordsOf(header)
  return namedFirst.test(words) || namedLast.test(words)
}
