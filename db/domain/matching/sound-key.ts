/**
 * The letters of a folded word that tell how it sounds in English or Spanish: "Kathryn" and "Catherine" have one key, so
 * have "Jiménez" and "Gimenez". Rough on purpose: it brings words together to be compared, and never decides alone.
 */
export function soundKey(word: string): string {
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
