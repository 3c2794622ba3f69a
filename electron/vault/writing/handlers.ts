import { basename } from 'node:path'
import { changeCadence, createCadence, removeCadence, setCadence } from '../../../db/service/cadence.ts'
import { affiliate, changeAffiliation } from '../../../db/service/affiliation.ts'
import { handOver } from '../../../db/service/hand-over.ts'
import { changeSavedView, createSavedView } from '../../../db/service/saved-view.ts'
import { shareView, takeView } from '../../../db/service/saved-view-file.ts'
import { addContactPoint, changeContactPoint } from '../../../db/service/contact-point.ts'
import { addBill, changeBill } from '../../../db/service/bill.ts'
import { changeRelationship, relate } from '../../../db/service/relationship.ts'
import { mergeTags, renameTag, tagRecords, untagRecords } from '../../../db/service/tag.ts'
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
import {
  importsEndedByPurge,
  importsEndedByPurgeOlder,
  purge,
  purgeOlder,
  restore,
  trash,
} from '../../../db/service/trash.ts'
import { checkPassphraseOf } from '../../../db/service/vault/secrets.ts'
import { addSample, removeSample } from '../../../db/service/sample.ts'
import { writeReportFile } from './written-report.ts'
import { defaultClearance } from '../../../db/domain/sensitivity.ts'
import { watchOf, type VaultHandlers } from './context.ts'
import { backupHandlers } from './handlers/backup.ts'
import { duplicatesHandlers } from './handlers/duplicates.ts'
import { fileImportHandlers } from './handlers/file-import.ts'
import { legislatorImportHandlers } from './handlers/legislator-import.ts'
import { mailHandlers } from './handlers/mail.ts'
import { togetherHandlers } from './handlers/together.ts'
import { vaultHandlers } from './handlers/vault.ts'

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
  backup: backupHandlers,
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
  duplicates: duplicatesHandlers,
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
  fileImport: fileImportHandlers,
  legislatorImport: legislatorImportHandlers,
  mail: mailHandlers,
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
    rename: ({ vault }, { id, fields }) => renameTag(vault, id, fields),
    merge: ({ vault }, { id, into }) => mergeTags(vault, id, into),
  },
  term: {
    setPredecessor: ({ vault }, { term, predecessor }) => setPredecessor(vault, term, predecessor),
  },
  together: togetherHandlers,
  trash: {
    endedImports: ({ vault }, which) =>
      'ids' in which ? importsEndedByPurge(vault, which.ids) : importsEndedByPurgeOlder(vault, which.before),
    purgeOlder: ({ vault }, { before }) => purgeOlder(vault, before),
  },
  vault: vaultHandlers,
} satisfies VaultHandlers
