/** Meetings: the list, the page of one, its promises, templates, and what to read beforehand. */
export const meetingsScreen = {
  lede: 'What is to come, what was said and decided, and what is still being written.',
  upcoming: 'Upcoming',
  past: 'Past',
  drafts: 'Drafts',
  draftsLede: 'Meetings that are half written, to go on with.',
  draftCount_one: '{{count, number}} draft',
  draftCount_other: '{{count, number}} drafts',
  empty: 'No meetings here yet',
  emptyBody: 'Plan one, or write down one that was: agenda, notes, decisions and promises in one place.',
  noDrafts: 'Nothing is half written',
  noDraftsBody: 'What you write is kept here until you finish it, also through a lock or a crash.',
  savedOn: 'saved {{when}}',
  goOn: 'Go on',
  new: 'New meeting',
  blank: 'Blank meeting',
  fromTemplate: 'From a template',
  editTemplates: 'Change templates',
} as const

export const meetingScreen = {
  savePdf: 'Save as PDF',
  pdfSaved: '{{file}} was written; History keeps that it left the vault',
  headcountCaption: 'How many were there, by sector',
  since: '{{change}} since before',
  title: 'Title of the meeting',
  untitled: 'Untitled meeting',
  when: 'When and where',
  noDay: 'Which day?',
  minutes_one: '{{count, number}} minute',
  minutes_other: '{{count, number}} minutes',
  print: 'Print',
  finish: 'Finish',
  keepPlan: 'Keep the plan',
  planKept: '“{{name}}” is planned',
  tookPlace: 'It took place',
  trashed: '“{{name}}” was moved to the trash',
  discard: 'Let go of the draft',
  draft: 'Draft',
  recorded: 'In the vault',
  savedSeconds: 'Saved {{count, number}} s ago',
  savedMinutes: 'Saved {{count, number}} min ago',
  finished: '“{{name}}” is written down',
  nobody: 'Say who was there, or how many.',
  gone: 'This meeting is not here',
  goneBody: 'It may have been written down, put in the trash, or be more guarded than what is shown now.',
  goneTyped:
    'It was put in the trash, or cannot be shown any more. What you typed is kept: go on with it as a meeting of its own.',
  keepTyped: 'Go on with what I typed',
  toMeetings: 'To the meetings',
  filesLater: 'Files are attached here once the meeting is finished: it stays open then.',
  guarded: 'This meeting is guarded',
  guardedBody: 'What you typed is kept. Enter the passphrase again to go on.',
  show: 'Show it',
  attended: 'Attended',
  add: 'Add',
  addPeople: 'Who was there',
  countOthers: 'Count others without names',
  wasThere: '{{name}} was there',
  counted_one: 'and {{count, number}} counted without a name',
  counted_other: 'and {{count, number}} counted without names',
  headcountHint: 'How many were there of each sector whose names are not kept.',
  otherSectors: 'Not told',
  level: 'Level',
  levelHint: 'Restricted opens only with the passphrase, and stays out of search',
  ofOurs: 'One of us',
  min: 'min',
  agendaDone: 'Point {{count, number}} is done: {{text}}',
  agendaText: 'Point {{count, number}}',
  agendaMinutes: 'Minutes for point {{count, number}}',
  addAgenda: 'Add a point',
  decision: 'Decision {{count, number}}',
  addDecision: 'Add a decision',
  removeLine: 'Remove {{text}}',
  addScores: 'Add scores',
  addScore: 'Add a score',
  measureWords: 'Confidence in spotting signs',
  monthsLater_one: '{{count, number}} month later',
  monthsLater_other: '{{count, number}} months later',
  scoresCaption: 'Means of what people answered',
  ofScale: '{{mean}} of {{max}}',
  addLobbying: 'Add what disclosure asks for',
  lobbying: 'For disclosure',
} as const

export const meetingReview = {
  label: 'Promises to review',
  review: 'Review',
  progress: '{{added, number}} of {{total, number}} added',
  title_one: '{{count, number}} promise in these notes',
  title_other: '{{count, number}} promises in these notes',
  lede: 'Check the owner and the day. Nothing is a follow-up until you add it; those are written when you finish.',
  add: 'Add',
  addNext: 'Add the next promise',
  edit: 'Edit',
  done: 'Done',
  discard: 'Discard',
  added: 'Added',
  notYet_one: '{{count, number}} promise in the notes is not a follow-up yet',
  notYet_other: '{{count, number}} promises in the notes are not follow-ups yet',
  notYetWords_one:
    'Nobody is reminded of what stands in the notes alone. Finished without it, it can still be added here later.',
  notYetWords_other:
    'Nobody is reminded of what stands in the notes alone. Finished without them, they can still be added here later.',
  toReview: 'Review',
  finishWithout_one: 'Finish without it',
  finishWithout_other: 'Finish without them',
  notNamed: 'Nobody is named as having been there',
  notNamedWords_one: 'Add {{names}}, whom the notes mention? The meeting then stands on their page too.',
  notNamedWords_other: 'Add {{names}}, whom the notes mention? The meeting then stands on their pages too.',
  finishUnnamed: 'Finish without',
  nameAndFinish: 'Add and finish',
  noDay: 'No day',
  whoIs: 'Who is @{{word}}?',
  either: '{{names}}?',
  nobodyCalled: 'None of us is called so.',
  unclearDay: '“{{words}}” is no day that can be read.',
} as const

export const scorePhase = { before: 'Before', after: 'After', later: 'Later' } as const

export const lobbying = { none: 'No lobbying', direct: 'Direct', grassroots: 'Grassroots' } as const

export const templatesScreen = {
  discard: 'Discard what was typed',
  title: 'Meeting templates',
  lede: 'What a new meeting begins with. Change them as you like; meetings written before stay as they are.',
  add: 'New template',
  name: 'Name',
  agendaCount_one: '{{count, number}} point',
  agendaCount_other: '{{count, number}} points',
  saved: 'Template “{{name}}” saved',
  trashed: 'Template “{{name}}” is in the trash',
  trash: 'Put in the trash',
} as const

/** The templates that Caucus brings, until somebody changes them. */
export const meetingTemplate = {
  'legislator-visit': 'Visit to a legislator',
  'coalition-meeting': 'Coalition meeting',
  training: 'Training',
  'support-group': 'Support group',
  'one-to-one': 'One to one',
} as const

/** A point a line, with its minutes. */
export const meetingTemplateAgenda = {
  'legislator-visit':
    'Thanks and who we are = 5\nWhat we see in the district = 10\nThe ask = 10\nWhat they need from us = 5',
  'coalition-meeting':
    'Welcome and safety check = 10\nWhat happened since = 20\nDecisions = 20\nWho does what by when = 10',
  training: 'Scores before = 10\nThe signs = 40\nWhat to do and whom to call = 40\nScores after = 10',
  'support-group': 'Welcome and what stays in the room = 10\nRound = 50\nClosing = 10',
  'one-to-one': 'How are they = 10\nWhat they are working on = 20\nWhat we can do for each other = 20',
} as const

export const meetingTemplateBody = {
  'legislator-visit': 'What they said\n\nWhere they stand\n\nWhom else to see',
  'coalition-meeting': 'What was said',
  training: 'What went well\n\nWhat to change',
  'support-group': 'Themes, without names',
  'one-to-one': 'What was said',
} as const

export const briefScreen = {
  title: 'Before the meeting',
  who: 'Who',
  committees: 'Committees',
  avoid: 'What not to mention',
  talks: 'Last talks',
  ours: 'What we promised',
  theirs: 'What we wait for',
  none: 'Nothing yet',
} as const
