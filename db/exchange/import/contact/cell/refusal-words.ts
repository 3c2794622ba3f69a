import { fold } from '../../../../domain/fold.ts'

/** Who does not want to be reached, wherever it is said, and who cannot be written to any more. */
export const clear =
  'unsubscribed,unsubscribe,opted out,opt out,optout,do not email,do not contact,do not call,do not mail,do not text,do not sms,do not phone,do not write,do not solicit,do not send email,do not send mail,dnc,spam complaint,marked as spam,deceased,baja,de baja,dado de baja,dada de baja,dado/a de baja,desuscrito,desuscrita,no contactar,no llamar,no escribir,no molestar,fallecido,fallecida,difunto,difunta,abgemeldet,nicht kontaktieren,verstorben,désabonné,désabonnée,désinscrit,désinscrite,ne pas contacter,décédé,décédée'.split(
    ',',
  )

/** "Opted-Out", "do_not_contact!" and "Opted out" are one. */
const plainWords = (text: string): string =>
  fold(text)
    .replace(/[\s_-]+/gu, ' ')
    .replace(/[.!]+$/u, '')
    .trim()

const known = new Map<readonly string[], ReadonlySet<string>>()

/** Whether a cell is one of the words, however it writes them, or a list with one of them. */
export function isAmong(words: readonly string[], text: string): boolean {
  const plain = known.get(words) ?? new Set(words.map(plainWords))
  known.set(words, plain)
  return text.split(/[,;|\n]| ::: /u).some((one) => plain.has(plainWords(one)))
}

/** Whether a text says no more than that somebody is not to be reached. */
export const saysNotToReach = (text: string): boolean => isAmong(clear, text)
