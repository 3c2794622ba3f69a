import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { showFailure } from '../../app/api/failures.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask } from '../../app/api/queries.ts'
import { refresh } from '../../app/api/refresh.ts'
import { showToast } from '../../ui/toast-queue.ts'
import type { BulkBarProps } from './bulk-bar.tsx'

type ExportFormat = 'csv' | 'xlsx'

/** Writes the ticked rows, with the columns in sight, to a file that a person chooses. */
export function useListExport({ noun, title, of, fields }: BulkBarProps) {
  const t = useTranslate()
  return async (format: ExportFormat): Promise<void> => {
    try {
      const suggested = `${title}.${format}`
      const [file] = await ask('file', 'choose', { purpose: 'report.save', suggested })
      if (!file) return
      const written = await ask('together', 'export', {
        of,
        list: noun,
        title,
        fields: [...fields],
        format,
        language: t.locale,
        file: file.handle,
      })
      showToast({ message: writtenWords(t, written), icon: 'export' })
      await refresh('history.batches')
    } catch (error) {
      showFailure(t, error)
    }
  }
}

interface Written {
  readonly name: string
  readonly records: number
  readonly withheld: number
}

/** How many rows went out, and how many more were picked and stayed. */
function writtenWords(t: Translate, { name, records, withheld }: Written): string {
  const written = t('listGrid.exported', { count: records, file: name })
  return withheld === 0 ? written : `${written}. ${t('listGrid.leftOut', { count: withheld })}`
}
