/** What an import could not take as it stands, by the code of the problem. */
export const problem = {
  'file.failed': 'could not be read ({{detail}}); the rest was',
  'record.invalid': 'does not have the shape of its dataset and was left out: {{field}}',
  'record.duplicate': '{{id}} stands twice; the first was taken',
  'row.malformed': 'the row could not be read ({{detail}})',
  'membership.unresolved': '{{name}}, of {{committee}}, is not among the people; kept by name',
  'membership.unknownCommittee': 'members of {{committee}}, a committee that is not there, were left out',
  'committee.unknownParent': '{{committee}} belongs to {{parent}}, which is not there',
  'committee.partOfItself': '{{committee}} would be part of itself; taken as part of none',
  'person.unknown': 'belongs to {{id}}, who is not among the people; kept',
  'term.reversed': 'a term of {{id}} ends ({{end}}) before it starts ({{start}}); the start was dropped',
  'contact.notALink': 'not a link, left out: {{value}}',
  'people.leftOut': 'people left out because they were not asked for ({{branch}}): {{count}}',
  'file.sameContent': 'has the same content as {{kept}}; read once',
  'file.notRecognised': 'is no file of this dataset and was passed over ({{detail}})',
  'file.passedOver': 'was passed over ({{reason}})',
  'file.encoding': 'is not UTF-8 and was read as {{encoding}}',
  'file.outdated': 'is an old copy ({{ended}} of {{count}} terms have ended): nobody is called missing by it',
  'coverage.incomplete': 'some of the list could not be read: nobody is called missing by it',
} as const

export const sheet = {
  title: 'Caucus recovery sheet',
  explanation:
    'Whoever has this sheet can open the vault, without the passphrase. Keep it on paper, in a place that only people you trust can reach, and not with the computer. Nobody can make it again: not we, and not you once the passphrase is forgotten.',
  vault: 'Vault',
  madeOn: 'Made on',
  secret: 'Recovery secret',
  step1:
    'If the passphrase is lost, start Caucus and choose “Use the recovery sheet” (or run: caucus passphrase VAULT --recovery).',
  step2: 'Type the recovery secret. Capitals, spaces and dashes do not matter.',
  step3: 'Choose a new passphrase. The sheet stays valid until it is removed.',
} as const
