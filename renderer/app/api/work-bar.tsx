import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { WorkDone } from '../../../electron/contract/work-done.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useTranslate } from './language.tsx'
import { secondsLeft, stageOf, type Stage } from './seconds-left.ts'

export interface WorkBarProps {
  readonly label: string
  /** Null until the work can say. */
  readonly progress: WorkDone | null
  /** Epoch milliseconds. */
  readonly startedAt: number
  readonly onCancel: () => void
  /** What stopping means. */
  readonly note?: ReactNode
  readonly takesFocus?: boolean
}

/** How far work is, how long it will take, and the way to stop it. */
export function WorkBar({ label, progress, startedAt, onCancel, note, takesFocus = false }: WorkBarProps) {
  const t = useTranslate()
  const left = useSecondsLeft(progress, startedAt)
  return (
    <ProgressBar
      label={label}
      {...(progress && progress.total > 0 && { value: progress.done, total: progress.total })}
      estimate={workText(t, progress, left)}
      onCancel={onCancel}
      takesFocus={takesFocus}
      {...(note !== undefined && { note })}
    />
  )
}

function workText(t: Translate, progress: WorkDone | null, left: number | null): string {
  const said = [
    ...(progress && progress.total > 0 ? [percentText(t, progress)] : []),
    ...(left === null ? [] : [leftText(t, left)]),
  ]
  return said.join(', ')
}

const percentText = (t: Translate, { done, total }: WorkDone): string =>
  new Intl.NumberFormat(t.locale, { style: 'percent' }).format(Math.min(1, done / total))

/** Beyond two minutes nobody counts seconds. */
const leftText = (t: Translate, seconds: number): string =>
  seconds < 120
    ? t('work.secondsLeft', { count: seconds })
    : t('work.minutesLeft', { count: Math.round(seconds / 60) })

/** Told when progress comes: the clock is read then, not while drawing. */
function useSecondsLeft(progress: WorkDone | null, startedAt: number): number | null {
  const [left, setLeft] = useState<number | null>(null)
  const stage = useRef<Stage | null>(null)
  useEffect(() => {
    const now = Date.now()
    stage.current = progress && stageOf(stage.current ?? { ...progress, since: startedAt }, progress, now)
    setLeft(stage.current && secondsLeft(stage.current, now - stage.current.since))
  }, [progress, startedAt])
  return left
}
