import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import { lineLimit } from '../../db/domain/text.ts'
import { closeDialog, type DialogStarts } from '../app/api/dialogs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { goTo, searchPath } from '../app/api/navigation.ts'
import { usePreferences } from '../app/api/preferences.tsx'
import { shortcutKeys } from '../app/api/shortcut.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import text from '../ui/text.module.css'
import { searchedText, type PaletteGroup, type PaletteItem } from './palette-items.ts'
import { PaletteLine } from './palette-option.tsx'
import { rememberSearch } from './recent-searches.ts'
import { runItem, runOther } from './run-item.ts'
import { nothingHint } from './search-words.ts'
import { usePalette, type Palette } from './use-palette.ts'
import styles from './palette.module.css'

export interface PaletteDialogProps {
  readonly start: DialogStarts['palette']
  readonly onClose: () => void
}

/** The one search box: records and commands, by typing. */
export function PaletteDialog({ start, onClose }: PaletteDialogProps) {
  const t = useTranslate()
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('palette.title')} isBare>
      <PaletteBody start={start.text ?? ''} />
    </Dialog>
  )
}

function PaletteBody({ start }: { readonly start: string }) {
  const palette = usePalette(start)
  const list = useId()
  const run = (item: PaletteItem) => {
    if (item.kind === 'more') return palette.showMore()
    if (item.kind === 'record') rememberSearch(searchedText(palette.text))
    if (item.kind !== 'all') return runItem(item)
    closeDialog()
    goTo(searchPath(palette.text.trim()))
  }
  return (
    <>
      <PaletteInput palette={palette} list={list} run={run} />
      <PaletteList palette={palette} list={list} run={run} />
      <PaletteFoot />
    </>
  )
}

interface PartProps {
  readonly palette: Palette
  readonly list: string
  readonly run: (item: PaletteItem) => void
}

const optionId = (list: string, { id }: PaletteItem): string => `${list}-${id}`
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** The keys stay here; the line they act on is told by its id (the combobox pattern of ARIA). */
function PaletteInput({ palette, list, run }: PartProps) {
  const t = useTranslate()
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (event.nativeEvent.isComposing || (step === undefined && event.key !== 'Enter')) return
    event.preventDefault()
    if (step !== undefined) return palette.move(step)
    palette.whenReady(event.ctrlKey || event.metaKey ? runOther : run)
  }
  return (
    <div className={styles.input}>
      <Icon name="search" />
      <input
        autoFocus
        type="text"
        role="combobox"
        aria-label={t('palette.title')}
        aria-expanded
        aria-haspopup="listbox"
        aria-autocomplete="list"
        aria-controls={list}
        aria-activedescendant={palette.current && optionId(list, palette.current)}
        placeholder={t('shell.search')}
        spellCheck={false}
        autoComplete="off"
        maxLength={lineLimit}
        value={palette.text}
        onChange={({ target }) => palette.setText(target.value)}
        onKeyDown={press}
        className={styles.field}
      />
      <Kbd keys={['Esc']} decorative />
    </div>
  )
}

function PaletteList({ palette, list, run }: PartProps) {
  const t = useTranslate()
  const { groups, isBehind, problem, total, isLeast } = palette
  return (
    <>
      <div
        id={list}
        role="listbox"
        aria-label={t('palette.results')}
        aria-busy={isBehind}
        className={styles.hits}
      >
        {groups.map((group) => (
          <Group key={group.id} group={group} palette={palette} list={list} run={run} />
        ))}
      </div>
      {groups.length === 0 && !isBehind && (
        <p className={styles.nothing}>{problem ?? nothingWords(t, palette.text.trim())}</p>
      )}
      <p role="status" className={text.hidden}>
        {total > 0 && !isBehind
          ? t(isLeast ? 'palette.foundAtLeast' : 'palette.found', { count: total })
          : ''}
      </p>
    </>
  )
}

/** Why nothing is there: no such command, no such filter, or nothing of that name. */
function nothingWords(t: Translate, typed: string): string {
  if (searchedText(typed) === '') return t('palette.noCommand', { text: typed.replace(/^>\s*/u, '') })
  return nothingHint(t, typed) ?? t('palette.nothing', { text: typed })
}

interface GroupProps extends PartProps {
  readonly group: PaletteGroup
}

function Group({ group, palette, list, run }: GroupProps) {
  const t = useTranslate()
  const title = `${list}-${group.id}`
  return (
    <div role="group" aria-labelledby={title} className={styles.group}>
      <div id={title} className={group.id === 'more' ? text.hidden : styles.head}>
        {t(`palette.${group.id}Group`)}
      </div>
      {group.items.map((item) => (
        <PaletteOption
          key={item.id}
          id={optionId(list, item)}
          item={item}
          isCurrent={item === palette.current}
          onPoint={() => palette.setCurrent(item.id)}
          onRun={run}
        />
      ))}
    </div>
  )
}

interface OptionProps {
  readonly id: string
  readonly item: PaletteItem
  readonly isCurrent: boolean
  readonly onPoint: () => void
  readonly onRun: (item: PaletteItem) => void
}

function PaletteOption({ id, item, isCurrent, onPoint, onRun }: OptionProps) {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={isCurrent}
      className={styles.hit}
      onPointerMove={isCurrent ? undefined : onPoint}
      // The field keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onClick={({ ctrlKey, metaKey }) => (ctrlKey || metaKey ? runOther(item) : onRun(item))}
    >
      <PaletteLine item={item} isCurrent={isCurrent} />
    </div>
  )
}

function PaletteFoot() {
  const t = useTranslate()
  const isMac = usePreferences().platform === 'mac'
  return (
    <footer className={styles.foot}>
      <span className={styles.guard}>
        <Icon name="eye-off" size="sm" />
        {t('palette.restricted')}
      </span>
      <span className={styles.hint}>
        <Kbd keys={['↑', '↓']} /> {t('palette.move')}
      </span>
      <span className={styles.hint}>
        <Kbd keys={shortcutKeys('enter', isMac)} /> {t('palette.open')}
      </span>
      <span className={styles.hint}>
        <Kbd keys={['>']} /> {t('palette.commandsOnly')}
      </span>
    </footer>
  )
}
