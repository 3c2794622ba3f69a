import { shortDate } from '../../db/domain/date-phrase.ts'
import { columnName } from '../../db/domain/i18n/column-name.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import { isLocalDate } from '../../db/domain/local-date.ts'
import type { ImportChange } from '../../electron/contract/legislator-import.ts'
import { useLanguage } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { valueText } from '../contact/parts/history-words.ts'
import text from '../ui/text.module.css'
import styles from './import.module.css'

/** Field by field what it was and what it becomes. */
export function ChangeList({ changes }: { readonly changes: readonly ImportChange[] }) {
  const language = useLanguage()
  const { t, locale } = language
  const today = useToday()
  const said = (field: string, value: ImportChange['old']) =>
    typeof value === 'string' && isLocalDate(value)
      ? shortDate(value, today, locale)
      : valueText(language, value, field)
  return (
    <dl className={styles.changes}>
      {changes.map(({ noun, field, old, new: next }, index) => (
        <div key={index}>
          <dt>
            <bdi>{fieldLabel(t, noun, field)}</bdi>
          </dt>
          <dd>
            {old !== null && (
              <>
                <del>
                  <span className={text.hidden}>{t('importScreen.before')}: </span>
                  {said(field, old)}
                </del>
                <span aria-hidden="true"> → </span>
              </>
            )}
            <ins>{next === null ? t('importScreen.empty') : said(field, next)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A field of one's own is called what somebody called it; a way to reach a contact by its kind. */
function fieldLabel(t: Translate, noun: ImportChange['noun'], field: string): string {
  if (noun === 'custom_value') return field
  const kind = `contactPointKind.${field}`
  return noun === 'contact_point' && t.has(kind) ? t.find(kind) : columnName(t, field)
}
