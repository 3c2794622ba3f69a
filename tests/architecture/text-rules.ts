/**
 * Texts of the catalogue that nothing shows. A key is shown where the code says it whole, `t('unlock.title')`, or says
 * the template that it fits, `t(`unlock.guess.${time}`)`, and what fills the gap as a word of its own somewhere.
 */
export function findIdleTexts(keys: readonly string[], code: string): string[] {
  const said = new Set(code.match(/(?<=')[\w.-]+(?=')/gu))
  const words = new Set(
    code.match(/\w[\w-]*(?:\.\w[\w-]*)*/gu)?.flatMap((word) => [word, ...word.split('.')]),
  )
  const templates = [...new Set(code.match(/(?<=`)\w+\.[^`\n]*\$\{[^`\n]*(?=`)/gu))].map(toPattern)
  const isComposed = (key: string): boolean =>
    templates.some((pattern) => {
      const [, ...gaps] = pattern.exec(key) ?? []
      return gaps.length > 0 && gaps.every((gap) => words.has(gap))
    })
  return keys.filter((key) => !said.has(key) && !isComposed(key))
}

/** `a.${x}Hint` as an expression that finds what `x` is. */
function toPattern(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/u)
  return new RegExp(`^${parts.map((part) => literally(part)).join('(.+)')}$`, 'u')
}

const literally = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&')
