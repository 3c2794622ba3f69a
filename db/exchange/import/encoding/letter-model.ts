/**
 * How often the letters beyond ASCII stand in names, places and words of a language: percent of all such letters, of
 * languages without ASCII of all letters. Rounded: it only matters which of two readings of a byte is by far likelier.
 */
export interface LetterModel {
  readonly shares: ReadonlyMap<string, number>
  /** Whether ASCII letters are letters of the language too. */
  readonly isLatin: boolean
}

const model = (isLatin: boolean, text: string): LetterModel => {
  const parts = [...text.matchAll(/(\p{L}\p{M}*)([\d.]+)/gu)]
  return { isLatin, shares: new Map(parts.map(([, letter = '', share]) => [letter, Number(share) / 100])) }
}

const latin = (text: string) => model(true, text)
const other = (text: string) => model(false, text)

/** What people in the Americas and in Western Europe are called, taken together: files mix them. */
const western = latin(
  `é20 á14 í12 ó12 ñ8 ü6 ö5 ä5 ú4 ç3 è2.5 ë2 ã2 ß1 ê1 ô1 ø1.6 å1.4 â.8 à.8 ï.4 î.4 õ.7 æ.4 ý.2 ò.3 ù.2 ì.2 û.2 š.2
  ð.1 þ.1 ž.1 œ.05 ÿ.03`,
)
const nordic = latin('å24 ä20 ö20 ø16 æ9 é6 ü3 á1')
const icelandic = latin('á15 í14 ó11 ð18 ö11 é5 ú7 ý4 þ7 æ8')
const polish = latin('ł22 ó14 ą11 ę11 ż10 ś10 ń8 ć6 ź3 é1 ü.5 ö.5')
const czech = latin('á20 í20 é9 ě9 ý9 č9 ř8 š7 ž7 ů4 ú2 ň1.5 ť.7 ď.7 ľ1 ô.5 ĺ.2 ä.5 ö.3 ü.3')
const hungarian = latin('á30 é28 ö9 ó9 í6 ő7 ü5 ú4 ű2')
const balkan = latin('č24 ć22 š22 ž16 đ12 é1')
const romanian = latin('ă30 ţ16 ş18 î14 â12 é1')
const turkish = latin('ı27 ş17 ü16 ç11 ğ10 ö8 i̇5 â.5 î.2')
const russian = other(
  `о11 а9 е8.5 и7.5 н6.8 т5.9 с5.3 р4.9 в4.7 л4.5 к3.7 м3.1 д2.8 п2.6 у2.5 я2 ы1.6 ь1.7 г1.7 з1.6 б1.6 ч1.4
  й1.2 х1 ж.9 ш.8 ю.6 ц.5 щ.4 э.4 ф.4 ъ.05 ё.1 і.6 ї.3 є.2 ґ.02 ў.05`,
)
const greek = other(
  `α9 ο8 ι7 ε6.5 τ7 σ5 ν6 η4 υ4 ρ4.5 π4 κ4 μ3.5 λ3.5 ς4 ω2 γ2 δ1.8 θ1.3 χ1.2 φ1 β.8 ξ.5 ζ.4 ψ.2 ά3 ό2.5 έ2.5
  ή2 ί4 ύ2 ώ2 ϊ.1`,
)
const hebrew = other(
  `י11 ו10 ה9 ל7 א6.5 ר6 ת5.5 ב5 מ5 ש4.5 נ3.5 ד3 ע3 ם3 ח2.5 כ2.5 ק2 פ2 ס1.5 ט1.3 ג1.3 ן1.3 ז1.3 צ1.2 ך.8 ף.4 ץ.2`,
)
const arabic = other(
  `ا12 ل11 ي8 م7 و6 ن6 ر5 ت5 ب4 ع4 ه4 س3 د3 ف2.5 ح2.5 ق2.5 ك2.5 أ2.5 ة2 ج1.5 ش1.2 ص1 خ.9 ط.8 ض.7 ز.7 ى.7 إ.7 ث.6 ذ.5
  غ.5 ئ.4 ء.4 ظ.2 ؤ.2 آ.2 پ.05 چ.05 ژ.02 گ.05`,
)

interface Reading {
  readonly encoding: string
  readonly models: readonly LetterModel[]
  /** How likely it is before the text is looked at, against the likeliest. */
  readonly prior: number
}

/** Encodings of one byte a letter, and in which languages they are used. */
export const readings = [
  { encoding: 'windows-1252', models: [western, nordic, icelandic], prior: 1 },
  { encoding: 'macintosh', models: [western, nordic], prior: 0.02 },
  { encoding: 'windows-1250', models: [polish, czech, hungarian, balkan, romanian], prior: 0.035 },
  { encoding: 'iso-8859-2', models: [polish, czech, hungarian, balkan, romanian], prior: 0.025 },
  { encoding: 'windows-1254', models: [turkish], prior: 0.03 },
  { encoding: 'windows-1251', models: [russian], prior: 0.1 },
  { encoding: 'koi8-r', models: [russian], prior: 0.05 },
  { encoding: 'iso-8859-5', models: [russian], prior: 0.02 },
  { encoding: 'ibm866', models: [russian], prior: 0.02 },
  { encoding: 'x-mac-cyrillic', models: [russian], prior: 0.002 },
  { encoding: 'windows-1253', models: [greek], prior: 0.03 },
  { encoding: 'windows-1255', models: [hebrew], prior: 0.02 },
  { encoding: 'windows-1256', models: [arabic], prior: 0.02 },
] as const satisfies readonly Reading[]
