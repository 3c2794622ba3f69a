import { useState } from 'react'
import { useTranslate } from '../app/api/language.tsx'
import { useChoices } from '../contact/parts/choices.ts'
import { Chip, ChipButton } from '../ui/chip.tsx'
import { ComboBox } from '../ui/combo-box.tsx'
import { Toolbar } from '../ui/page.tsx'
import { Popover } from '../ui/popover.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Select } from '../ui/select.tsx'
import { ToggleIconButton } from '../ui/toggle-button.tsx'
import type { ColdStand } from './cold-stand.ts'
import styles from './going-cold.module.css'

interface FilterProps {
  readonly stand: ColdStand
  readonly change: (changes: Partial<ColdStand>) => void
}

const states = ['all', 'cold', 'quiet'] as const
const whos = ['all', 'people', 'legislators', 'organizations'] as const

/** Which of them: how far gone, of which kind, with which tag, of which name. */
export function GoingColdFilters({ stand, change }: FilterProps) {
  const t = useTranslate()
  return (
    <Toolbar
      end={
        <ToggleIconButton
          icon="panel"
          label={t('listScreen.details')}
          isSelected={!stand.isPanelHidden}
          onChange={(isShown) => change({ isPanelHidden: !isShown })}
        />
      }
    >
      <SegmentedControl
        label={t('goingCold.state')}
        segments={states.map((value) => ({ value, label: t(`goingCold.state.${value}`) }))}
        value={stand.state}
        onChange={(state) => change({ state })}
      />
      <Select
        quiet
        label={t('goingCold.who')}
        labelHidden
        placeholder={t('goingCold.who.all')}
        options={whos.map((id) => ({ id, label: t(`goingCold.who.${id}`) }))}
        value={stand.who}
        onChange={(who) => change({ who })}
      />
      <div className={styles.words}>
        <SearchField
          label={t('listScreen.findIn', { list: t('screen.going-cold') })}
          placeholder={t('listScreen.find')}
          value={stand.words}
          onChange={(words) => change({ words })}
        />
      </div>
      <TagFilter stand={stand} change={change} />
    </Toolbar>
  )
}

function TagFilter({ stand: { tag }, change }: FilterProps) {
  const t = useTranslate()
  const { find } = useChoices('tag')
  const [isOpen, setOpen] = useState(false)
  if (tag !== null)
    return (
      <Chip isOn remove={{ name: `${t('filterField.tag')} ${tag}`, onPress: () => change({ tag: null }) }}>
        {t('filterField.tag')} <b>{tag}</b>
      </Chip>
    )
  return (
    <Popover
      label={t('filterField.tag')}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <ChipButton isPlaceholder icon="tag" onPress={() => setOpen(true)}>
          {t('filterField.tag')}
        </ChipButton>
      }
    >
      <ComboBox
        autoFocus
        label={t('listScreen.tagName')}
        value={null}
        load={find}
        onChange={(option) => {
          if (!option) return
          setOpen(false)
          change({ tag: option.label })
        }}
      />
    </Popover>
  )
}
