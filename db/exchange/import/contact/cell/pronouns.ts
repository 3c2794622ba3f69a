import { nameSeparators } from '../../../../domain/name-separators.ts'

const words =
  'she|hers?|herself|he|him|his|himself|they|them|theirs?|ze|zie|zir|hir|xe|xem|it|its|any|all|ella|elles?|ellos|ellas|él|el|la|le|los|las|iel|il|lui|er|sie|ihr|ihm|dey'

const pair = String.raw`(?:${words})(?:\s*/\s*(?:${words}))+`

const behind = new RegExp(
  String.raw`^(.*[^(\[${nameSeparators}])[${nameSeparators}]*(?:[(\[]\s*(${pair})\s*[)\]]|\s(${pair}))$`,
  'iu',
)

/** "Rivera (she/her)": pronouns behind a name. One word alone may be a name: "He". */
export function takePronouns(text: string): { readonly name: string; readonly pronouns: string } | null {
  const [, name, bracketed, bare] = behind.exec(text.trim()) ?? []
  const pronouns = bracketed ?? bare
  return name === undefined || pronouns === undefined ? null : { name, pronouns }
}
