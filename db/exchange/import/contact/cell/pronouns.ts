import { nameSeparators } from '../../../../domain/name-separators.ts'

const words =
  'she|hers?|herself|he|him|his|himself|they|them|theirs?|ze|zie|zir|hir|xe|xem|it|its|any|all|ella|elles?|ellos|ellas|él|el|la|le|los|las|iel|il|lui|er|sie|ihr|ihm|dey'

const pair = String.raw`(?:${words})(?:\s*/\s*(?:${words}))+`

const behind = new RegExp(String.raw`^(.*[^(\[${nameSeparators}])[${nameSeparators}]*\s(${pair})$`, 'iu')

/** In brackets one word is enough, unless it is written as a name is: "(ella)", but "(Ella)" is what Isabella is called. */
const alone = 'she|her|hers|he|him|his|they|them|ella|él|elle|iel'

const inBrackets = [
  new RegExp(String.raw`\s*[(\[]\s*(${pair})\s*[)\]]\s*`, 'iu'),
  new RegExp(String.raw`\s*[(\[]\s*(${alone})\s*[)\]]\s*`, 'u'),
]

const danglingSeparators = new RegExp(`[\\s${nameSeparators}]+$`, 'u')

/** "Ana (ella) Ruiz", "Rivera (she/her)", "Rivera she/her": pronouns in or behind a name. One word alone may be a name: "He". */
export function takePronouns(text: string): { readonly name: string; readonly pronouns: string } | null {
  const [whole, pronouns] = inBrackets.map((pattern) => pattern.exec(text)).find((found) => found) ?? []
  const [, before, behindName] = behind.exec(text.trim()) ?? []
  if (whole === undefined || pronouns === undefined)
    return before === undefined || behindName === undefined ? null : { name: before, pronouns: behindName }
  const name = text.replace(whole, ' ').trim().replace(danglingSeparators, '')
  return name === '' ? null : { name, pronouns }
}
