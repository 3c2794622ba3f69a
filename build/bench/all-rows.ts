import type { BenchRow } from './bench-row.ts'
import { backupRow } from './rows/backup.ts'
import { duplicatesRow } from './rows/duplicates.ts'
import { exportRow } from './rows/export.ts'
import { fileImportRow } from './rows/file-import.ts'
import { importRow } from './rows/import.ts'
import { legislatorImportRow } from './rows/legislator-import.ts'
import { listOpenRow } from './rows/list-open.ts'
import { listPageRow } from './rows/list-page.ts'
import { memoryRow } from './rows/memory.ts'
import { searchRow } from './rows/search.ts'
import { todayRow } from './rows/today.ts'
import { unlockRow } from './rows/unlock.ts'
import { callRow } from './rows/window/call.ts'
import { scrollRow } from './rows/window/scroll.ts'
import { startRow } from './rows/window/start.ts'
import { windowMemoryRow } from './rows/window/window-memory.ts'

/** In the order of the table. */
export const allRows: readonly BenchRow[] = [
  listOpenRow,
  listPageRow,
  searchRow,
  importRow,
  fileImportRow,
  legislatorImportRow,
  todayRow,
  duplicatesRow,
  unlockRow,
  exportRow,
  backupRow,
  memoryRow,
  startRow,
  callRow,
  scrollRow,
  windowMemoryRow,
]
