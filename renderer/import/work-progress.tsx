import type { ImportProgress } from '../../electron/contract/legislator-import.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import styles from './import.module.css'
import { secondsLeft } from './seconds-left.ts'

export interface WorkProgressProps {
  readonly phase: ImportProgress['phase']
  readonly progress: ImportProgress | null
  /** Epoch milliseconds. */
  readonly startedAt: number
  readonly onCancel: () => void
}

/** How far reading or writing is, how long it will take, and the way to stop it. */
export function WorkProgress({ phase, progress, startedAt, onCancel }: WorkProgressProps) {
  const t = useTranslate()
  const left = progress && secondsLeft(progress, Date.now() - startedAt)
  const said = [
    ...(progress ? [t('importScreen.progress', { done: progress.done, total: progress.total })] : []),
    ...(left === null ? [] : [t('importScreen.secondsLeft', { count: left })]),
  ]
  return (
    <div className={styles.work}>
      <ProgressBar
        label={t(`importScreen.${phase}`)}
        {...(progress && progress.total > 0 && { value: progress.done, total: progress.total })}
        estimate={said.join(', ')}
        onCancel={onCancel}
        note={t(phase === 'reading' ? 'importScreen.readNote' : 'importScreen.writeNote')}
      />
    </div>
  )
}
