import { fold } from '../../../../domain/fold.ts'
import { locales } from '../../../../domain/i18n/locale.ts'
import { translator } from '../../../../domain/i18n/translator.ts'
import type { Id } from '../../../../domain/uid.ts'
import type { PlanSource } from '../../../../store/queries/known-contacts.ts'
import { knownSectors, type KnownSector } from '../../../../store/queries/known-words.ts'
import type { FindSector } from './contact-input.ts'

/** The sectors of the vault by their keys and by what they are called in any language of Caucus. */
export function sectorFinder(source: PlanSource): FindSector {
  const byText = new Map<string, Id<'sector'>>()
  for (const sector of knownSectors(source))
    for (const text of textsOf(sector)) byText.set(fold(text), sector.uid)
  return (text) => byText.get(fold(text))
}

function textsOf({ key, label }: KnownSector): string[] {
  const translated = key === null ? [] : locales.map((locale) => translator(locale).find(`sector.${key}`))
  return [key, label, ...translated].filter((text) => text !== null)
}
