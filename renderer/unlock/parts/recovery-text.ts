const groupLength = 4
/** Nine groups, the last of them a checksum. */
export const recoveryLength = 36

const misread: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** What counts of a recovery secret, however it was typed. */
export const readRecovery = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}]/gu, '')
    .replaceAll(/[OIL]/g, (character) => misread[character] ?? character)

export const recoveryGroups = (secret: string): string[] =>
  readRecovery(secret).match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []

/** Two groups to be typed again from paper, others for each secret; not the first, which one remembers. */
export function askedGroups(secret: string): readonly [number, number] {
  const [first = 0, second = 0] = Array.from(readRecovery(secret).slice(-2), (character) =>
    character.charCodeAt(0),
  )
  return [1 + (first % 4), 5 + (second % 4)]
}
