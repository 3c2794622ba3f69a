import { fold } from '../../../../domain/fold.ts'
import { cleanName } from '../../../../domain/person-name.ts'

const fillers = new Set(
  'tbd,t.b.d.,tba,tbc,to be determined,to be announced,to be confirmed,unknown,not known,no name,name unknown,none,n.a.,n/a,not available,not applicable,xxx,por definir,por determinar,por confirmar,a confirmar,sin confirmar,por anunciar,desconocido,desconocida,desconocido/a,nombre desconocido,sin nombre,s/n,n/d,unbekannt,inconnu,inconnue,a definir,da definire,desconhecido,desconhecida'.split(
    ',',
  ),
)

/** What people write where they know no name: "TBD", "???", "Unknown Unknown", or a picture alone. */
export const isFillerName = (text: string): boolean =>
  isOfMarks(text) || (text.length <= longest && fillers.has(fold(text).replace(/^(.+) \1$/u, '$1')))

const longest = 60

const isOfMarks = (text: string): boolean => text !== '' && !/[\p{L}\p{N}]/u.test(text)

const ownBusiness = new Set(
  'self,myself,self employed,self-employed,selfemployed,unemployed,not employed,retired,individual,autónomo,autónoma,jubilado,jubilada'
    .split(',')
    .map(fold),
)

/** What people write who work for nobody: "Self" is no organization. */
export function isNoOrganization(text: string): boolean {
  const name = cleanName(text)
  return name === '' || isFillerName(name) || ownBusiness.has(fold(name))
}
