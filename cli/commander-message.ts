import type { CommanderError } from 'commander'
import type { Translate } from '../db/domain/i18n/translator.ts'

/** What the parser of the command line complains of, in the person's language. The word at fault is in quotes. */
export function commanderMessage(t: Translate, { code, message }: CommanderError): string {
  const word = /'([^']*)'/u.exec(message)?.[1] ?? ''
  const key = `usage.${code.replace('commander.', '')}`
  return `${t.has(key) ? t.find(key, { word }) : message.replace(/^error: /u, '')} ${t('usage.seeHelp')}`
}
