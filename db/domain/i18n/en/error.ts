import type { ErrorCode } from '../../errors.ts'
import type { Texts } from '../texts.ts'

export const error = {
  'vault.missing':
    'There is no vault at {{path}}. Nothing was changed. Check the name and the place, or restore a backup.',
  'vault.exists':
    'Something is already there: {{path}}. It was left as it is. Choose another name or another place.',
  'vault.notAVault':
    '{{path}} is not a Caucus vault. It was left as it is. Choose a folder whose name ends in .caucus.',
  'vault.linked':
    '{{path}} is a link, and a vault is opened only where it really lies: through a link, something else could be opened or saved over. Nothing was changed. Choose the folder itself.',
  'vault.wrongPassphrase':
    'That is not the passphrase. The vault is unharmed and stays locked. Check capital letters and the keyboard language and try again, or use the recovery sheet.',
  'vault.wrongRecovery':
    'That recovery secret does not belong to this vault. The vault is unharmed and stays locked. Check that the sheet is the newest one for this vault, and type it again.',
  'vault.wrongKeychain':
    "This computer's keychain does not open this vault. The vault is unharmed and stays locked. Use the passphrase or the recovery sheet.",
  'vault.noKeychain':
    'This computer has no keychain that keeps secrets encrypted. Nothing was changed. Go on with the passphrase; in the system settings a keychain can often be set up.',
  'vault.noSuchSlot':
    'This vault was not set up to be opened with {{kind}}. It is unharmed and stays locked. Open it in another way.',
  'vault.damaged':
    'The vault is damaged ({{detail}}): {{path}}. Caucus stopped and wrote nothing. Restore the newest backup, or let “doctor” save what can still be read into a new vault.',
  'vault.newer':
    '{{path}} was made by a newer Caucus (version {{version}}; this one reads up to {{supported}}). It was left as it is. Open it with the newest Caucus.',
  'vault.inUse':
    'The vault is already open in another window or program: {{path}}. Nothing was changed. Close it there and try again.',
  'vault.busy':
    'The vault was being read the whole time, so this could not be finished. Nothing was lost. Wait until the list or report that is being made is there, and try again.',
  'vault.gone':
    'The folder of the vault was deleted while it was open: {{path}}. Nothing that was saved before is lost yet, as long as the vault stays open; this last step was not done. Save a copy elsewhere now, before you lock or quit.',
  'vault.moved':
    'The folder of the vault was moved or renamed while it was open; it was at {{path}}. What you save is in it and safe, but this needs its place. Lock the vault and open it where it is now.',
  'vault.readOnly':
    'Caucus may not write to {{path}}. What was saved before is safe; nothing new was saved. Allow writing there, or move the vault to a folder of your own.',
  'vault.diskFull':
    'The disk is full. What was saved before is safe; the last change was not saved to {{path}}. Free some space and try again.',
  'vault.unencrypted':
    '{{path}} is not encrypted, so it is not what Caucus saved there. It was neither opened nor changed. Restore a backup, and find out who could write to that folder.',
  'vault.configuration':
    'The encryption could not be set up as it must be ({{setting}}). Nothing was opened and nothing was written. Install Caucus again; if it still happens, report it.',
  'vault.locked': 'The vault is locked. What was saved is safe. Unlock it and try again.',
  'vault.weakPassphrase':
    'The passphrase is too short: it needs at least {{minimum}} characters. Nothing was changed. Five unrelated words are easy to remember and hard to guess.',
  'vault.lastSlot':
    'Without a passphrase or a recovery sheet nobody could open this vault again. Nothing was changed. Add another one first.',
  'vault.lastPassphrase':
    'This is the only passphrase of this vault. A recovery sheet is for the day it is forgotten, not for every day, so it stays. Nothing was changed. Change the passphrase, or add another one first.',
  'vault.samePassphrase': 'This passphrase opens the vault already. Nothing was changed. Choose another one.',
  'vault.slotMissing':
    'This vault has no key called {{id}}. Nothing was changed. Look at the list of its keys and choose one of them.',
  'vault.recoveryBesideVault':
    'Whoever finds a recovery sheet beside the vault can open it: {{path}}. The sheet was not written. Keep it elsewhere, on paper or on a stick.',
  'vault.recoveryMalformed':
    'That is not a whole recovery secret: something in it is missing or mistyped. Nothing was changed. Compare it with the sheet and type it again.',
  'backup.damaged':
    'No backup was made at {{path}}: what was copied is damaged ({{detail}}), and so most likely is the vault itself. Nothing was changed, earlier backups neither. Check the vault in the settings under Backups or with “caucus verify”; then restore the newest backup that is whole, or let “caucus doctor” save what can still be read into a new vault.',
  'migration.failed':
    'The vault could not be brought to version {{version}} ({{detail}}). It is as it was before, and a backup is in its backups folder. Go on with the Caucus you had, and report this.',
  'file.missing': 'There is nothing at {{path}}. Nothing was changed. Check the name and the place.',
  'file.exists':
    '{{path}} is already there. It was left as it is, and nothing was written. Choose another name, or remove it first.',
  'file.unreadable':
    '{{path}} could not be read ({{detail}}). Nothing was changed. Check that it is an ordinary file and that you may open it.',
  'file.tooLarge':
    '{{path}} is larger than {{limit}}. It was not read. Nothing was changed. Divide it into smaller files.',
  'file.tooMany':
    '{{path}} holds more than {{limit, number}} files. They were not read. Nothing was changed. Choose a folder that holds only what you want.',
  'file.tooComplex':
    '{{path}} would take too much memory to read ({{detail}}). Nothing was changed. Get it again from where it came, or divide it into smaller files.',
  'file.timeout':
    'Reading {{path}} took longer than {{seconds, number}} seconds and was stopped. Nothing was changed. Get it again from where it came, or divide it into smaller files.',
  'file.notThisKind':
    '{{path}} does not look like “{{kind}}” ({{detail}}). Nothing was changed. Choose another file or another kind.',
  'mapping.unreadable':
    '{{path}} is not a mapping of columns: {{issues}}. Nothing was changed. Give a file that was saved with “Mapping”, “Save as a file…” among the columns of an import.',
  'file.otherNature': '{{path}} was not read: {{nature}} Nothing was changed.',
  'file.malformed':
    '{{path}} cannot be understood{{place}} ({{detail}}). Nothing was changed. Correct it, or get it again from where it came.',
  'file.diskFull':
    'The disk is full. {{path}} was not written; the vault is safe. Free some space and try again.',
  'file.unwritable':
    '{{path}} could not be written ({{detail}}). The vault is safe. Choose another folder, or allow writing to this one.',
  'export.insideVault':
    '{{path}} is inside a vault, where nothing else belongs. Nothing was written. Choose a place outside it.',
  'report.tooLarge':
    'The report has {{count, number}} {{unit}}, and a sheet of this format holds {{limit, number}}. Nothing was written. Choose CSV, or a shorter period.',
  'input.invalid':
    'Some of this cannot be saved as it stands: {{issues}}. Nothing was changed. Correct it and try again.',
  'view.unreadable':
    'This is no view that Caucus wrote, or the file is damaged. Nothing was added. Have it shared once more.',
  'view.newer':
    'This view was shared by a newer Caucus (format {{version}}). Nothing was added. Update Caucus, then open it again.',
  'view.foreign':
    'The view asks for fields that this vault does not have: {{fields}}. Nothing was added. Add them in the settings under the same names, or have a view shared without them.',
  'filter.unfinished':
    'The filter ends too early: a value or a closing parenthesis is missing. Nothing was changed. An example: sector=health and (tag=champion or days>45).',
  'filter.notBefore':
    '“{{word}}” cannot stand before how a text begins (^=), nor before a named time such as next week. Nothing was changed. Say instead what is to be found, as with <, > or !~.',
  'filter.unreadable':
    'The filter is not understood at “{{word}}”. Nothing was changed. An example: sector=health and (tag=champion or days>45).',
  'filter.unknownField': '“{{key}}” is no field of this list. Nothing was changed. It has: {{known}}.',
  'filter.unknownValue': '“{{value}}” is no value for {{key}}. Nothing was changed. Possible: {{known}}.',
  'filter.unknownDay':
    '“{{value}}” is not a day, and {{key}} needs one. Nothing was changed. Write it as 2026-03-03, yesterday or last friday.',
  'filter.unknownComparison':
    '“{{key}}” cannot be asked with {{sign}} ({{op}}). Nothing was changed. Possible: {{known}}.',
  'record.notFound':
    'There is no {{noun}} “{{id}}” here. Nothing was changed. It may be in the trash, or its name may be written otherwise.',
  'record.ambiguous':
    '“{{name}}” fits {{count, number}} records ({{noun}}). Nothing was changed. Use the id of the one you mean.',
  'record.refused':
    'The vault cannot keep this: a rule of its records forbids it ({{detail}}). Nothing was changed. Something with this value may be there already.',
  'batch.notFound':
    'This change is not in the history as it is shown now. Nothing was changed. It may be about restricted records: show those, and try again.',
  'undo.nothing':
    'There is nothing left to undo. Nothing was changed. The history shows what was done and what was undone.',
  'undo.alreadyUndone':
    'This change has been undone already. Nothing was changed. To bring it back, undo its undoing.',
  'undo.notUndoable':
    'This change cannot be undone: {{reason}}. Nothing was changed. Single values can still be edited by hand.',
  'undo.conflicts': '{{conflicts}} {{first}} Nothing was changed.',
  'followUp.transition':
    'This follow-up is {{from}} and cannot become {{to}}. Nothing was changed. A closed one has to be reopened first.',
  'word.taken':
    '“{{name}}” is already what a word of this list is called, here or in the other language of Caucus. Nothing was changed. Choose another name, or bring that word back if it was retired.',
  'word.inUse':
    'This word is used, if only in the trash or by records that are not shown now. Nothing was changed. Retire it instead: it stays where it is used and is offered no more.',
  'tag.taken':
    'There is a tag “{{name}}” already. Nothing was changed. Merge the two, or choose another name.',
  'tag.inTrash':
    'A tag “{{name}}” lies in the trash. Nothing was changed. Restore it or remove it for good there, or choose another name.',
  'tag.hidden':
    'A tag that is not shown now is called “{{name}}”. Nothing was changed. Choose another name, or show restricted records and try again.',
  'word.brought':
    'Caucus brings this word and works with it, so it is not removed. Nothing was changed. Retire it instead: it is offered no more.',
  'member.isSelf':
    '{{name}} is who uses this vault, and cannot leave it so. Nothing was changed. First choose who uses it from now on, under Settings, Our team, or with “caucus member use”.',
  'contact.doNotContact':
    '{{name}} is not to be contacted: {{reason}}. Nothing was logged. If you must, confirm it and log again.',
  'job.cancelled': 'It was cancelled. Nothing was changed. You can start it again at any time.',
} as const satisfies Texts<ErrorCode>
