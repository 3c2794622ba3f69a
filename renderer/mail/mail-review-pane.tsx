import { useState } from 'react'
import type { MailReview } from '../../electron/contract/mail.ts'
import { useQueueCommands } from '../app/api/here-commands.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useSaveKey } from '../app/api/save-key.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { StatusBar } from '../ui/page.tsx'
import { useLineCursor } from '../ui/queue-state.ts'
import { SplitPane } from '../ui/split-pane.tsx'
import { VirtualQueue, type ItemPlace } from '../ui/virtual-queue.tsx'
import { refusingOf, type ReviewedMail } from './mail-choices.ts'
import { MailLine } from './mail-line.tsx'
import { MailPanel } from './mail-panel.tsx'
import { MailToolbar } from './mail-toolbar.tsx'
import { RefusedMails } from './refused-mails.tsx'
import styles from './mail.module.css'
import type { MailFlow } from './use-mails.ts'

const lineHeight = 32
const nothing = () => undefined

export interface MailReviewPaneProps {
  readonly review: MailReview
  readonly flow: MailFlow
}

/** The mails that were read, worked from top to bottom, with the one under the keys beside them. */
export function MailReviewPane({ review, flow }: MailReviewPaneProps) {
  const { mails } = flow
  const cursor = useLineCursor(mails.length, undefined)
  const [isPanelOpen, setPanelOpen] = useState(false)
  const current = mails[cursor.index]
  const toggle = (mail: ReviewedMail) => flow.edit(mail.mail, { isOut: mail.isPicked })
  useReviewKeys({
    step: cursor.step,
    leaveOut: () => current?.lacks === null && toggle(current),
    details: () => setPanelOpen((isOpen) => !isOpen),
  })
  return (
    <>
      <SplitPane
        isPanelOpen={isPanelOpen}
        panel={
          current && (
            <MailPanel key={current.mail} mail={current} flow={flow} onClose={() => setPanelOpen(false)} />
          )
        }
      >
        <div ref={cursor.ref} className={styles.list} onKeyDown={cursor.onKeyDown}>
          <RefusedMails refused={review.refused} />
          <Refusing flow={flow} />
          <MailToolbar flow={flow} />
          <Mails mails={mails} cursor={cursor} onOpen={() => setPanelOpen(true)} onToggle={toggle} />
        </div>
      </SplitPane>
      <ReviewFoot flow={flow} />
    </>
  )
}

interface ReviewKeys {
  readonly step: (by: number) => void
  readonly leaveOut: () => void
  readonly details: () => void
}

function useReviewKeys({ step, leaveOut, details }: ReviewKeys): void {
  const t = useTranslate()
  useQueueCommands(step, [
    { id: 'leaveOut', label: t('mailScreen.leaveOut'), keys: 'x', run: leaveOut },
    {
      id: 'details',
      label: t('todayScreen.details'),
      keys: 'i',
      lineKey: 'enter',
      icon: 'panel',
      run: details,
    },
  ])
}

interface FlowProps {
  readonly flow: MailFlow
}

/** Mails were sent to contacts who are not to be contacted: whoever logs them knows. */
function Refusing({ flow: { mails, decisions, decide } }: FlowProps) {
  const t = useTranslate()
  const names = refusingOf(mails)
  if (names.length === 0) return null
  return (
    <div className={styles.note}>
      <Banner
        tone="warn"
        action={
          <Checkbox
            isSelected={decisions.confirmDoNotContact}
            onChange={(confirmDoNotContact) => decide({ confirmDoNotContact })}
          >
            {t('mailScreen.logAnyway')}
          </Checkbox>
        }
      >
        {t('mailScreen.refusing', { names: new Intl.ListFormat(t.locale).format(names.map(t.apart)) })}
      </Banner>
    </div>
  )
}

interface MailsProps {
  readonly mails: readonly ReviewedMail[]
  readonly cursor: ReturnType<typeof useLineCursor>
  readonly onOpen: () => void
  readonly onToggle: (mail: ReviewedMail) => void
}

function Mails({ mails, cursor, onOpen, onToggle }: MailsProps) {
  const t = useTranslate()
  const line = (index: number, place: ItemPlace) => {
    const mail = mails[index]
    return (
      mail && (
        <MailLine
          key={mail.mail}
          mail={mail}
          index={index}
          total={mails.length}
          place={place}
          isCurrent={index === cursor.index}
          onCurrent={() => cursor.set(index)}
          onOpen={onOpen}
          onToggle={() => onToggle(mail)}
        />
      )
    )
  }
  return (
    <VirtualQueue
      label={t('mailScreen.list')}
      count={mails.length}
      heightOf={() => lineHeight}
      keyOf={(index) => String(mails[index]?.mail)}
      current={cursor.index}
      onRange={nothing}
      render={line}
    />
  )
}

function ReviewFoot({ flow }: FlowProps) {
  const t = useTranslate()
  const { mails, decisions } = flow
  const count = mails.filter(({ isPicked }) => isPicked).length
  const canLog = count > 0 && (decisions.confirmDoNotContact || refusingOf(mails).length === 0)
  useSaveKey(() => canLog && void flow.log())
  return (
    <StatusBar
      hints={[
        { keys: ['J', 'K'], label: t('mailScreen.move') },
        { keys: ['X'], label: t('mailScreen.leaveOut') },
        { keys: ['I'], label: t('todayScreen.details') },
      ]}
      end={
        <Button variant="primary" isDisabled={!canLog} onPress={() => void flow.log()}>
          {t('mailScreen.log', { count })}
        </Button>
      }
    />
  )
}
