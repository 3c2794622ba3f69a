/** The values of a list as programs write it (`["march","phone bank"]`), blank ones left out; null for any other text. */
export function jsonList(text: string): string[] | null {
  const trimmed = text.trim()
  if (!trimmed.startsWith('[') || !trimmed.endsWith(']')) return null
  const values = parsed(trimmed)
  if (!Array.isArray(values) || !values.every(isPlain)) return null
  return values.map((value) => String(value).trim()).filter((value) => value !== '')
}

const isPlain = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

/** "[board]" begins like a list and is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
