import { useState } from 'react'
import type { SlotRow } from '../../electron/contract/vault.ts'
import { showFailure } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask, useRead } from '../app/api/queries.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Icon } from '../ui/icon.tsx'
import { showToast } from '../ui/toast-queue.ts'
import { AddPassphraseForm, ChangePassphraseForm } from './passphrase-forms.tsx'
import { useMoment } from '../app/api/moment.ts'
import { refresh } from '../app/api/refresh.ts'
import { Setting } from './setting.tsx'
import { useNewSheet } from '../unlock/parts/new-sheet.tsx'
import { SheetNotice } from '../unlock/parts/sheet-notice.tsx'
import { RemoveSlotDialog } from './remove-slot-dialog.tsx'
import styles from './settings.module.css'

const icons = { passphrase: 'key', recovery: 'file', keychain: 'lock' } as const

type Open = 'change' | 'add' | undefined

/** The list of what opens the vault, and how to add to it. */
export function WaysIn() {
  const t = useTranslate()
  const { data: slots = [] } = useRead('vault', 'slots', {})
  const hasKeychain = useRead('vault', 'hasKeychain', {}).data
  const [open, setOpen] = useState<Open>()
  const [removing, setRemoving] = useState<SlotRow>()
  const sheet = useNewSheet()
  const passphrases = slots.filter(({ kind }) => kind === 'passphrase').length
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
      await refresh('vault.slots')
    } catch (error) {
      showFailure(t, error)
    }
  }
  const addKeychain = () =>
    attempt(async () => {
      await ask('vault', 'addKeychain', {})
      showToast({ message: t('settings.keychainAdded') })
    })
  const close = () => setOpen(undefined)
  return (
    <Setting title={t('settings.waysTitle')} hint={t('settings.waysHint')}>
      <SheetNotice />
      <ul className={styles.list}>
        {slots.map((slot) => (
          <Slot key={slot.id} slot={slot} onRemove={() => setRemoving(slot)} />
        ))}
      </ul>
      <div className={styles.buttons}>
        {passphrases > 0 && (
          <Button onPress={() => setOpen('change')}>{t('settings.changePassphrase')}</Button>
        )}
        <Button onPress={() => setOpen('add')}>
          {t(passphrases > 0 ? 'settings.addPassphrase' : 'settings.setPassphrase')}
        </Button>
        <Button onPress={sheet.make}>{t('settings.addSheet')}</Button>
        <Button isDisabled={hasKeychain !== true} onPress={() => void addKeychain()}>
          {t('settings.addKeychain')}
        </Button>
      </div>
      {hasKeychain === false && <p className={styles.muted}>{t('settings.noKeychain')}</p>}
      <Dialog
        isOpen={open !== undefined}
        onOpenChange={close}
        title={open === 'add' ? t('settings.addPassphrase') : t('settings.changePassphrase')}
        size="sm"
        isDismissable={false}
      >
        {open === 'add' ? <AddPassphraseForm onDone={close} /> : <ChangePassphraseForm onDone={close} />}
      </Dialog>
      {removing && (
        <RemoveSlotDialog
          slot={removing}
          passphrases={passphrases}
          onChange={() => {
            setRemoving(undefined)
            setOpen(passphrases > 0 ? 'change' : 'add')
          }}
          onClose={() => setRemoving(undefined)}
        />
      )}
      {sheet.dialog}
    </Setting>
  )
}

function Slot({ slot, onRemove }: { readonly slot: SlotRow; readonly onRemove: () => void }) {
  const t = useTranslate()
  const moment = useMoment()
  const { relative, exact } = moment(slot.createdAt)
  const name = t(`settings.slot.${slot.kind}`)
  return (
    <li className={styles.item}>
      <Icon name={icons[slot.kind]} />
      <span className={styles.what}>
        <b>{name}</b>
        <span className={styles.muted} title={exact}>
          {t('settings.added', { day: relative })}
        </span>
      </span>
      {!slot.isKept && (
        <Badge tone="warn" icon="alert">
          {t('settings.notConfirmed')}
        </Badge>
      )}
      <IconButton
        icon="trash"
        label={t('settings.removeSlotName', { name, day: exact })}
        onPress={onRemove}
      />
    </li>
  )
}
