import { collapseSpace, fold } from '../fold.ts'
import type { Span } from './tokens.ts'
import { readTime } from './read-time.ts'

/** Figures written as people write hours: with minutes, or with the half of the day. */
const clocks =
  /(?:\b(?:at|a\s+las?)\s+)?(?<![\d:/.-])\d{1,2}(?::\d{2}(?:\s?[ap]m\b)?|\s?[ap]m\b)(?!\d|[:/.-]\d)/giu

/** Said as an hour; figures alone may be a score, a verse or a format. */
const isSaidAsHour = /^\D|m$/iu

/**
 * Words that would be an hour of the day if there were such an hour, as they were typed: "at 25:00", "13 pm", "a las
 * 25:00", and "9:75" beside the day.
 */
export function findStrangeTime(text: string, day: Span | null): string | null {
  const found = [...text.matchAll(clocks)].find(({ 0: words, index }) => {
    const isHour =
      isSaidAsHour.test(words) || isBeside(text, { start: index, end: index + words.length }, day)
    return isHour && readTime(fold(words)) === undefined
  })
  return found ? collapseSpace(found[0]) : null
}

function isBeside(text: string, one: Span, other: Span | null): boolean {
  if (other === null) return false
  const between =
    one.start < other.start ? text.slice(one.end, other.start) : text.slice(other.end, one.start)
  return /^[\s,]*$/u.test(between)
}
