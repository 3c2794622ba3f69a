import { longDate } from '../../db/domain/date-phrase.ts'
import { batchTitle } from '../../db/domain/told-batch.ts'
import type { BatchRow } from '../../electron/contract/history.ts'
import { dayHere } from '../app/api/here.ts'
import { useLanguage } from '../app/api/language.tsx'
import styles from './trash.module.css'

/** Beyond these they are counted. */
const mostNamed = 4

interface EndedImportsProps {
  readonly imports: readonly BatchRow[] | undefined
  readonly hasFailed: boolean
}

/** Which imports a purge would leave past undoing; undefined while that is being found out. */
export function EndedImports({ imports, hasFailed }: EndedImportsProps) {
  const { t, locale } = useLanguage()
  if (hasFailed) return <p>{t('trashScreen.endsAny')}</p>
  if (!imports) return <p>{t('trashScreen.endsUnknown')}</p>
  if (imports.length === 0) return <p>{t('trashScreen.endsNoImport')}</p>
  const rest = imports.length - mostNamed
  return (
    <div>
      <p>{t('trashScreen.endsImports', { count: imports.length })}</p>
      <ul className={styles.ended}>
        {imports.slice(0, mostNamed).map((batch) => (
          <li key={batch.id}>
            <bdi>{batchTitle(t, batch)}</bdi> ({longDate(dayHere(batch.at), locale)})
          </li>
        ))}
        {rest > 0 && <li>{t('trashScreen.endsMore', { count: rest })}</li>}
      </ul>
    </div>
  )
}
