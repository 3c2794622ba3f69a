import { useEffect, useState } from 'react'
import type { Events } from '../../electron/contract/events.ts'
import { onEvent } from './api/caucus.ts'
import { isCancelled, showFailure } from './api/failures.ts'
import { useJob } from './api/jobs.ts'
import { useTranslate } from './api/language.tsx'
import { ask } from './api/queries.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { showToast } from '../ui/toast-queue.ts'
import styles from './place-banner.module.css'

type Place = Events['place']['place']

/** While the open vault is not where it was opened, every screen says so and what to do. */
export function PlaceBanner() {
  const t = useTranslate()
  const [place, setPlace] = useState<Place>('here')
  useEffect(() => onEvent('place', (told) => setPlace(told.place)), [])
  if (place === 'here') return null
  return (
    <div className={styles.banner}>
      {place === 'gone' ? (
        <Banner tone="danger" isAlert action={<SaveCopy />}>
          {t('shell.vaultGone')}
        </Banner>
      ) : (
        <Banner tone="warn" isAlert>
          {t('shell.vaultMoved')}
        </Banner>
      )}
    </div>
  )
}

function SaveCopy() {
  const t = useTranslate()
  const { run, isRunning } = useJob('backup', 'make', { outlivesScreen: true })
  const save = async () => {
    try {
      const [to] = await ask('file', 'choose', { purpose: 'backup.save' })
      if (!to) return
      await run({ out: to.handle })
      showToast({ message: t('shell.vaultCopied', { name: to.name }) })
    } catch (error) {
      if (!isCancelled(error)) showFailure(t, error)
    }
  }
  return (
    <Button isPending={isRunning} onPress={() => void save()}>
      {t('shell.saveCopy')}
    </Button>
  )
}
