import { importReasonText } from '../../../db/domain/import-reason.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { ImportPartRow } from '../../../electron/contract/file-import.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { namesApart } from '../../app/api/names-apart.ts'
import text from '../../ui/text.module.css'

interface SetAsideProps {
  readonly parts: readonly ImportPartRow[]
  /** Said with the name of the file although it is only one. */
  readonly isNamed?: boolean
}

/** What of files is not looked at, or was not read as it stands, so that nobody misses it later. */
export function SetAside({ parts, isNamed = parts.length > 1 }: SetAsideProps) {
  const t = useTranslate()
  const told = parts
    .map((part) => ({ name: part.name, words: [...aroundTable(t, part), ...remarksOf(t, part)] }))
    .filter(({ words }) => words.length > 0)
  return told.map(({ name, words }) => (
    <p key={name} className={text.muted}>
      {isNamed && <bdi>{name}: </bdi>}
      {words.join(' ')}
    </p>
  ))
}

function aroundTable(t: Translate, { table }: ImportPartRow): string[] {
  if (table === null) return []
  const { above, below, hiddenSheets, uncalculated } = table
  return [
    ...(above > 0 ? [t('contactImport.above', { count: above })] : []),
    ...(below > 0 ? [t('contactImport.below', { count: below })] : []),
    ...(hiddenSheets.length > 0
      ? [t('contactImport.hiddenSheets', { count: hiddenSheets.length, names: namesApart(t, hiddenSheets) })]
      : []),
    ...(uncalculated > 0 ? [t('contactImport.uncalculated', { count: uncalculated })] : []),
  ]
}

const remarksOf = (t: Translate, { remarks }: ImportPartRow): string[] =>
  remarks.map((remark) => `${capitalised(importReasonText(t, remark))}.`)

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
