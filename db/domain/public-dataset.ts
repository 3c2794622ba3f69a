/** The public datasets of legislators: what a contact has as its source when it came from one. */
export const publicDatasets = ['us-congress', 'openstates'] as const
