import { insertAffiliation } from '../../db/store/queries/affiliation.ts'
import { insertContactPoint } from '../../db/store/queries/contact-point.ts'
import { insertOrganization } from '../../db/store/queries/organization.ts'
import { findOrInsertTag, tagRecord } from '../../db/store/queries/tag.ts'
import { makePerson } from '../fixtures/make-person.ts'
import { writing } from '../fixtures/write.ts'
import type { TestStore } from '../store/test-store.ts'

/** William Harrow, twice, with a tag, an e-mail and an organization in common, and a phone each. */
export async function twoHarrows(store: TestStore) {
  return writing(store, (write) => {
    const harbor = insertOrganization(write, { name: 'Harbor Alliance' })
    const one = makePerson(write, 'William Harrow', { languages: ['en'] })
    const other = makePerson(write, 'Bill Harrow', {
      pronouns: 'he/him',
      languages: ['es', 'EN'],
      doNotContact: true,
      doNotContactReason: 'asked us to stop',
      sensitivity: 'restricted',
    })
    const tag = findOrInsertTag(write, { name: 'water' })
    for (const { id, uid } of [one, other]) {
      tagRecord(write, id, tag)
      insertAffiliation(write, { person: uid, organization: harbor.uid, isPrimary: true })
      insertContactPoint(write, id, { kind: 'email', value: 'w.harrow@example.org', isPrimary: true })
    }
    insertContactPoint(write, one.id, { kind: 'phone', value: '(202) 555-0101', isPrimary: true })
    insertContactPoint(write, other.id, { kind: 'phone', value: '(202) 555-0102', isPrimary: true })
    return { one, other }
  })
}
