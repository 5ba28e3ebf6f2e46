import { handleWords } from '../../i18n/desk/handle.ts';
import { type Handling, nothing } from './handling.ts';

export const register: Handling = {
  ...nothing,
  ...handleWords.register,
  action: 'register',
  read: () => ({ kind: 'fields', fields: { type: 'register' } }),
};

export const take: Handling = {
  ...nothing,
  ...handleWords.take,
  action: 'take',
  read: () => ({ kind: 'fields', fields: { type: 'take' } }),
};
