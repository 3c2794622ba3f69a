/**
 * What somebody wrote in this mail: without the mail it answers, as far as the usual marks tell, and without the
 * signature. Answers that stand between quoted lines stay. Where nothing would be left, as of a mail that was passed
 * on, it is all of it.
 */
export function trimQuoting(text: string): string {
  const lines = text.split('\n')
  const kept = withoutSignature(withoutQuoted(lines.slice(0, endOfAnswer(lines))))
  const trimmed = kept
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
  return trimmed === '' ? text : trimmed
}

const isQuoted = (line: string): boolean => /^\s*>/u.test(line)

/** A line that Outlook and others put above the mail that is answered, in the languages they have. */
const divider =
  /^\s*[-_*]{2,}\s*(?:original message|mensaje original|forwarded message|mensaje reenviado|message d'origine|ursprüngliche nachricht)\s*[-_*]{2,}\s*$/iu
const sender = /^\s*\*?(?:from|de|von)\s*:\*?\s*\S/iu
const sent = /^\s*\*?(?:sent|date|enviado(?: el)?|fecha|envoyé|gesendet)\s*:\*?\s*\S/iu
const passedOn = /^\s*(?:begin forwarded message|inicio del mensaje reenviado)\s*:/iu

/** Where the header of the mail that is answered begins, else the end. */
function endOfAnswer(lines: readonly string[]): number {
  const lastQuoted = lines.findLastIndex(isQuoted)
  const at = lines.findIndex(
    (line, index) =>
      divider.test(line) ||
      passedOn.test(line) ||
      (sender.test(line) && lines.slice(index + 1, index + 4).some((next) => sent.test(next))) ||
      (index > lastQuoted && quoteOpening(lines, index) > 0),
  )
  if (at < 0) return lines.length
  return isRule(lines[at - 1]) ? at - 1 : at
}

const isRule = (line: string | undefined): boolean => line !== undefined && /^\s*_{5,}\s*$/u.test(line)

const opening = /^\s*(?:on|el|le|am)\s.*\d/iu
const closing = /(?:wrote|escribió|a écrit|schrieb.*)\s*:\s*$/iu

/** "On Tue, 3 Mar 2026 at 14:05, Ana Muster wrote:": on how many lines it stands, three at most; 0 for none. */
function quoteOpening(lines: readonly string[], at: number): number {
  if (!opening.test(lines[at] ?? '') || (lines[at] ?? '').length > 300) return 0
  const length = [1, 2, 3].find((count) => closing.test(lines[at + count - 1] ?? ''))
  return length ?? 0
}

/** Lines that begin with the sign for it, and the words that say whose they are. */
function withoutQuoted(lines: readonly string[]): string[] {
  const kept: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const opened = quoteOpening(lines, at)
    if (opened > 0) at += opened - 1
    else if (!isQuoted(lines[at] ?? '')) kept.push(lines[at] ?? '')
  }
  return kept
}

/** Everything after the line that mail programs set before it. */
function withoutSignature(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => line === '--' || line === '-- ')
  return at < 0 ? lines : lines.slice(0, at)
}
