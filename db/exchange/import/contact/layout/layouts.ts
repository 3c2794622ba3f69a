import { actionNetwork } from './action-network.ts'
import { airtable } from './airtable.ts'
import { atomicCrm } from './atomic-crm.ts'
import { civicrm } from './civicrm.ts'
import { googleNew, googleOld } from './google.ts'
import { hubspot } from './hubspot.ts'
import type { Layout } from './layout.ts'
import { linkedin } from './linkedin.ts'
import { mailchimp } from './mailchimp.ts'
import { mautic } from './mautic.ts'
import { nationbuilder } from './nationbuilder.ts'
import { outlook } from './outlook.ts'
import { pipedrive } from './pipedrive.ts'
import { roundcube } from './roundcube.ts'
import { salesforceNpsp } from './salesforce-npsp.ts'
import { salesforceAccountsContacts, salesforceContacts, salesforceReport } from './salesforce.ts'
import { spoke } from './spoke.ts'
import { threeSixtyGiving } from './threesixtygiving.ts'
import { thunderbird } from './thunderbird.ts'
import { zoho } from './zoho.ts'

/** The exports that are recognised. A new one is a file with its data and a line here. */
export const layouts: readonly Layout[] = [
  actionNetwork,
  airtable,
  atomicCrm,
  civicrm,
  googleNew,
  googleOld,
  hubspot,
  linkedin,
  mailchimp,
  mautic,
  nationbuilder,
  outlook,
  pipedrive,
  roundcube,
  salesforceAccountsContacts,
  salesforceContacts,
  salesforceNpsp,
  salesforceReport,
  spoke,
  threeSixtyGiving,
  thunderbird,
  zoho,
]
