import { recoveryCharacters } from '../../../db/domain/recovery-text.ts'

const groupLength = 4
/** Nine groups, the last of them a checksum. */
export const recoveryLength = 36

export const recoveryGroups = (secret: string): string[] =>
  recoveryCharacters(secret).match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []

/** Two groups to be typed again from paper, others for each secret; not the first, which one remembers. */
export function askedGroups(secret: string): readonly [number, number] {
  const [first = 0, second = 0] = Array.from(recoveryCharacters(secret).slice(-2), (character) =>
    character.charCodeAt(0),
  )
  return [1 + (first % 4), 5 + (second % 4)]
}
