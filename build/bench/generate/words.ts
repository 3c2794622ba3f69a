import type { Random } from './random.ts'

export type Language = 'en' | 'es'

/** The commonest words first, then those of the field; an invented tail follows them (`vocabulary`). */
const heads: Readonly<Record<Language, string>> = {
  en: `the of and to a in for is on that by this with we it not or be are from at as our have they will can if about
    has more she he there was were been their who would what so up out them when which said new one all do time no
    but work some these people may also like how after other its first any two than into only over could before
    meeting call email staff office county state bill hearing committee vote support funding survivors services
    training shelter housing coalition partner program report policy budget grant letter visit school police sheriff
    victims trafficking labor children families community church hospital health legal court judge attorney district
    senator representative sponsor amendment draft deadline promised agreed asked concerned follow next week month
    summary agenda notes outreach volunteers donors event workshop data request response review schedule question`,
  es: `de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre
    este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han
    yo hay vez puede todos así nos ni parte tiene él uno donde bien tiempo mismo ese ahora cada e vida otro después
    reunión llamada correo oficina condado estado proyecto audiencia comité voto apoyo fondos sobrevivientes servicios
    capacitación refugio vivienda coalición socia programa informe política presupuesto subvención carta visita
    escuela policía víctimas trata trabajo niños familias comunidad iglesia hospital salud tribunal jueza abogada
    distrito senadora representante enmienda borrador plazo prometió acordamos pidió preocupada seguimiento próxima
    semana mes resumen agenda notas voluntarias donantes evento taller datos solicitud respuesta revisión pregunta`,
}

const syllables: Readonly<Record<Language, readonly [starts: string, ends: string]>> = {
  en: [
    'bar ber con dra fen gal har in ken lor mar nor per quin ran sel tor un ver wes pro com dis ex re sub',
    'tion ment er ing ed al ness ous ity able ism ist ate ary ful ward ston ley dale ton',
  ],
  es: [
    'bar ber con dra fen gal har in ken lor mar nor per quin ran sel tor un ver pro com des ex re sub',
    'ción mente ador ando ido al ez osa idad able ismo ista ar aria ando uela ón ía iño ero',
  ],
}

const TAIL = 8000

/** The words of a language from the commonest to the rarest, as a person's notes of years would hold them. */
export function vocabulary(language: Language, random: Random): string[] {
  const words = new Set(heads[language].split(/\s+/))
  const wanted = words.size + TAIL
  while (words.size < wanted) words.add(inventWord(language, random))
  return [...words]
}

/** A word that nobody uses but that sounds like the language. */
export function inventWord(language: Language, random: Random): string {
  const [starts = [], ends = []] = syllables[language].map((list) => list.split(' '))
  return random.pick(starts) + (random.chance(0.8) ? random.pick(starts) : '') + random.pick(ends)
}
