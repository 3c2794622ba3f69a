import { useEffect, useMemo, useState } from 'react'
import type { FoundContact } from '../../electron/contract/contact.ts'
import type { FileHandle } from '../../electron/contract/file-handle.ts'
import { Failure } from '../app/api/caucus.ts'
import { tellChange } from '../app/api/changes.ts'
import { failureText } from '../app/api/failures.ts'
import { useJob } from '../app/api/jobs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { offerMails, useOfferedMails, type OfferedMails } from '../app/api/offered-mails.ts'
import { ask, useRead } from '../app/api/queries.ts'
import {
  aboutContact,
  decided,
  requestOf,
  undecided,
  withEdit,
  withoutOwn,
  withWho,
  type MailDecisions,
  type MailEdit,
} from './mail-choices.ts'

/** What is dropped crosses from the window; larger files are chosen in a dialog. */
const mostDroppedBytes = 15_000_000

export type MailFlow = ReturnType<typeof useMails>

/** Mails from files: read, reviewed, logged. */
export function useMails() {
  const t = useTranslate()
  const reading = useJob('mail', 'read')
  const logging = useJob('mail', 'log')
  const [held, setHeld] = useState<number | null>(null)
  const [decisions, setDecisions] = useState<MailDecisions>(undecided)
  /** Contacts who have none of the addresses and were chosen for one. */
  const [found, setFound] = useState<readonly FoundContact[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const { data: review, error } = useRead('mail', 'review', { import: held ?? 0 }, { enabled: held !== null })
  const mails = useMemo(() => (review ? decided(review, decisions) : []), [review, decisions])
  const attempt = async (work: () => Promise<void>) => {
    setProblem(null)
    try {
      await work()
    } catch (failure) {
      const isStopped = failure instanceof Failure && failure.data.code === 'job.cancelled'
      if (!isStopped) setProblem(failureText(t, failure))
    }
  }
  const read = async (files: readonly FileHandle[], offered?: OfferedMails) => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const dropped = await Promise.all((offered?.files ?? []).map(bytesOf))
    const { import: number } = await reading.run({ files: [...files], dropped, zone })
    const decisionsNow = offered?.about
      ? aboutContact(await ask('mail', 'review', { import: number }), offered.about)
      : undecided
    setDecisions(decisionsNow)
    setHeld(number)
  }
  const take = (offered: OfferedMails) =>
    attempt(async () => {
      const tooLarge = offered.files.find(({ size }) => size > mostDroppedBytes)
      if (tooLarge) return setProblem(t('fileTab.tooLargeToDrop', { file: tooLarge.name }))
      await read([], offered)
    })
  useOffered((offered) => void take(offered))
  const running = reading.isRunning ? reading : logging.isRunning ? logging : null
  return {
    held,
    review: held === null ? undefined : review,
    mails,
    decisions,
    problem: problem ?? (error && held !== null ? failureText(t, error) : null),
    work: running && {
      label: t(reading.isRunning ? 'mailScreen.reading' : 'mailScreen.logging'),
      note: t(reading.isRunning ? 'mailScreen.readingNote' : 'mailScreen.loggingNote'),
      progress: running.progress,
      startedAt: running.startedAt,
      onCancel: running.cancel,
    },
    choose: () =>
      attempt(async () => {
        const files = await ask('file', 'choose', { purpose: 'mail.open' })
        if (files.length > 0) await read(files.map(({ handle }) => handle))
      }),
    decide: (change: Partial<MailDecisions>) => setDecisions((now) => ({ ...now, ...change })),
    edit: (mail: number, change: MailEdit) => setDecisions((now) => withEdit(now, mail, change)),
    say: (said: Parameters<typeof withWho>[1]) => setDecisions((now) => withWho(now, said)),
    sayAsElsewhere: (mail: number, address: string) => setDecisions((now) => withoutOwn(now, mail, address)),
    found,
    learn: (contact: FoundContact) => setFound((now) => [...now, contact]),
    log: () =>
      attempt(async () => {
        if (held === null) return
        const { value, batch } = await logging.run({ import: held, ...requestOf(mails, decisions) })
        tellChange(t, t('mailScreen.logged', { count: value.logged }), batch)
      }),
    startOver: () => {
      setHeld(null)
      setProblem(null)
    },
  }
}

async function bytesOf(file: File): Promise<{ name: string; data: Uint8Array<ArrayBuffer> }> {
  return { name: file.name, data: new Uint8Array(await file.arrayBuffer()) }
}

/** Each once. */
function useOffered(take: (offered: OfferedMails) => void): void {
  const offered = useOfferedMails()
  useEffect(() => {
    if (!offered) return
    offerMails(null)
    take(offered)
    // Only what is offered starts it.
  }, [offered])
}
