import type { Translate } from '../../db/domain/i18n/translator.ts'
import { isAsking, isExcluding, parseSearchQuery, unknownSearchKey } from '../../db/domain/search-query.ts'
import { Failure } from '../app/api/caucus.ts'
import { failureText } from '../app/api/failures.ts'

/** Why there is no answer; nothing was to be changed, so nothing is said of that. */
export function searchFailure(t: Translate, error: unknown): string {
  if (!(error instanceof Failure)) return failureText(t, error)
  const { code, params } = error.data
  if (code === 'filter.unknownValue') return t('searchPage.unknownValue', params)
  if (code === 'filter.unknownDay') return t('searchPage.unknownDay', params)
  if (code === 'record.notFound') return t('searchPage.nobody', { name: params.id })
  return failureText(t, error)
}

/** What could be written otherwise where nothing was found. */
export function nothingHint(t: Translate, text: string): string | undefined {
  const query = parseSearchQuery(text)
  if (!isAsking(query)) return t(isExcluding(query) ? 'searchPage.onlyExcluded' : 'searchPage.nothingAsked')
  const key = unknownSearchKey(text)
  return key === undefined ? undefined : t('searchPage.unknownKey', { key })
}
