/** Digits beyond these are not kept as they were typed: a number has no more. */
const mostDigits = 15

const groups = {
  '.': /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u,
  ',': /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u,
} as const
type Sign = keyof typeof groups

/**
 * A number as people write it: 12.5 and 12,5 are twelve and a half everywhere, 1.234,56 and 1,234.56 the same number;
 * 1.234 is as the place writes it. Undefined for what is none, or not for certain: nothing is left out to make it one.
 * Without a place (BCP 47), as programs write it: a point, and no groups that could be decimals.
 */
export function numberOfText(text: string, locale?: string): number | undefined {
  const bare = text
    .trim()
    .replace(/^\u2212/u, '-')
    .replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/gu, '')
  const plain = withPoint(bare, locale)
  if (plain === undefined || plain.replace(/e.*$/iu, '').replace(/^[+-]?[0.]*|\./gu, '').length > mostDigits)
    return undefined
  const number = Number(plain)
  return Number.isFinite(number) ? number : undefined
}

/** With a point before the decimals and nothing between groups. */
function withPoint(text: string, locale: string | undefined): string | undefined {
  if (/^[+-]?(?:\d+|\d+\.?\d*e[+-]?\d{1,3})$/iu.test(text)) return text
  const [first] = /[.,]/u.exec(text) ?? []
  if (first === undefined) return undefined
  const sign = first as Sign
  const isGrouped = groups[sign].test(text) && !/^[+-]?0/u.test(text)
  const isDecimal = /^[+-]?(?:\d+[.,]\d*|[.,]\d+)$/u.test(text)
  if (isGrouped && isDecimal) return whicheverIsUsual(text, sign, locale)
  if (isGrouped) return withoutGroups(text, sign)
  return isDecimal ? text.replace(sign, '.') : undefined
}

/** "1,234": a thousand and more, or one and less. */
function whicheverIsUsual(text: string, sign: Sign, locale: string | undefined): string | undefined {
  if (locale === undefined) return sign === '.' ? text : undefined
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5)
  const decimal = parts.find(({ type }) => type === 'decimal')?.value
  return decimal === sign ? text.replace(sign, '.') : withoutGroups(text, sign)
}

const withoutGroups = (text: string, sign: Sign): string => text.replaceAll(sign, '').replace(',', '.')
