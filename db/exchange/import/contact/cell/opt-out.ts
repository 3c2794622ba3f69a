import { fold } from '../../../../domain/fold.ts'
import type { Target } from '../../../../domain/import-mapping.ts'
import { headerWords } from '../mapping/header-words.ts'

const ways = '(?:e ?mail|bulk ?e ?mail|phone|call|contact|sms|text|fax|write|mail|post|message|solicit)'

/** "Do Not Email", "dnc_phone", "Email Opt Out", "HasOptedOutOfFax", "Unsubscribed from all email", "No llamar". */
const refusal = new RegExp(
  `\\b(?:do ?not ?${ways}|don ?t ${ways}|no bulk ${ways}|dnc$|dnc ?${ways}|opt(?:ed)? ?out\\b|unsub(?:s|\\b)|no contactar|no llamar|no enviar|dado de baja|nicht kontaktieren|ne pas contacter|nao contatar)`,
  'u',
)

/** "No mail", "No calls", "Sin correo", and "Do Not" above "Email". */
const none =
  /^do ?nots?$|^no (?:more )?(?:e ?mails?|mails?|mailings?|phone ?calls?|calls?|texts?|sms|contact|solicitations?|letters)$|^sin (?:correos?|llamadas|contacto|mensajes)$|^no (?:correos?|llamadas|llame|contacte|contactarl[oae])$/u

/** The same as people write it in German, French and Spanish: "Werbesperre", "Ne pas appeler", "No molestar". */
const refusalsElsewhere = [
  /\b(?:werbe|kontakt|mailing)(?:sperre|widerspruch)\b|^widerspruch$|\bkeine? (?:werbung|newsletter|e ?mails?|anrufe?|post|kontakt(?:aufnahme)?)\b|\bnicht (?:anrufen|anschreiben|anmailen)\b|^abgemeldet$/u,
  /^(?:est )?(?:desabonnee?|desinscrite?)$|\bne (?:pas|plus) (?:appeler|ecrire|envoyer|telephoner|demarcher|solliciter|recontacter)\b|\bpas de (?:courriels?|mails?|appels?|newsletter|demarchage)\b/u,
  /^baja$|\bno (?:molestar|escribir|desea|quiere)\b/u,
]

const dead = 'deceased|verstorben|decedee?|fallecid[oa]|difunt[oa]|falecid[oa]|decedut[oa]|overleden'

/** Nobody writes to the dead: "Deceased", "Date of Death", "Fecha de defunción", "Sterbedatum", "Date de décès". */
const death = new RegExp(
  `^(?:(?:is |est |ist )?(?:${dead})|(?:${dead}) (?:date|on|am|le|el)|(?:date|fecha) (?:of |de )?(?:${dead}|death|fallecimiento|defuncion|deces)|death date|died(?: on)?|sterbedatum|todesdatum|todestag|gestorben(?: am)?)$`,
  'u',
)

/** "Removed", "Remove me from the list". */
const removal =
  /^(?:please )?remove(?: me)?(?: from (?:the |our )?(?:mailing |e ?mail )?list)?$|^(?:date )?removed(?: on| date| from (?:the |our )?(?:mailing |e ?mail )?list)?$|^ausgetragen$/u

const isRefusal = (words: string): boolean =>
  [refusal, none, death, removal, ...refusalsElsewhere].some((known) => known.test(words))

const forWhat =
  '(?:e ?mails?|contact|be contacted|marketing|communications?|newsletters?|mailings?|sms|texts?|calls?|data processing)'

/** What shelters ask: "Safe to contact?", "Is it safe to text you?", "Contacto seguro". */
const safeToReach =
  /^(?:is it )?safe (?:for us )?to (?:contact|e ?mail|call|phone|text|write|mail|reach)(?: out)?(?: to)?(?: you| them| client| survivor| her| him)?$|^safe contact$|^(?:es )?segur[oa] (?:para )?(?:contactar|llamar|escribir|enviar)\w*(?: .*)?$|^contacto seguro$|^sicher(?:er)? (?:zu kontaktieren|kontakt)$|^contact sur$/u

