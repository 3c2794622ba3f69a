import { isValueMeant, valueWords } from '../../../db/domain/filter/field-words.ts'
import type { FilteredNoun, FilterField } from '../../../db/domain/filter/field.ts'
import { fold } from '../../../db/domain/fold.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { ask } from '../../app/api/queries.ts'
import { toOption as toChoice } from '../../contact/parts/choices.ts'
import { findContacts, toOption as toContact } from '../../contact/parts/contact-search.ts'
import { typeName } from '../../interaction/parts/interaction-words.ts'
import type { Option } from '../../ui/option.tsx'

interface OptionsOf {
  readonly t: Translate
  readonly noun: FilteredNoun
  readonly key: string
  readonly field: FilterField
}

/** Finds what a field can be asked for, by typing: fixed values, words of the vault, our own people, records. */
export async function findOptions(wanted: OptionsOf, words: string): Promise<readonly Option[]> {
  const { t, noun, key, field } = wanted
  if (field.type === 'member') return fitting(await membersOf(t), words)
  if (field.type !== 'choice') return wordsOf(t, field, words)
  const of = { noun, key }
  return (field.values ?? [])
    .filter((value) => isValueMeant(t, of, [value, words]))
    .map((value) => ({ id: value, label: valueWords(t, of, value) }))
}

const fitting = (options: readonly Option[], words: string): readonly Option[] =>
  options.filter(({ label }) => fold(label).includes(fold(words)))

async function membersOf(t: Translate): Promise<readonly Option[]> {
  const members = await ask('member', 'list', {})
  return [{ id: 'me', label: t('filterBuilder.me') }, ...members.map(({ id, name }) => ({ id, label: name }))]
}

async function wordsOf(t: Translate, { from }: FilterField, words: string): Promise<readonly Option[]> {
  if (from === undefined || from === 'member') return []
  if (from === 'contact') return (await findContacts(words)).map((contact) => toContact(t, contact))
  if (from === 'interaction_type') {
    const types = await ask('interactionType', 'list', {})
    const options = types.map((type) => ({
      id: type.label ?? type.key ?? '',
      label: typeName(t, type),
      ...retiredWord(t, type),
    }))
    return fitting(options, words)
  }
  const choices = await ask('choice', 'list', { of: from, text: words })
  if (from === 'committee') return choices.map((one) => toChoice(t, from, one))
  const options = choices.map((choice) => ({
    ...toChoice(t, from, choice),
    // Words are asked for by their label or their key, as another vault knows them too.
    id: choice.label ?? choice.key ?? choice.value,
    ...retiredWord(t, choice),
  }))
  return fitting(options, words)
}

/** What has a word that is offered no more can still be looked for. */
const retiredWord = (t: Translate, { retired }: { readonly retired: boolean }) =>
  retired ? { description: t('ownField.retired') } : {}
