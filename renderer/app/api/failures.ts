import type { AppErrorData } from '../../../db/domain/app-error-data.ts'
import type { ErrorParams } from '../../../db/domain/errors.ts'
import { errorMessage, unexpectedMessage } from '../../../db/domain/i18n/error-message.ts'
import { isUidText } from '../../../db/domain/uid-text.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { showToast } from '../../ui/toast-queue.ts'
import { Failure } from './caucus.ts'
import { namesApart } from './names-apart.ts'

/** What happened, what became of the data and what to do, in words. */
export function failureText(t: Translate, error: unknown): string {
  const data: AppErrorData =
    error instanceof Failure ? error.data : { code: 'unexpected', params: { id: String(error) } }
  if (data.code === 'record.notFound' && isUidText(data.params.id)) return t('contactScreen.goneRecord')
  if (data.code === 'record.ambiguous') return severalText(t, data.params)
  return data.code === 'unexpected' ? unexpectedMessage(t, data.params.id) : errorMessage(t, data)
}

/** In the window records are told apart by their names: ids are not shown. */
function severalText(t: Translate, { name, candidates = [] }: ErrorParams['record.ambiguous']): string {
  const names = namesApart(
    t,
    candidates.map((one) => one.name),
  )
  return t('searchPage.several', { name, names, example: candidates[0]?.name ?? name })
}

/** Whether what was asked for is not there: never was, is gone, or may not be seen. */
export const isNotFound = (error: unknown): boolean =>
  error instanceof Failure && error.data.code === 'record.notFound'

/** Whether what was asked for is no question of its kind. */
export const isNotAccepted = (error: unknown): boolean =>
  error instanceof Failure && error.data.code === 'input.invalid'

/** Whether it was stopped by whoever had started it: nothing to be told. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof Failure && error.data.code === 'job.cancelled'

/** For what failed away from any form: in a form the text stands beside what was typed. */
export function showFailure(t: Translate, error: unknown): void {
  showToast({ message: failureText(t, error), icon: 'alert' })
}
