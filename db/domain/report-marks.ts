/**
 * How a report in JSON says that Caucus wrote it. `version` grows when a reader of the older shape would be wrong; an
 * import takes only a report that it can read for one.
 */
export const reportMarks = { format: 'caucus.report', version: 1 } as const
