import { useRef, useState } from 'react'
import { createUnknown, type UnknownWords } from '../../../db/domain/import-mapping.ts'
import type { Change } from '../../../electron/contract/change.ts'
import type { FileHandle } from '../../../electron/contract/file-handle.ts'
import type {
  ComparedFiles,
  FileImportSummary,
  FileKind,
  HeldFiles,
  ImportMode,
} from '../../../electron/contract/file-import.ts'
import { tellChange } from '../../app/api/changes.ts'
import { isCancelled } from '../../app/api/failures.ts'
import { readDropped, tooLargeText, type DroppedFile } from '../../app/api/dropped-file.ts'
import { useJob, workOf } from '../../app/api/jobs.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { useProblem } from '../../app/api/problem.ts'
import { ask } from '../../app/api/queries.ts'
import { mostDropped } from './dropped-files.ts'

export interface FileChoices {
  readonly mode: ImportMode
  readonly unknown: UnknownWords
  readonly allOrNone: boolean
}

const usual: FileChoices = {
  mode: 'fill',
  unknown: createUnknown,
  allOrNone: false,
}

/** What came of files that were chosen together with those that are held. */
export interface EarlierTurn {
  readonly files: readonly string[]
  /** Null where they were passed over, or taken back. */
  readonly summary: FileImportSummary | null
}

/** How far an import is. What was compared is out of date once what is held changes. */
function useStage() {
  const [held, showHeld] = useState<HeldFiles | null>(null)
  // What is said one after the other is each said of what the one before has left.
  const latest = useRef(held)
  const setHeld = (files: HeldFiles | null) => {
    latest.current = files
    showHeld(files)
  }
  const [compared, setCompared] = useState<ComparedFiles | null>(null)
  const [finished, setFinished] = useState<Change<FileImportSummary> | null>(null)
  const [earlier, setEarlier] = useState<readonly EarlierTurn[]>([])
  return {
    held,
    latest,
    compared,
    finished,
    earlier,
    begin: (files: HeldFiles) => {
      setEarlier([])
      setHeld(files)
      setCompared(null)
    },
    /** To the files of the next kind. */
    goOn: (next: HeldFiles, isUndone: boolean) => {
      const summary = isUndone ? null : (finished?.value ?? null)
      if (held) setEarlier([...earlier, { files: held.turn.files, summary }])
      setHeld(next)
      setCompared(null)
      setFinished(null)
    },
    hold: (files: HeldFiles) => {
      setHeld(files)
      setCompared(null)
    },
    showCompared: (files: HeldFiles, result: ComparedFiles) => {
      setHeld({ ...files, import: result.import })
      setCompared(result)
    },
    finish: setFinished,
    back: () =>
      compared && held?.parts.some(({ table }) => table !== null) ? setCompared(null) : setHeld(null),
    startOver: () => {
      setHeld(null)
      setCompared(null)
      setFinished(null)
    },
  }
}

/** Work that begins when all that was begun before has ended. */
function useTurns() {
  const last = useRef<Promise<void>>(Promise.resolve())
  return (work: () => Promise<void>): Promise<void> => {
    last.current = last.current.then(work)
    return last.current
  }
}

export type FileFlow = ReturnType<typeof useFileImport>

/** Says something about a row, and compares all of them anew. */
export type SaysOfRow = FileFlow['say']

/** Where an import of files stands, and what moves it on. */
export function useFileImport() {
  const t = useTranslate()
  const { problem, setProblem, attempt } = useProblem()
  const { begin, goOn, hold, showCompared, finish, latest, ...stage } = useStage()
  const inTurn = useTurns()
  const [wasStopped, setStopped] = useState(false)
  const [kind, setKind] = useState<FileKind | null>(null)
  const [choices, setChoices] = useState(usual)
  const [part, setPart] = useState<number | null>(null)
  const reading = useJob('fileImport', 'read')
  const readingNext = useJob('fileImport', 'readNext')
  const comparing = useJob('fileImport', 'compare')
  const writing = useJob('fileImport', 'commit')
  const compareNow = async (files: HeldFiles, how = choices) =>
    showCompared(files, await comparing.run({ import: files.import, ...how }))
  const show = async (files: HeldFiles) => {
    setPart(null)
    setStopped(false)
    if (files.parts.every(({ table }) => table === null)) await compareNow(files)
  }
  const read = async (files: FileHandle[], dropped: DroppedFile[] = []) => {
    if (files.length + dropped.length === 0) return
    const next = await reading.run({ kind, files, dropped })
    begin(next)
    await show(next)
  }
  const withHeld = (work: (files: HeldFiles) => Promise<void>) =>
    inTurn(() => attempt(async () => (latest.current ? work(latest.current) : undefined)))
  return {
    ...stage,
    kind,
    setKind,
    choices,
    setChoices,
    part,
    setPart,
    problem,
    work: workOf({ reading: readingNext.isRunning ? readingNext : reading, comparing, writing }),
    choose: (purpose: 'contacts.open' | 'legislators.folder') =>
      attempt(async () => {
        const files = await ask('file', 'choose', { purpose })
        await read(files.map(({ handle }) => handle))
      }),
    drop: (files: readonly File[]) =>
      attempt(async () => {
        if (files.length > mostDropped)
          return setProblem(t('contactImport.tooManyFiles', { count: mostDropped }))
        const tooLarge = tooLargeText(t, files)
        if (tooLarge !== undefined) return setProblem(tooLarge)
        await read([], await Promise.all(files.map(readDropped)))
      }),
    /** Goes on with the files of the next kind, whatever became of these. */
    readNext: (isUndone = false) =>
      withHeld(async (files) => {
        const next = await readingNext.run({ import: files.import })
        goOn(next, isUndone)
        await show(next)
      }),
    /** Changes what is held. */
    change: (work: (files: HeldFiles) => Promise<HeldFiles>) =>
      withHeld(async (files) => hold(await work(files))),
    compare: () => withHeld((files) => compareNow(files)),
    back: () => {
      setStopped(false)
      comparing.cancel()
      stage.back()
    },
    /** Chooses for files without columns, whose rows are in sight already. */
    chooseAnew: (next: FileChoices) => {
      setChoices(next)
      return withHeld((files) => compareNow(files, next))
    },
    say: (work: (number: number) => Promise<void>) =>
      withHeld(async (files) => {
        await work(files.import)
        await compareNow(files)
      }),
    wasStopped,
    commit: () =>
      withHeld(async (files) => {
        setStopped(false)
        try {
          const change = await writing.run({ import: files.import })
          finish(change)
          tellChange(t, t('contactImport.imported'), change.batch)
        } catch (error) {
          setStopped(isCancelled(error))
          throw error
        }
      }),
  }
}
