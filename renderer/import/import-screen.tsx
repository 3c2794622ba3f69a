import { useMemo, useState } from 'react'
import { ask } from '../app/api/queries.ts'
import type { ChosenFile } from '../../electron/contract/file-handle.ts'
import type {
  HeldImport,
  ImportBranch,
  ImportKind,
  ImportSummary,
} from '../../electron/contract/legislator-import.ts'
import type { Change } from '../../electron/contract/change.ts'
import { Failure } from '../app/api/caucus.ts'
import { tellChange } from '../app/api/changes.ts'
import { useCommands } from '../app/api/commands.ts'
import { failureText } from '../app/api/failures.ts'
import { useJob } from '../app/api/jobs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { Button } from '../ui/button.tsx'
import { PageHead } from '../ui/page.tsx'
import { Steps } from '../ui/steps.tsx'
import { FileStep } from './file-step.tsx'
import { PreviewStep } from './preview-step.tsx'
import { ResultStep } from './result-step.tsx'
import { WorkProgress } from './work-progress.tsx'
import styles from './import.module.css'

interface ImportChoice {
  /** Null is decided by the files. */
  readonly kind: ImportKind | null
  readonly files: readonly ChosenFile[]
  readonly include: readonly ImportBranch[]
}

export interface FinishedImport {
  readonly change: Change<ImportSummary>
  readonly held: HeldImport
}

/** Legislators from local files: choose, see what would happen, import, and take it back if need be. */
export function LegislatorImportScreen() {
  const t = useTranslate()
  const flow = useImport()
  const { held, finished } = flow
  const step = finished ? 2 : held ? 1 : 0
  useCommands(
    useMemo(
      () => [
        {
          id: 'here.chooseFiles',
          label: t('importScreen.chooseFiles'),
          group: 'here',
          icon: 'file',
          keys: 'o',
          run: () => void flow.choose('legislators'),
        },
        {
          id: 'here.chooseFolder',
          label: t('importScreen.chooseFolder'),
          group: 'here',
          icon: 'folder',
          keys: 'f',
          run: () => void flow.choose('legislators.folder'),
        },
      ],
      [t],
    ),
  )
  return (
    <div className={styles.screen}>
      <PageHead
        title={t('importScreen.title')}
        lede={t('importScreen.lede')}
        actions={
          <Button icon="people" onPress={() => goTo('/import')}>
            {t('contactImport.contacts')}
          </Button>
        }
      />
      <div className={styles.steps}>
        <Steps
          label={t('importScreen.steps')}
          steps={[t('importScreen.stepFiles'), t('importScreen.stepPreview'), t('importScreen.stepDone')]}
          current={step}
        />
      </div>
      {flow.work && <WorkProgress {...flow.work} />}
      {!flow.work && step === 0 && <FileStep flow={flow} />}
      {!flow.work && held && !finished && <PreviewStep held={held} flow={flow} />}
      {finished && <ResultStep finished={finished} onAnother={flow.startOver} />}
    </div>
  )
}

export type ImportFlow = ReturnType<typeof useImport>

const nothingChosen: ImportChoice = { kind: null, files: [], include: [] }

/** Where the import stands, and what moves it on. */
function useImport() {
  const t = useTranslate()
  const reading = useJob('legislatorImport', 'preview')
  const writing = useJob('legislatorImport', 'commit')
  const [choice, setChoice] = useState(nothingChosen)
  const [held, setHeld] = useState<HeldImport | null>(null)
  const [finished, setFinished] = useState<FinishedImport | null>(null)
  const [error, setError] = useState<unknown>(null)
  const attempt = async (work: () => Promise<void>) => {
    setError(null)
    try {
      await work()
    } catch (failure) {
      if (!(failure instanceof Failure && failure.data.code === 'job.cancelled')) setError(failure)
    }
  }
  const running = reading.isRunning ? reading : writing.isRunning ? writing : null
  return {
    choice,
    change: (part: Partial<ImportChoice>) => setChoice((now) => ({ ...now, ...part })),
    held,
    finished,
    failure: error === null ? null : failureText(t, error),
    work: running && {
      phase: reading.isRunning ? ('reading' as const) : ('writing' as const),
      progress: running.progress,
      startedAt: running.startedAt,
      onCancel: running.cancel,
    },
    choose: (purpose: 'legislators' | 'legislators.folder') =>
      attempt(async () => {
        const files = await ask('file', 'choose', { purpose })
        if (files.length === 0) return
        setChoice((now) => ({ ...now, files }))
        setHeld(null)
        setFinished(null)
      }),
    read: () =>
      attempt(async () => {
        const files = choice.files.map(({ handle }) => handle)
        setHeld(await reading.run({ kind: choice.kind, files, include: [...choice.include] }))
      }),
    commit: () =>
      attempt(async () => {
        if (!held) return
        const change = await writing.run({ import: held.import })
        setFinished({ change, held })
        tellChange(t, t('importScreen.imported'), change.batch)
      }),
    back: () => setHeld(null),
    startOver: () => {
      setHeld(null)
      setFinished(null)
      setChoice(nothingChosen)
    },
  }
}
