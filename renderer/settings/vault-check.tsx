import { useState } from 'react'
import { useJob } from '../app/api/jobs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { WorkBar } from '../app/api/work-bar.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { useAttempt } from '../unlock/parts/attempt.ts'
import { Setting } from './setting.tsx'
import styles from './settings.module.css'

/** Whether the open vault itself is whole. */
export function VaultCheck() {
  const t = useTranslate()
  const [findings, setFindings] = useState<readonly string[]>()
  const { isRunning, error, run } = useAttempt()
  const checking = useJob('vault', 'verify')
  const check = () =>
    run(async () => {
      setFindings(undefined)
      setFindings((await checking.run({})).findings)
    })
  return (
    <Setting title={t('settings.verifyVault')} hint={t('settings.verifyVaultHint')}>
      <div className={styles.buttons}>
        <Button isDisabled={isRunning} onPress={() => void check()}>
          {t('settings.verifyVault')}
        </Button>
      </div>
      {isRunning && (
        <WorkBar
          label={t('settings.verifyingVault')}
          progress={checking.progress}
          startedAt={checking.startedAt}
          onCancel={checking.cancel}
        />
      )}
      {findings?.length === 0 && (
        <Banner tone="ok" isAlert>
          {t('settings.vaultWhole')}
        </Banner>
      )}
      {findings !== undefined && findings.length > 0 && (
        <Banner tone="danger" isAlert>
          {t('settings.vaultFindings', { findings: findings.slice(0, 5).join('; ') })}
        </Banner>
      )}
      {error !== undefined && (
        <Banner tone="danger" isAlert>
          {error}
        </Banner>
      )}
    </Setting>
  )
}
