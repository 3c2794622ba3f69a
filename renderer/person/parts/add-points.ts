import type { ContactPointInput } from '../../../db/domain/contact-point.ts'
import { fold } from '../../../db/domain/fold.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { SimilarContact } from '../../../electron/contract/duplicates.ts'
import { tellWrite } from '../../app/api/changes.ts'
import { ask } from '../../app/api/queries.ts'
import { showToast } from '../../ui/toast-queue.ts'

/** Gives a contact the ways to reach it that it has not yet. @throws Failure */
export async function addPoints(
  t: Translate,
  { id, name }: SimilarContact,
  points: readonly ContactPointInput[],
): Promise<void> {
  const { contactPoints } = await ask('contact', 'details', { id })
  const known = new Set(contactPoints.map(keyOf))
  const missing = points.filter((point) => !known.has(keyOf(point)))
  if (missing.length === 0) showToast({ message: t('contactForm.nothingToAdd', { name }) })
  for (const fields of missing) {
    const write = ask('contactPoint', 'create', { contact: id, fields })
    await tellWrite(t, write, t('contactForm.addedThere', { name }))
  }
}

/** A number is the same with and without its spaces, its country and its area code. */
const keyOf = ({ kind, value }: Pick<ContactPointInput, 'kind' | 'value'>): string =>
  kind === 'phone' ? value.replace(/\D/gu, '').slice(-10) : fold(value)
