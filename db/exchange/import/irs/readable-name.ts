const small = new Set('a an and as at but by de del for in la las los nor of on or the to with y'.split(' '))
const initials = new Set(
  'afl cio ymca ywca usa us uvm unicef naacp aarp bsa vfw pta ptso llc pllc aids hiv ii iii iv vi vii viii ix nfp pc'.split(
    ' ',
  ),
)

/** A name in capitals as people write it; a word without a vowel stays as it is ("VT", "VFW"). */
export function toReadableName(raw: string): string {
  const words = raw.trim().split(/\s+/u)
  return words.map((word, at) => toReadableWord(word, at === 0)).join(' ')
}

function toReadableWord(word: string, isFirst: boolean): string {
  const lower = word.toLowerCase()
  if (!isFirst && small.has(lower)) return lower
  if (
    initials.has(lower) ||
    (!/[aeiouyáéíóúü]/u.test(lower) && word.length < 5 && !/^(?:st|dr|mr|mrs|jr|sr|mt|ft)$/u.test(lower))
  )
    return word
  return lower.replace(/(?:^|[-/&.(])\p{L}/gu, upperLast).replace(/^(Mc|O')\p{Ll}/u, upperLast)
}

const upperLast = (start: string): string => start.slice(0, -1) + start.slice(-1).toUpperCase()
