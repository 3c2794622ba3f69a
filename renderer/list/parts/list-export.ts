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
      showToast({
        message: t('listGrid.exported', { count: written.records, file: written.name }),
        icon: 'export',
      })
      await refresh('history.batches')
    } catch (error) {
      showFailure(t, error)
    }
  }
}
