import type { RefusedMail } from '../../electron/contract/mail.ts'
import { errorMessage, unexpectedMessage } from '../../db/domain/i18n/error-message.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Banner } from '../ui/banner.tsx'
import styles from './mail.module.css'

const mostShown = 5

/** What could not be read, and why. */
export function RefusedMails({ refused }: { readonly refused: readonly RefusedMail[] }) {
  const t = useTranslate()
  if (refused.length === 0) return null
  return (
    <div className={styles.note}>
      <Banner tone="warn">
        <p>{t('mailScreen.refused', { count: refused.length })}</p>
        <ul className={styles.reasons}>
          {refused.slice(0, mostShown).map(({ file, number, error }) => (
            <li key={`${file} ${number}`}>
              {number !== null && `${t('mailScreen.number', { count: number })}: `}
              {error.code === 'unexpected' ? unexpectedMessage(t, error.params.id) : errorMessage(t, error)}
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  )
}
