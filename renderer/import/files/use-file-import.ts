import { useState } from 'react'
import type { Change } from '../../../electron/contract/change.ts'
import type { ChosenFile } from '../../../electron/contract/file-handle.ts'
import type {
  ComparedFiles,
  FileImportSummary,
  FileKind,
  HeldFiles,
  ImportMode,
} from '../../../electron/contract/file-import.ts'
import { Failure } from '../../app/api/caucus.ts'
import { tellChange } from '../../app/api/changes.ts'
import { failureText } from '../../app/api/failures.ts'
import { useJob } from '../../app/api/jobs.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask } from '../../app/api/queries.ts'

export interface FileChoices {
  readonly mode: ImportMode
  readonly unknown: Readonly<Record<'organizations' | 'tags' | 'fields', 'create' | 'leave'>>
  readonly allOrNone: boolean
}

const usual: FileChoices = {
  mode: 'fill',
  unknown: { organizations: 'create', tags: 'create', fields: 'create' },
  allOrNone: false,
}

interface DroppedFile {
  readonly name: string
  readonly data: Uint8Array<ArrayBuffer>
}

/** What is dropped crosses from the window; larger files are chosen in a dialog. */
const mostDroppedBytes = 15_000_000

const bytesOf = async (file: File): Promise<DroppedFile> => ({
  name: file.name,
  data: new Uint8Array(await file.arrayBuffer()),
})

export type FileFlow = ReturnType<typeof useFileImport>

/** Where an import of files stands, and what moves it on. */
export function useFileImport() {
  const t = useTranslate()
  const reading = useJob('fileImport', 'read')
  const comparing = useJob('fileImport', 'compare')
  const writing = useJob('fileImport', 'commit')
  const [kind, setKind] = useState<FileKind | null>(null)
  const [choices, setChoices] = useState(usual)
  const [held, setHeld] = useState<HeldFiles | null>(null)
  const [compared, setCompared] = useState<ComparedFiles | null>(null)
  const [finished, setFinished] = useState<Change<FileImportSummary> | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const attempt = async (work: () => Promise<void>) => {
    setProblem(null)
    try {
      await work()
    } catch (failure) {
      const isStopped = failure instanceof Failure && failure.data.code === 'job.cancelled'
      if (!isStopped) setProblem(failureText(t, failure))
    }
  }
  const compareNow = async (files: HeldFiles) => {
    const result = await comparing.run({ import: files.import, ...choices })
    setHeld({ ...files, import: result.import })
    setCompared(result)
  }
  const read = (files: readonly ChosenFile[], dropped: readonly DroppedFile[] = []) =>
    attempt(async () => {
      if (files.length + dropped.length === 0) return
      const handles = files.map(({ handle }) => handle)
      const next = await reading.run({ kind, files: handles, dropped: [...dropped] })
      setHeld(next)
      setCompared(null)
      if (next.parts.every(({ table }) => table === null)) await compareNow(next)
    })
  const running = reading.isRunning
    ? reading
    : comparing.isRunning
      ? comparing
      : writing.isRunning
        ? writing
        : null
  return {
    kind,
    setKind,
    choices,
    setChoices,
    held,
    compared,
    finished,
    problem,
    work: running && {
      phase: reading.isRunning
        ? ('reading' as const)
        : comparing.isRunning
          ? ('comparing' as const)
          : ('writing' as const),
      progress: running.progress,
      startedAt: running.startedAt,
      onCancel: running.cancel,
    },
    choose: (purpose: 'contacts.open' | 'legislators.folder') =>
      attempt(async () => read(await ask('file', 'choose', { purpose }))),
    drop: (files: readonly File[]) =>
      attempt(async () => {
        const tooLarge = files.find(({ size }) => size > mostDroppedBytes)
        if (tooLarge) return setProblem(t('fileTab.tooLargeToDrop', { file: tooLarge.name }))
        await read([], await Promise.all(files.map(bytesOf)))
      }),
    /** Changes what is held; what was compared before is out of date. */
    change: (work: (files: HeldFiles) => Promise<HeldFiles>) =>
      attempt(async () => {
        if (!held) return
        setHeld(await work(held))
        setCompared(null)
      }),
    compare: () => attempt(async () => (held ? compareNow(held) : undefined)),
    /** Says something about a row, and compares anew. */
    say: (work: (number: number) => Promise<void>) =>
      attempt(async () => {
        if (!held) return
        await work(held.import)
        await compareNow(held)
      }),
    commit: () =>
      attempt(async () => {
        if (!held) return
        const change = await writing.run({ import: held.import })
        setFinished(change)
        tellChange(t, t('contactImport.imported'), change.batch)
      }),
    back: () =>
      compared && held?.parts.some(({ table }) => table !== null) ? setCompared(null) : setHeld(null),
    startOver: () => {
      setHeld(null)
      setCompared(null)
      setFinished(null)
    },
  }
}
