/** How far a job is. The unit is its own: changes, files, bytes. */
export interface WorkDone {
  readonly done: number
  readonly total: number
}
