import { useTranslate } from '../../app/api/language.tsx'
import { Row } from '../../ui/layout.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { useChoiceSegments } from './choice-segments.ts'
import styles from './conflicts.module.css'
import type { Deciding } from './use-decisions.ts'

/** One answer for all conflicts that have a choice, where there are several, and what was chosen so far. */
export function DecideAll({ deciding }: { readonly deciding: Deciding }) {
  const t = useTranslate()
  const segments = useChoiceSegments()
  if (deciding.open < 2) return null
  return (
    <Row spread wrap>
      <SegmentedControl
        label={t('undoing.all')}
        labelShown
        size="sm"
        segments={segments}
        value={deciding.forAll}
        onChange={deciding.decideAll}
      />
      <span className={styles.tally} aria-live="polite">
        {t('undoing.tally', { kept: deciding.kept, older: deciding.older })}
      </span>
    </Row>
  )
}
