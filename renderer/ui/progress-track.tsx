import styles from './progress-track.module.css'

export interface ProgressTrackProps {
  /** 0 to 1; `null` while nobody can say. */
  readonly fraction: number | null
  readonly tone?: 'accent' | 'ok'
}

/** The bar alone; what holds it carries the role and the value. */
export function ProgressTrack({ fraction, tone = 'accent' }: ProgressTrackProps) {
  const length = Math.min(1, Math.max(0, fraction ?? 0)) * 100
  return (
    <svg className={styles.track} data-tone={tone} aria-hidden="true">
      {fraction === null ? (
        <rect className={styles.running} width="30%" height="100%" />
      ) : (
        <rect className={styles.done} width={`${length}%`} height="100%" />
      )}
    </svg>
  )
}
