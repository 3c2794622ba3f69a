import type { ReactNode } from 'react'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { longDate, shortDate } from '../../db/domain/date-phrase.ts'
import type { Noun } from '../../db/domain/noun.ts'
import type { FoundRecord, TextPart } from '../../electron/contract/search.ts'
import { useLanguage } from '../app/api/language.tsx'
import { usePreferences } from '../app/api/preferences.tsx'
import { shortcutKeys } from '../app/api/shortcut.ts'
import { useToday } from '../app/api/today.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import type { PaletteItem } from './palette-items.ts'
import styles from './palette.module.css'

/** What a line of the palette shows, by what it stands for. */
export function PaletteLine({
  item,
  isCurrent,
}: {
  readonly item: PaletteItem
  readonly isCurrent: boolean
}) {
  switch (item.kind) {
    case 'record':
      return <RecordLine record={item.record} isCurrent={isCurrent} />
    case 'command':
      return (
        <CommandLine
          icon={item.command.icon}
          label={item.command.label}
          keys={item.command.keys ?? item.command.lineKey}
        />
      )
    case 'log':
    case 'followUp':
      return <ActionLine kind={item.kind} record={item.record} isCurrent={isCurrent} />
    case 'search':
      return (
        <Line
          start={<Icon name={item.name === null ? 'history' : 'star'} />}
          keys={isCurrent ? 'enter' : undefined}
        >
          <bdi className={styles.title}>{item.name ?? item.text}</bdi>
        </Line>
      )
    case 'more':
      return <MoreLine count={item.count} isLeast={item.isLeast} />
    case 'all':
      return <AllLine />
  }
}

interface LineProps {
  readonly start: ReactNode
  readonly end?: ReactNode
  readonly keys?: string | undefined
  readonly children: ReactNode
}

function Line({ start, end, keys, children }: LineProps) {
  const isMac = usePreferences().platform === 'mac'
  return (
    <>
      <span className={styles.start}>{start}</span>
      <span className={styles.words}>{children}</span>
      {end !== undefined && <span className={styles.place}>{end}</span>}
      {keys !== undefined && <Kbd keys={shortcutKeys(keys, isMac)} decorative />}
    </>
  )
}

const icons: Partial<Readonly<Record<Noun, IconName>>> = {
  office: 'org',
  committee: 'legislator',
  bill: 'gavel',
  interaction: 'note',
  follow_up: 'followup',
}

interface RecordLineProps {
  readonly record: FoundRecord
  readonly isCurrent: boolean
}

export function RecordLine({ record, isCurrent }: RecordLineProps) {
  const { noun, title, excerpt } = record
  const start =
    noun === 'person' || noun === 'organization' ? (
      <Avatar name={title} kind={noun} />
    ) : (
      <Icon name={icons[noun] ?? 'file'} />
    )
  const isTitle = excerpt.map(({ text }) => text).join('') === title
  return (
    <Line start={start} end={<Place record={record} />} keys={isCurrent ? 'enter' : undefined}>
      {(isTitle || noun !== 'interaction') && (
        <bdi className={styles.title}>{isTitle ? <Marked parts={excerpt} /> : title}</bdi>
      )}
      {!isTitle && excerpt.length > 0 && (
        <bdi className={styles.excerpt} data-alone={noun === 'interaction'}>
          <Marked parts={excerpt} />
        </bdi>
      )}
    </Line>
  )
}

const Marked = ({ parts }: { readonly parts: readonly TextPart[] }) =>
  parts.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text))

/** Where it belongs: what tells it from another of the same name. */
function Place({ record }: { readonly record: FoundRecord }) {
  const { t } = useLanguage()
  const { noun, place, type, on, dueOn } = record
  const typeName =
    type && (type.label ?? t.find(`${noun === 'interaction' ? 'interactionType' : 'sector'}.${type.key}`))
  const words = noun === 'interaction' ? [typeName, ...place.slice(0, 1)] : [...place.slice(0, 2), typeName]
  const text = words.filter((word) => word !== null && word !== '').join(', ')
  return (
    <>
      <bdi className={styles.clip}>{text}</bdi>
      {on !== null && <Day day={on} />}
      {dueOn !== null && <Day day={dueOn} isDue />}
    </>
  )
}

function Day({ day, isDue = false }: { readonly day: LocalDate; readonly isDue?: boolean }) {
  const { t, locale } = useLanguage()
  const said = shortDate(day, useToday(), locale)
  return (
    <time dateTime={day} title={longDate(day, locale)} className={styles.day}>
      {isDue ? t('palette.due', { date: said }) : said}
    </time>
  )
}

interface CommandLineProps {
  readonly icon: IconName | undefined
  readonly label: string
  readonly keys: string | undefined
}

const CommandLine = ({ icon, label, keys }: CommandLineProps) => (
  <Line start={<Icon name={icon ?? 'arrow-right'} />} keys={keys}>
    {label}
  </Line>
)

interface ActionLineProps extends RecordLineProps {
  readonly kind: 'log' | 'followUp'
}

function ActionLine({ kind, record, isCurrent }: ActionLineProps) {
  const { t } = useLanguage()
  const hint = kind === 'log' ? 'mod+enter' : undefined
  return (
    <Line start={<Icon name={kind === 'log' ? 'plus' : 'followup'} />} keys={isCurrent ? 'enter' : hint}>
      {t(`palette.${kind}With`)} <bdi className={styles.strong}>{record.title}</bdi>
    </Line>
  )
}

function AllLine() {
  const { t } = useLanguage()
  return <Line start={<Icon name="search" />}>{t('searchPage.all')}</Line>
}

interface MoreLineProps {
  readonly count: number
  readonly isLeast: boolean
}

function MoreLine({ count, isLeast }: MoreLineProps) {
  const { t } = useLanguage()
  return (
    <Line start={<Icon name="chevron-down" />}>
      {t(isLeast ? 'palette.moreAtLeast' : 'palette.more', { count })}
    </Line>
  )
}
