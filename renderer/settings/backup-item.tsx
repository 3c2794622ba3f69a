import type { BackupRow } from '../../electron/contract/backup.ts'
import { useLanguage } from '../app/api/language.tsx'
import { MoreMenu } from '../ui/more-menu.tsx'
import { byteSize } from '../app/api/byte-size.ts'
import { useMoment } from '../app/api/moment.ts'
import styles from './settings.module.css'

export interface BackupItemProps {
  readonly backup: BackupRow
  readonly isChecked: boolean
  readonly onVerify: () => void
  readonly onRestore: () => void
  readonly onReencrypt: () => void
  readonly onRemove: () => void
}

/** One backup: when, how large, what opens it, and what can be done with it. */
export function BackupItem(props: BackupItemProps) {
  const { backup, isChecked, onVerify, onRestore, onReencrypt, onRemove } = props
  const { t, locale } = useLanguage()
  const { relative, exact } = useMoment()(backup.at)
  const actions = [
    { id: 'verify', label: t('settings.verify'), onAction: onVerify },
    { id: 'restore', label: t('settings.restore'), onAction: onRestore },
    ...(backup.state === 'outdated'
      ? [{ id: 'reencrypt', label: t('settings.reencrypt'), onAction: onReencrypt }]
      : []),
    { id: 'remove', label: t('settings.remove'), onAction: onRemove },
  ]
  return (
    <li className={styles.item}>
      <span className={styles.what}>
        <b title={exact}>
          {exact} · {byteSize(backup.bytes, locale)}
        </b>
        <span className={styles.muted}>
          {relative} · {t(`settings.state.${backup.state}`)} ·{' '}
          {isChecked ? t('settings.verifiedNow') : t('settings.verifiedThen')}
        </span>
      </span>
      <MoreMenu label={t('settings.more', { day: exact })} groups={[{ id: 'actions', actions }]} />
    </li>
  )
}
