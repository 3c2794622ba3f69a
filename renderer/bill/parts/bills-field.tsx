import type { BillId } from '../../../db/domain/bill.ts'
import { useTellChange } from '../../app/api/changes.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask, useRead } from '../../app/api/queries.ts'
import { Chip } from '../../ui/chip.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Row, Stack } from '../../ui/layout.tsx'

export interface BillsFieldProps {
  readonly value: readonly BillId[]
  readonly onChange: (bills: BillId[]) => void
  readonly size?: 'md' | 'lg'
  readonly autoFocus?: boolean
}

const mostFound = 8

/** Bills by typing their number or a word of their title; one that is not there yet is made on the way. */
export function BillsField({ value, onChange, size = 'md', autoFocus = false }: BillsFieldProps) {
  const t = useTranslate()
  const tell = useTellChange()
  const { data: named = [] } = useRead('bill', 'named', { ids: [...value] }, { keepPrevious: true })
  const add = (id: string) => onChange([...new Set([...value, id as BillId])])
  const create = async (number: string) => {
    const made = await tell(ask('bill', 'create', { number }), t('billScreen.added', { number }))
    if (made) add(made.value)
  }
  const nameOf = (id: BillId) => named.find((bill) => bill.id === id)?.number ?? ''
  return (
    <Stack gap={2}>
      <ComboBox
        key={value.length}
        label={t('billScreen.bills')}
        size={size}
        autoFocus={autoFocus}
        placeholder={t('billScreen.billsWords')}
        icon="gavel"
        value={null}
        onChange={(option) => option && add(option.id)}
        load={async (text) => {
          const found = await ask('bill', 'find', { text, limit: mostFound })
          return found
            .filter(({ id }) => !value.includes(id))
            .map(({ id, number, title }) => ({
              id,
              label: number,
              ...(title !== null && { description: title }),
            }))
        }}
        create={{
          label: (number) => t('billScreen.create', { number }),
          onCreate: (number) => void create(number),
        }}
      />
      {value.length > 0 && (
        <Row gap={2} wrap>
          {value.map((id) => (
            <Chip
              key={id}
              icon="gavel"
              remove={{ name: nameOf(id), onPress: () => onChange(value.filter((one) => one !== id)) }}
            >
              <bdi>{nameOf(id)}</bdi>
            </Chip>
          ))}
        </Row>
      )}
    </Stack>
  )
}
