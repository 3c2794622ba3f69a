import { useState } from 'react'
import { useJob } from '../app/api/jobs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask, useRead } from '../app/api/queries.ts'
import { WorkBar } from '../app/api/work-bar.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Link } from '../ui/link.tsx'
import { useAttempt } from '../unlock/parts/attempt.ts'
import { PassphraseForm } from './passphrase-forms.tsx'
import { refresh } from '../app/api/refresh.ts'
import { Setting } from './setting.tsx'
import { SheetDialog } from '../unlock/parts/sheet-dialog.tsx'
import styles from './settings.module.css'

/** For a passphrase that somebody may know, and for a colleague who leaves. */
export function Renewal() {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  const [recovery, setRecovery] = useState<string>()
  const { data: backups = [] } = useRead('backup', 'list', {})
  const outdated = backups.filter(({ state }) => state === 'outdated').length
  const attempt = useAttempt('open')
  const renewing = useJob('vault', 'renewKeys', { outlivesScreen: true })
  const renew = async (passphrase: string) => {
    const isDone = await attempt.run(async () => {
      setRecovery((await renewing.run({ passphrase })).recovery)
    })
    if (!isDone) return
    setOpen(false)
    await Promise.all([refresh('vault.slots'), refresh('backup.list')])
  }
  const keep = async () => {
    if (recovery !== undefined) await ask('vault', 'confirmSheet', { recovery })
    await refresh('vault.slots')
    setRecovery(undefined)
  }
  return (
    <Setting title={t('settings.knownTitle')} hint={t('settings.knownHint')}>
      <div className={styles.buttons}>
        <Button variant="danger" onPress={() => setOpen(true)}>
          {t('settings.renew')}
        </Button>
      </div>
      {outdated > 0 && (
        <p className={styles.muted}>
          {t('settings.renewedBackups', { count: outdated })}{' '}
          <Link href="/settings/backups">{t('settings.section.backups')}</Link>
        </p>
      )}
      <Dialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        title={t('settings.knownTitle')}
        size="sm"
        isDismissable={false}
      >
        <PassphraseForm
          attempt={attempt}
          onSubmit={renew}
          submitLabel={t('settings.renew')}
          working={
            <WorkBar
              label={t('settings.renewing')}
              progress={renewing.progress}
              startedAt={renewing.startedAt}
              onCancel={renewing.cancel}
            />
          }
        />
      </Dialog>
      <SheetDialog secret={recovery} onClose={() => setRecovery(undefined)} onKept={keep}>
        {t('settings.renewed')}
      </SheetDialog>
    </Setting>
  )
}
