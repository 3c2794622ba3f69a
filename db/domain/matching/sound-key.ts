/**
 * The letters of a folded word that tell how it sounds in English or Spanish: "Kathryn" and "Catherine" have one key, so
 * have "Jiménez" and "Gimenez". Rough on purpose: it brings words together to be compared, and never decides alone.
 */
export function soundKey(word: string): string {
  const known = kept.get(word)
  if (known !== undefined) return known
  const key = makeKey(word)
  if (kept.size === mostKept) kept.clear()
  kept.set(word, key)
  return key
}

// The same few thousand names are asked for again and again.
const kept = new Map<string, string>()
const mostKept = 50_000

function makeKey(word: string): string {
  let text = word.replace(/[^a-z]/g, '')
  for (const [from, to] of sounds) text = text.replace(from, to)
  return (text[0] ?? '') + text.slice(1).replace(/[aeiouyhw]/g, '')
}

const sounds: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^mac(?=[^aeiou])/, 'mc'],
  [/^h(?=[aeiou])/, ''],
  [/ph/g, 'f'],
  [/gh(?![aeiou])/g, ''],
  [/sch|sh|ch|tch/g, 'x'],
  [/ck|q(?:u(?=[ei]))?/g, 'k'],
  [/c(?=[eiy])|z/g, 's'],
  [/c/g, 'k'],
  [/th/g, 't'],
  [/ll(?=[aeiou])/g, 'l'],
  [/g(?=[eiy])/g, 'j'],
  [/v/g, 'b'],
  [/^[aeiouy]+/, 'a'],
  [/(.)\1+/g, '$1'],
]
