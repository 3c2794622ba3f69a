import type { MatchSubject } from '../../db/domain/matching/subject.ts'

/** The same records with less in them: what the engine reaches when a file does not have a field, or has it otherwise. */
export const missingFields: Readonly<Record<string, (subject: MatchSubject) => MatchSubject>> = {
  'no identifier': (subject) => ({ ...subject, identifiers: [] }),
  'no identifier, no date': (subject) => ({ ...subject, identifiers: [], bornOn: undefined }),
  'no address': (subject) => ({ ...subject, addresses: [] }),
  'no e-mail': (subject) => ({ ...subject, emails: [] }),
  'no phone': (subject) => ({ ...subject, phones: [] }),
  'name and address only': ({ names, addresses }) => ({ names, ...(addresses && { addresses }) }),
  'name in one field': (subject) => ({ ...subject, names: subject.names.map(inOneField) }),
}

const inOneField = (name: MatchSubject['names'][number]): string =>
  typeof name === 'string' ? name : [name.given, name.family].filter(Boolean).join(' ')
