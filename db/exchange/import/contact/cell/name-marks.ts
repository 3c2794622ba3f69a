import { collapseSpace } from '../../../../domain/fold.ts'
import { lineLimit } from '../../../../domain/text.ts'

/** Pictures with what colours and joins them; a joiner between letters is part of their name. */
const picture = String.raw`(?:[\p{So}\p{Extended_Pictographic}][\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}\u200D\uFE0E\uFE0F\u20E3]*)+`

/** As of the items of a list, or of a footnote. A dash or a hash stands apart from the name. */
const mark = new RegExp(
  String.raw`^\s*${picture}|${picture}\s*$|(?<=\s)${picture}(?=\s)|^\s*(?:[*•·‣◦†‡]+|[#~–—-]+(?=\s))+|(?:[*†‡]+|\s[#~])+\s*$`,
  'gu',
)

/** Nearly all cells hold letters alone. */
const mayHold = /[^\p{L}\p{M}\s'.,-]|^\s*-/u

/** What is left of "ÅÍÎÏ˝☃" or of a face is none: it stays in one piece. */
const isLikeName = /^(?=.*\p{L})[\p{L}\p{M}\p{N}\s'’".,;:&/()[\]–-]+$/u

/** "⭐ Ana Ruiz", "* Ana Ruiz": the name without the marks that somebody has set beside it; null where there are none. */
export function takeNameMarks(text: string): { readonly name: string; readonly marks: string } | null {
  if (text.length > lineLimit || !mayHold.test(text)) return null
  const marks: string[] = []
  let name = text
  for (let before = ''; name !== before;) {
    before = name
    name = name.replaceAll(mark, (found) => {
      marks.push(found.trim())
      return ' '
    })
  }
  return marks.length === 0 || !isLikeName.test(name)
    ? null
    : { name: collapseSpace(name), marks: collapseSpace(marks.join(' ')) }
}
