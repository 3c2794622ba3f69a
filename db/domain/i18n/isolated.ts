/** Words between these run their own way and leave the way of the sentence around them as it is. */
const firstStrong = '\u2068'
const end = '\u2069'

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/**
 * Words of a person as they stand in a sentence of the catalogue, whose languages all run left to right: a name that
 * runs the other way would take the signs and figures beside it along.
 */
export const isolated = (words: string): string =>
  rightToLeft.test(words) ? `${firstStrong}${words}${end}` : words

/** For what is copied: the signs are for reading only. */
export const withoutIsolates = (text: string): string => text.replaceAll(/[\u2068\u2069]/gu, '')

/** What was cut in two, so that each part ends what it begins and the words between run as the sentence does. */
export function isolatedApart(head: string, tail: string): readonly [head: string, tail: string] {
  const open = Math.max(0, count(head, firstStrong) - count(head, end))
  const closed = Math.max(0, count(tail, end) - count(tail, firstStrong))
  return [head + end.repeat(open), firstStrong.repeat(closed) + tail]
}

const count = (text: string, sign: string): number => text.split(sign).length - 1
