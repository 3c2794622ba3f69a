import type { ReactNode } from 'react'
import type { HeldImport, ImportedPerson, ImportTally } from '../../electron/contract/legislator-import.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import { showFailure } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask, useRead } from '../app/api/queries.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { Panel } from '../ui/panel.tsx'
import { Section } from '../ui/section.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import text from '../ui/text.module.css'
import { showToast } from '../ui/toast-queue.ts'
import { ChangeList } from './change-list.tsx'
import { importVerdicts, severityLooks, verdictLooks } from './kinds.ts'
import styles from './import.module.css'

export interface PreviewPanelProps {
  readonly held: HeldImport
  readonly person: ImportedPerson | null
}

/** The counts, and field by field what would become of the person in the current row. */
export function PreviewPanel({ held, person }: PreviewPanelProps) {
  const t = useTranslate()
  return (
    <Panel label={t('importScreen.summary')} position={t(`importScreen.${held.kind}`)}>
      <div className={styles.summary}>
        <VerdictTally held={held} />
      </div>
      <Section variant="panel" title={person ? person.name : t('importScreen.changesOf')}>
        {person ? (
          <PersonChanges held={held} person={person} />
        ) : (
          <p className={text.muted}>{t('importScreen.chooseOne')}</p>
        )}
      </Section>
      <Surroundings held={held} />
      <Reported held={held} />
    </Panel>
  )
}

function VerdictTally({ held: { summary } }: { readonly held: HeldImport }) {
  const t = useTranslate()
  const number = new Intl.NumberFormat(t.locale)
  return (
    <dl className={styles.tally}>
      {importVerdicts.map((verdict) => (
        <div key={verdict}>
          <dt>
            <Badge {...verdictLooks[verdict]}>{t(`importScreen.${verdict}`)}</Badge>
          </dt>
          <dd>{number.format(summary[verdict])}</dd>
        </div>
      ))}
    </dl>
  )
}

function PersonChanges({ held, person }: { readonly held: HeldImport; readonly person: ImportedPerson }) {
  const t = useTranslate()
  const { data } = useRead('legislatorImport', 'changes', { import: held.import, person: person.id })
  if (data === undefined) return <Skeleton width="most" />
  return (
    <>
      {person.verdict === 'missing' && <p className={text.muted}>{t('importScreen.missingHint')}</p>}
      {person.verdict === 'held' && <p className={text.muted}>{t('importScreen.heldHint')}</p>}
      {person.namesakes > 0 && <p>{t('importScreen.namesakes', { count: person.namesakes })}</p>}
      {data.length === 0 && person.verdict === 'unchanged' && (
        <p className={text.muted}>{t('importScreen.noChanges')}</p>
      )}
      {data.length > 0 && <ChangeList changes={data} />}
    </>
  )
}

function Surroundings({ held: { summary } }: { readonly held: HeldImport }) {
  const t = useTranslate()
  const fact = (id: 'offices' | 'committees' | 'memberships') => ({
    id,
    label: t(`importScreen.${id}`),
    value: tallyText(t, summary[id]),
  })
  return (
    <Section variant="panel" title={t('importScreen.surroundings')}>
      <Facts facts={[fact('offices'), fact('committees'), fact('memberships')]} />
    </Section>
  )
}

const tallyText = (t: Translate, { created, updated, removed }: ImportTally): string =>
  t('importScreen.tally', { created, updated, removed })

interface ReportedProps {
  readonly held: HeldImport
  readonly variant?: 'page' | 'panel'
  /** The list itself, where there is room. */
  readonly children?: ReactNode
}

/** How much was reported, and the list as a file. */
export function Reported({ held, variant = 'panel', children }: ReportedProps) {
  const t = useTranslate()
  const severities = (['error', 'warning', 'note'] as const).filter((one) => held.problems[one] > 0)
  if (severities.length === 0) return null
  return (
    <Section variant={variant} title={t('importScreen.problemsTitle')}>
      <dl className={styles.tally}>
        {severities.map((severity) => (
          <div key={severity}>
            <dt>
              <Badge {...severityLooks[severity]}>{t(`importScreen.${severity}`)}</Badge>
            </dt>
            <dd>{new Intl.NumberFormat(t.locale).format(held.problems[severity])}</dd>
          </div>
        ))}
      </dl>
      {children}
      <div>
        <Button icon="export" onPress={() => void save(t, held.import)}>
          {t('importScreen.saveProblems')}
        </Button>
      </div>
    </Section>
  )
}

async function save(t: Translate, held: number): Promise<void> {
  try {
    const [file] = await ask('file', 'choose', {
      purpose: 'report.save',
      suggested: t('importScreen.problemsFile'),
    })
    if (!file) return
    const { records } = await ask('legislatorImport', 'saveProblems', {
      import: held,
      file: file.handle,
      language: t.locale,
    })
    showToast({ message: t('importScreen.savedProblems', { count: records }) })
  } catch (error) {
    showFailure(t, error)
  }
}
