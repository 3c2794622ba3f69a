import { splitFullName } from '../../../../domain/person-name.ts'

/** The fields of a person whose name is written in one piece; blank ones included. */
export function fullNameFields(text: string, options?: Parameters<typeof splitFullName>[1]) {
  const { honorific, given, middle, family, suffix, preferred } = splitFullName(text, options)
  return {
    salutation: honorific,
    givenName: given,
    middleName: middle,
    familyName: family,
    suffix,
    preferredName: preferred,
  }
}
