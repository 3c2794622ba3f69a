import type { ReactNode } from 'react'
import type { InteractionRow } from '../../db/domain/row/interaction-row.ts'
import { longDate, timeOfDay } from '../../db/domain/date-phrase.ts'
import { silenceWhy, type Silence } from '../../db/domain/silence.ts'
import type { LocalTime } from '../../db/domain/local-time.ts'
import type { DraftRow } from '../../electron/contract/draft.ts'
import { showFailure } from '../app/api/failures.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { forgetDrafts } from '../app/api/draft-keeper.ts'
import { ask } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { SilenceBadge } from '../contact/parts/silence-badge.tsx'
import { contactDetail } from '../contact/parts/contact-detail.ts'
import { ContactGlance } from '../follow-up/parts/contact-glance.tsx'
import { FollowUpPanel } from '../follow-up/parts/follow-up-panel.tsx'
import { interactionTitle } from '../interaction/parts/interaction-words.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Row } from '../ui/layout.tsx'
import { Panel, PanelHead } from '../ui/panel.tsx'
import { Section } from '../ui/section.tsx'
import { showToast } from '../ui/toast-queue.ts'
import { finish, logItem, openDraft, type ItemActions } from './today-actions.ts'
import type { LogDraftRow, TodayItem } from './today-items.ts'
import { useDraftTitle } from './today-line.tsx'
import type { UnfinishedForm } from './unfinished-form.ts'
import styles from './today.module.css'

export interface TodayPanelProps {
  readonly item: TodayItem
  readonly actions: ItemActions
  readonly onClose: () => void
}

/** What the current line is about. */
export function TodayPanel({ item, actions, onClose }: TodayPanelProps) {
  const t = useTranslate()
  switch (item.kind) {
    case 'followUp':
      return (
        <FollowUpPanel
          followUp={item.row}
          onClose={onClose}
          more={
            <IconButton
              icon="edit"
              label={t('followUpForm.change')}
              keys={['E']}
              onPress={() => openDialog('followUp', { id: item.row.id })}
            />
          }
          actions={<PromiseButtons item={item} actions={actions} />}
        />
      )
    case 'contact':
      return (
        <Panel
          label={t('followUpForm.contact')}
          position={t('todayScreen.quiet')}
          onClose={onClose}
          head={
            <PanelHead
              title={<bdi>{item.row.name}</bdi>}
              subtitle={contactDetail(t, item.row)}
              actions={<LogButton item={item} isPrimary />}
            />
          }
        >
          <Why silence={item.row.silence} />
          <ContactGlance contact={item.row.id} />
        </Panel>
      )
    case 'meeting':
      return (
        <MeetingPanel meeting={item.row} onClose={onClose} buttons={<LogButton item={item} isPrimary />} />
      )
    case 'draft':
      return <DraftPanel draft={item.row} onClose={onClose} />
    case 'form':
      return <FormPanel form={item.row} onClose={onClose} />
  }
}

function Why({ silence }: { readonly silence: Silence | null }) {
  const t = useTranslate()
  const today = useToday()
  if (!silence) return null
  return (
    <Section title={t('goingCold.why')} variant="panel">
      <SilenceBadge silence={silence} today={today} t={t} />
      <p className={styles.why}>{silenceWhy(t, silence, today)}</p>
    </Section>
  )
}

function PromiseButtons({ item, actions }: Omit<TodayPanelProps, 'onClose'>) {
  const t = useTranslate()
  return (
    <>
      <Button variant="primary" icon="check" keys={['D']} onPress={() => actions.complete(item)}>
        {t('followUpForm.doneAction')}
      </Button>
      <Button icon="snooze" keys={['S']} onPress={() => actions.snooze(item)}>
        {t('followUpForm.snooze')}
      </Button>
      <LogButton item={item} />
    </>
  )
}

