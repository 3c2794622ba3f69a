import { fold } from '../../../../domain/fold.ts'

const seat = 'seat|position|post|role|office|spot|slot|staff position|job'
const filled = 'hired|filled|appointed|elected|named|assigned|selected|recruited'
const puesto = 'puesto|plaza|cargo|posicion|escano|asiento'

/** What people write who have nobody for a seat: "VACANT", "Open seat", "To be hired", "Plaza por cubrir". */
const vacant = new RegExp(
  String.raw`^(?:(?:currently |now |(?:${seat})(?: is)?:? )?(?:vacant|vacancy|unfilled)(?: (?:${seat}))?|(?:${seat})(?: is)? open|open (?:${seat})|(?:${seat})? ?(?:to be|not(?: yet)?) (?:${filled})|(?:(?:${puesto}):? )?(?:vacante|por (?:contratar|cubrir|nombrar|asignar|elegir|designar)|sin (?:cubrir|asignar|titular))|(?:${puesto}) (?:libre|abiert[oa])|vakant|unbesetzt|poste vacant|a pourvoir)(?: ?#?\d+)?$`,
  'u',
)

/** With what is said of the seat behind a mark: "VACANT - Director", "Vacante (Comité)". */
const ofSeat = /\s*(?:[(,;:|–—[]|\s-).*$/u

/** Whether a cell for a name says that there is nobody yet. */
export const isVacancy = (text: string): boolean =>
  [text, text.trim().replace(ofSeat, '')].some((words) => vacant.test(fold(words.trim())))
