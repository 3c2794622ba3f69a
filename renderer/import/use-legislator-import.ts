import { useState } from 'react'
import type { Change } from '../../electron/contract/change.ts'
import type { ChosenFile } from '../../electron/contract/file-handle.ts'
import type {
  HeldImport,
  ImportBranch,
  ImportKind,
  ImportSummary,
} from '../../electron/contract/legislator-import.ts'
import { tellChange } from '../app/api/changes.ts'
import { useJob, workOf } from '../app/api/jobs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useProblem } from '../app/api/problem.ts'
import { ask } from '../app/api/queries.ts'

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

export type ImportFlow = ReturnType<typeof useLegislatorImport>

const nothingChosen: ImportChoice = { kind: null, files: [], include: [] }

/** Where an import of legislators stands, and what moves it on. */
export function useLegislatorImport() {
  const t = useTranslate()
  const { problem, attempt } = useProblem()
  const reading = useJob('legislatorImport', 'preview')
  const writing = useJob('legislatorImport', 'commit')
  const [choice, setChoice] = useState(nothingChosen)
  const [held, setHeld] = useState<HeldImport | null>(null)
  const [finished, setFinished] = useState<FinishedImport | null>(null)
  return {
    choice,
    change: (part: Partial<ImportChoice>) => setChoice((now) => ({ ...now, ...part })),
    held,
    finished,
    problem,
    work: workOf({ reading, writing }),
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
