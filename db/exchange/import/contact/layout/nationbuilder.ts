import * as col from './column.ts'
import type { Layout, LayoutColumn } from './layout.ts'

const ordinals = ['1', '2', '3', '4']

const emails: LayoutColumn[] = ordinals.map((number) => ({
  names: [`email${number}`],
  target: {
    to: 'point',
    kind: 'email',
    badColumn: { name: `email${number}_is_bad`, occurrence: 1 },
  },
}))

export const nationbuilder: Layout = {
  name: 'nationbuilder',
  title: 'NationBuilder',
  distinctive: [
    'nationbuilder_id',
    'email1',
    'email1_is_bad',
    'support_level',
    'tag_list',
    'primary_address1',
  ],
  needs: 3,
  columns: [
    col.identifier('nationbuilder', 'nationbuilder_id'),
    { names: ['signup_type'], target: { to: 'noun', organization: ['1', 'organization'] } },
    col.field('salutation', 'prefix'),
    col.field('givenName', 'first_name'),
    col.field('middleName', 'middle_name'),
    col.field('familyName', 'last_name'),
    col.field('suffix', 'suffix'),
    col.wholeName('full_name'),
    col.email(null, 'email'),
    ...emails,
    ...col.leave(...ordinals.map((number) => `email${number}_is_bad`)),
    col.phone(null, 'phone_number'),
    col.phone('mobile', 'mobile_number'),
    col.phone('work', 'work_phone_number'),
    ...['primary', 'mailing', 'home', 'work'].flatMap((kind) =>
      col.address(kind, {
        street: `${kind}_address1`,
        suite: `${kind}_address2`,
        building: `${kind}_address3`,
        city: `${kind}_city`,
        region: `${kind}_state`,
        postcode: `${kind}_zip`,
        country: `${kind}_country_code`,
      }),
    ),
    col.organization('employer'),
    col.title('occupation'),
    { ...col.tags('tag_list'), split: ',' },
    col.custom('support_level'),
    { names: ['is_volunteer'], target: { to: 'tag', tag: 'Volunteer' } },
    col.optOut('NationBuilder: do not contact', 'do_not_contact'),
    ...['do_not_call', 'federal_donotcall', 'unsubscribed_at'].map((name) =>
      col.optOut(`NationBuilder: ${name}`, name),
    ),
    col.optIn('NationBuilder: email_opt_in', 'email_opt_in'),
    col.optIn('NationBuilder: mobile_opt_in', 'mobile_opt_in'),
    col.birthday('born_at'),
    col.note('note'),
    col.web(null, 'website'),
    col.social('Facebook', 'facebook_username'),
    col.social('X', 'twitter_login'),
    ...col.leave('created_at', 'updated_at'),
  ],
}
