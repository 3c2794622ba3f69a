import type { MappingColumn } from '../../../domain/import-mapping.ts'
import { headerWords } from './header-words.ts'
import type { Table } from '../table/shape-table.ts'

/** "Email status", "Email Subscription Status", "Estado de la suscripción". */
const statusHeader =
  /^(?:e ?mail|correo(?: electronico)?|newsletter|marketing|mailing|subscription|subscriber|e ?mail marketing|e ?mail subscription|newsletter subscription) (?:subscription )?(?:status|state|estado)$|^(?:estado|status) (?:de |del |de la )?(?:e ?mail|correo(?: electronico)?|suscripcion|subscription)$/u

/** Who does not want to be written to, in the words of mailing programs. */
const refusals =
  'unsubscribed,unsubscribe,opted out,opted-out,opted_out,opt-out,opt out,optout,do not email,do not contact,complained,complaint,spam complaint,marked as spam,not subscribed,never subscribed,baja,dado de baja,cancelado,no suscrito,desuscrito,abgemeldet,désabonné'.split(
    ',',
  )

/** What no mail reaches any more. */
const failure =
  /^(?:(?:hard|soft)[ _-]?)?bounc(?:ed?|ing)\b|^(?:undeliverable|invalid|cleaned|rebotado|inv[aá]lido)$/iu

/** Whether a cell says of an address that no mail reaches it. */
export const saysBounced = (text: string): boolean => failure.test(text.trim())

const others =
  /^(?:subscribed|active|valid|ok|verified|deliverable|pending|unconfirmed|confirmed|opted[ -]?in|suscrito|activo)$/iu

const isStatus = (cell: string): boolean =>
  refusals.includes(cell.trim().toLowerCase()) || saysBounced(cell) || others.test(cell.trim())

/**
 * A column of what became of somebody's mail is kept, and heard: who unsubscribed is not written to, and the address that
 * bounced is known not to work.
 */
export function hearStatus(table: Table, columns: readonly MappingColumn[]): MappingColumn[] {
  const found = columns.find((column) => isStatusColumn(table, column))
  if (found === undefined) return [...columns]
  const { column } = found
  const mail = columns.find(({ target }) => target.to === 'point' && target.kind === 'email')
  return columns.flatMap((one): MappingColumn[] => {
    const { target } = one
    if (one === found)
      return [one, { column, target: { to: 'optOut', reason: column.name, words: refusals } }]
    return one === mail && target.to === 'point' && target.badColumn === undefined
      ? [{ ...one, target: { ...target, badColumn: column } }]
      : [one]
  })
}

function isStatusColumn({ columns, rows }: Table, { column, target }: MappingColumn): boolean {
  if (target.to !== 'custom' || !statusHeader.test(headerWords(column.name))) return false
  const index = columns.find(
    ({ name, occurrence }) => name === column.name && occurrence === column.occurrence,
  )?.index
  const cells = rows.map(({ cells }) => cells[index ?? -1] ?? '').filter((cell) => cell.trim() !== '')
  return cells.filter(isStatus).length * 2 > cells.length
}
