import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { Change } from '../../../electron/contract/change.ts'
import type { FileImportSummary, HeldFiles } from '../../../electron/contract/file-import.ts'
import { showFailure } from '../../app/api/failures.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { goTo } from '../../app/api/navigation.ts'
import { ask } from '../../app/api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Row } from '../../ui/layout.tsx'
import { showToast } from '../../ui/toast-queue.ts'
import { Section } from '../../ui/section.tsx'
import { doneWords } from '../done-words.ts'
import styles from '../import.module.css'
import { useUndo } from '../use-undo.ts'
import { RowGrid } from './row-grid.tsx'

export interface DoneStepProps {
  readonly finished: Change<FileImportSummary>
  readonly held: HeldFiles
  readonly onAnother: () => void
}

/** What came of it, the rows that were left out, and the way back. */
export function DoneStep({ finished: { batch, value }, held, onAnother }: DoneStepProps) {
  const t = useTranslate()
  const { isUndone, isUndoing, undo } = useUndo(batch)
  const { created, updated, unchanged, skipped, ambiguous, error } = value
  const words = doneWords({ created, updated, unchanged, left: ambiguous + error, skipped }, (kind, count) =>
    t(`contactImport.done_${kind}`, { count }),
  )
  const title = batch === null ? 'doneNothing' : isUndone ? 'undoneTitle' : 'doneTitle'
  return (
    <div className={styles.result}>
      <EmptyState
        icon={isUndone ? 'undo' : 'check'}
        title={t(`contactImport.${title}`)}
        action={
          <Row wrap>
            <Button variant="primary" size="lg" icon="people" autoFocus onPress={() => goTo('/people')}>
              {t('contactImport.showPeople')}
            </Button>
            {batch !== null && !isUndone && (
              <Button size="lg" icon="undo" isDisabled={isUndoing} onPress={() => void undo()}>
                {t('contactImport.undo')}
              </Button>
            )}
            {toPutRight.some((one) => value[one] > 0) && (
              <Button size="lg" icon="export" onPress={() => void saveFailed(t, held.import)}>
                {t('contactImport.saveFailed')}
              </Button>
            )}
            <Button size="lg" onPress={onAnother}>
              {t('contactImport.another')}
            </Button>
          </Row>
        }
      >
        {batch === null ? t('contactImport.doneNothingWords') : isUndone ? t('contactImport.undone') : words}
      </EmptyState>
      <ListedRows
        title={t('contactImport.rowsLeftOut')}
        {...{ held, value }}
        verdicts={['error', 'ambiguous']}
      />
      <ListedRows
        title={t('contactImport.rowsWithoutCell')}
        {...{ held, value }}
        verdicts={['withoutCell']}
      />
      <ListedRows title={t('contactImport.rowsSkipped')} {...{ held, value }} verdicts={['skipped']} />
    </div>
  )
}

/** What is in doubt, cannot be read or lacks a cell may be put right and imported again. */
const toPutRight = ['error', 'ambiguous', 'withoutCell'] as const

/** So many rows need no room for more. */
const few = 5

type Listed = (typeof toPutRight)[number] | 'skipped'

interface ListedRowsProps {
  readonly title: string
  readonly held: HeldFiles
  readonly value: FileImportSummary
  readonly verdicts: readonly Listed[]
}

/** Rows that were counted, each list under what became of them. */
function ListedRows({ title, held, value, verdicts }: ListedRowsProps) {
  const listed = verdicts.filter((verdict) => value[verdict] > 0)
  if (listed.length === 0) return null
  return (
    <Section title={title}>
      {listed.map((verdict) => (
        <div key={verdict} className={styles.reported} data-few={value[verdict] <= few}>
          <RowGrid held={held} verdict={verdict} />
        </div>
      ))}
    </Section>
  )
}

async function saveFailed(t: Translate, held: number): Promise<void> {
  try {
    const [file] = await ask('file', 'choose', {
      purpose: 'rows.save',
      suggested: t('contactImport.failedFile'),
    })
    if (!file) return
    const { records } = await ask('fileImport', 'saveFailed', {
      import: held,
      file: file.handle,
      language: t.locale,
    })
    showToast({ message: t('contactImport.failedSaved', { count: records }) })
  } catch (error) {
    showFailure(t, error)
  }
}
