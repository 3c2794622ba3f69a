import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { MergeOutcome } from '../../electron/contract/duplicates.ts'
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
  const moved = movedThings(t, data)
  const number = new Intl.NumberFormat(t.locale)
  return (
    <section className={styles.moved}>
      <h3 className={text.section}>{t('duplicatesScreen.moved')}</h3>
      {moved.length === 0 ? (
        <p className={text.muted}>{t('duplicatesScreen.nothingMoves')}</p>
      ) : (
        <ul className={styles.movedList}>
          {moved.map(({ noun, kept, other, after, collapsed }) => (
            <li key={noun}>
              <span>{t.find(`noun.${noun}`, { count: 2 })}</span>{' '}
              <span className={styles.sum}>
                {[kept, other].map((count) => number.format(count)).join(' + ')} = {number.format(after)}
                {collapsed > 0 && (
                  <span className={text.muted}> {t('duplicatesScreen.collapsed', { count: collapsed })}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type Counts = Pick<MergeOutcome['relinked'][number], 'kept' | 'other' | 'after' | 'collapsed'>

/** What a row of a table means to a person; other tables are known by their nouns, or not told of. */
const nounOfTable: Readonly<Record<string, string>> = {
  participant: 'interaction',
  follow_up_link: 'follow_up',
  record_tag: 'tag',
  custom_value: 'custom_field',
  contact_cadence: 'cadence',
}

function movedThings(t: Translate, { relinked }: MergeOutcome): (Counts & { readonly noun: string })[] {
  const things = new Map<string, Counts>()
  for (const counts of relinked) {
    const noun = nounOfTable[counts.table] ?? counts.table
    if (!t.has(`noun.${noun}_one`)) continue
    const before = things.get(noun) ?? { kept: 0, other: 0, after: 0, collapsed: 0 }
    things.set(noun, {
      kept: before.kept + counts.kept,
      other: before.other + counts.other,
      after: before.after + counts.after,
      collapsed: before.collapsed + counts.collapsed,
    })
  }
  return [...things].map(([noun, counts]) => ({ noun, ...counts }))
}
