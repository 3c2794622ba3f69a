import { useState } from 'react'
import type { MemberId } from '../../db/domain/member.ts'
import type { Member } from '../../electron/contract/member.ts'
import { useTellChange } from '../app/api/changes.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask, useRead } from '../app/api/queries.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select } from '../ui/select.tsx'
import styles from './settings.module.css'

export interface HandOverDialogProps {
  readonly from: Member
  readonly members: readonly Member[]
  readonly onClose: () => void
}

/** Gives everything that one of our own people keeps up to another: says how much that is, and can be taken back. */
export function HandOverDialog({ from, members, onClose }: HandOverDialogProps) {
  const t = useTranslate()
  const tell = useTellChange()
  const { data: kept } = useRead('member', 'kept', { id: from.id })
  const others = members.filter(({ id }) => id !== from.id)
  const [to, setTo] = useState<MemberId | null>(others[0]?.id ?? null)
  const [wantsToLeave, setLeaving] = useState(true)
  const leaves = wantsToLeave && !from.isSelf
  const name = others.find(({ id }) => id === to)?.name ?? ''
  const handOver = async () => {
    if (to === null) return
    const write = ask('member', 'handOver', { from: from.id, to, leaves })
    const done = await tell(write, t('settings.handedOver', { from: from.name, to: name }))
    if (done) onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('settings.handOverName', { name: from.name })}
      size="sm"
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={to === null || kept === undefined}
            onPress={() => void handOver()}
          >
            {t('settings.handOver')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p aria-live="polite" aria-busy={kept === undefined}>
          {kept &&
            t('settings.keeps', {
              contacts: t('settings.keptContacts', { count: kept.contacts }),
              followUps: t('settings.keptFollowUps', { count: kept.followUps }),
              meetings: t('settings.keptMeetings', { count: kept.meetings }),
            })}
        </p>
        {kept && (
          <p className={styles.muted}>
            {t('settings.viewsStay')}
            {kept.views > 0 && ` ${t('settings.viewsAsk', { count: kept.views, name: from.name })}`}
          </p>
        )}
        <Select
          size="lg"
          autoFocus
          label={t('settings.handOverTo')}
          placeholder=""
          options={others.map(({ id, name: called }) => ({ id, label: called }))}
          value={to}
          onChange={setTo}
        />
        {from.isSelf ? (
          <p className={styles.muted}>{t('settings.selfLeaves', { name: from.name })}</p>
        ) : (
          <Checkbox isSelected={leaves} onChange={setLeaving}>
            {t('settings.leaves', { name: from.name })}
          </Checkbox>
        )}
      </div>
    </Dialog>
  )
}
