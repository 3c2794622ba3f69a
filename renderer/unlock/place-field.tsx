import { useState } from 'react'
import type { NewPlace } from '../../electron/contract/vault.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask, useRead } from '../app/api/queries.ts'
import { Banner } from '../ui/banner.tsx'
import { Link } from '../ui/link.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './gate.module.css'

export interface PlaceFieldProps {
  readonly label: string
  readonly name: string
  readonly onName: (name: string) => void
  readonly place: NewPlace | undefined
  readonly onChange: (around: string) => void
  readonly showMissing: boolean
  readonly autoFocus?: boolean
}

interface ChosenPlace {
  readonly place: NewPlace | undefined
  readonly setAround: (around: string) => void
  /** The same for the name as it is now: what is in sight may still be that of a letter ago. */
  readonly find: () => Promise<NewPlace>
}

/** Where a vault of this name would go; the folder around it is Documents until another is chosen. */
export function usePlace(name: string): ChosenPlace {
  const [around, setAround] = useState<string>()
  const input = { name: name.slice(0, 100), ...(around !== undefined && { around }) }
  const { data } = useRead('vault', 'newPlace', input, { keepPrevious: true })
  return { place: data, setAround, find: () => ask('vault', 'newPlace', input) }
}

/** The name of a new vault, and the folder it goes into. */
export function PlaceField(props: PlaceFieldProps) {
  const { label, name, onName, place, onChange, showMissing, autoFocus = false } = props
  const t = useTranslate()
  const choose = async () => {
    const [folder] = await ask('file', 'choose', { purpose: 'vault.place' })
    if (folder) onChange(folder.handle)
  }
  const isTaken = place?.isTaken === true && name.trim() !== ''
  return (
    <>
      <div className={styles.two}>
        <TextField
          label={label}
          value={name}
          onChange={onName}
          size="lg"
          autoFocus={autoFocus}
          autoComplete="off"
          maxLength={100}
          error={
            isTaken
              ? t('unlock.create.taken')
              : showMissing && name.trim() === ''
                ? t('unlock.create.needsName')
                : undefined
          }
        />
        <TextField
          label={t('unlock.create.place')}
          value={place?.around ?? ''}
          size="lg"
          isReadOnly
          end={
            <Link size="sm" onPress={() => void choose()}>
              {t('unlock.create.change')}
            </Link>
          }
        />
      </div>
      {place?.syncService && (
        <Banner tone="warn">{t('unlock.create.synced', { service: place.syncService })}</Banner>
      )}
    </>
  )
}
