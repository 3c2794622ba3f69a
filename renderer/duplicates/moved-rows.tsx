import { movedThings } from '../../db/domain/matching/moved-rows.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { useSettled } from '../contact/parts/settled.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import text from '../ui/text.module.css'
import styles from './duplicates.module.css'
import type { MergeDraft } from './use-merge-draft.ts'

/** What refers to the contacts and will refer to the kept one, counted before and after. */
export function MovedRows({ draft }: { readonly draft: MergeDraft }) {
  const t = useTranslate()
  const { keep, others, choices } = draft
  const wanted = JSON.stringify({ keep, others, choices })
  const settled = useSettled(wanted, 150)
  const isAsked = keep !== undefined && others.length > 0 && settled === wanted
  const { data } = useRead(
    'duplicates',
    'preview',
    { keep: keep as never, others, choices },
    { enabled: isAsked, keepPrevious: true },
  )
  if (others.length === 0) return null
  if (!data) return <Skeleton width="half" />
  const moved = movedThings(t, data.relinked)
  return (
    <section className={styles.moved}>
      <h3 className={text.section}>{t('duplicatesScreen.moved')}</h3>
      {moved.length === 0 ? (
        <p className={text.muted}>{t('duplicatesScreen.nothingMoves')}</p>
      ) : (
        <ul className={styles.movedList}>
          {moved.map(({ noun, label, text: counts }) => (
            <li key={noun}>
              {label}: <span className={styles.sum}>{counts}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
