/** The file breaks the rules of its format at a line (counted from 1; null when the place is unknown). */
export class SyntaxFault extends Error {
  override readonly name = 'SyntaxFault'
  readonly line: number | null

  constructor(line: number | null, detail: string) {
    super(detail)
    this.line = line
  }
}
