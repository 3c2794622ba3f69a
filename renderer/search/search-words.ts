import type { Translate } from '../../db/domain/i18n/translator.ts'
import { unknownSearchKey } from '../../db/domain/search-query.ts'
import { Failure } from '../app/api/caucus.ts'
import { failureText } from '../app/api/failures.ts'

/** Why there is no answer: nothing was to be changed, and records are told apart by their names. */
export function searchFailure(t: Translate, error: unknown): string {
  if (!(error instanceof Failure)) return failureText(t, error)
  const { code, params } = error.data
  if (code === 'filter.unknownValue') return t('searchPage.unknownValue', params)
  if (code === 'record.notFound') return t('searchPage.nobody', { name: params.id })
  if (code !== 'record.ambiguous') return failureText(t, error)
  const names = (params.candidates ?? []).map(({ name }) => name)
  return t('searchPage.several', { name: params.name, names: names.join(', '), example: names[0] ?? '' })
}

/** What could be written otherwise where nothing was found. */
export function nothingHint(t: Translate, text: string): string | undefined {
  const key = unknownSearchKey(text)
  return key === undefined ? undefined : t('searchPage.unknownKey', { key })
}
