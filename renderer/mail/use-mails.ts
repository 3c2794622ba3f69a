import { useEffect } from 'react'
import { systemClock } from '../../db/domain/clock.ts'
import type { FileHandle } from '../../electron/contract/file-handle.ts'
import { tellChange } from '../app/api/changes.ts'
import { readDropped, tooLargeText } from '../app/api/dropped-file.ts'
import { failureText } from '../app/api/failures.ts'
import { useJob, workOf } from '../app/api/jobs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { offerMails, useOfferedMails, type OfferedMails } from '../app/api/offered-mails.ts'
import { useProblem } from '../app/api/problem.ts'
import { ask } from '../app/api/queries.ts'
import { aboutContact, requestOf, undecided } from './mail-choices.ts'
import { useMailReview } from './use-mail-review.ts'

export type MailFlow = ReturnType<typeof useMails>

/** Mails from files: read, reviewed, logged. */
export function useMails() {
  const t = useTranslate()
  const { problem, setProblem, attempt } = useProblem()
  const { begin, error, ...review } = useMailReview()
  const reading = useJob('mail', 'read')
  const logging = useJob('mail', 'log')
  const read = async (files: FileHandle[], offered: OfferedMails = { files: [], about: null }) => {
    const dropped = await Promise.all(offered.files.map(readDropped))
    const { import: number } = await reading.run({ files, dropped, zone: systemClock.zone })
    const { about } = offered
    begin(number, about ? aboutContact(await ask('mail', 'review', { import: number }), about) : undecided)
  }
  const take = (offered: OfferedMails) =>
    attempt(async () => {
      const tooLarge = tooLargeText(t, offered.files)
      if (tooLarge !== undefined) return setProblem(tooLarge)
      await read([], offered)
    })
  useOffered((offered) => void take(offered))
  return {
    ...review,
    problem: problem ?? (error && failureText(t, error)),
    work: workOf({ reading, logging }),
    choose: () =>
      attempt(async () => {
        const files = await ask('file', 'choose', { purpose: 'mail.open' })
        if (files.length > 0) await read(files.map(({ handle }) => handle))
      }),
    log: () =>
      attempt(async () => {
        if (review.held === null) return
        const request = requestOf(review.mails, review.decisions)
        const { value, batch } = await logging.run({ import: review.held, ...request })
        tellChange(t, t('mailScreen.logged', { count: value.logged }), batch)
      }),
  }
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
