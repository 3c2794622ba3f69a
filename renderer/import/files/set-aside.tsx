import { importReasonText } from '../../../db/domain/import-reason.ts'
import type { ImportPartRow } from '../../../electron/contract/file-import.ts'
import { useTranslate } from '../../app/api/language.tsx'
import text from '../../ui/text.module.css'

/** What of a file is not looked at, so that nobody misses it later. */
export function SetAside({ table }: { readonly table: NonNullable<ImportPartRow['table']> }) {
  const t = useTranslate()
  const { above, below, hiddenSheets, uncalculated, remarks } = table
  const words = [
    ...(above > 0 ? [t('contactImport.above', { count: above })] : []),
    ...(below > 0 ? [t('contactImport.below', { count: below })] : []),
    ...(hiddenSheets.length > 0
      ? [t('contactImport.hiddenSheets', { count: hiddenSheets.length, names: hiddenSheets.join(', ') })]
      : []),
    ...(uncalculated > 0 ? [t('contactImport.uncalculated', { count: uncalculated })] : []),
    ...remarks.map((remark) => `${capitalised(importReasonText(t, remark))}.`),
  ]
  return words.length === 0 ? null : <p className={text.muted}>{words.join(' ')}</p>
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
