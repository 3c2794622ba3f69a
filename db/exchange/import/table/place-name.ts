/** What a column without a header is called, by where it stands; in English, as the headers of programs are. */
export const placeName = (index: number): string => `Column ${index + 1}`
