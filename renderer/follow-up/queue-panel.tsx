import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Button } from '../ui/button.tsx'
import { MoreMenu } from '../ui/more-menu.tsx'
import { contactsOf } from './parts/completion.ts'
import { FollowUpPanel } from './parts/follow-up-panel.tsx'
import type { LineIntents } from './queue-commands.ts'

export interface QueuePanelProps {
  readonly followUp: FollowUpRow
  readonly intents: LineIntents
  readonly onClose: () => void
}

/** The current follow-up beside the queue. */
export function QueuePanel({ followUp, intents, onClose }: QueuePanelProps) {
  return (
    <FollowUpPanel
      followUp={followUp}
      onClose={onClose}
      more={<FollowUpMenu followUp={followUp} intents={intents} />}
      actions={<PanelButtons followUp={followUp} intents={intents} />}
    />
  )
}

type PartProps = Omit<QueuePanelProps, 'onClose'>

function PanelButtons({ followUp, intents }: PartProps) {
  const t = useTranslate()
  const log = () => openDialog('log', { with: contactsOf(followUp) })
  if (followUp.bucket === null)
    return (
      <Button icon="undo" keys={['R']} onPress={intents.reopen}>
        {t('followUpForm.reopen')}
      </Button>
    )
  return (
    <>
      <Button variant="primary" icon="check" keys={['D']} onPress={intents.complete}>
        {t('followUpForm.doneAction')}
      </Button>
      <Button icon="snooze" keys={['S']} onPress={intents.snooze}>
        {t('followUpForm.snooze')}
      </Button>
      <Button keys={['L']} onPress={log}>
        {t('followUpForm.log')}
      </Button>
    </>
  )
}

function FollowUpMenu({ followUp, intents }: PartProps) {
  const t = useTranslate()
  const isWaiting = followUp.state === 'waiting'
  const isClosed = followUp.bucket === null
  const change = {
    id: 'change',
    label: t('followUpForm.change'),
    icon: 'edit' as const,
    keys: ['E'],
    onAction: () => openDialog('followUp', { id: followUp.id }),
  }
  const wait = {
    id: 'wait',
    label: t('followUpForm.wait'),
    icon: 'clock' as const,
    keys: ['W'],
    onAction: intents.wait,
  }
  const reopen = {
    id: 'reopen',
    label: t('followUpForm.reopen'),
    icon: 'undo' as const,
    keys: ['R'],
    onAction: intents.reopen,
  }
  const drop = {
    id: 'drop',
    label: t('followUpForm.drop'),
    icon: 'x' as const,
    keys: ['X'],
    onAction: intents.drop,
  }
  const actions = isClosed ? [change, reopen] : [change, isWaiting ? reopen : wait, drop]
  return <MoreMenu label={t('followUpForm.more')} groups={[{ id: 'follow-up', actions }]} />
}
