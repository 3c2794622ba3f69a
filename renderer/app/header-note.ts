import { useEffect } from 'react'
import { useTranslate } from './api/language.tsx'
import { useRead } from './api/queries.ts'
import { showToast } from '../ui/toast-queue.ts'

/** Whoever opened a vault with a damaged file of keys hears that it was mended. */
export function useHeaderNote(): void {
  const t = useTranslate()
  const { data } = useRead('vault', 'warnings', {})
  const isMended = data?.headerMended ?? false
  useEffect(() => {
    if (isMended) showToast({ message: t('shell.headerMended'), icon: 'shield' })
  }, [isMended, t])
}
