import { isolatedApart } from '../../db/domain/i18n/isolated.ts'

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * A sentence that begins and ends as it did: names stand in it, at whose length nobody can guess, and what it says of
 * them stands before or behind them.
 */
export function cutMiddle(text: string, most: number): string {
  const all = Array.from(graphemes.segment(text), ({ segment }) => segment)
  if (all.length <= most) return text
  const half = Math.floor((most - 1) / 2)
  const [head, tail] = isolatedApart(
    all.slice(0, half).join('').trimEnd(),
    all.slice(-half).join('').trimStart(),
  )
  return `${head}…${tail}`
}
