import { useState } from 'react'
import { api, valueOf } from '../app/api/caucus.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Link } from '../ui/link.tsx'
import { useAttempt } from '../unlock/parts/attempt.ts'
import { PassphraseForm } from './passphrase-forms.tsx'
import { refresh } from './refresh.ts'
import { Setting } from './setting.tsx'
import { SheetDialog } from './sheet-dialog.tsx'
import styles from './settings.module.css'

/** For a passphrase that somebody may know, and for a colleague who leaves. */
export function Renewal() {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  const [recovery, setRecovery] = useState<string>()
  const { data: backups = [] } = useRead('backup', 'list', {})
  const outdated = backups.filter(({ state }) => state === 'outdated').length
  const attempt = useAttempt()
  const renew = async (passphrase: string) => {
    const isDone = await attempt.run(async () => {
      const job = api.vault.renewKeys({ passphrase }, () => undefined)
      setRecovery((await valueOf(job.result)).recovery)
    })
    if (!isDone) return
    setOpen(false)
    await Promise.all([refresh('vault.slots'), refresh('backup.list')])
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
          working={t('settings.renewing')}
        />
      </Dialog>
      <SheetDialog secret={recovery} onClose={() => setRecovery(undefined)}>
        {t('settings.renewed')}
      </SheetDialog>
    </Setting>
  )
}
