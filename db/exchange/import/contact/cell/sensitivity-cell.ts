import { fold } from '../../../../domain/fold.ts'
import { defaultYesWords, type Target } from '../../../../domain/import-mapping.ts'
import type { Sensitivity } from '../../../../domain/sensitivity.ts'
import { headerWords } from '../mapping/header-words.ts'
import { saysNoRefusal } from './opt-out.ts'

/** "Sensitivity", "Confidentiality Level", "Nivel de confidencialidad". */
const ofLevels =
  /^(?:(?:record|contact|client|data|information) )?(?:sensitivity|confidentiality)(?: (?:level|class|classification|label|flag))?$|^(?:nivel de |grado de )?(?:sensibilidad|confidencialidad)(?: del? (?:registro|contacto))?$|^(?:nivel de )?(?:sensibilidade|confidencialidade)$|^(?:vertraulichkeit(?:s?stufe)?|sensibilitat)$|^(?:niveau de )?(?:confidentialite|sensibilite)$/u

/** "Confidential", "Restricted?", "Confidencial": said of records, and of much else. */
const ofRecords =
  /^(?:is )?(?:strictly |highly )?(?:confidential|restricted|sensitive)(?: (?:record|contact|client|person|data|info|information|flag))?$|^(?:es )?(?:confidencial|restringid[oa])$|^vertraulich$|^confidentiel(?:le)?$|^(?:is )?survivor record$/u

/** In what words lists say the levels; what only says that there is something to guard is restricted. */
const words: readonly (readonly [level: Sensitivity, words: RegExp])[] = [
  [
    'survivor',
    /^(?:survivors?|victims?|(?:super|sobre)vivientes?|victimas?|uberlebende[rn]?|survivante?s?)$/u,
  ],
  [
    'restricted',
    /^(?:(?:strictly |highly )?(?:confidential|restricted|sensitive)|very sensitive|private|secret|high|confidencial|restringid[oa]|reservad[oa]|privad[oa]|sensible|alt[oa]|vertraulich|geheim|privat|confidentiel(?:le)?|restreinte?|privee?|sigilos[oa])$/u,
  ],
  [
    'internal',
    /^(?:internal(?: only)?|normal|standard|not (?:confidential|restricted|sensitive)|non confidential|unrestricted|intern[oa]|no (?:confidencial|restringid[oa])|interne?|none|ningun[oa])$/u,
  ],
  ['public', /^(?:public|public[oa]|offentlich|publique|open)$/u],
]

const yes: ReadonlySet<string> = new Set(defaultYesWords)

/** How guarded a cell says that the record is; null for one that asks for nothing, undefined for one nobody understands. */
export function readSensitivity(text: string): Sensitivity | null | undefined {
  const said = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (yes.has(said)) return 'restricted'
  return words.find(([, known]) => known.test(said))?.[0] ?? (saysNoRefusal(said) ? null : undefined)
}

/** A column that says how guarded records are, by its header and, where that may say other things, by a cell. */
export function sensitivityFor(header: string, cells: readonly string[]): Target | undefined {
  const said = headerWords(header)
  const isSuch =
    ofLevels.test(said) || (ofRecords.test(said) && cells.some((cell) => readSensitivity(cell) !== undefined))
  return isSuch ? { to: 'field', field: 'sensitivity' } : undefined
}
