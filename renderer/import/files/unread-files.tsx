import { unreadReason } from '../../../db/domain/i18n/error-message.ts'
import type { HeldFiles } from '../../../electron/contract/file-import.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { Banner } from '../../ui/banner.tsx'

/** So many are told one by one. */
const most = 5

/** Which of the files that were chosen nothing comes of, and why. */
export function UnreadFiles({ held: { unread } }: { readonly held: HeldFiles }) {
  const t = useTranslate()
  if (unread.length === 0) return null
  const more = unread.length - most
  return (
    <Banner tone="warn">
      <p>{t('contactImport.unread', { count: unread.length })}</p>
      {unread.slice(0, most).map(({ error }, at) => (
        <p key={at}>
          <bdi>{unreadReason(t, error)}</bdi>
        </p>
      ))}
      {more > 0 && <p>{t('failure.more', { count: more })}</p>}
    </Banner>
  )
}
