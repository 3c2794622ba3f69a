import type { SplitName } from '../../../db/domain/person-name.ts'
import type { PersonInput } from '../../../db/domain/person.ts'

/** A name that was typed in one field as the fields of a person; the honorific becomes part of the salutation. */
export const personOf = ({
  honorific,
  given,
  middle,
  family,
  suffix,
  preferred,
}: SplitName): PersonInput => ({
  givenName: given || null,
  middleName: middle || null,
  familyName: family || null,
  suffix: suffix || null,
  preferredName: preferred || null,
  ...(honorific && { salutation: honorific }),
})
