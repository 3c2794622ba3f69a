import type { BackupFailure } from '../../../electron/contract/backup.ts'
import { failureText } from '../../app/api/failures.ts'
import { Failure } from '../../app/api/caucus.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { useMoment } from '../../app/api/moment.ts'
import { goTo } from '../../app/api/navigation.ts'
import { useRead } from '../../app/api/queries.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/layout.tsx'
import { useMakingBackup } from './make-backup.ts'

interface BackupNoticeProps {
  /** Where the backups are in sight already. */
  readonly isAmongBackups?: boolean
}

/** Said from the moment a backup failed that nobody had asked for until a good one is there. */
export function BackupNotice({ isAmongBackups = false }: BackupNoticeProps) {
  const t = useTranslate()
  const moment = useMoment()
  const { data: failure } = useRead('backup', 'failure', {})
  const { making, backUp } = useMakingBackup()
  if (!failure) return null
  return (
    <Banner
      tone="warn"
      isAlert
      action={
        <Row gap={2} wrap>
          <Button isPending={making.isRunning} onPress={() => void backUp()}>
            {t('settings.backupAgain')}
          </Button>
          {!isAmongBackups && (
            <Button onPress={() => goTo('/settings/backups')}>{t('settings.toBackups')}</Button>
          )}
        </Row>
      }
    >
      {t('settings.backupFailed', { day: moment(failure.at).exact, reason: reasonText(t, failure) })}
    </Banner>
  )
}

/** What to do. The messages of saving would say that what was saved is not. */
function reasonText(t: Translate, { error }: BackupFailure): string {
  if (error.code === 'vault.diskFull') return t('settings.backupFull')
  if (error.code === 'vault.readOnly') return t('settings.backupForbidden')
  return error.code === 'unexpected' ? t('settings.backupUnforeseen') : failureText(t, new Failure(error))
}
