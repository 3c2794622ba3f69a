import type { ImportPartRow } from '../../../electron/contract/file-import.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { savedLayout } from '../../../db/domain/import-mapping.ts'
import { ask, useRead } from '../../app/api/queries.ts'
import { Select } from '../../ui/select.tsx'
import type { FileFlow } from './use-file-import.ts'

export interface PartShapeProps {
  readonly flow: FileFlow
  readonly part: number
  readonly row: ImportPartRow
}

type Told = Omit<Parameters<typeof ask<'fileImport', 'reshape'>>[2], 'import' | 'part'>

const marks = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

/** What was guessed of a file, each of it changeable. */
export function PartShape({ flow, part, row: { table } }: PartShapeProps) {
  const t = useTranslate()
  const { data: saved = [] } = useRead('fileImport', 'mappings', {})
  if (table === null) return null
  const tell = (told: Told) =>
    void flow.change(({ import: held }) => ask('fileImport', 'reshape', { import: held, part, ...told }))
  const lines = [table.headerLine.value, ...table.headerLine.alternatives]
  const lineText = (line: number | null) =>
    line === null ? t('contactImport.noHeader') : t('contactImport.headerLine', { line })
  return (
    <>
      <Select
        label={t('contactImport.recognised')}
        placeholder={t('contactImport.byHeader')}
        value={table.layout ?? 'none'}
        onChange={(layout) => tell({ layout: layout === 'none' ? null : layout })}
        options={[
          { id: 'none', label: t('contactImport.byHeader') },
          ...saved.map(({ name }) => ({
            id: savedLayout(name),
            label: name,
            description: t('contactImport.savedMapping'),
          })),
          ...table.layouts.map(({ name, title }) => ({ id: name, label: title })),
        ]}
      />
      {table.encoding && (
        <Select
          label={t('contactImport.encoding')}
          placeholder={t('contactImport.encoding')}
          value={table.encoding.value}
          onChange={(encoding) => tell({ encoding })}
          options={[table.encoding.value, ...table.encoding.alternatives].map((id) => ({
            id,
            label: id.startsWith('windows') ? id.replace('windows', 'Windows') : id.toUpperCase(),
            description: t(`textEncoding.${id}`),
          }))}
        />
      )}
      {table.garbled && (
        <Select
          label={t('contactImport.garbled')}
          placeholder={t('contactImport.garbled')}
          value={table.garbled.isMended ? 'mended' : 'leftGarbled'}
          onChange={(id) => tell({ mendGarbled: id === 'mended' })}
          options={[
            {
              id: 'mended',
              label: t('contactImport.mended'),
              description: `${table.garbled.from} → ${table.garbled.to}`,
            },
            { id: 'leftGarbled', label: t('contactImport.leftGarbled'), description: table.garbled.from },
          ]}
        />
      )}
      {table.delimiter && (
        <Select
          label={t('contactImport.delimiter')}
          placeholder={t('contactImport.delimiter')}
          value={table.delimiter.value}
          onChange={(delimiter) => tell({ delimiter })}
          options={([',', ';', '\t', '|'] as const).map((id) => ({
            id,
            label: t(`contactImport.${marks[id]}`),
          }))}
        />
      )}
      <Select
        label={t('contactImport.header')}
        placeholder={t('contactImport.noHeader')}
        value={String(table.headerLine.value)}
        onChange={(line) => tell({ headerLine: line === 'null' ? null : Number(line) })}
        options={[...new Set(lines)].map((line) => ({ id: String(line), label: lineText(line) }))}
      />
      <Select
        label={t('contactImport.footer')}
        placeholder={t('contactImport.noFooter')}
        value={String(table.footerLine.value)}
        onChange={(line) => tell({ footerLine: line === 'null' ? null : Number(line) })}
        options={[table.footerLine.value, ...table.footerLine.alternatives].map((line) => ({
          id: String(line),
          label: line === null ? t('contactImport.noFooter') : t('contactImport.footerLine', { line }),
        }))}
      />
    </>
  )
}
