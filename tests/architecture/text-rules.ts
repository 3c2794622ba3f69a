/**
 * Texts of the catalogue that nothing shows. A key is shown where the code says it whole, `t('unlock.title')`, or says
 * the template that it fits, `t(`unlock.guess.${time}`)`, and what fills the gap as a literal or a property somewhere.
 */
export function findIdleTexts(keys: readonly string[], code: string): string[] {
  const said = new Set(literalWords(code))
  const words = fillers(code)
  const templates = [...new Set(code.match(/(?<=`)\w+\.[^`\n]*\$\{[^`\n]*(?=`)/gu))].map(toPattern)
  const isComposed = (key: string): boolean =>
    templates.some((pattern) => {
      const [, ...gaps] = pattern.exec(key) ?? []
      return gaps.length > 0 && gaps.every((gap) => words.has(gap))
    })
  return keys.filter((key) => !said.has(key) && !isComposed(key))
}

/** What may fill the gap of a template: words of literals, and names of properties. */
const fillers = (code: string): ReadonlySet<string> =>
  new Set([...literalWords(code), ...(code.match(/\b\w+(?=\??:)|(?<=[{,]\s*)\w+(?=\s*[,}])/gu) ?? [])])

const literalWords = (code: string): string[] =>
  (code.match(/'[^'\n]*'/gu) ?? []).flatMap((literal) => literal.match(/\w[\w.-]*/gu) ?? [])

/** `a.${x}Hint` as an expression that finds what `x` is. */
function toPattern(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/u)
  return new RegExp(`^${parts.map((part) => literally(part)).join('(.+)')}$`, 'u')
}

const literally = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&')
