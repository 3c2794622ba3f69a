import { isGuarded, levelsBeyond } from '../../db/domain/sensitivity.ts'
import { hideGuarded, useClearance } from '../app/api/clearance.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Button } from '../ui/button.tsx'
import { Setting } from './setting.tsx'
import styles from './settings.module.css'

/** How much is shown now, and the way to more of it and back. */
export function Clearance() {
  const t = useTranslate()
  const level = useClearance()
  return (
    <Setting title={t('settings.clearanceTitle')} hint={t('settings.clearanceHint')}>
      <p role="status">{t('settings.clearanceNow', { level: t(`sensitivity.${level}`) })}</p>
      <div className={styles.buttons}>
        {levelsBeyond(level).map((more) => (
          <Button key={more} icon="unlock" onPress={() => openDialog('clearance', { level: more })}>
            {t(`unlock.clearance.${more}`)}
          </Button>
        ))}
        {isGuarded(level) && (
          <Button icon="lock" onPress={() => hideGuarded(t)}>
            {t('settings.clearanceLower')}
          </Button>
        )}
      </div>
    </Setting>
  )
}
