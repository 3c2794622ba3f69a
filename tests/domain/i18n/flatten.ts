import type { Translation } from '../../../db/domain/i18n/en.ts'

/** Every text of a catalogue by its `group.key`. */
export const flatten = (catalogue: Translation): Record<string, string> =>
  Object.fromEntries(
    Object.entries(catalogue).flatMap(([group, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${group}.${key}`, text]),
    ),
  )
