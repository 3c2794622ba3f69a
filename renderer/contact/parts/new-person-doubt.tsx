import { useEffect, useRef } from 'react'
import type { MatchKind } from '../../../db/domain/matching/subject.ts'
import type { Id } from '../../../db/domain/uid.ts'
import type { SimilarContact } from '../../../electron/contract/duplicates.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { Button } from '../../ui/button.tsx'
import { SimilarList } from './similar-contacts.tsx'

export interface NewPersonDoubtProps {
  /** The name that was typed, and who is there already. */
  readonly asked: { readonly name: string; readonly similar: readonly SimilarContact[] }
  readonly onUse: (id: Id<MatchKind>) => void
  readonly onCreate: () => void
  /** Escape. */
  readonly onLeave: () => void
}

/** Somebody of that name may be there already: the one who is meant, or somebody new after all. */
export function NewPersonDoubt({ asked: { name, similar }, onUse, onCreate, onLeave }: NewPersonDoubtProps) {
  const t = useTranslate()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('button')?.focus(), [])
  return (
    <div
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onLeave()
      }}
    >
      <SimilarList
        noun="person"
        contacts={similar}
        actionsOf={(contact) => (
          <Button size="sm" onPress={() => onUse(contact.id)}>
            {t('contactForm.useThis')}
          </Button>
        )}
        action={
          <Button size="sm" icon="plus" onPress={onCreate}>
            {t('contactForm.createAnyway', { name })}
          </Button>
        }
      />
    </div>
  )
}