function LogButton({ item, isPrimary = false }: { readonly item: TodayItem; readonly isPrimary?: boolean }) {
  const t = useTranslate()
  const label =
    item.kind === 'meeting'
      ? t('todayScreen.sayHow')
      : t(item.kind === 'followUp' ? 'followUpForm.log' : 'command.log')
  return (
    <Button variant={isPrimary ? 'primary' : 'default'} keys={['L']} onPress={() => logItem(item)}>
      {label}
    </Button>
  )
}

interface MeetingPanelProps {
  readonly meeting: InteractionRow
  readonly buttons: ReactNode
  readonly onClose: () => void
}

function MeetingPanel({ meeting, buttons, onClose }: MeetingPanelProps) {
  const { t, locale } = useLanguage()
  const { occurredOn: day, occurredTime: time, participants } = meeting
  const [first] = participants
  const hour = time === null ? '' : `, ${timeOfDay(time as LocalTime, locale)}`
  return (
    <Panel
      label={t('todayScreen.planned')}
      position={t('todayScreen.planned')}
      onClose={onClose}
      head={
        <PanelHead
          title={<bdi>{interactionTitle(t, meeting)}</bdi>}
          subtitle={`${longDate(day, locale)}${hour}`}
          actions={buttons}
        />
      }
    >
      {first && <ContactGlance contact={first.id} />}
    </Panel>
  )
}

function DraftPanel({ draft, onClose }: { readonly draft: LogDraftRow; readonly onClose: () => void }) {
  const t = useTranslate()
  return (
    <UnfinishedPanel
      draft={draft}
      title={useDraftTitle(draft)}
      onFinish={() => openDraft(draft)}
      onClose={onClose}
    >
      {draft.values.notes.trim() !== '' && (
        <Section title={t('logForm.notes')} variant="panel">
          <p className={styles.quote}>{draft.values.notes}</p>
        </Section>
      )}
    </UnfinishedPanel>
  )
}

function FormPanel({ form, onClose }: { readonly form: UnfinishedForm; readonly onClose: () => void }) {
  const t = useTranslate()
  const kind = t(`unfinished.${form.kind}`)
  const title = form.words || kind
  return (
    <UnfinishedPanel
      draft={form}
      title={title}
      {...(title !== kind && { subtitle: kind })}
      onFinish={() => void finish(form)}
      onClose={onClose}
    >
      {form.contact !== null && <ContactGlance contact={form.contact} />}
    </UnfinishedPanel>
  )
}

interface UnfinishedPanelProps {
  readonly draft: DraftRow
  readonly title: string
  readonly subtitle?: string
  readonly onFinish: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What was typed and not finished: on with it, or away with it. */
function UnfinishedPanel({ draft, title, subtitle, onFinish, onClose, children }: UnfinishedPanelProps) {
  const t = useTranslate()
  const discard = useDiscard(draft)
  return (
    <Panel
      label={t('todayScreen.draft')}
      position={t('todayScreen.draft')}
      onClose={onClose}
      head={
        <PanelHead
          title={<bdi>{title}</bdi>}
          {...(subtitle !== undefined && { subtitle })}
          actions={
            <Row gap={2} wrap>
              <Button variant="primary" onPress={onFinish}>
                {t('todayScreen.finish')}
              </Button>
              <Button onPress={() => void discard()}>{t('todayScreen.discard')}</Button>
            </Row>
          }
        />
      }
    >
      {children}
    </Panel>
  )
}

function useDiscard({ id, noun, record, sensitivity, body }: DraftRow): () => Promise<void> {
  const t = useTranslate()
  const tried = async (work: () => Promise<unknown>, told?: () => void) => {
    try {
      await work()
      await forgetDrafts()
      told?.()
    } catch (error) {
      showFailure(t, error)
    }
  }
  const restore = () =>
    tried(() =>
      ask('draft', 'save', { noun, sensitivity, body: body as never, ...(record !== null && { record }) }),
    )
  return () =>
    tried(
      () => ask('draft', 'remove', { id }),
      () => showToast({ message: t('todayScreen.discarded'), onUndo: () => void restore() }),
    )
}
