import { headerDamage, verifyVault, warningsFor } from '../../../../db/service/vault/check.ts'
import { saveSheet } from '../../../../db/service/vault/recovery-sheet.ts'
import {
  addPassphrase,
  addRecovery,
  changePassphrase,
  checkPassphraseOf,
  confirmSheet,
  listSlots,
  newRecoverySecret,
  removeSlot,
  renewVaultKeys,
  replacePassphrases,
} from '../../../../db/service/vault/secrets.ts'
import { sheetFor } from '../sheet.ts'
import { withRecovery } from '../recovery.ts'
import { watchOf, type VaultHandlers } from '../context.ts'

/** What opens the vault, and whether it is whole. */
export const vaultHandlers = {
  slots: ({ vault }) => listSlots(vault),
  warnings: ({ vault }) => ({
    ...warningsFor(vault.folder.paths.folder),
    headerDamage: headerDamage(vault),
  }),
  changePassphrase: ({ vault }, { from, to }) => changePassphrase(vault, { from, to }),
  replacePassphrases: async ({ vault }, { passphrase, forgotten }) => {
    await replacePassphrases(vault, passphrase, { forgotten })
  },
  addPassphrase: async ({ vault }, { passphrase }) => {
    await addPassphrase(vault, passphrase)
  },
  newSheet: () => ({ recovery: newRecoverySecret() }),
  addRecovery: async ({ vault }, { recovery }) => {
    await addRecovery(vault, recovery)
  },
  confirmSheet: ({ vault }, { recovery }) => confirmSheet(vault, recovery),
  removeSlot: async ({ vault }, { id, passphrase }) => {
    await checkPassphraseOf(vault, passphrase)
    removeSlot(vault, id)
  },
  renewKeys: (context, { passphrase }) =>
    withRecovery((keepRecovery) =>
      context.replace((closeReaders) =>
        renewVaultKeys(context.vault, { passphrase, keepRecovery, closeReaders, ...watchOf(context) }),
      ),
    ),
  saveSheet: (context, { file, secret, language }) =>
    saveSheet(sheetFor(context, context.path(file), language), secret),
  verify: async (context) => {
    const { findings } = await verifyVault(context.vault, watchOf(context))
    return { findings }
  },
} satisfies VaultHandlers['vault']
