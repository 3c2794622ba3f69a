import { useTranslate } from '../app/api/language.tsx'
import { useMoment } from '../app/api/moment.ts'

/** "Closed yesterday at 6:12 pm." */
export function ClosedAt({ at }: { readonly at: string }) {
  const t = useTranslate()
  const { relative, time } = useMoment()(at)
  return t('unlock.closed', { day: relative, time })
}
