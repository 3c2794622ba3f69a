import { useState } from 'react'
import type { PaperSize } from '../../electron/contract/report.ts'
import { useTranslate } from '../app/api/language.tsx'
import { usePreferences } from '../app/api/preferences.tsx'
import { Select } from '../ui/select.tsx'
import { usualPaper } from './parts/paper-size.ts'

/** The paper of the region, until another is chosen. */
export function usePaper() {
  const { systemLanguages } = usePreferences()
  return useState<PaperSize>(() => usualPaper(systemLanguages))
}

interface PaperSelectProps {
  readonly value: PaperSize
  readonly onChange: (paper: PaperSize) => void
}

/** On what the PDF is to be printed. */
export function PaperSelect({ value, onChange }: PaperSelectProps) {
  const t = useTranslate()
  return (
    <Select<PaperSize>
      label={t('reportScreen.paper')}
      options={(['letter', 'a4'] as const).map((id) => ({ id, label: t(`reportScreen.paperSize.${id}`) }))}
      value={value}
      onChange={onChange}
      placeholder=""
    />
  )
}
