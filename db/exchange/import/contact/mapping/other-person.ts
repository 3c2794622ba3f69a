import { fold } from '../../../../domain/fold.ts'

const relations = [
  'spouse|partner|husband|wife|fiancee?|assistant|asst|secretary|manager|supervisor|boss|emergency|next of kin',
  'parent|guardian|mother|father|mom|dad|child|children|son|daughter|caregiver|referred by|referrer',
  'conyuge|espos[oa]|pareja|marido|mujer|asistente|secretari[oa]|jef[ea]|gerente|supervisora?|emergencias?',
  'madre|padre|tutora?|hij[oa]s?|ehepartner(?:in)?|ehemann|ehefrau|notfall(?:kontakt)?|vorgesetzte[rn]?|eltern',
  'conjointe?|conjuge',
].join('|')

/** Who works for a legislator; of the short forms only those beside what is asked: "LA Phone", but "Correo de la oficina". */
const staff = [
  'staff(?:ers?)?(?: (?:members?|contacts?|persons?))?|(?:deputy )?chief of staff|scheduler|aides?|(?:legislative|district|communications?|comms) director',
  '(?<!\\p{L} )(?:cos|la|ld)(?= (?:e ?mail|name|first|last|phone|tel|mobile|cell)\\b)',
  'ayudante|asesora?|jef[ea] de (?:gabinete|despacho)',
].join('|')

/** Who looks after a record or wrote it; the owner of a house or a shop is whom the record is of. */
const keepers = [
  '(?<!(?:business|property|home|house|shop|store|land|building|vehicle|pet|dog|animal|co) )owner|record owner',
  'assigned(?: to| (?!e ?mail|mail|phone|name|address)\\p{L}+)|assignee|point ?person|case ?workers?|social worker|recruiter|organi[sz]er',
  '(?:created|modified|updated|changed|edited|entered|added|imported|recorded|recruited|canvassed|introduced) by(?: user)?|creator',
  'propietari[oa](?: (?:del|de la) (?:contacto|cuenta|registro))?|responsable (?:del|de la) (?:contacto|cuenta|registro)|asignad[oa] a|encargad[oa] (?:del|de la) (?:caso|contacto|cuenta)',
  'persona de enlace|reclutador(?:a|es)?|organizador(?:a|es)?|trabajador(?:a)? social|gestor(?:a)?(?: (?:del|de) casos?)?',
  '(?:cread|modificad|actualizad|editad|anadid|agregad|ingresad|introducid|registrad|reclutad|captad|referid|remitid|derivad|recomendad|presentad)[oa] por',
  '(?:kontakt|datensatz|account)inhaber(?:in)?|zustandiger?|zugewiesen an|betreuer(?:in)?|(?:erstellt|angelegt|geandert|erfasst|bearbeitet|empfohlen|geworben) von',
  'proprietaire(?: du (?:contact|compte))?|(?:attribue|assigne)e? a|(?:cree|modifie|ajoute|saisi|recrute|recommande|parraine|oriente)e? par',
  'proprietario(?: do (?:contato|registro))?|atribuid[oa] a|(?:criad|adicionad|indicad)[oa] por',
].join('|')

const others = `${relations}|${staff}|${keepers}`

/** What forms ask for of a person. */
const asked = [
  'name|first|last|given|family|surname|nombres?|apellidos?|vorname|nachname|prenom|e ?mail|mail|correo',
  'phone|telephone|tel|telefono|telefon|mobile|cell|celular|movil|address|direccion|contact|contacto|employer',
].join('|')

/** "Spouse Email", "Parent/Guardian First Name", "Assigned To Email". */
const namedFirst = new RegExp(`\\b(?:${others})(?: (?:${others}|or|and|\\d))*(?= (?:${asked})\\b)`, 'u')
/** "Nombre del cónyuge", "Email of spouse", "First name (spouse)", "Correo de la persona de enlace". */
const namedLast = new RegExp(
  `\\b(?:${asked})(?: (?:\\d|electronico|number))*(?: (?:of|for|de|del|des|du|da|do|la|el|su|the|your))* (?:${others})$`,
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

const reach = /\b(?:e ?mail|mail|correo|phone|telephone|tel|telefono|mobile|cell|celular|movil)\b/u
const ofStaff = /^staff (?:e ?mail|phone|mobile|cell)\b/u
const namesStaff = /^staff(?:ers?)?(?: (?:name|member|contact|person))?s?$/u

/**
 * Whether a header asks for what is somebody else's, among the others of its table: where nothing else reaches the
 * contacts and nobody of a staff is named, "Staff Email" is that of a list of the staff.
 */
export function apartAmong(headers: readonly string[]): (header: string) => boolean {
  const isOwn = (header: string) => reach.test(wordsOf(header)) && !isOfAnotherPerson(header)
  const isStaffList = !headers.some((header) => namesStaff.test(wordsOf(header)) || isOwn(header))
  return (header) => isOfAnotherPerson(header) && !(isStaffList && ofStaff.test(wordsOf(header)))
}
