import type { Kind } from '../domain/vocabulary.ts';
import type { IconName } from './icon-names.ts';

/** Beside the name of the kind, wherever it is chosen or told. */
export const kindIcons: Readonly<Record<Kind, IconName>> = {
  complaint: 'message-square-warning',
  praise: 'heart',
  suggestion: 'lightbulb',
  view: 'message-square',
  question: 'circle-help',
};
