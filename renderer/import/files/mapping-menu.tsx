import { useState } from 'react'
import { useTellChange } from '../../app/api/changes.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask, useRead } from '../../app/api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { ColumnTableProps } from './column-table.tsx'

/** Mappings to be used again: kept in the vault, or as a file for a colleague. */
export function MappingMenu({ flow, held, part }: ColumnTableProps) {
  const t = useTranslate()
  const tell = useTellChange()
  const [name, setName] = useState<string | null>(null)
  const { data: saved = [] } = useRead('fileImport', 'mappings', {})
  const place = { import: held.import, part }
  const use = (id: string) => {
    const mapping = saved.find((one) => one.id === id)?.definition
    if (mapping)
      void flow.change(({ import: number }) => ask('fileImport', 'map', { import: number, part, mapping }))
  }
  const save = async (given: string) => {
    setName(null)
    await tell(
      ask('fileImport', 'saveMapping', { ...place, name: given.trim() }),
      t('contactImport.mappingSaved'),
    )
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
  if (name !== null)
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') void save(name)
        }}
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
  return (
    <>
      {saved.length > 0 && (
        <Select
          label={t('contactImport.savedMapping')}
          labelHidden
          quiet
          placeholder={t('contactImport.applyMapping')}
          value={null}
          onChange={use}
          options={saved.map((one) => ({ id: one.id, label: one.name }))}
        />
      )}
      <Button onPress={() => setName(held.parts[part]?.name ?? '')}>{t('contactImport.saveMapping')}</Button>
      <Button onPress={() => void share()}>{t('contactImport.shareMapping')}</Button>
      <Button onPress={() => void take()}>{t('contactImport.takeMapping')}</Button>
    </>
  )
}
