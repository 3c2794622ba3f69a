import { lineLimit } from '../../../../domain/text.ts'
import { saysNotToReach } from './refusal-words.ts'

const pointIn: Readonly<Record<string, RegExp>> = {
  email: /[^\s;,/|<>()":]+@[^\s;,/|<>()"]+/u,
  phone: /[+(]?\d[\d\s().-]*\d(?:\s*(?:x|ext)\.?\s*\d+)?/u,
}

/**
 * Of "DO NOT EMAIL ana@example.org" and "505-555-0101 (do not call)" what is not to be used; nothing of "Do not email"
 * alone. Null where a cell says no such thing.
 */
export function takeRefusedPoint(kind: string, text: string): string | null {
  const shape = pointIn[kind]
  if (shape === undefined || text.length > lineLimit || !/\p{L}\s*\p{L}/u.test(text)) return null
  const [point = ''] = shape.exec(text) ?? []
  const words = text
    .replace(point, ' ')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(/^please\s+/iu, '')
  return saysNotToReach(words) ? point : null
}
