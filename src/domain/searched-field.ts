/** Where in a case something may be found by its words. */
export type SearchedField = 'words' | 'wish' | 'place' | 'from_submitter' | 'to_submitter' | 'note';
