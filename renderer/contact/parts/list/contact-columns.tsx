import type { LegislatorRow, OrganizationRow, PersonRow } from '../../../../db/domain/row/contact-row.ts'
import type { Translate } from '../../../../db/domain/i18n/translator.ts'
import type { FoundContact } from '../../../../electron/contract/contact.ts'
import { relativeDate } from '../../../../db/domain/date-phrase.ts'
import { addDays, type LocalDate } from '../../../../db/domain/local-date.ts'
import { isGuarded } from '../../../../db/domain/sensitivity.ts'
import { useTranslate, type Language } from '../../../app/api/language.tsx'
import { CutText } from '../../../ui/cut-text.tsx'
import { Icon } from '../../../ui/icon.tsx'
import text from '../../../ui/text.module.css'
import { LastContactCell } from '../last-contact.tsx'
import styles from './contact-columns.module.css'
import type { ListColumn } from '../../../list/parts/list-column.ts'

type AnyRow = PersonRow | OrganizationRow | LegislatorRow | FoundContact

export const nameColumn = <Row extends AnyRow>(t: Translate): ListColumn<Row> => ({
  id: 'name',
  header: t('listScreen.name'),
  cell: (row) => <NameCell row={row} />,
  title: ({ name }) => name,
  width: 144,
  grow: 1,
  words: ({ name }) => name,
  isSortable: true,
  isHideable: false,
  isName: true,
})

/** The given name stands first, and the rows are in the order of the other. */
export const personNameColumn = <Row extends PersonRow | LegislatorRow>(t: Translate): ListColumn<Row> => ({
  ...nameColumn<Row>(t),
  sortedBy: t('listScreen.byFamilyName'),
})

function NameCell({ row: { name, doNotContact, sensitivity } }: { readonly row: AnyRow }) {
  const t = useTranslate()
  return (
    <span className={styles.name}>
      <CutText>{name}</CutText>
      {doNotContact && <Mark icon="no-contact" label={t('listScreen.fieldDoNotContact')} />}
      {isGuarded(sensitivity) && <Mark icon="lock" label={t(`sensitivity.${sensitivity}`)} />}
    </span>
  )
}

function Mark({ icon, label }: { readonly icon: 'no-contact' | 'lock'; readonly label: string }) {
  return (
    <span role="img" aria-label={label} title={label} className={styles.mark}>
      <Icon name={icon} size="sm" />
    </span>
  )
}

type Lines = 'one-line' | 'two-line'

/** Last contact and open promises: what every list of contacts ends with. */
export const contactColumns = <Row extends AnyRow>(
  language: Language,
  today: LocalDate,
  lines: Lines = 'one-line',
): readonly ListColumn<Row>[] => [
  lastContactColumn<Row>(language, today, lines),
  ...reachColumns<Row>(language.t),
]

/** Room for as many words as a language needs to say how long ago something was. */
function agoWidth({ t, locale }: Language, today: LocalDate): number {
  const ago = [6, 8, 11].map((weeks) => relativeDate(addDays(today, -7 * weeks), today, locale))
  const words = [t('listScreen.never'), ...ago]
  return 7 * Math.max(...words.map(({ length }) => length))
}

/** Beside the words, which stand below the thread where a row has two lines. */
const threadWidth = { 'one-line': 80, 'two-line': 36 } as const

const lastContactColumn = <Row extends AnyRow>(
  language: Language,
  today: LocalDate,
  lines: Lines,
): ListColumn<Row> => ({
  id: 'last-contact',
  header: language.t('listScreen.lastContact'),
  width: threadWidth[lines] + agoWidth(language, today),
  wraps: lines === 'two-line',
  isSortable: true,
  words: ({ lastContactOn }) => lastContactOn ?? '',
  cell: ({ lastContactOn, silence }) => (
    <LastContactCell on={lastContactOn} silence={silence} today={today} language={language} />
  ),
})

const reachColumns = <Row extends AnyRow>(t: Translate): readonly ListColumn<Row>[] => [
  {
    id: 'open-follow-ups',
    isSortable: true,
    words: ({ openFollowUps }) => String(openFollowUps),
    header: t('listScreen.openFollowUps'),
    width: 100,
    align: 'end',
    cell: ({ openFollowUps }) => openFollowUps || <span className={text.faint}>–</span>,
    title: ({ openFollowUps }) => t('listScreen.openFollowUpsTitle', { count: openFollowUps }),
  },
  {
    id: 'email',
    isSortable: true,
    header: t('contactPointKind.email'),
    width: 200,
    isExtra: true,
    cell: ({ email }) => email,
    title: ({ email }) => email ?? undefined,
  },
  {
    id: 'phone',
    isSortable: true,
    header: t('contactPointKind.phone'),
    width: 130,
    isExtra: true,
    cell: ({ phone }) => phone,
  },
]
