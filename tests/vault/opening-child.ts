// Opens the vault given as first argument and says how it went; with `stay` as the second, adds a note and waits.
import { isAppError } from '../../db/domain/errors.ts'
import { openVault } from '../../db/vault/open-vault.ts'

const [, , folder = '', mode] = process.argv
try {
  const vault = await openVault(folder, { kind: 'passphrase', passphrase: 'correct horse battery' })
  if (mode === 'stay') {
    vault.writer.exec("insert into note (body) values ('one more')")
    setInterval(() => undefined, 1000)
  } else vault.close()
  console.log('opened')
} catch (error) {
  if (!isAppError(error)) throw error
  console.log(error.code)
}
