import { useEffect, useMemo, useRef } from 'react'
import { useCommands, type Command } from '../app/api/commands.ts'
import { useTranslate } from '../app/api/language.tsx'

interface TrashIntents {
  readonly step: (by: number) => void
  readonly select: () => void
  readonly restore: () => void
  readonly purge: () => void
}

/** The keys of the trash. */
export function useTrashCommands(intents: TrashIntents): void {
  const t = useTranslate()
  const latest = useRef(intents)
  useEffect(() => {
    latest.current = intents
  })
  useCommands(
    useMemo<readonly Command[]>(() => {
      const here = (id: string, command: Omit<Command, 'id' | 'group'>): Command => ({
        id: `here.${id}`,
        group: 'here',
        ...command,
      })
      return [
        here('next', { label: t('todayScreen.next'), keys: 'j', run: () => latest.current.step(1) }),
        here('previous', { label: t('todayScreen.previous'), keys: 'k', run: () => latest.current.step(-1) }),
        here('select', {
          label: t('trashScreen.selectHint'),
          keys: ' ',
          run: () => latest.current.select(),
        }),
        here('restore', {
          label: t('trashScreen.restore'),
          keys: 'r',
          icon: 'undo',
          run: () => latest.current.restore(),
        }),
        here('purge', {
          label: t('trashScreen.purge'),
          keys: 'x',
          icon: 'trash',
          run: () => latest.current.purge(),
        }),
      ]
    }, [t]),
  )
}
