import { translator } from './i18n/all-languages.ts'
import { locales } from './i18n/locale.ts'
import type { Translate } from './i18n/translator.ts'

/** What a header says of a field of one's own that is called like something else: "Owner (own field)". */
const markIn = (t: Translate): string => ` (${t('report.ownField')})`

export const markedAsOwn = (t: Translate, label: string): string => label + markIn(t)

/** The label in a header that says so, in any language; undefined for any other. */
export function labelMarkedAsOwn(header: string): string | undefined {
  const mark = locales.map((locale) => markIn(translator(locale))).find((one) => header.endsWith(one))
  return mark === undefined ? undefined : header.slice(0, -mark.length)
}
