import { useState } from 'react'
import { useTellChange } from '../../app/api/changes.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { savedLayout } from '../../../db/domain/import-mapping.ts'
import { ask } from '../../app/api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { ColumnTableProps } from './column-table.tsx'

/** Mappings to be used again: kept in the vault, or as a file for a colleague. */
export function MappingMenu({ flow, held, part }: ColumnTableProps) {
  const t = useTranslate()
  const tell = useTellChange()
  const [name, setName] = useState<string | null>(null)
  const place = { import: held.import, part }
  const save = async (given: string) => {
    setName(null)
    const name = given.trim()
    const kept = await tell(
      ask('fileImport', 'saveMapping', { ...place, name }),
      t('contactImport.mappingSaved'),
    )
    if (kept) await flow.change(() => ask('fileImport', 'reshape', { ...place, layout: savedLayout(name) }))
  }
  const share = async () => {
    const suggested = t('contactImport.mappingFile')
    const [file] = await ask('file', 'choose', { purpose: 'mapping.save', suggested })
    if (file) await ask('fileImport', 'shareMapping', { ...place, file: file.handle })
  }
  const take = () =>
    flow.change(async (files) => {
      const [file] = await ask('file', 'choose', { purpose: 'mapping.open' })
      if (!file) return files
      return ask('fileImport', 'takeMapping', { import: files.import, part, file: file.handle })
    })
  const actions = [
    {
      id: 'save',
      label: t('contactImport.saveMapping'),
      onAction: () => setName(held.parts[part]?.name ?? ''),
    },
    { id: 'share', label: t('contactImport.shareMapping'), onAction: () => void share() },
    { id: 'take', label: t('contactImport.takeMapping'), onAction: () => void take() },
  ]
  return (
    <>
      <Menu
        label={t('contactImport.mapping')}
        groups={[{ id: 'mapping', actions }]}
        trigger={<Button trailingIcon="chevron-down">{t('contactImport.mapping')}</Button>}
      />
      {name !== null && <MappingName {...{ name, setName }} onSave={(given) => void save(given)} />}
    </>
  )
}

interface MappingNameProps {
  readonly name: string
  /** Null leaves it. */
  readonly setName: (name: string | null) => void
  readonly onSave: (name: string) => void
}

function MappingName({ name, setName, onSave }: MappingNameProps) {
  const t = useTranslate()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') onSave(name)
      }}
      onKeyDown={(event) => event.key === 'Escape' && setName(null)}
    >
      <TextField
        label={t('contactImport.mappingName')}
        labelHidden
        placeholder={t('contactImport.mappingName')}
        value={name}
        onChange={setName}
        autoFocus
      />
    </form>
  )
}
