import { useRef, type Ref } from 'react'
import type { DuplicateGroup } from '../../electron/contract/duplicates.ts'
import { useQueueCommands } from '../app/api/here-commands.ts'
import { useTranslate } from '../app/api/language.tsx'
import type { GridSource } from '../ui/data-grid/grid-source.ts'
import { StatusBar } from '../ui/page.tsx'
import { PagedQueue, usePagedQueue } from '../ui/paged-queue.tsx'
import { ComparePane } from './compare-pane.tsx'
import styles from './duplicates.module.css'
import { GroupLine } from './group-line.tsx'
import { useOneDecision, type OneDecision } from './use-one-decision.ts'
import { useGroupWork } from './use-group-work.ts'
import { useMergeDraft } from './use-merge-draft.ts'

export interface GroupsListProps {
  readonly source: GridSource<DuplicateGroup>
  /** Left out where none can be merged with nobody looking. */
  readonly onMergeAll?: () => void
  readonly onSearch: () => void
}

/** The groups, and beside them the one that the keys act on. */
export function GroupsList({ source, onMergeAll, onSearch }: GroupsListProps) {
  const t = useTranslate()
  const queue = usePagedQueue(source)
  const { cursor, current: group } = queue
  const pane = useRef<HTMLElement>(null)
  const enter = () => pane.current?.querySelector<HTMLElement>('input:checked, input')?.focus()
  const leave = () => cursor.ref.current?.querySelector<HTMLElement>('[aria-current=true]')?.focus()
  const decision = useOneDecision(group)
  // Until the list has moved on, a step would count from the group that goes.
  const step = (by: number) => void (decision.isPending || cursor.step(by))
  useQueueCommands(step, [
    { id: 'choose', label: t('duplicatesScreen.choose'), lineKey: 'enter', run: enter },
    { id: 'search', label: t('duplicatesScreen.searchAgain'), keys: 'r', icon: 'refresh', run: onSearch },
    ...(onMergeAll
      ? [
          {
            id: 'mergeAll',
            label: t('duplicatesScreen.mergeSure'),
            keys: 'a',
            icon: 'merge' as const,
            run: onMergeAll,
          },
        ]
      : []),
  ])
  return (
    <div className={styles.work}>
      <div ref={cursor.ref} className={styles.list} onKeyDown={cursor.onKeyDown}>
        <PagedQueue
          label={t('duplicatesScreen.list')}
          queue={queue}
          heightOf={twoLines}
          line={(row, line) => <GroupLine group={row} line={line} onOpen={enter} />}
        />
        <StatusBar
          hints={[
            { keys: ['J', 'K'], label: t('duplicatesScreen.move') },
            { keys: ['Enter'], label: t('duplicatesScreen.choose') },
          ]}
          end={t('duplicatesScreen.position', { place: cursor.index + 1, total: source.total })}
        />
      </div>
      {group && (
        <GroupWork
          key={group.contacts.map(({ id }) => id).join()}
          group={group}
          decision={decision}
          ref={pane}
          onLeave={leave}
        />
      )}
    </div>
  )
}

/** In pixels at usual text size: both names. */
const twoLines = () => 48

interface GroupWorkProps {
  readonly group: DuplicateGroup
  readonly decision: OneDecision
  readonly ref: Ref<HTMLElement>
  readonly onLeave: () => void
}

function GroupWork({ group, decision, ref, onLeave }: GroupWorkProps) {
  const draft = useMergeDraft(group)
  const { merge, keepApart } = useGroupWork(group, draft, decision)
  const { isPending } = decision
  return (
    <ComparePane {...{ group, draft, isPending, ref, onLeave }} onMerge={merge} onKeepApart={keepApart} />
  )
}
