import { fold } from './fold.ts'
import { nameFamily } from './matching/nicknames.ts'

/** What people are by their work or office, and nobody is called. */
const offices = new Set(
  `director directors codirector coordinator coordinators manager managers president vicepresident vp evp svp avp chair
  cochair chairperson chairman chairwoman treasurer cotreasurer secretary officer analyst advocate attorney lawyer counsel counselor
  counsellor consultant specialist administrator assistant associate supervisor organizer organiser representative liaison
  executive ceo cfo coo cto cpo founder cofounder principal superintendent teacher professor nurse physician therapist
  psychologist psychiatrist caseworker planner editor reporter journalist producer engineer developer designer
  trainer instructor educator researcher scientist librarian receptionist intern volunteer trustee commissioner
  councilmember councilor councillor councilman councilwoman legislator lobbyist strategist navigator facilitator chaplain
  investigator advisor adviser accountant bookkeeper technician operator staffer ombudsman ombudsperson delegate
  spokesperson spokesman spokeswoman curator dispatcher interpreter translator moderator emcee webmaster
  directora directores coordinador coordinadora gerente presidente presidenta vicepresidente vicepresidenta tesorero
  tesorera secretario secretaria abogado abogada asistente asistenta promotor promotora consejero consejera maestro maestra
  profesor profesora enfermero enfermera medico medica voluntario voluntaria alcalde alcaldesa regidor regidora jefa jefe
  encargado encargada responsable representante asesor asesora analista especialista administrador administradora
  supervisor supervisora organizador organizadora miembro vocal delegado delegada portavoz fundador fundadora educador
  educadora periodista trabajadora trabajador subdirector subdirectora gestor gestora`.split(/\s+/u),
)

/** What families or children are called as well: at the end of two words or more. */
const atTheEnd = new Set(
  'chief captain lieutenant sergeant dean judge head lead pastor minister member partner fellow owner worker aide mayor sheriff detective deputy clerk staff doctor'.split(
    ' ',
  ),
)

/** "Executive Director", "Acting Chief": before an office. */
const ranks = new Set(
  'vice executive assistant associate deputy senior junior acting interim former chief co lead general regional national state program policy board past immediate elect ex'.split(
    ' ',
  ),
)

const wordsOf = (text: string): string[] =>
  fold(text)
    .replace(/\b(co|vice)-(?=\p{L})/gu, '$1')
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '')

/** A title is a few words. */
const most = 10

/** Whether a text is what somebody does: "Clinic Coordinator", "VP of Operations", "Directora de programas". */
export function isJobTitle(text: string): boolean {
  const words = wordsOf(text)
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  if (words.length > most) return false
  // An executive director; in small letters somebody called Ed.
  if (text.trim() === 'ED') return true
  if (offices.has(first) || offices.has(last)) return true
  if (ranks.has(first) && words.some((word) => offices.has(word))) return true
  return words.length > 1 && atTheEnd.has(last) && nameFamily(first) === undefined
}
