import { Button } from 'react-aria-components'
import { Icon } from '../ui/icon.tsx'
import text from '../ui/text.module.css'
import { hideGuarded, useShownLevel } from './api/clearance.ts'
import { useTranslate } from './api/language.tsx'
import styles from './guarded-mark.module.css'

/** In sight on every screen while what was told in confidence is shown: what that is, and how to hide it at once. */
export function GuardedMark() {
  const t = useTranslate()
  const level = useShownLevel()
  return (
    <>
      <span role="status" className={text.hidden}>
        {level && t(`shell.guardedShown.${level}`)}
      </span>
      {level && (
        <Button
          aria-label={`${t(`shell.guardedMark.${level}`)} ${t('ui.hide')}`}
          className={styles.mark}
          onPress={() => hideGuarded(t)}
        >
          <Icon name="eye" size="sm" />
          <span className={styles.level}>{t(`shell.guardedMark.${level}`)}</span>{' '}
          <span className={styles.hide}>{t('ui.hide')}</span>
        </Button>
      )}
    </>
  )
}
