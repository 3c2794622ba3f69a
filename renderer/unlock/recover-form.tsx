import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { useAttempt } from './parts/attempt.ts'
import { RecoveryCodeForm } from './parts/recovery-code-form.tsx'

export interface RecoverFormProps {
  readonly folder: string
  readonly onOpened: () => void
}

/** Opens a vault with what stands on its recovery sheet. */
export function RecoverForm({ folder, onOpened }: RecoverFormProps) {
  const t = useTranslate()
  const attempt = useAttempt()
  const open = async (recovery: string) => {
    if (await attempt.run(() => ask('vault', 'unlock', { folder, secret: { recovery } }))) onOpened()
  }
  return (
    <RecoveryCodeForm
      attempt={attempt}
      submit={{ icon: 'key', wide: true, children: t('unlock.recover.submit') }}
      onSubmit={(typed) => void open(typed)}
    />
  )
}
