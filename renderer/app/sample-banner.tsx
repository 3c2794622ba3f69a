import type { Translate } from '../../db/domain/i18n/translator.ts'
import { useTellChange } from './api/changes.ts'
import { useTranslate } from './api/language.tsx'
import { useOneAtATime } from './api/one-at-a-time.ts'
import { useRead, useWrite } from './api/queries.ts'
import { Icon } from '../ui/icon.tsx'
import { Button } from '../ui/button.tsx'
import styles from './sample-banner.module.css'

const named = 4

/** What stayed of it: by name where there are contacts among it. */
function keptWords(t: Translate, { kept, contacts }: Removed): string {
  if (kept === 0) return t('welcome.removed')
  if (contacts.length === 0) return t('welcome.removedKept', { count: kept })
  const more = contacts.length - named
  const names = [
    ...contacts.slice(0, named).map(t.apart),
    ...(more > 0 ? [t('failure.more', { count: more })] : []),
  ]
  return t('welcome.removedBut', { names: names.join(', ') })
}

interface Removed {
  readonly kept: number
  readonly contacts: readonly string[]
}

/** While invented people are in the vault, every screen says so. */
export function SampleBanner() {
  const t = useTranslate()
  const { data } = useRead('sample', 'status', {})
  const { mutateAsync, isPending } = useWrite('sample', 'remove')
  const tell = useTellChange()
  const remove = useOneAtATime(() => tell(mutateAsync({}), (removed) => keptWords(t, removed)))
  if (!data?.isPresent) return null
  return (
    <aside className={styles.banner} aria-label={t('welcome.bannerName')}>
      <Icon name="info" size="sm" />
      <span className={styles.words}>{t('welcome.banner')}</span>
      <Button size="sm" isPending={isPending} onPress={() => void remove()}>
        {t('welcome.remove')}
      </Button>
    </aside>
  )
}
