import { leastMerged, sureShare } from '../../db/domain/matching/verdict.ts'
import type { DuplicateGroup } from '../../electron/contract/duplicates.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Button } from '../ui/button.tsx'
import type { GridSource } from '../ui/data-grid/grid-source.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { Stack } from '../ui/layout.tsx'
import { PagedQueue, usePagedQueue } from '../ui/paged-queue.tsx'
import { QueueLine } from '../ui/queue-line.tsx'
import { Select } from '../ui/select.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import text from '../ui/text.module.css'
import styles from './duplicates.module.css'
import type { GroupLineProps } from './group-line.tsx'
import { namesText, sureText } from './group-words.ts'
import { useGroups, type GroupFilter } from './groups-source.ts'

export interface MergeAllDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly noun: GroupFilter['noun']
  /** How surely a group holds at least (0 to 1). */
  readonly sure: number
  readonly onSure: (sure: number) => void
  readonly onMerge: () => void
}

/** What all groups can be merged from on; under even odds they are told, and never merged unseen. */
const shares = [sureShare, 0.95, 0.9, 0.8, 0.7, leastMerged]

/** Who will be merged, by name, before many are merged at one key. */
export function MergeAllDialog({ isOpen, onClose, noun, sure, onSure, onMerge }: MergeAllDialogProps) {
  const t = useTranslate()
  const { source, toLookAt } = useGroups({ atLeast: 'likely', noun, sure, isWanted: isOpen })
  const merge = () => {
    onClose()
    onMerge()
  }
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(isStillOpen) => isStillOpen || onClose()}
      title={t('duplicatesScreen.mergeAllTitle')}
      footer={
        <>
          <Button onPress={onClose}>{t('duplicatesScreen.mergeAllNot')}</Button>
          {source === null ? null : (
            <Button variant="primary" icon="merge" autoFocus isDisabled={source.total === 0} onPress={merge}>
              {t('duplicatesScreen.mergeAllNow', { count: source.total })}
            </Button>
          )}
        </>
      }
    >
      <Stack gap={3}>
        <Select
          label={t('duplicatesScreen.mergeFrom')}
          placeholder={t('duplicatesScreen.mergeFrom')}
          value={String(sure)}
          onChange={(share) => onSure(Number(share))}
          options={shares.map((share) => ({
            id: String(share),
            label:
              share === sureShare
                ? t('duplicatesScreen.mergeFromSure')
                : t('duplicatesScreen.mergeFromShare', { percent: Math.floor(share * 100) }),
          }))}
        />
        {source === null ? <Skeleton width="most" /> : <Named source={source} />}
        {toLookAt > 0 && <p className={text.muted}>{t('duplicatesScreen.toLookAt', { count: toLookAt })}</p>}
      </Stack>
    </Dialog>
  )
}

/** The surest first, as in the list. */
function Named({ source }: { readonly source: GridSource<DuplicateGroup> }) {
  const t = useTranslate()
  const queue = usePagedQueue(source)
  if (source.total === 0) return <p className={text.muted}>{t('duplicatesScreen.mergeAllNone')}</p>
  return (
    <>
      <p className={text.muted}>{t('duplicatesScreen.mergeAllWords', { count: source.total })}</p>
      <div
        ref={queue.cursor.ref}
        className={styles.toMerge}
        data-many={source.total > mostInSight}
        onKeyDown={queue.cursor.onKeyDown}
      >
        <PagedQueue
          label={t('duplicatesScreen.toMerge')}
          queue={queue}
          line={(group, line) => <MergedLine group={group} line={line} />}
        />
      </div>
    </>
  )
}

/** So many need no room for more. */
const mostInSight = 8

function MergedLine({ group, line }: Pick<GroupLineProps, 'group' | 'line'>) {
  const t = useTranslate()
  const names = namesText(group)
  return (
    <QueueLine
      {...line}
      start={<Icon name={group.noun === 'person' ? 'person' : 'org'} />}
      title={<bdi title={names}>{names}</bdi>}
      end={sureText(t, group.probability)}
    />
  )
}
