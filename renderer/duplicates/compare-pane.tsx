import type { Ref } from 'react'
import type { DuplicateGroup } from '../../electron/contract/duplicates.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import text from '../ui/text.module.css'
import { CompareTable } from './compare-table.tsx'
import styles from './duplicates.module.css'
import { namesText, sureText, verdictTone } from './group-words.ts'
import { MovedRows } from './moved-rows.tsx'
import { Reasons } from './reasons.tsx'
import type { MergeDraft } from './use-merge-draft.ts'

export interface ComparePaneProps {
  readonly group: DuplicateGroup
  readonly draft: MergeDraft
  /** What was decided about it is being done. */
  readonly isPending: boolean
  readonly onMerge: () => void
  readonly onKeepApart: () => void
  /** Escape. */
  readonly onLeave: () => void
  readonly ref: Ref<HTMLElement>
}

/** One group: why it may be one contact, what each knows, and what merging would do. */
export function ComparePane(props: ComparePaneProps) {
  const { group, draft, isPending, onMerge, onKeepApart, onLeave, ref } = props
  const t = useTranslate()
  return (
    <section
      ref={ref}
      aria-label={t('duplicatesScreen.compare')}
      className={styles.compare}
      aria-busy={isPending || undefined}
      onKeyDown={(event) => event.key === 'Escape' && onLeave()}
    >
      <div className={styles.compareBody}>
        <div className={styles.verdict}>
          <h2 className={text.subtitle}>
            <bdi>{namesText(group)}</bdi>
          </h2>
          <Badge filled tone={verdictTone[group.verdict]}>
            {t.find(`duplicatesScreen.${group.verdict}`)}, {sureText(t, group.probability)}
          </Badge>
        </div>
        <Reasons group={group} />
        {draft.contacts.length === 0 ? <Skeleton height="card" /> : <CompareTable draft={draft} />}
        {draft.contacts.length > 0 && <MovedRows draft={draft} />}
      </div>
      <footer className={styles.actions}>
        <Button
          variant="primary"
          icon="merge"
          keys={['M']}
          onPress={onMerge}
          isDisabled={draft.others.length === 0}
        >
          {t('duplicatesScreen.merge', { count: draft.others.length + 1 })}
        </Button>
        <Button icon="people" keys={['B']} onPress={onKeepApart}>
          {t('duplicatesScreen.keepBoth', { count: group.contacts.length })}
        </Button>
      </footer>
    </section>
  )
}
