import type { Translate } from '../../../db/domain/i18n/translator.ts'

/** Several names in a sentence: each runs its own way, and takes no comma beside it along. */
export const namesApart = (t: Translate, names: readonly string[]): string => names.map(t.apart).join(', ')
