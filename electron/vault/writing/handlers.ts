import { basename } from 'node:path'
import { changeCadence, createCadence, removeCadence, setCadence } from '../../../db/service/cadence.ts'
import { affiliate, changeAffiliation } from '../../../db/service/affiliation.ts'
import { exportPicked } from '../../../db/service/list-export.ts'
import { handOver } from '../../../db/service/hand-over.ts'
import { changeSavedView, createSavedView } from '../../../db/service/saved-view.ts'
import { shareView, takeView } from '../../../db/service/saved-view-file.ts'
import {
  followUpTogether,
  logTogether,
  setTogether,
  tagTogether,
  trashTogether,
  untagTogether,
} from '../../../db/service/together.ts'
import type { Picked } from '../../../db/service/picked.ts'
import { ownPicked, reschedulePicked, snoozePicked } from '../../../db/service/picked-follow-ups.ts'
import type { Selection } from '../../contract/selection.ts'
import { addContactPoint, changeContactPoint } from '../../../db/service/contact-point.ts'
import { addBill, changeBill } from '../../../db/service/bill.ts'
import { changeRelationship, relate } from '../../../db/service/relationship.ts'
import { tagRecords, untagRecords } from '../../../db/service/tag.ts'
import { markNotDuplicates } from '../../../db/service/duplicates.ts'
import {
  duplicatesStatus,
  clustersAbove,
  countToLookAt,
  groupsAbove,
  standingClusters,
} from '../../../db/service/found-duplicates.ts'
import { merge, mergeEach, previewMerge } from '../../../db/service/merge.ts'
import { removeDraft, saveDraft } from '../../../db/service/draft.ts'
import { attach, attachFiles, cutPhoto, saveAttachment, setPhoto } from '../../../db/service/attachment.ts'
import {
  changeCustomField,
  createCustomField,
  orderCustomFields,
  setCustomValues,
} from '../../../db/service/custom-field.ts'
import {
  addFollowUp,
  addFollowUpForEach,
  changeFollowUp,
  completeFollowUp,
  dropFollowUp,
  reopenFollowUp,
  snoozeFollowUp,
  waitFollowUp,
} from '../../../db/service/follow-up.ts'
import { restoreField, undo } from '../../../db/service/history.ts'
import {
  completeEach,
  dropEach,
  rescheduleEach,
  snoozeEach,
  updateEach,
} from '../../../db/service/follow-ups-together.ts'
import { changeInteraction, logInteraction, logWithNextStep } from '../../../db/service/interaction.ts'
import {
  previewChanges,
  previewImport,
  previewPeople,
  previewProblems,
  writeProblems,
} from '../../../db/service/import-preview.ts'
import { writeImport } from '../../../db/service/vault/write-import.ts'
import { translator } from '../../../db/domain/i18n/all-languages.ts'
import { logMails } from '../../../db/service/mail/log-mails.ts'
import { mailText, readMails } from '../../../db/service/mail/read-mails.ts'
import { reviewMails } from '../../../db/service/mail/review-mails.ts'
import { finishMeeting, saveMeetingTemplate } from '../../../db/service/meeting.ts'
import { addMember, changeMember, returnMember, useAs } from '../../../db/service/member.ts'
import { changeWord, createWord, orderWords, removeWord } from '../../../db/service/word.ts'
import {
  changeOrganization,
  createOrganization,
  createOrganizationWith,
} from '../../../db/service/organization.ts'
import { changePerson, createPerson, createPersonWith } from '../../../db/service/person.ts'
import { setPredecessor } from '../../../db/service/term.ts'
import { purge, purgeOlder, restore, trash } from '../../../db/service/trash.ts'
import {
  type Backup,
  backUpVault,
  listBackups,
  nameOfBackup,
  reencryptBackup,
  removeBackups,
  restoreBackup,
  verifyBackup,
} from '../../../db/service/vault/backup.ts'
import { verifyVault, warningsFor } from '../../../db/service/vault/check.ts'
import { readMappingFile, writeMappingFile } from '../../../db/service/mapping-file.ts'
import { saveMapping } from '../../../db/service/saved-mapping.ts'
import { writeHeld } from '../../../db/service/vault/write-held.ts'
import {
  compareHeld,
  decideRow,
  editCell,
  holdFiles,
  linkOrganization,
  remapPart,
  reshapePart,
  saveFailedRows,
} from '../../../db/service/held-file-import.ts'
import { heldRow, heldRows, mappingOf } from '../../../db/service/held-file-pages.ts'
import { heldFiles, holdAnew } from './held-files.ts'
import { saveSheet } from '../../../db/service/vault/recovery-sheet.ts'
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
} from '../../../db/service/vault/secrets.ts'
import { addSample, removeSample } from '../../../db/service/sample.ts'
import { writeReportFile } from './written-report.ts'
import { sheetFor } from './sheet.ts'
import { withRecovery } from './recovery.ts'
import { defaultClearance } from '../../../db/domain/sensitivity.ts'
import type { Watch } from '../../../db/domain/watch.ts'
import type { BackupRow } from '../../contract/backup.ts'
import type { Handlers } from '../../contract/contract.ts'
import type { WorkDone } from '../../contract/work-done.ts'
import type { VaultContext } from './context.ts'

