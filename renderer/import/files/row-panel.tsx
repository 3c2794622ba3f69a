import { useEffect, useState } from 'react'
import { importReasonText, remarkText } from '../../../db/domain/import-reason.ts'
import { rowPlace } from '../../../db/domain/import-row-place.ts'
import { reasonText } from '../../../db/domain/matching/reason.ts'
import type { HeldFiles, ImportRowDetails, ComparedFiles } from '../../../electron/contract/file-import.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask, useRead } from '../../app/api/queries.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Stack } from '../../ui/layout.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import text from '../../ui/text.module.css'
import { ChangeList } from '../change-list.tsx'
import styles from '../import.module.css'
import { rowLooks, rowVerdicts } from './looks.ts'
import { NamedOrganizations } from './named-organizations.tsx'
import type { SaysOfRow } from './use-file-import.ts'

export interface RowPanelProps {
  readonly say: SaysOfRow
  /** What becomes of the panel's focus when what had it is gone. */
  readonly onDrawn: () => void
  readonly held: HeldFiles
  readonly compared: ComparedFiles
  readonly rowKey: string | null
}

/** The counts, and of the current row what it says, whom it may be and what would change. */
export function RowPanel({ say, onDrawn, held, compared: { summary }, rowKey }: RowPanelProps) {
  const t = useTranslate()
  const number = new Intl.NumberFormat(t.locale)
  return (
    <Panel label={t('contactImport.summary')}>
      <div className={styles.summary}>
        <dl className={classNames(styles.tally, styles.pairs)}>
          {rowVerdicts.map((verdict) => (
            <div key={verdict}>
              <dt>
                <Badge {...rowLooks[verdict]}>{t(`contactImport.${verdict}`)}</Badge>
              </dt>
              <dd>{number.format(summary[verdict])}</dd>
            </div>
          ))}
        </dl>
      </div>
      {rowKey === null ? (
        <Section variant="panel" title={t('contactImport.changes')}>
          <p className={text.muted}>{t('contactImport.chooseRow')}</p>
        </Section>
      ) : (
        <RowDetails key={rowPlace(rowKey)} say={say} onDrawn={onDrawn} held={held} rowKey={rowKey} />
      )}
    </Panel>
  )
}

interface DetailsProps extends Pick<RowPanelProps, 'say' | 'onDrawn'> {
  readonly held: HeldFiles
  readonly rowKey: string
}

function RowDetails({ say, onDrawn, held, rowKey }: DetailsProps) {
  const t = useTranslate()
  const { data } = useRead(
    'fileImport',
    'row',
    { import: held.import, key: rowKey },
    // Compared anew it is the same row: its fields stay, and whoever types in one of them.
    { keepPrevious: true },
  )
  useEffect(onDrawn, [data, onDrawn])
  if (data === undefined) return <Skeleton width="most" />
  if (data === null) return null
  return (
    <>
      <Words
        title={t('contactImport.why')}
        words={[...(data.row.reason ? [data.row.reason] : []), ...data.row.told].map((one) =>
          importReasonText(t, one),
        )}
      />
      <Decisions say={say} data={data} />
      <NamedOrganizations say={say} organizations={data.organizations} />
      <Words title={t('contactImport.leftOutWords')} words={data.row.leftOut} />
      <Words
        title={t('contactImport.refusedCells')}
        words={data.row.refused.map((detail) => importReasonText(t, { code: 'refused', detail }))}
      />
      {data.changes.length > 0 && (
        <Section variant="panel" title={t('contactImport.changes')}>
          <ChangeList changes={data.changes} />
        </Section>
      )}
      <Words title={t('contactImport.remarks')} words={data.remarks.map((remark) => remarkText(t, remark))} />
      {data.cells && <Cells say={say} data={data} cells={data.cells} />}
    </>
  )
}

function Words({ title, words }: { readonly title: string; readonly words: readonly string[] }) {
  if (words.length === 0) return null
  return (
    <Section variant="panel" title={title}>
      <ul className={styles.changes}>
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </Section>
  )
}

interface RowProps {
  readonly say: SaysOfRow
  readonly data: ImportRowDetails
}

/** What a person can say about the row: who it is, or that it is nobody. */
function Decisions({ say, data: { row, matches, decision, canDecide } }: RowProps) {
  const t = useTranslate()
  type Decision = Parameters<typeof ask<'fileImport', 'decide'>>[2]['decision']
  const decide = (next: Decision) =>
    void say((number) => ask('fileImport', 'decide', { import: number, key: row.key, decision: next }))
  if (!canDecide || row.verdict === 'error') return null
  return (
    <Section
      variant="panel"
      title={t(matches.length > 0 ? 'contactImport.matches' : 'contactImport.decision')}
    >
      <Stack gap={2}>
        {matches.map(({ id, name, probability, reasons }) => (
          <div key={id} className={styles.match}>
            <Button onPress={() => decide({ kind: 'merge', into: id })}>
              {t('contactImport.decide_merge', { name })}
            </Button>
            <p className={text.muted}>
              {t('contactImport.sure', { percent: Math.min(99, Math.round(probability * 100)) })}
              {reasons.slice(0, 3).map((reason) => ` · ${reasonText(t, reason)}`)}
            </p>
          </div>
        ))}
        <Button onPress={() => decide({ kind: 'create' })}>{t('contactImport.decide_create')}</Button>
        {decision !== 'skip' && (
          <Button onPress={() => decide({ kind: 'skip' })}>{t('contactImport.decide_skip')}</Button>
        )}
        {decision !== null && (
          <Button icon="undo" onPress={() => decide(null)}>
            {t('contactImport.decide_auto')}
          </Button>
        )}
      </Stack>
    </Section>
  )
}

/** The cells of the row, put right where they are wrong. */
function Cells({ say, data, cells }: RowProps & { readonly cells: NonNullable<ImportRowDetails['cells']> }) {
  const t = useTranslate()
  return (
    <Section variant="panel" title={t('contactImport.cells')}>
      <Stack gap={2}>
        {cells.map(({ column, name, text: value }) => (
          <CellField
            key={column}
            label={name || t('contactImport.nameless', { number: column + 1 })}
            value={value}
            onSave={(next) =>
              void say((number) =>
                ask('fileImport', 'edit', { import: number, key: data.row.key, column, text: next }),
              )
            }
          />
        ))}
      </Stack>
    </Section>
  )
}

interface CellFieldProps {
  readonly label: string
  readonly value: string
  readonly onSave: (text: string) => void
}

function CellField({ label, value, onSave }: CellFieldProps) {
  const [draft, setDraft] = useState(value)
  const [saved, setSaved] = useState(value)
  const save = () => {
    if (draft === saved) return
    setSaved(draft)
    onSave(draft)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField label={label} value={draft} onChange={setDraft} onBlur={save} />
    </form>
  )
}
