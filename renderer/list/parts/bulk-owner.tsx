import type { MemberId } from '../../../db/domain/member.ts'
import type { Change } from '../../../electron/contract/change.ts'
import type { Selection } from '../../../electron/contract/selection.ts'
import { useTellChange } from '../../app/api/changes.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { useRead } from '../../app/api/queries.ts'
import { OptionList } from '../../ui/option-list.tsx'
import { BulkPopover } from './bulk-popover.tsx'

export interface BulkOwnerProps {
  readonly of: Selection
  readonly give: (of: Selection, owner: MemberId | null) => Promise<Change<{ readonly count: number }>>
  /** What is said of it, with the count and the name of the new owner. */
  readonly said: 'listScreen.ownerSet' | 'listScreen.followUpsGiven'
}

const nobody = 'nobody'

/** Who of us keeps them up. */
export function BulkOwner({ of, give, said }: BulkOwnerProps) {
  const t = useTranslate()
  const tell = useTellChange()
  const { data: members = [] } = useRead('member', 'list', {})
  const options = [
    ...members.map(({ id, name }) => ({ id: id as string, label: name })),
    { id: nobody, label: t('listScreen.ownerNobody') },
  ]
  const set = async (id: string) => {
    const owner = id === nobody ? null : (id as MemberId)
    const name = options.find((option) => option.id === id)?.label ?? ''
    await tell(give(of, owner), ({ count }) => t(said, { count, name }))
  }
  return (
    <BulkPopover label={t('listScreen.owner')} word={t('listScreen.owner')} icon="person" isFlush>
      {(close) => (
        <OptionList
          label={t('listScreen.owner')}
          options={options}
          onChoose={(id) => {
            close()
            void set(id)
          }}
        />
      )}
    </BulkPopover>
  )
}
