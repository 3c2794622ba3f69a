import type { DuplicateGroup } from '../../electron/contract/duplicates.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Badge } from '../ui/badge.tsx'
import { Icon } from '../ui/icon.tsx'
import type { PagedLine } from '../ui/paged-queue.tsx'
import { QueueLine } from '../ui/queue-line.tsx'
import styles from './duplicates.module.css'
import { briefReason, nameLines, namesText, sureText, verdictTone } from './group-words.ts'

export interface GroupLineProps {
  readonly group: DuplicateGroup
  readonly line: PagedLine
  readonly onOpen: () => void
}

/** Contacts that seem to be one: who, how surely, and by what. */
export function GroupLine({ group, line, onOpen }: GroupLineProps) {
  const t = useTranslate()
  const names = namesText(group)
  return (
    <QueueLine
      {...line}
      onOpen={onOpen}
      start={<Icon name={group.noun === 'person' ? 'person' : 'org'} />}
      title={
        <span title={names} className={styles.names}>
          {nameLines(group).map((line) => (
            <bdi key={line}>{line}</bdi>
          ))}
        </span>
      }
      who={<span className={styles.brief}>{briefReason(t, group)}</span>}
      end={
        <Badge tone={verdictTone[group.verdict]}>
          <span title={t.find(`duplicatesScreen.${group.verdict}`)}>{sureText(t, group.probability)}</span>
        </Badge>
      }
    />
  )
}
