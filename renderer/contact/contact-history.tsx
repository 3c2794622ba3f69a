import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import { RecordHistory } from '../history/parts/record-history.tsx'
import styles from './contact-screen.module.css'

/** What was changed of this record, newest first, and the way back of one field. */
export const ContactHistory = ({ details: { id, merges } }: { readonly details: ContactDetails }) => (
  <div className={styles.tabPanel}>
    <RecordHistory id={id} merges={merges} />
  </div>
)
