import { AppError } from '../domain/errors.ts'
import { fold } from '../domain/fold.ts'
import { locales } from '../domain/i18n/locale.ts'
import { translator } from '../domain/i18n/all-languages.ts'
import { parseInput } from '../domain/parse.ts'
import {
  vocabularies,
  wordName,
  wordParts,
  wordPatchSchema,
  wordSchema,
  type Vocabulary,
  type WordId,
  type WordInput,
  type WordPatch,
} from '../domain/word.ts'
import { wordNames } from '../domain/word-names.ts'
import type { WriteDb } from '../store/access.ts'
import type { Recorded } from '../store/history/batch.ts'
import { trashRecord } from '../store/history/trash.ts'
import { knownWords } from '../store/queries/known-words.ts'
import {
  countWordUses,
  insertWord,
  isWordUsed,
  listWords as queryWords,
  orderWords as writeOrder,
  updateWord,
  type Word,
} from '../store/queries/word.ts'
import { idOf, uidOf } from '../store/record.ts'
import { onlyMeant } from './only-meant.ts'
import { readOf, record, type ReadSession, type Session } from './session.ts'

export type { Word }

/** The words of a vocabulary in their order, retired ones too. */
export const listWords = async <V extends Vocabulary>(session: ReadSession, of: V): Promise<Word<V>[]> =>
  queryWords(readOf(session), of)

/** How often each word is used, by its id; one that nobody uses is left out. */
export const wordUses = async (
  session: ReadSession,
  of: Vocabulary,
): Promise<Readonly<Record<string, number>>> => countWordUses(readOf(session), of)

/** Errors: `word.taken`; `input.invalid` for what words of the vocabulary do not have. */
export function createWord(session: Session, input: WordInput): Promise<Recorded<WordId>> {
  const word = parseInput(wordSchema, input)
  return record(session, 'word.create', (write) => {
    requireParts(word.of, word)
    requireFree(write, word.of, word)
    return insertWord(write, word)
  })
}

/** Errors: those of `createWord`, and `record.notFound`. */
export function changeWord(session: Session, id: WordId, patch: WordPatch): Promise<Recorded<void>> {
  const fields = parseInput(wordPatchSchema, patch)
  return record(session, 'word.update', (write) => {
    const { of, rowId } = wordOf(write, id)
    requireParts(of, fields)
    requireFree(write, of, fields, id)
    requireName(write, of, { id, label: fields.label })
    updateWord(write, of, rowId, fields)
  })
}

/** Puts words of one vocabulary in this order. Error: `record.notFound` for one of another. */
export const orderWords = (
  session: Session,
  of: Vocabulary,
  ids: readonly WordId[],
): Promise<Recorded<void>> =>
  record(session, 'word.order', (write) =>
    writeOrder(
      write,
      of,
      ids.map((id) => idOf(write, id, [of])),
    ),
  )

/**
 * Moves a word of one's own that nothing uses to the trash. Errors: `word.inUse`, `word.brought` for one that Caucus
 * brings: imports, calendars and mails stand on those; they can be retired.
 */
export const removeWord = (session: Session, id: WordId): Promise<Recorded<void>> =>
  record(session, 'word.remove', (write) => {
    const { of, rowId } = wordOf(write, id)
    if (knownWord(write, of, id)?.key !== null) throw new AppError('word.brought', {})
    if (isWordUsed(write, of, rowId)) throw new AppError('word.inUse', {})
    trashRecord(write, rowId)
  })

/**
 * The word that somebody means by its id, its key, or what it is called in any language, either way.
 * Errors: `record.notFound`, `record.ambiguous`.
 */
export async function resolveWord<V extends Vocabulary>(
  session: ReadSession,
  of: V,
  said: string,
): Promise<Word<V>> {
  const found = (await listWords(session, of)).filter(
    (word) => word.id === said || wordNames(of, word).some((name) => fold(name) === fold(said)),
  )
  return onlyMeant({
    noun: of,
    said,
    found,
    toCandidate: (word) => ({ id: word.id, name: firstName(of, word) }),
  })
}

const firstName = (of: Vocabulary, word: Word): string => wordName(translator(locales[0]), of, word)

function wordOf(write: WriteDb, id: WordId): { readonly of: Vocabulary; readonly rowId: number } {
  const rowId = idOf(write, id, vocabularies)
  return { of: uidOf(write, rowId)?.noun as Vocabulary, rowId }
}

const knownWord = (write: WriteDb, of: Vocabulary, id: WordId) =>
  knownWords(write, of).find(({ uid }) => uid === id)

const allParts = Object.values(wordParts).flat()

function requireParts(of: Vocabulary, fields: WordPatch): void {
  const own: readonly string[] = wordParts[of]
  const issues = allParts.filter((part) => !own.includes(part) && fields[part] !== undefined)
  if (issues.length > 0)
    throw new AppError('input.invalid', { issues: issues.map((part) => `${part}: issue.unknownField`) })
}

/** Two words of one name could not be told apart, in a filter, in a file or by ear: whatever language they are said in. */
export function requireFree(
  write: WriteDb,
  of: Vocabulary,
  { label, reverseLabel }: WordPatch,
  own?: WordId,
): void {
  const taken = new Set(
    knownWords(write, of)
      .filter(({ uid }) => uid !== own)
      .flatMap((word) => wordNames(of, word))
      .map(fold),
  )
  const name = [label, reverseLabel].find((one) => one != null && taken.has(fold(one)))
  if (name != null) throw new AppError('word.taken', { name })
}

/** Only what Caucus brings has a name to go back to. */
function requireName(
  write: WriteDb,
  of: Vocabulary,
  { id, label }: { readonly id: WordId; readonly label: string | null | undefined },
): void {
  if (label === null && knownWord(write, of, id)?.key === null)
    throw new AppError('input.invalid', { issues: ['label: issue.blank'] })
}
