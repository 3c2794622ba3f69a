/**
 * A spreadsheet takes a cell of a text file for a formula by its first character, and a formula can fetch and send.
 * So where a cell starts, and where a program that splits at `;`, tab or line ends instead of commas would start one,
 * `= + - @` and their look-alikes get an apostrophe before them. Blanks, control and invisible characters and quotes
 * in between do not hide them. A cell that starts with a tab or a line end gets one too.
 *
 * It can be undone exactly: text that already has apostrophes there gets one more, and `restore` takes one away. Our
 * import calls `restore`. (csv-stringify's own `escape_formulas` cannot be undone: it leaves `'=1` as it is.)
 */
const TRIGGERS = '=+\\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−'
const HIDDEN = '[[\\s\\p{Z}\\p{Cc}\\p{Cf}"]--[\\t\\r\\n]]*'
const LIVE = `(?:[\\t\\r\\n](?<=^'*[\\t\\r\\n])|${HIDDEN}[${TRIGGERS}])`
const STARTS = new RegExp(`(?<=^|[;\\t\\r\\n])'*(?=${LIVE})`, 'gv')
const GUARDED = new RegExp(`(?<=^|[;\\t\\r\\n])'('*)(?=${LIVE})`, 'gv')
const SUSPECT = new RegExp(`[${TRIGGERS}\\t\\r\\n]`, 'v')

/** The text as it may stand in a CSV cell. Numbers and dates that a writer formats itself do not pass here. */
export function neutralise(text: string): string {
  return SUSPECT.test(text) ? text.replace(STARTS, "$&'") : text
}

/** The text that `neutralise` was given. */
export function restore(text: string): string {
  return text.includes("'") ? text.replace(GUARDED, '$1') : text
}
