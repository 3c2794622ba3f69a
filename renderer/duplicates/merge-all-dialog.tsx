import { sureShare } from '../../db/domain/matching/verdict.ts'
import type { DuplicateGroup } from '../../electron/contract/duplicates.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Stack } from '../ui/layout.tsx'
import { Select } from '../ui/select.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import text from '../ui/text.module.css'
import styles from './duplicates.module.css'
import { namesText, sureText } from './group-words.ts'
import type { GroupFilter } from './groups-source.ts'

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
const shares = [sureShare, 0.95, 0.9, 0.8, 0.7, 0.5]

/** So many are named; the others are counted. */
const mostNamed = 500

/** Who will be merged, by name, before many are merged at one key. */
export function MergeAllDialog({ isOpen, onClose, noun, sure, onSure, onMerge }: MergeAllDialogProps) {
  const t = useTranslate()
  const { data } = useRead(
    'duplicates',
    'list',
    { atLeast: 'likely', sure, ...(noun !== null && { noun }), offset: 0, limit: mostNamed },
    { enabled: isOpen },
  )
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
          {data === undefined ? null : (
            <Button variant="primary" icon="merge" autoFocus isDisabled={data.total === 0} onPress={merge}>
              {t('duplicatesScreen.mergeAllNow', { count: data.total })}
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
        {data === undefined ? <Skeleton width="most" /> : <Named {...data} />}
      </Stack>
    </Dialog>
  )
}

/** The surest first, as in the list. */
function Named({ total, rows }: { readonly total: number; readonly rows: readonly DuplicateGroup[] }) {
  const t = useTranslate()
  if (total === 0) return <p className={text.muted}>{t('duplicatesScreen.mergeAllNone')}</p>
  return (
    <>
      <p className={text.muted}>{t('duplicatesScreen.mergeAllWords', { count: total })}</p>
      <ul className={styles.toMerge} tabIndex={0} aria-label={t('duplicatesScreen.toMerge')}>
        {rows.map((group) => (
          <li key={group.contacts.map(({ id }) => id).join()}>
            <bdi>{namesText(group)}</bdi>
            <span className={text.muted}>{sureText(t, group.probability)}</span>
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <p className={text.muted}>{t('duplicatesScreen.mergeAllMore', { count: total - rows.length })}</p>
      )}
    </>
  )
}
