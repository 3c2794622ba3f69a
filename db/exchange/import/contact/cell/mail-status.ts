import type { MappingColumn } from '../../../../domain/import-mapping.ts'
import { headerWords } from '../mapping/header-words.ts'
import { saysNoRefusal } from './opt-out.ts'
import { clear, isAmong } from './refusal-words.ts'
import { ownField } from '../mapping/own-column.ts'
import type { Table } from '../../table/shape-table.ts'

/** "Email status", "email_addresses.1.status", "Email Subscription Status", "Estado de la suscripción". */
const statusHeader =
  /^(?:e ?mail addresses|phone numbers) \d+ status$|^(?:e ?mail|correo(?: electronico)?|newsletter|marketing|mailing|subscription|subscriber|e ?mail marketing|e ?mail subscription|newsletter subscription) (?:subscription )?(?:status|state|estado)$|^(?:estado|status) (?:de |del |de la )?(?:e ?mail|correo(?: electronico)?|suscripcion|subscription)$|^(?:subscription|suscripcion)$/u

/** "Status", "Contact Status", "Estado": of more than mail, so that only words that are clear in it are heard. */
const anyStatus =
  /^(?:(?:contact|member|membership|record|person|client|donor|lead|constituent|supporter|subscriber|account|communication) )?status$|^(?:estatus|estado|estado (?:del? )?(?:contacto|registro|miembro|soci[oa])|kontaktstatus|mitgliedsstatus|statut|statut (?:du )?contact|situacao|situacion)$/u

/** "Communication Restrictions", "Contact Preference", "Solicitation Code": among other words, what nobody wants. */
const preferenceHeader =
  /^(?:communications?|contact|(?:e ?)?mail(?:ing)?|phone|marketing|privacy|solicit(?:ation)?)(?: \w+)? (?:restrictions?|preferences?|codes?|exclusions?|permissions?)$|^preferred (?:contact|communication)(?: (?:method|way|type))?$|^preferred (?:method|way) of (?:contact|communication)$|^(?:preferencias?|restricciones|restriccion) de (?:contacto|comunicacion)$/u

/** Who does not want to be written to, in the words of mailing programs. */
const ofMailing =
  'no consent,complained,complaint,not subscribed,never subscribed,cancelado,no suscrito'.split(',')

const refusals = [...clear, ...ofMailing]

/** In an address or a number they would say that there is none. */
const ofPreference = [
  ...clear,
  ...'no contact,no email,no emails,no mail,no mailings,no calls,no phone,no phone calls,no texts,no sms,no solicitation,no solicitations,sin contacto,sin correos,sin llamadas'.split(
    ',',
  ),
]

/** What no mail reaches any more. */
const failure =
  /^(?:(?:hard|soft)[ _-]?)?bounc(?:ed?|ing)\b|^(?:undeliverable|invalid|cleaned|rebotado|inv[aá]lido)$/iu

/** Whether a cell says of an address that no mail reaches it. */
const saysBounced = (text: string): boolean => failure.test(text.trim())

const others =
  /^(?:subscribed|active|valid|ok|verified|deliverable|pending|unconfirmed|confirmed|opted[ -]?in|suscrit[oa]|inactive|inactiv[oa]|activ[oa])$/iu

const isStatus = (cell: string): boolean =>
  isAmong(refusals, cell) || saysBounced(cell) || others.test(cell.trim())

/**
 * In Spanish "Estado" is a state of the country, or how things stand with somebody: where most cells say the latter, the
 * column is kept and heard as such.
 */
export function tellEstado(table: Table): (column: MappingColumn) => MappingColumn {
  return (one) => {
    const isPlace = one.target.to === 'address' && one.target.piece === 'region'
    if (!isPlace || !/^estado$/u.test(headerWords(one.column.name))) return one
    const cells = cellsOf(table, one)
    return cells.filter(isStatus).length * 2 > cells.length ? { ...one, target: ownField(one.column) } : one
  }
}

/** Whether no mail arrives, yes or no or since when: "Bounced", "Email is bad", "Invalid email". */
const failureHeader =
  /^(?:is )?(?:e ?mail |mail )?(?:hard |soft )?(?:bounced?|bounces?|bouncing)(?: e ?mails?| date| on| reason)?$|^(?:(?:bad|invalid|wrong) e ?mail|e ?mail (?:is )?(?:bad|invalid|wrong))(?: address)?$|^(?:correo |e ?mail )?(?:rebotado|devuelto)$|^(?:correo|e ?mail) invalido$|^e ?mail (?:ungultig|unzustellbar)$|^(?:courriel|e ?mail) (?:invalide|rejete)$/u

/** Why or since when it failed: whatever stands there says so. */
const isCauseOfFailure = (header: string): boolean => /\b(?:reason|date)$/u.test(headerWords(header))

/** Whether what stands in a column of an address says that no mail reaches it. */
export const saysFailure = (header: string, text: string): boolean =>
  saysBounced(text) || (isCauseOfFailure(header) && text.trim() !== '' && !saysNoRefusal(text))

/** The filled cells of a column. */
function cellsOf({ columns, rows }: Table, { column }: Pick<MappingColumn, 'column'>): string[] {
  const index = columns.find(
    ({ name, occurrence }) => name === column.name && occurrence === column.occurrence,
  )?.index
  return rows.map(({ cells }) => cells[index ?? -1] ?? '').filter((cell) => cell.trim() !== '')
}

const wordsHeard = { mail: refusals, anything: clear, preference: ofPreference }

type Heard = keyof typeof wordsHeard | 'failure'

/**
 * A column of what became of somebody or of their mail is kept, and heard: who unsubscribed or died is not written to, and
 * the address that bounced is known not to work.
 */
export function hearStatus(table: Table, columns: readonly MappingColumn[]): MappingColumn[] {
  const heard = new Map(columns.map((column) => [column, heardOf(table, column)]))
  const ofMail = columns.find((column) => /^(?:mail|failure)$/u.test(heard.get(column) ?? ''))
  const mail = columns.find(({ target }) => target.to === 'point' && target.kind === 'email')
  return columns.flatMap((one): MappingColumn[] => {
    const { target, column } = one
    const what = heard.get(one)
    if (what !== undefined && what !== 'failure') {
      const words = wordsHeard[what]
      const reason = target.to === 'custom' ? target.label : column.name
      return [one, { column, target: { to: 'optOut', reason, words } }]
    }
    return ofMail && one === mail && target.to === 'point' && target.badColumn === undefined
      ? [{ ...one, target: { ...target, badColumn: ofMail.column } }]
      : [one]
  })
}

function heardOf(table: Table, { column, target }: MappingColumn): Heard | undefined {
  if (target.to !== 'custom') return undefined
  const words = headerWords(target.label)
  const cells = cellsOf(table, { column })
  if (failureHeader.test(words)) return 'failure'
  if (statusHeader.test(words) && cells.filter(isStatus).length * 2 > cells.length) return 'mail'
  if (preferenceHeader.test(words) && cells.some((cell) => isAmong(ofPreference, cell))) return 'preference'
  return anyStatus.test(words) && cells.some((cell) => isAmong(clear, cell)) ? 'anything' : undefined
}
