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
import { VirtualQueue } from '../ui/virtual-queue.tsx'
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
  const t = useTranslate()
  const { mails, decisions } = flow
  const picked = mails.filter(({ isPicked }) => isPicked)
  const refusing = refusingOf(mails)
  const cursor = useLineCursor(mails.length, undefined)
  const [isPanelOpen, setPanelOpen] = useState(false)
  const current = mails[cursor.index]
  const toggle = (mail: ReviewedMail) => flow.edit(mail.mail, { isOut: mail.isPicked })
  const canLog = picked.length > 0 && (refusing.length === 0 || decisions.confirmDoNotContact)
  const log = () => canLog && void flow.log()
  useSaveKey(log)
  useQueueCommands(cursor.step, [
    {
      id: 'leaveOut',
      label: t('mailScreen.leaveOut'),
      keys: 'x',
      run: () => current?.lacks === null && toggle(current),
    },
    {
      id: 'details',
      label: t('todayScreen.details'),
      keys: 'i',
      icon: 'panel',
      run: () => setPanelOpen((isOpen) => !isOpen),
    },
  ])
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
          {refusing.length > 0 && (
            <div className={styles.note}>
              <Banner
                tone="warn"
                action={
                  <Checkbox
                    isSelected={decisions.confirmDoNotContact}
                    onChange={(confirmDoNotContact) => flow.decide({ confirmDoNotContact })}
                  >
                    {t('mailScreen.logAnyway')}
                  </Checkbox>
                }
              >
                {t('mailScreen.refusing', { names: new Intl.ListFormat(t.locale).format(refusing) })}
              </Banner>
            </div>
          )}
          <MailToolbar flow={flow} />
          <VirtualQueue
            label={t('mailScreen.list')}
            count={mails.length}
            heightOf={() => lineHeight}
            keyOf={(index) => String(mails[index]?.mail)}
            current={cursor.index}
            onRange={nothing}
            render={(index, place) => {
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
                    onOpen={() => setPanelOpen(true)}
                    onToggle={() => toggle(mail)}
                  />
                )
              )
            }}
          />
        </div>
      </SplitPane>
      <StatusBar
        hints={[
          { keys: ['J', 'K'], label: t('mailScreen.move') },
          { keys: ['X'], label: t('mailScreen.leaveOut') },
          { keys: ['I'], label: t('todayScreen.details') },
        ]}
        end={
          <Button variant="primary" isDisabled={!canLog} onPress={() => void flow.log()}>
            {t('mailScreen.log', { count: picked.length })}
          </Button>
        }
      />
    </>
  )
}
