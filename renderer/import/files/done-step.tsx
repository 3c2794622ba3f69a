import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { takenWords } from '../../../db/domain/taken-records.ts'
import type { Change } from '../../../electron/contract/change.ts'
import type { FileImportSummary, HeldFiles } from '../../../electron/contract/file-import.ts'
import { showFailure } from '../../app/api/failures.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { goTo } from '../../app/api/navigation.ts'
import { ask } from '../../app/api/queries.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Row } from '../../ui/layout.tsx'
import { showToast } from '../../ui/toast-queue.ts'
import { Section } from '../../ui/section.tsx'
import text from '../../ui/text.module.css'
import { doneWords } from '../done-words.ts'
import styles from '../import.module.css'
import { useUndo } from '../use-undo.ts'
import { RowGrid } from './row-grid.tsx'
import { names } from './turn-line.tsx'
import { UnreadFiles } from './unread-files.tsx'
import type { EarlierTurn, FileFlow } from './use-file-import.ts'

export interface DoneStepProps {
  readonly flow: FileFlow
  readonly finished: Change<FileImportSummary>
  readonly held: HeldFiles
}

/** What came of it, the rows that were left out, and the way back. */
export function DoneStep({ flow, finished: { batch, value }, held }: DoneStepProps) {
  const t = useTranslate()
  const { isUndone, isUndoing, undo } = useUndo(batch)
  const words = wordsOf(t, value)
  const { next } = held.turn
  const isNothingNew = batch === null && value.ambiguous + value.error === 0
  const isCalendar = held.kind === 'ics'
  const doneTitle = isCalendar ? 'doneTitle_calendar' : 'doneTitle'
  const title = batch === null ? 'doneNothing' : isUndone ? 'undoneTitle' : doneTitle
  return (
    <div className={styles.result}>
      <EmptyState
        icon={isUndone ? 'undo' : 'check'}
        title={t(`contactImport.${title}`)}
        action={
          <Row wrap>
            {next.length > 0 && (
              <Button
                variant="primary"
                size="lg"
                icon="import"
                autoFocus
                onPress={() => void flow.readNext(isUndone)}
              >
                {t('contactImport.goOn', { files: names(next) })}
              </Button>
            )}
            {next.length === 0 && (
              <Button
                variant="primary"
                size="lg"
                icon={isCalendar ? 'note' : 'people'}
                autoFocus
                onPress={() => goTo(isCalendar ? '/interactions' : '/people')}
              >
                {t(isCalendar ? 'contactImport.showInteractions' : 'contactImport.showPeople')}
              </Button>
            )}
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
            <Button size="lg" onPress={flow.startOver}>
              {t('contactImport.another')}
            </Button>
          </Row>
        }
      >
        {isNothingNew ? t('contactImport.doneNothingWords') : isUndone ? t('contactImport.undone') : words}
      </EmptyState>
      {flow.problem !== null && (
        <Banner tone="danger" isAlert>
          <p>{flow.problem}</p>
        </Banner>
      )}
      <UnreadFiles held={held} />
      <EarlierTurns earlier={flow.earlier} />
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

function wordsOf(t: Translate, summary: FileImportSummary): string {
  const { created, updated, unchanged, skipped, ambiguous, error, taken } = summary
  return doneWords({ created, updated, unchanged, left: ambiguous + error, skipped }, (kind, count) => {
    const words = t(`contactImport.done_${kind}`, { count })
    const kinds = kind === 'created' || kind === 'updated' ? takenWords(t, taken, kind) : ''
    return kinds === '' ? words : `${words} (${kinds})`
  })
}

/** Each of them is taken back in History. */
function EarlierTurns({ earlier }: { readonly earlier: readonly EarlierTurn[] }) {
  const t = useTranslate()
  if (earlier.length === 0) return null
  return (
    <Section title={t('contactImport.earlierTurns')}>
      {earlier.map(({ files, summary }, at) => (
        <p key={at}>
          <bdi>{names(files)}</bdi>: {summary ? wordsOf(t, summary) : t('contactImport.passedOver')}
        </p>
      ))}
      <p className={text.muted}>{t('contactImport.earlierUndo')}</p>
    </Section>
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
