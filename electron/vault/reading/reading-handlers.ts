import { dueReminders } from '../../../db/service/reminder.ts'
import { listCadences, momentum } from '../../../db/service/cadence.ts'
import { translator } from '../../../db/domain/i18n/all-languages.ts'
import { readAttachment } from '../../../db/service/attachment.ts'
import { findBills, getBill, namedBills } from '../../../db/service/bill.ts'
import { listChoices } from '../../../db/service/choice.ts'
import { getCommittee } from '../../../db/service/committee.ts'
import {
  findContacts,
  getContactDetails,
  getContacts,
  keptAgainstRefresh,
  whyNotShown,
} from '../../../db/service/contact.ts'
import { listCustomFields } from '../../../db/service/custom-field.ts'
import { hiddenDrafts, listDrafts } from '../../../db/service/draft.ts'
import { similarToTyped } from '../../../db/service/duplicates.ts'
import { findAnything, recallRecords } from '../../../db/service/find-anything.ts'
import { getFollowUp } from '../../../db/service/follow-up.ts'
import { batchChanges, openHistory, recordHistory, type OpenHistory } from '../../../db/service/history.ts'
import { getInteraction } from '../../../db/service/interaction.ts'
import { listInteractionTypes } from '../../../db/service/interaction-type.ts'
import { openList, type ListNoun, type OpenList } from '../../../db/service/list.ts'
import { countKept, countViewsOf } from '../../../db/service/hand-over.ts'
import { listMeetingTemplates } from '../../../db/service/meeting.ts'
import { filterNames, readFilter, sayFilter } from '../../../db/service/read-filter.ts'
import { listFormerMembers, listMembers } from '../../../db/service/member.ts'
import { listWords, wordUses } from '../../../db/service/word.ts'
import { listChambers, previewContactReport } from '../../../db/service/report.ts'
import { listSavedMappings } from '../../../db/service/saved-mapping.ts'
import { savedViews } from '../../../db/service/saved-view.ts'
import { isSamplePresent } from '../../../db/service/sample.ts'
import { listTags } from '../../../db/service/tag.ts'
import { contactTimeline } from '../../../db/service/timeline.ts'
import { findGroups } from '../../../db/service/search-groups.ts'
import type { ReadSession } from '../../../db/service/session.ts'
import { countQueue, countWaiting, getToday } from '../../../db/service/today.ts'
import { trashCounts, trashed } from '../../../db/service/trash.ts'
import type { Handlers } from '../../contract/contract.ts'
import type { ListedRows } from '../../contract/list.ts'
import { reportRequest } from '../report-request.ts'
import type { HeldLists } from './held-lists.ts'

/** What the handlers of the reading thread work on. */
export interface ReadingContext {
  readonly session: ReadSession
  readonly lists: HeldLists<OpenList<ListedRows[ListNoun]>>
  readonly histories: HeldLists<OpenHistory>
}

/** One line a call: what the window asks to see, and the use case that answers. */
export const readingHandlers = {
  attachment: { content: ({ session }, { id }) => readAttachment(session, id) },
  bill: {
    find: ({ session }, search) => findBills(session, search),
    named: ({ session }, { ids }) => namedBills(session, ids),
    get: ({ session }, { id }) => getBill(session, id),
  },
  cadence: {
    list: ({ session }) => listCadences(session),
    momentum: ({ session }, { contact, day }) => momentum(session, contact, day),
  },
  choice: { list: ({ session }, request) => listChoices(session, request) },
  committee: { get: ({ session }, { id }) => getCommittee(session, id) },
  contact: {
    details: ({ session }, { id }) => getContactDetails(session, id),
    find: ({ session }, search) => findContacts(session, search),
    get: ({ session }, { ids }) => getContacts(session, ids),
    kept: ({ session }, { id }) => keptAgainstRefresh(session, id),
    whyNotShown: ({ session }, { id }) => whyNotShown(session, id),
  },
  customField: { list: ({ session }) => listCustomFields(session) },
  draft: { list: ({ session }) => listDrafts(session), hidden: ({ session }) => hiddenDrafts(session) },
  filter: {
    read: ({ session }, { noun, text, language }) => readFilter(session, { noun, text, locale: language }),
    say: async ({ session }, { filter }) => ({
      text: await sayFilter(session, filter),
      names: await filterNames(session, filter),
    }),
  },
  duplicates: { similar: ({ session }, typed) => similarToTyped(session, typed) },
  followUp: {
    get: ({ session }, { id }) => getFollowUp(session, id),
    counts: ({ session }, { filter, day }) => countQueue(session, filter, day),
  },
  history: {
    open: ({ session, histories }, request) => {
      const history = openHistory(session, request)
      return { list: histories.open(history), total: history.total, isLeast: history.isLeast }
    },
    page: ({ histories }, { list, offset, limit }) => histories.get(list).page(offset, limit),
    close: ({ histories }, { list }) => histories.close(list),
    changes: ({ session }, request) => batchChanges(session, request),
    ofRecord: ({ session }, { id }) => recordHistory(session, id),
  },
  interaction: { get: ({ session }, { id }) => getInteraction(session, id) },
  interactionType: { list: ({ session }) => listInteractionTypes(session) },
  list: {
    open: ({ session, lists }, { noun, ...request }) => {
      const list = openList(session, noun, request)
      const { total, records, groups, lost } = list
      return { list: lists.open(list), total, records, groups, lost }
    },
    count: ({ session }, { noun, ...request }) => ({ total: openList(session, noun, request).total }),
    page: ({ lists }, { list, offset, limit, fields }) => lists.get(list).page(offset, limit, fields),
    totals: ({ lists }, { list, fields }) => lists.get(list).totals(fields),
    close: ({ lists }, { list }) => lists.close(list),
  },
  tag: { list: ({ session }) => listTags(session) },
  word: {
    list: ({ session }, { of }) => listWords(session, of),
    uses: ({ session }, { of }) => wordUses(session, of),
  },
  member: {
    list: ({ session }) => listMembers(session),
    former: ({ session }) => listFormerMembers(session),
    kept: ({ session }, { id }) => ({ ...countKept(session, id), views: countViewsOf(session, id) }),
  },
  meeting: { templates: ({ session }) => listMeetingTemplates(session) },
  report: {
    chambers: ({ session }) => listChambers(session),
    preview: async ({ session }, { limit, language, columns, audience, ...choice }) => {
      const shape = { t: translator(language), limit, columns, audience }
      return previewContactReport(session, await reportRequest(session, choice), shape)
    },
  },
  sample: { status: ({ session }) => ({ isPresent: isSamplePresent(session) }) },
  fileImport: { mappings: ({ session }) => listSavedMappings(session) },
  savedView: { list: ({ session }, { list }) => savedViews(session, list) },
  search: {
    find: ({ session }, { text, limit, language }) =>
      findAnything(session, { text, limit, ...(language && { locale: language }) }),
    groups: ({ session }, { text, limit, language = 'en' }) =>
      findGroups(session, { text, limit, locale: language }),
    recall: ({ session }, { ids }) => recallRecords(session, ids),
  },
  timeline: { page: ({ session }, request) => contactTimeline(session, request) },
  today: {
    get: ({ session }, { day }) => getToday(session, day),
    waiting: ({ session }, { day }) => countWaiting(session, day),
    reminders: ({ session }, { language }) => dueReminders(session, translator(language)),
  },
  trash: {
    list: ({ session }, request) => trashed(session, request),
    counts: ({ session }, { before }) => trashCounts(session, before),
  },
} satisfies Handlers<ReadingContext, 'reader'>
