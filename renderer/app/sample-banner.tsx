import { useTellChange } from './api/changes.ts'
import { useTranslate } from './api/language.tsx'
import { useRead, useWrite } from './api/queries.ts'
import { Icon } from '../ui/icon.tsx'
import { Button } from '../ui/button.tsx'
import styles from './sample-banner.module.css'

/** While invented people are in the vault, every screen says so. */
export function SampleBanner() {
  const t = useTranslate()
  const { data } = useRead('sample', 'status', {})
  const { mutateAsync, isPending } = useWrite('sample', 'remove')
  const tell = useTellChange()
  if (!data?.isPresent) return null
  const remove = async () => {
    const removal = mutateAsync({})
    const kept = await removal.then(({ value }) => value.kept).catch(() => 0)
    const message = kept === 0 ? t('welcome.removed') : t('welcome.removedKept', { count: kept })
    await tell(removal, message)
  }
  return (
    <div className={styles.banner} role="note">
      <Icon name="info" size="sm" />
      <span className={styles.words}>{t('welcome.banner')}</span>
      <Button size="sm" isPending={isPending} onPress={() => void remove()}>
        {t('welcome.remove')}
      </Button>
    </div>
  )
}
