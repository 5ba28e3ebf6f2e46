/** The fields of a case in which the search finds words. */
export type SearchedField = 'words' | 'wish' | 'place' | 'from_submitter' | 'to_submitter' | 'note';
