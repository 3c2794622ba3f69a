/** Where later work is in the way of an undo. */
export const undoing = {
  list: 'What was changed later',
  body_one:
    '{{count, number}} thing that this would take back was changed later. What becomes of it? The rest is undone, but for what belongs to what stays.',
  body_other:
    '{{count, number}} things that this would take back were changed later. What becomes of each? The rest is undone, but for what belongs to what stays.',
  movedOn: 'Meanwhile something in it was changed again. Nothing was undone yet: look at the list once more.',
  nothingLeft: 'Nothing is in the way any more.',
  all: 'All of them',
  decision: '{{what}}: what becomes of it',
  keep: 'Keep what is there',
  restore: 'Take the older',
  now: 'Now',
  older: 'Older',
  changedBy: 'changed by {{name}}, {{when}}',
  changedAt: 'changed {{when}}',
  there: 'there',
  notThere: 'not there',
  removedWhole: 'not there, nor anything that belongs to it',
  empty: 'empty',
  hidden: 'Something that is not shown now',
  stays: 'Stays',
  more: 'Show more ({{shown, number}} of {{total, number}})',
  tally: '{{kept, number}} stay, {{older, number}} take the older value',
  undo: 'Undo as decided',
  cancel: 'Undo nothing',
  undone: 'Undone as decided',
} as const
