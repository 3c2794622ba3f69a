import type { DuplicateGroup } from '../../electron/contract/duplicates.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Badge } from '../ui/badge.tsx'
import { Icon } from '../ui/icon.tsx'
import { QueueLine } from '../ui/queue-line.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { ItemPlace } from '../ui/virtual-queue.tsx'
import styles from './duplicates.module.css'
import { briefReason, namesText, sureText, verdictTone } from './group-words.ts'

export interface GroupLineProps {
  /** Undefined while it is on its way. */
  readonly group: DuplicateGroup | undefined
  readonly index: number
  readonly total: number
  readonly place: ItemPlace
  readonly isCurrent: boolean
  readonly onCurrent: () => void
  readonly onOpen: () => void
}

/** Contacts that seem to be one: who, how surely, and by what. */
export function GroupLine({ group, place, index, total, ...line }: GroupLineProps) {
  const t = useTranslate()
  if (!group)
    return (
      <li {...place} className={styles.loadingLine} aria-busy="true">
        <Skeleton width="half" />
      </li>
    )
  const names = namesText(group)
  return (
    <QueueLine
      ref={place.ref}
      place={{ style: place.style, 'data-index': place['data-index'], index, total }}
      {...line}
      start={<Icon name={group.noun === 'person' ? 'person' : 'org'} />}
      title={<span title={names}>{names}</span>}
      who={<span className={styles.brief}>{briefReason(t, group)}</span>}
      end={
        <Badge tone={verdictTone[group.verdict]}>
          <span title={t.find(`duplicatesScreen.${group.verdict}`)}>{sureText(t, group.probability)}</span>
        </Badge>
      }
    />
  )
}
