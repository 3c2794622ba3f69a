import { reasonText } from '../../db/domain/matching/reason.ts'
import type { DuplicateGroup } from '../../electron/contract/duplicates.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Icon } from '../ui/icon.tsx'
import text from '../ui/text.module.css'
import styles from './duplicates.module.css'
import { sureText } from './group-words.ts'

/** So many pairs are told; the others tie in the same way. */
const mostPairs = 3

/** Why these may be one, pair by pair: what speaks for it and what against. */
export function Reasons({ group }: { readonly group: DuplicateGroup }) {
  const t = useTranslate()
  const nameOf = (id: string): string => group.contacts.find((contact) => contact.id === id)?.name ?? ''
  const pairs = group.pairs.slice(0, mostPairs)
  return (
    <div className={styles.reasons}>
      {pairs.map(({ one, other, probability, reasons }) => (
        <div key={`${one} ${other}`}>
          {group.contacts.length > 2 && (
            <p className={styles.pair}>
              <bdi>{nameOf(one)}</bdi>, <bdi>{nameOf(other)}</bdi>: {sureText(t, probability)}
            </p>
          )}
          <ul className={styles.reasonList}>
            {reasons.map((reason) => (
              <li key={reason.field} className={styles.reason} data-against={reason.bits < 0 || undefined}>
                <Icon name={reason.bits < 0 ? 'minus' : 'check'} size="sm" />
                <span className={text.hidden}>
                  {t(reason.bits < 0 ? 'duplicatesScreen.against' : 'duplicatesScreen.for')}
                </span>
                <bdi>{reasonText(t, reason)}</bdi>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
