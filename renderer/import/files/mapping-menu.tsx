import { useState } from 'react'
import { useTellChange } from '../../app/api/changes.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { savedLayout } from '../../../db/domain/import-mapping.ts'
import { ask } from '../../app/api/queries.ts'
import { Button } from '../../ui/button.tsx'
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
      <Button onPress={() => setName(held.parts[part]?.name ?? '')}>{t('contactImport.saveMapping')}</Button>
      <Button onPress={() => void share()}>{t('contactImport.shareMapping')}</Button>
      <Button onPress={() => void take()}>{t('contactImport.takeMapping')}</Button>
    </>
  )
}
