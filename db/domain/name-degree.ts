import { collapseSpace } from './fold.ts'
import { nameSeparators } from './name-separators.ts'
import { isKnownGiven } from './name-word.ts'

/** What nobody is called, as degrees and licences are written. */
const clear = new Set(
  'PhD DPhil EdD PsyD PharmD DrPH DNP DVM DDS DMD MBA MPH MPA MPP MPhil MSc MSW MEd MDiv MFA MSN BSN LLM LLB LCSW LMSW LICSW LMFT LPC LPCC LCPC LMHC LSW BSW DSW CVA CADC LADC APRN CRNP FNP LPN CNM CNA AICP SPHR CPA CFP CFRE PMP RDN SHRM-CP SHRM-SCP'.split(
    ' ',
  ),
)

/** What people are called as well, or write for given names: "Ma", "Do", "Smith JD". */
const short = new Set('MD JD RN MA MS BA BS BSc DO PA NP PT OT RD'.split(' '))

/** Of the short ones what is no name in capitals either. */
const unlikeNames = new Set(['MD', 'JD', 'RN'])

const withoutStops = (word: string): string => word.replace(/[.,]/gu, '')

/** Whether a word can only be a degree, wherever it stands behind a name: "MPH", "Ph.D.". */
export const isClearDegree = (word: string): boolean => clear.has(withoutStops(word))

/** A hyphen between letters parts nothing: "Rivera-Ortiz". */
const ending = new RegExp(
  String.raw`^(.*[^${nameSeparators}])((?!-[A-Za-z])[${nameSeparators}]+)([A-Za-z][A-Za-z.-]*),?$`,
  'u',
)
const outerSeparators = new RegExp(String.raw`^[${nameSeparators}]+|,$`, 'gu')

/** Particles alone are no name: who is called "Van Der MD" is left so. */
const onlyParticles =
  /^(?:(?:van|von|der|den|de|del|della|da|di|do|dos|du|la|le|el|al|bin|ben|ibn|ter|zu)(?:\s+|$))+$/iu

function isDegreeBehind(name: string, isParted: boolean, word: string): boolean {
  const bare = withoutStops(word)
  if (onlyParticles.test(name)) return false
  if (clear.has(bare)) return true
  if (!short.has(bare)) return false
  const isInCapitals = name === name.toUpperCase()
  return isParted ? !isInCapitals || unlikeNames.has(bare) : bare === 'MD' && !isInCapitals
}

/** "Rivera, PhD, MPH" is Rivera; null where nothing behind the name is certainly a degree. */
export function takeDegrees(text: string): { readonly name: string; readonly degrees: string } | null {
  const written = collapseSpace(text)
  let name = written
  for (;;) {
    const [, rest, gap, word] = ending.exec(name) ?? []
    if (rest === undefined || gap === undefined || word === undefined) break
    if (!isDegreeBehind(rest, gap.trim() !== '', word)) break
    name = rest
  }
  return name === written ? null : { name, degrees: written.slice(name.length).replace(outerSeparators, '') }
}

/** Whether behind a name and a comma this is certainly a degree, or several. */
export const isDegree = (text: string): boolean => takeDegrees(`Roe, ${text}`)?.name === 'Roe'

/** "OP", "CVA", "L.P.C.": short, in capitals, and no given name. */
export function isCredential(word: string): boolean {
  const letters = word.replaceAll('.', '')
  return /^\p{Lu}{2,6}$/u.test(letters) && !isKnownGiven(letters)
}
