import { useState } from 'react'
import type {
  ColumnRef,
  Mapping,
  MappingColumn,
  Target,
  UnknownWords,
} from '../../../db/domain/import-mapping.ts'
import type { HeldFiles, PartMapping } from '../../../electron/contract/file-import.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { namesApart } from '../../app/api/names-apart.ts'
import { ask, useRead } from '../../app/api/queries.ts'
import { Badge } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from '../import.module.css'
import { MissingChoice } from './missing-choice.tsx'
import { targetId, targetOptions, withTarget } from './target-choice.ts'
import type { FileFlow } from './use-file-import.ts'

export interface ColumnTableProps {
  readonly flow: FileFlow
  readonly held: HeldFiles
  readonly part: number
}

const heads = ['column', 'samples', 'target', 'split', 'unknown', 'reading_'] as const

/** Each row has several choices: a table of thousands of columns would take seconds to draw. */
const columnsAtOnce = 100

/** Column by column: what it is called, what stands in it, where it goes. */
export function ColumnTable({ flow, held, part }: ColumnTableProps) {
  const t = useTranslate()
  const { data } = useRead('fileImport', 'mapping', { import: held.import, part }, { keepPrevious: true })
  const [count, setCount] = useState(columnsAtOnce)
  if (data === undefined) return <Skeleton width="most" />
  const { mapping, columns } = data
  const map = (next: Mapping) =>
    void flow.change(({ import: number }) =>
      ask('fileImport', 'map', { import: number, part, mapping: { ...next, layout: null } }),
    )
  return (
    <>
      <OtherColumns mapping={data} />
      <DateOrder mapping={data} onChange={(dateOrder) => map({ ...mapping, dateOrder })} />
      <div className={styles.columnsBox} data-scrolls>
        <table className={styles.columns}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {t(`contactImport.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.slice(0, count).map((column, at) => (
              <ColumnRow
                key={`${column.name} ${column.occurrence}`}
                label={column.name || t('contactImport.nameless', { number: at + 1 })}
                column={column}
                data={data}
                usual={flow.choices.unknown}
                onMap={map}
              />
            ))}
          </tbody>
        </table>
        {count < columns.length && (
          <Button variant="quiet" onPress={() => setCount(count + columnsAtOnce)}>
            {t('contactImport.moreColumns', { count: columns.length - count })}
          </Button>
        )}
      </div>
    </>
  )
}

interface ColumnRowProps {
  readonly label: string
  readonly column: PartMapping['columns'][number]
  readonly data: PartMapping
  readonly usual: UnknownWords
  readonly onMap: (mapping: Mapping) => void
}

function ColumnRow({ label, column, data, usual, onMap }: ColumnRowProps) {
  const t = useTranslate()
  const { shown, save } = meaningOf(column, data.mapping, onMap)
  return (
    <tr>
      <th scope="row">
        <bdi>{label}</bdi>
      </th>
      <td className={styles.samples}>
        <bdi>{column.samples.join(' · ')}</bdi>
      </td>
      <td>
        <Select
          label={`${t('contactImport.target')}: ${label}`}
          labelHidden
          placeholder={t('importTarget.leave')}
          value={targetId(shown.target)}
          onChange={(id) => save(withTarget(shown, id))}
          options={targetOptions(t, shown.target)}
        />
      </td>
      <td>
        <SplitChoice label={label} column={shown} onChange={save} />
      </td>
      <td>
        <MissingChoice label={label} column={shown} usual={usual} onChange={save} />
      </td>
      <td>
        <OurReading column={shown} data={data} t={t} />
      </td>
    </tr>
  )
}

/** What a column means, and how to say that it means something else. One that is not mapped is left out. */
function meaningOf(
  { name, occurrence }: ColumnRef,
  mapping: Mapping,
  onMap: ColumnRowProps['onMap'],
): { readonly shown: MappingColumn; readonly save: (next: MappingColumn) => void } {
  const { columns } = mapping
  const own = columns.find(({ column }) => column.name === name && column.occurrence === occurrence)
  return {
    shown: own ?? { column: { name, occurrence }, target: { to: 'leave' } },
    save: (next) =>
      onMap({
        ...mapping,
        columns: own ? columns.map((one) => (one === own ? next : one)) : [...columns, next],
      }),
  }
}

interface SplitChoiceProps {
  readonly label: string
  readonly column: MappingColumn
  readonly onChange: (column: MappingColumn) => void
}

const splits = [' ::: ', ';', ',', '|', '\n'] as const
const several = new Set(['tags', 'point', 'field'])
const holdsSeveral = (target: Target): boolean =>
  several.has(target.to) || (target.to === 'affiliation' && target.piece === 'organization')

/** Whether one cell holds several values, and what stands between them. */
function SplitChoice({ label, column, onChange }: SplitChoiceProps) {
  const t = useTranslate()
  if (!holdsSeveral(column.target)) return null
  const { split: _split, ...whole } = column
  return (
    <Select<(typeof splits)[number] | 'none'>
      label={`${t('contactImport.split')}: ${label}`}
      labelHidden
      placeholder={t('contactImport.splitNone')}
      value={column.split ?? 'none'}
      onChange={(split) => onChange(split === 'none' ? whole : { ...column, split })}
      options={[
        { id: 'none', label: t('contactImport.splitNone') },
        ...splits.map((id) => ({
          id,
          label: t('contactImport.splitBy', { mark: id === '\n' ? t('contactImport.lineBreak') : id.trim() }),
        })),
      ]}
    />
  )
}

interface OurReadingProps {
  readonly column: MappingColumn
  readonly data: PartMapping
  readonly t: Translate
}

function OurReading({ column: { target }, data, t }: OurReadingProps) {
  const isDate = target.to === 'custom' ? target.form === 'date' : targetId(target).endsWith('On')
  if (target.to === 'leave') return <Badge shape="minus">{t('contactImport.leftOut')}</Badge>
  if (isDate && data.ambiguousDates.length > 0)
    return (
      <Badge tone="warn" shape="triangle">
        {t('contactImport.check')}
      </Badge>
    )
  return target.to === 'custom' ? (
    <Badge tone="accent" shape="plus">
      {t('contactImport.newField')}
    </Badge>
  ) : (
    <Badge tone="ok" shape="disc">
      {t('contactImport.known')}
    </Badge>
  )
}

/** Where a mapping of before and this file differ: what it looks for in vain, and what it says nothing of. */
function OtherColumns({ mapping }: { readonly mapping: PartMapping }) {
  const t = useTranslate()
  const { missing, unmapped, beyond, beyondCount } = mapping
  if (missing.length + unmapped.length + beyondCount === 0) return null
  return (
    <Banner tone="warn">
      {missing.length > 0 && (
        <p>{t('contactImport.missingColumns', { count: missing.length, names: namesApart(t, missing) })}</p>
      )}
      {unmapped.length > 0 && (
        <p>
          {t('contactImport.unmappedColumns', { count: unmapped.length, names: namesApart(t, unmapped) })}
        </p>
      )}
      {beyondCount > 0 && (
        <p>{t('contactImport.columnsBeyond', { count: beyondCount, names: namesApart(t, beyond) })}</p>
      )}
    </Banner>
  )
}

interface DateOrderProps {
  readonly mapping: PartMapping
  readonly onChange: (order: Mapping['dateOrder']) => void
}

/** Shown only where it matters: some dates can be read both ways. */
function DateOrder({ mapping: { mapping, ambiguousDates }, onChange }: DateOrderProps) {
  const t = useTranslate()
  if (ambiguousDates.length === 0) return null
  const label = t('contactImport.dateOrder', { date: ambiguousDates.join(' · ') })
  return (
    <Banner
      tone="warn"
      action={
        <SegmentedControl
          label={label}
          value={mapping.dateOrder}
          onChange={onChange}
          segments={(['dayFirst', 'monthFirst'] as const).map((value) => ({
            value,
            label: t(`contactImport.${value}`),
          }))}
        />
      }
    >
      <p>{label}</p>
    </Banner>
  )
}