/** One line a call: what the window asks for, and the use case that answers. */
export const handlers = {
  affiliation: {
    create: ({ vault }, input) => affiliate(vault, input),
    update: ({ vault }, { id, fields }) => changeAffiliation(vault, id, fields),
  },
  attachment: {
    create: ({ vault }, input) => attach(vault, input),
    createFrom: (context, { record, files }) =>
      attachFiles(
        context.vault,
        record,
        files.map((file) => context.path(file)),
      ),
    setPhoto: ({ vault }, { contact, photo }) => setPhoto(vault, contact, photo),
    cutPhoto: ({ vault }, input) => cutPhoto(vault, input),
    save: async (context, { id, file }) => {
      const written = await saveAttachment(context.vault, id, { path: context.path(file), overwrite: true })
      return { name: basename(written.path) }
    },
  },
  backup: {
    list: ({ vault }) => listBackups(vault).map(backupRow),
    make: async (context, { out }) => {
      const made = await backUpVault(context.vault, out && context.path(out), watchOf(context))
      const { at, bytes, removed } = made
      return { at, bytes, removed: removed.length }
    },
    verify: (context, { name, passphrase }) =>
      verifyBackup(context.vault, name, { passphrase, ...watchOf(context) }),
    restore: (context, { name, to, passphrase }) =>
      restoreBackup(context.vault, { name, to: context.path(to), passphrase, ...watchOf(context) }),
    remove: ({ vault }, { names }) => removeBackups(vault, names),
    reencrypt: (context, { name, passphrase }) =>
      reencryptBackup(context.vault, name, { passphrase, ...watchOf(context) }),
  },
  clearance: {
    status: ({ vault }) => ({ level: vault.clearance }),
    raise: async ({ vault, show }, { passphrase, level }) => {
      await checkPassphraseOf(vault, passphrase)
      show(level)
    },
    lower: ({ show }) => show(defaultClearance),
  },
  contactPoint: {
    create: ({ vault }, { contact, fields }) => addContactPoint(vault, contact, fields),
    update: ({ vault }, { id, fields }) => changeContactPoint(vault, id, fields),
  },
  customField: {
    create: ({ vault }, input) => createCustomField(vault, input),
    update: ({ vault }, { id, fields }) => changeCustomField(vault, id, fields),
    order: ({ vault }, { ids }) => orderCustomFields(vault, ids),
    set: ({ vault }, { contact, entries }) => setCustomValues(vault, contact, entries),
  },
  bill: {
    create: ({ vault }, input) => addBill(vault, input),
    update: ({ vault }, { id, fields }) => changeBill(vault, id, fields),
  },
  draft: {
    save: async ({ vault }, draft) => ({ id: await saveDraft(vault, draft) }),
    remove: ({ vault }, { id }) => removeDraft(vault, id),
  },
  cadence: {
    create: ({ vault }, input) => createCadence(vault, input),
    update: ({ vault }, { id, fields }) => changeCadence(vault, id, fields),
    remove: ({ vault }, { id }) => removeCadence(vault, id),
    set: ({ vault }, { contacts, fields }) => setCadence(vault, contacts, fields),
  },
  duplicates: {
    find: async (context, { isAnew }) => {
      const { found } = await context.duplicates.find(context.vault, { isAnew, ...watchOf(context) })
      return { contacts: found.contacts }
    },
    status: ({ vault, duplicates: { held } }, narrowed) =>
      held ? duplicatesStatus(vault, held, narrowed) : null,
    list: ({ vault, duplicates: { held } }, { offset, limit, sure, ...narrowed }) => {
      const standing = held ? standingClusters(vault, held, narrowed) : []
      const groups = sure === undefined ? standing : clustersAbove(standing, sure)
      const toLookAt = sure === undefined ? 0 : countToLookAt(standing, sure)
      return { total: groups.length, rows: groups.slice(offset, offset + limit), toLookAt }
    },
    keepApart: ({ vault }, { ids }) => markNotDuplicates(vault, ids),
    preview: ({ vault }, request) => previewMerge(vault, request),
    merge: ({ vault }, request) => merge(vault, request),
    mergeEach: (context, { sure, noun }) => {
      const { vault, duplicates } = context
      const groups = duplicates.held
        ? standingClusters(vault, duplicates.held, { atLeast: 'likely', noun })
        : []
      return mergeEach(vault, groupsAbove(groups, sure), watchOf(context))
    },
  },
  followUp: {
    create: ({ vault }, input) => addFollowUp(vault, input),
    createForEach: ({ vault }, { about, fields }) => addFollowUpForEach(vault, about, fields),
    update: ({ vault }, { id, fields }) => changeFollowUp(vault, id, fields),
    complete: ({ vault }, { id, ...completion }) => completeFollowUp(vault, id, completion),
    drop: ({ vault }, { id, reason }) => dropFollowUp(vault, id, reason),
    wait: ({ vault }, { id, until }) => waitFollowUp(vault, id, until),
    snooze: ({ vault }, { id, until }) => snoozeFollowUp(vault, id, until),
    reopen: ({ vault }, { id }) => reopenFollowUp(vault, id),
    snoozeEach: ({ vault }, { ids, until }) => snoozeEach(vault, ids, until),
    dropEach: ({ vault }, { ids, reason }) => dropEach(vault, ids, reason),
    rescheduleEach: ({ vault }, { ids, how }) => rescheduleEach(vault, ids, how),
    completeEach: ({ vault }, { ids }) => completeEach(vault, ids),
    updateEach: ({ vault }, { ids, fields }) => updateEach(vault, ids, fields),
  },
  history: {
    undo: (context, request) => undo(context.vault, { ...request, ...watchOf(context) }),
    restoreField: ({ vault }, { change }) => restoreField(vault, change),
    trash: ({ vault }, { ids }) => trash(vault, ids),
    restore: ({ vault }, { ids }) => restore(vault, ids),
    purge: ({ vault }, { ids }) => purge(vault, ids),
  },
  interaction: {
    log: ({ vault }, input) => logInteraction(vault, input),
    logWithNextStep: ({ vault }, { interaction, nextStep }) => logWithNextStep(vault, interaction, nextStep),
    update: ({ vault }, { id, fields, nextStep }) => changeInteraction(vault, id, { ...fields, nextStep }),
  },
  fileImport: {
    read: async ({ vault, files, path, signal, report }, { kind, files: handles, dropped }) => {
      // Two files of one name, from different folders, stay two.
      const given = new Map(dropped.map(({ name, data }, at) => [`${at}/${name}`, data]))
      const paths = [...handles.map(path), ...given.keys()]
      const request = { kind, paths, dropped: given, signal, onProgress: report }
      return heldFiles(files, files.hold(await holdFiles(vault, request)))
    },
    mapping: ({ files }, { import: held, part }) => mappingOf(files.get(held), part),
    reshape: async ({ vault, files }, { import: held, part, ...options }) => {
      await reshapePart(vault, files.get(held), { part, options })
      return holdAnew(files, held)
    },
    map: ({ files }, { import: held, part, mapping }) => {
      remapPart(files.get(held), part, mapping)
      return holdAnew(files, held)
    },
    compare: async ({ vault, files, signal, report }, { import: held, ...choices }) => {
      const watch = { signal, onProgress: report }
      const compared = await compareHeld(vault, files.get(held), { ...choices, ...watch })
      return { import: files.hold(files.get(held)), ...compared }
    },
    rows: ({ files }, { import: held, ...filter }) => heldRows(files.get(held), filter),
    row: ({ vault, files }, { import: held, key }) => heldRow(vault, files.get(held), key),
    decide: ({ files }, { import: held, key, decision }) => decideRow(files.get(held), key, decision),
    link: ({ files }, { import: held, text, organization }) =>
      linkOrganization(files.get(held), text, organization),
    edit: ({ files }, { import: held, key, ...cell }) => editCell(files.get(held), key, cell),
    commit: ({ vault, files, signal, report }, { import: held }) =>
      writeHeld(vault, files.get(held), { signal, onProgress: report }),
    saveFailed: ({ files, path }, { import: held, file, language }) =>
      saveFailedRows(files.get(held), { path: path(file), overwrite: true, t: translator(language) }),
    saveMapping: ({ vault, files }, { import: held, part, name }) =>
      saveMapping(vault, { name, definition: mappingOf(files.get(held), part).mapping }),
    shareMapping: ({ files, path }, { import: held, part, file }) =>
      writeMappingFile(mappingOf(files.get(held), part).mapping, path(file)),
    takeMapping: ({ files, path }, { import: held, part, file }) => {
      remapPart(files.get(held), part, readMappingFile(path(file)))
      return holdAnew(files, held)
    },
  },
  legislatorImport: {
    preview: async ({ vault, imports, path, signal, report }, { kind, files, include }) => {
      const request = { kind, paths: files.map(path), include, signal, onProgress: report }
      const preview = await previewImport(vault, request)
      const { summary, problems } = preview
      return { import: imports.hold(preview), kind: preview.kind, summary, problems }
    },
    people: ({ imports }, { import: held, ...filter }) => previewPeople(imports.get(held), filter),
    changes: ({ vault, imports }, { import: held, person }) =>
      previewChanges(vault, imports.get(held), person),
    problems: ({ imports }, { import: held, ...filter }) => previewProblems(imports.get(held), filter),
    commit: async ({ vault, imports, signal, report }, { import: held }) => {
      const { batch, ...value } = await writeImport(vault, imports.get(held), { signal, onProgress: report })
      return { value, batch }
    },
    saveProblems: async ({ vault, imports, path }, { import: held, file, language }) =>
      writeProblems(vault, imports.get(held), { path: path(file), t: translator(language) }),
  },
  mail: {
    read: async (context, { files, dropped, zone }) => {
      const sources = [...files.map((file) => ({ path: context.path(file) })), ...dropped.map(droppedFile)]
      const preview = await readMails({ sources, zone, ...watchOf(context) })
      return { import: context.mails.hold(preview), mails: preview.mails.length }
    },
    review: ({ vault, mails }, { import: held }) => reviewMails(vault, mails.get(held)),
    text: ({ mails }, { import: held, mail }) => mailText(mails.get(held), mail),
    log: (context, { import: held, ...request }) =>
      logMails(context.vault, context.mails.get(held), { ...request, ...watchOf(context) }),
  },
  meeting: {
    finish: ({ vault }, meeting) => finishMeeting(vault, meeting),
    saveTemplate: ({ vault }, { id, fields }) => saveMeetingTemplate(vault, id, fields),
  },
  word: {
    create: ({ vault }, input) => createWord(vault, input),
    update: ({ vault }, { id, fields }) => changeWord(vault, id, fields),
    order: ({ vault }, { of, ids }) => orderWords(vault, of, ids),
    remove: ({ vault }, { id }) => removeWord(vault, id),
  },
  member: {
    create: ({ vault }, input) => addMember(vault, input),
    update: ({ vault }, { id, fields }) => changeMember(vault, id, fields),
    handOver: ({ vault }, input) => handOver(vault, input),
    use: ({ vault }, { id }) => useAs(vault, id),
    return: ({ vault }, { id }) => returnMember(vault, id),
  },
  organization: {
    create: ({ vault }, input) => createOrganization(vault, input),
    createWith: ({ vault }, input) => createOrganizationWith(vault, input),
    update: ({ vault }, { id, fields, own }) => changeOrganization(vault, id, { ...fields, own }),
  },
  person: {
    create: ({ vault }, input) => createPerson(vault, input),
    createWith: ({ vault }, input) => createPersonWith(vault, input),
    update: ({ vault }, { id, fields, own }) => changePerson(vault, id, { ...fields, own }),
  },
  report: {
    write: (context, input) => writeReportFile(context, input),
  },
  relationship: {
    create: ({ vault }, input) => relate(vault, input),
    update: ({ vault }, { id, fields }) => changeRelationship(vault, id, fields),
  },
  savedView: {
    create: ({ vault }, input) => createSavedView(vault, input),
    update: ({ vault }, { id, fields }) => changeSavedView(vault, id, fields),
    share: ({ vault, path }, { id, file }) => shareView(vault, id, path(file)),
    take: ({ vault, path }, { file }) => takeView(vault, path(file)),
  },
  sample: {
    add: ({ vault }, { language }) => addSample(vault, language),
    remove: ({ vault }) => removeSample(vault),
  },
  tag: {
    add: ({ vault }, { ids, tag }) => tagRecords(vault, ids, tag),
    remove: ({ vault }, { ids, tag }) => untagRecords(vault, ids, tag),
  },
  term: {
    setPredecessor: ({ vault }, { term, predecessor }) => setPredecessor(vault, term, predecessor),
  },
  together: {
    tag: ({ vault, rows }, { of, tag }) => tagTogether(vault, picked(of, rows), tag),
    untag: ({ vault, rows }, { of, tag }) => untagTogether(vault, picked(of, rows), tag),
    set: ({ vault, rows }, { of, fields }) => setTogether(vault, picked(of, rows), fields),
    followUp: ({ vault, rows }, { of, fields }) => followUpTogether(vault, picked(of, rows), fields),
    snooze: ({ vault, rows }, { of, until }) => snoozePicked(vault, picked(of, rows), until),
    reschedule: ({ vault, rows }, { of, how }) => reschedulePicked(vault, picked(of, rows), how),
    own: ({ vault, rows }, { of, owner }) => ownPicked(vault, picked(of, rows), owner),
    log: ({ vault, rows }, { of, fields }) => logTogether(vault, picked(of, rows), fields),
    trash: ({ vault, rows }, { of }) => trashTogether(vault, picked(of, rows)),
    export: async (context, { of, list, title, fields, format, language, file }) => {
      const rows = { noun: list, title, fields, picked: picked(of, context.rows), t: translator(language) }
      const place = { path: context.path(file), overwrite: true, format, audience: 'internal' }
      const { manifest, document } = await exportPicked(context.vault, rows, place)
      const withheld = document.redactions.reduce((sum, { count }) => sum + count, 0)
      return { name: basename(manifest.path), records: manifest.records, withheld }
    },
  },
  trash: {
    purgeOlder: ({ vault }, { before }) => purgeOlder(vault, before),
  },
  vault: {
    slots: ({ vault }) => listSlots(vault),
    warnings: ({ vault }) => ({
      ...warningsFor(vault.folder.paths.folder),
      headerMended: vault.folder.headerSource === 'headerCopy',
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
  },
} satisfies Handlers<VaultContext, 'vault'>

/** Most of what a job tells: how much is done of how much. */
const watchOf = ({ signal, report }: VaultContext): Watch => ({
  signal,
  onProgress: (done, total) => report({ done, total } satisfies WorkDone),
})

function backupRow(backup: Backup): BackupRow {
  const { at, bytes, state } = backup
  return { name: nameOfBackup(backup), at, bytes, state }
}

const droppedFile = ({ name, data }: { readonly name: string; readonly data: Uint8Array }) => ({
  path: name,
  data,
})

const picked = (of: Selection, rows: Int32Array): Picked =>
  'ids' in of ? { ids: of.ids } : { rows, except: of.except }
