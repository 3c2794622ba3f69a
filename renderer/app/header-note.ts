import { useEffect } from 'react'
import { useTranslate } from './api/language.tsx'
import { useRead } from './api/queries.ts'
import { showToast } from '../ui/toast-queue.ts'

/** Whoever opened a vault with a damaged file of keys hears whether it was mended. */
export function useHeaderNote(): void {
  const t = useTranslate()
  const { data } = useRead('vault', 'warnings', {})
  const damage = data?.headerDamage ?? null
  useEffect(() => {
    if (damage === 'mended') showToast({ message: t('shell.headerMended'), icon: 'shield' })
    if (damage === 'unmended') showToast({ message: t('shell.headerUnmended'), icon: 'alert' })
  }, [damage, t])
}