/** What forms ask: "May we contact you?", "OK to text", "Consent to email", "GDPR", "¿Podemos contactarle?". */
const question: readonly RegExp[] = [
  /^(?:may|can|could) (?:we|i) (?:contact|e ?mail|call|phone|text|write(?: to)?|reach(?: out to)?) you\b|^(?:is it )?ok(?:ay)? (?:for us )?to (?:contact|e ?mail|call|phone|text|write)(?: you)?$/u,
  new RegExp(
    `^(?:(?:${forWhat}|gdpr|explicit) )?(?:consent|permission(?= (?:to|for) ))(?: (?:to|for) (?:receive |be )?${forWhat}(?: (?:you|me))?)?(?: given)?$|^gdpr$|^newsletters?$`,
    'u',
  ),
  /^(?:le |te |nos )?(?:podemos|autoriza(?: a)?|permite) (?:contactar|llamar|escribir|enviar)\w*(?: .*)?$|^consentimiento(?: (?:para|de) (?:contacto|correos?|e ?mails?|comunicaciones|rgpd))?$|^rgpd$|^boletin(?:es)?$/u,
  /^durfen wir (?:sie|dich) (?:kontaktieren|anrufen|anschreiben|anmailen)$|^(?:e ?mail |kontakt )?einverstandnis$|^(?:e ?mail )?zustimmung$|^dsgvo$/u,
  safeToReach,
  /^(?:se |le )?(?:puede|podria)n? (?:contactar|llamar|escribir|enviar)\w*$/u,
  /^pouvons nous vous (?:contacter|appeler|ecrire)$|^consentement(?: (?:e ?mail|rgpd|courriel))?$|^accord (?:rgpd|e ?mail|courriel)$/u,
]

const isAgreement = (words: string): boolean => [agreement, ...question].some((known) => known.test(words))

/** "Email Opt In", "sms_opt_in", "OptedIn", "Subscribed". */
const agreement =
  /\bopt(?:ed)? ?in\b|^(?:is )?(?:currently )?(?:(?:e ?mail|newsletter|mailing list|sms|text) )?subscribed$|^(?:esta )?suscrit[oa]$|^(?:acepta|accepte|autoriza) (?:recibir )?(?:les )?(?:comunicaciones|publicidad|correos?|boletin|e ?mails?|mails?|courriels?|communications|newsletter)$|^(?:werbe|newsletter )?einwilligung$/u

/** Programs for programs write "npsp__Deceased__c". */
const ofSalesforce = /^(?:[a-z]\w*?__)?(\w+?)__c$/iu

const voicemail = '(?:voice ?mails?|voice messages?|messages?|vms?)'

/** "Do not leave voicemail", "Safe to leave a message?", "Voicemail OK", "¿Se puede dejar mensaje?". */
const aboutVoicemail = new RegExp(
  `\\bleav(?:e|ing) (?:a |any )?${voicemail}\\b|^no ${voicemail}$|^(?:safe|ok(?:ay)?) ${voicemail}$|^${voicemail} (?:ok(?:ay)?|safe)$|\\bdej(?:ar|e)(?:le)? (?:un )?(?:mensajes?|recados?|correo de voz|buzon de voz)\\b`,
  'u',
)

/** Whether a column says how somebody may be reached: who wants no message on a machine may still be called. */
export const isOfVoicemail = (header: string): boolean => aboutVoicemail.test(headerWords(header))

/**
 * What a column says of whether somebody may be written to, by its header: where it does, its cells are no addresses and
 * no numbers, whatever else the header names. Undefined for any other column.
 */
export function optOutFor(header: string): Target | undefined {
  const words = headerWords(header.replace(ofSalesforce, '$1'))
  if (isRefusal(words)) return { to: 'optOut', reason: header.slice(0, longestReason), says: 'anything' }
  return isAgreement(words) ? { to: 'optOut', reason: header.slice(0, longestReason), says: 'no' } : undefined
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

/** Below "Subscribed" who has unsubscribed says no, and below "Consent" who declined. */
export const saysNoAgreement = (text: string): boolean =>
  saysNo(text) ||
  noAndWhy.test(fold(text).trim()) ||
  withdrawn.test(
    fold(text)
      .replace(/[.!]+$/u, '')
      .trim(),
  )

/** "No - he reads her mail", "No, not at home". */
const noAndWhy = /^no\s*[,;:.(–—-]/u

const withdrawn =
  /^(?:unsafe|not safe|no es segur[oa]|insegur[oa]|peligros[oa]|dangerous|unsubscribed|opted[ -]?out|refused|declined?|denied|withdrawn|revoked|no consent|no,? thanks|no,? thank you|desuscrit[oa]|rechazad[oa]|denegad[oa]|revocad[oa]|no,? gracias|abgemeldet|abgelehnt|verweigert|widerrufen|refusee?|desabonnee?|retiree?|revoquee?)$/u

/** Whether words beside a name say that somebody must not be contacted; "Baja" may be a place or a family. */
export function refusesBeside(text: string): boolean {
  const words = headerWords(text)
  return words !== 'baja' && isRefusal(words) && !aboutVoicemail.test(words)
}
