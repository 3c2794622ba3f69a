/** Before a postcode the country, then digits as countries group them: "D-10115", "110 00", "00-950", "02139-4307". */
const code = String.raw`(?:[A-Z]{1,3}[- ])?\d{3,5}(?:[- ]\d{2,4})?|\d{2}-\d{3}|\d{6,8}`

/** Elsewhere in four digits: towns of Switzerland, Austria and Belgium of which only the first word is in capitals. */
const inCapitals = String.raw`ST\.? (?:Gallen|Moritz|Pölten|Veit|Johann|Anton|Georgen|Margrethen|Stephan|Niklaus|Niklaas|Gilgen|Wolfgang|Valentin|Florian|Maurice|Imier|Ursanne|Vith|Truiden)|LA (?:Chaux|Neuveville|Louvière|Hulpe|Calamine)|LE (?:Locle|Noirmont|Roeulx)|DE (?:Panne|Pinte|Haan)`

/** Dutch ones end in two letters, whichever: "1012 LA Amsterdam". */
const lettered = String.raw`(?:NL[- ])?\d{4} ?(?!${inCapitals})[A-Z]{2}`

const before = new RegExp(`^(${lettered}(?=\\s+\\p{Lu}\\p{Ll})|${code})[\\s,]+(\\p{L}.*)$`, 'u')
const behind = new RegExp(String.raw`^(.*\p{L}\S*?)[\s,]+(${code})$`, 'u')
const alone = new RegExp(`^(?:${lettered}|${code})$`, 'u')

/** A postcode and its town in one cell, "10115 Berlin" or "Berlin 10115"; what is neither is the town. */
export function splitTown(text: string): { readonly postcode?: string; readonly city?: string } {
  if (alone.test(text)) return { postcode: text }
  const [, postcode, city] = before.exec(text) ?? []
  if (postcode !== undefined && city !== undefined) return { postcode, city }
  const [, town, last] = behind.exec(text) ?? []
  if (town !== undefined && last !== undefined) return { postcode: last, city: town }
  return { city: text }
}
