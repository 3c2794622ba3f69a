import { fold } from '../../../domain/fold.ts'
import type { Target } from '../../../domain/import-mapping.ts'
import { headerWords } from './header-words.ts'

const ways = '(?:e ?mail|bulk ?e ?mail|phone|call|contact|sms|text|fax|write|mail|post|message)'

/** "Do Not Email", "dnc_phone", "Email Opt Out", "HasOptedOutOfFax", "Unsubscribed from all email", "No llamar". */
const refusal = new RegExp(
  `\\b(?:do ?not ?${ways}|don ?t ${ways}|no bulk ${ways}|dnc$|dnc ?${ways}|opt(?:ed)? ?out\\b|unsub(?:s|\\b)|no contactar|no llamar|no enviar|dado de baja|nicht kontaktieren|ne pas contacter|nao contatar)`,
  'u',
)

/** The same as people write it in German, French and Spanish: "Werbesperre", "Ne pas appeler", "No molestar". */
const refusalsElsewhere = [
  /\b(?:werbe|kontakt|mailing)(?:sperre|widerspruch)\b|^widerspruch$|\bkeine? (?:werbung|newsletter|e ?mails?|anrufe?|post|kontakt(?:aufnahme)?)\b|\bnicht (?:anrufen|anschreiben|anmailen)\b|^abgemeldet$/u,
  /^(?:est )?(?:desabonnee?|desinscrite?)$|\bne (?:pas|plus) (?:appeler|ecrire|envoyer|telephoner|demarcher|solliciter|recontacter)\b|\bpas de (?:courriels?|mails?|appels?|newsletter|demarchage)\b/u,
  /^baja$|\bno (?:molestar|escribir|desea|quiere)\b/u,
]

/** Nobody writes to the dead. */
const death =
  /^(?:is |est |ist )?(?:deceased|verstorben|decedee?|fallecid[oa]|difunt[oa]|falecid[oa]|decedut[oa]|overleden)$/u

const isRefusal = (words: string): boolean =>
  [refusal, death, ...refusalsElsewhere].some((known) => known.test(words))

/** "Email Opt In", "sms_opt_in", "OptedIn", "Subscribed". */
const agreement =
  /\bopt(?:ed)? ?in\b|^(?:is )?(?:currently )?(?:(?:e ?mail|newsletter|mailing list|sms|text) )?subscribed$|^(?:esta )?suscrit[oa]$|^(?:acepta|accepte|autoriza) (?:recibir )?(?:les )?(?:comunicaciones|publicidad|correos?|boletin|e ?mails?|mails?|courriels?|communications|newsletter)$|^(?:werbe|newsletter )?einwilligung$/u

/**
 * What a column says of whether somebody may be written to, by its header: where it does, its cells are no addresses and
 * no numbers, whatever else the header names. Undefined for any other column.
 */
export function optOutFor(header: string): Target | undefined {
  const words = headerWords(header)
  if (isRefusal(words)) return { to: 'optOut', reason: header.slice(0, longestReason), says: 'anything' }
  return agreement.test(words)
    ? { to: 'optOut', reason: header.slice(0, longestReason), says: 'no' }
    : undefined
}

const longestReason = 200

const no = new Set(
  'no n false f 0 off unchecked none never not nein falsch non faux não nao falso nee nej ne nie いいえ'.split(
    ' ',
  ),
)

/** Whether a cell says no, in the languages that programs write. */
const saysNo = (text: string): boolean => no.has(fold(text).trim())

/** Below "Unsubscribed" who is subscribed still says no. */
export const saysNoRefusal = (text: string): boolean => saysNo(text) || fold(text).trim() === 'subscribed'

/** Below "Subscribed" who has unsubscribed says no. */
export const saysNoAgreement = (text: string): boolean =>
  saysNo(text) || /^(?:unsubscribed|opted[ -]?out|desuscrito|abgemeldet)$/u.test(fold(text).trim())
