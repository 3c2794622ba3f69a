import { fold } from '../fold.ts'
import { readTime } from './read-time.ts'

/** Figures written as people write hours: with minutes, or with the half of the day. */
const clocks = /(?:\b(?:at|a las?) )?(?<![\d:/.-])\d{1,2}(?::\d{2}(?: ?[ap]m\b)?| ?[ap]m\b)(?!\d|[:/.-]\d)/gu

/** Words that would be an hour of the day if there were such an hour: "at 25:00", "9:75", "13 pm", "a las 25:00". */
export function findStrangeTime(text: string): string | null {
  const all = [...fold(text).matchAll(clocks)].map(([words]) => words)
  return all.find((words) => readTime(words) === undefined) ?? null
}
