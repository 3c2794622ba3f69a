import type { ImportProgress } from '../../electron/contract/legislator-import.ts'
import { useTranslate } from '../app/api/language.tsx'
import { WorkBar } from '../app/api/work-bar.tsx'
import styles from './import.module.css'

export interface WorkProgressProps {
  readonly phase: ImportProgress['phase']
  readonly progress: ImportProgress | null
  /** Epoch milliseconds. */
  readonly startedAt: number
  readonly onCancel: () => void
}

/** How far reading or writing is, how long it will take, and the way to stop it. */
export function WorkProgress({ phase, ...work }: WorkProgressProps) {
  const t = useTranslate()
  return (
    <div className={styles.work}>
      <WorkBar
        {...work}
        takesFocus
        label={t(`importScreen.${phase}`)}
        note={t(phase === 'reading' ? 'importScreen.readNote' : 'importScreen.writeNote')}
      />
    </div>
  )
}
