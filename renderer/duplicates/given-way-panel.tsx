import { useId } from 'react'
import { loggedValueText } from '../../db/domain/i18n/logged-value-text.ts'
import { mostGivenWay, type GivenWay, type GivenWayPage } from '../../electron/contract/duplicates.ts'
import { failureText } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ContactAvatar, ContactName } from '../contact/parts/contact-name.tsx'
import { Badge } from '../ui/badge.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import text from '../ui/text.module.css'
import tableStyles from './duplicates.module.css'
import { givenWayField, givenWayHeads } from './given-way-words.ts'
import styles from './given-way.module.css'
import { useGivenWay } from './use-given-way.ts'

/** What gave way when many were merged at once; nothing where nothing did. */
export function GivenWayPanel() {
  const t = useTranslate()
  const title = useId()
  const { page, error, showMore, copy, close } = useGivenWay()
  if (error) return <Banner tone="danger">{failureText(t, error)}</Banner>
  if (page === null || page.total === 0) return null
  return (
    <section className={styles.panel} aria-labelledby={title}>
      <header className={styles.head}>
        <h2 id={title} className={text.section}>
          {t('duplicatesScreen.gaveWay')}
        </h2>
        <span className={text.count}>{new Intl.NumberFormat(t.locale).format(page.total)}</span>
        <p className={styles.words}>{t('duplicatesScreen.gaveWayWords')}</p>
        <Button icon="copy" size="sm" onPress={copy}>
          {t('listGrid.copy')}
        </Button>
        <IconButton icon="x" label={t('duplicatesScreen.gaveWayClose')} onPress={close} />
      </header>
      <div className={styles.box} tabIndex={0} role="group" aria-labelledby={title}>
        <GivenWayTable rows={page.rows} />
        <Further page={page} onMore={showMore} />
      </div>
    </section>
  )
}

function GivenWayTable({ rows }: Pick<GivenWayPage, 'rows'>) {
  const t = useTranslate()
  return (
    <table className={tableStyles.table}>
      <thead>
        <tr>
          {givenWayHeads(t).map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <GivenWayLine key={place} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function GivenWayLine({ row }: { readonly row: GivenWay }) {
  const t = useTranslate()
  return (
    <tr>
      <td>
        <ContactName isLink contact={shownContact(row)} />
      </td>
      <td>
        <bdi>{givenWayField(t, row)}</bdi>
      </td>
      <td>
        <ToldValue row={row} value={row.kept} />
      </td>
      <td>
        <ToldValue row={row} value={row.notTaken} />
        {row.isNoted && (
          <span title={t('duplicatesScreen.gaveWayNotedWhere')}>
            <Badge icon="note">{t('duplicatesScreen.gaveWayNoted')}</Badge>
          </span>
        )}
      </td>
    </tr>
  )
}

interface ToldValueProps {
  readonly row: GivenWay
  readonly value: GivenWay['kept']
}

/** A picture is shown; all else is said. */
function ToldValue({ row, value }: ToldValueProps) {
  const t = useTranslate()
  if (typeof value === 'object' && value?.noun === 'attachment')
    return <ContactAvatar size="xl" contact={{ ...shownContact(row), photo: value.id as never }} />
  return <bdi className={tableStyles.value}>{loggedValueText(t, value, row.field)}</bdi>
}

const shownContact = ({ contact: { id, name, noun } }: GivenWay) =>
  ({ id, name, kind: noun === 'organization' ? 'organization' : 'person' }) as const

interface FurtherProps {
  readonly page: GivenWayPage
  readonly onMore: () => void
}

function Further({ page: { rows, total }, onMore }: FurtherProps) {
  const t = useTranslate()
  if (rows.length === total) return null
  return rows.length < mostGivenWay ? (
    <Button size="sm" onPress={onMore}>
      {t('duplicatesScreen.gaveWayMore')}
    </Button>
  ) : (
    <p className={text.muted}>{t('duplicatesScreen.gaveWayMost', { count: rows.length })}</p>
  )
}
