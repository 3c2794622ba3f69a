import * as col from './column.ts'
import type { Layout } from './layout.ts'

export const atomicCrm: Layout = {
  name: 'atomic-crm',
  title: 'Atomic CRM',
  distinctive: [
    'first_seen',
    'last_seen',
    'has_newsletter',
    'email_work',
    'phone_work',
    'linkedin_url',
    'sales_id',
  ],
  needs: 3,
  columns: [
    col.identifier('atomic-crm', 'id'),
    col.field('givenName', 'first_name'),
    col.field('familyName', 'last_name'),
    col.gender('gender'),
    col.title('title'),
    col.note('background'),
    { ...col.tags('tags'), split: ',' },
    col.custom('status'),
    col.social('LinkedIn', 'linkedin_url'),
    col.organization('company', 'company_name'),
    col.email('work', 'email_work'),
    col.email('home', 'email_home'),
    col.email(null, 'email_other'),
    col.phone('work', 'phone_work'),
    col.phone('home', 'phone_home'),
    col.phone(null, 'phone_other'),
    { names: ['has_newsletter'], target: { to: 'tag', tag: 'Newsletter' } },
    ...col.leave('first_seen', 'last_seen', 'company_id', 'sales_id', 'sales', 'nb_tasks', 'avatar'),
  ],
}
