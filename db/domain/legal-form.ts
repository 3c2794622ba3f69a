/** Words for the legal form of a company that nobody is called, and that are no letters of something else. */
export const clearLegalForms =
  'inc incorporated llc ltd limited corp corporation company plc llp pllc nfp srl gmbh ggmbh'.split(' ')

/** Family names, initials and codes of states as well. */
const short = 'lp pc sa sl ac sc cv ag bv nv sas spa'.split(' ')

/** As words in small letters and without stops. "Co" is left to where it stands: within a name it is a county. */
export const legalForms: ReadonlySet<string> = new Set([...clearLegalForms, ...short])

/** Whether nothing but a legal form is said: "Inc.", "L.L.C.", "Co.". */
export function isLegalFormAlone(text: string): boolean {
  const word = text.trim().toLowerCase().replaceAll('.', '')
  return legalForms.has(word) || word === 'co'
}
