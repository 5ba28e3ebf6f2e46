import { handleWords } from '../../i18n/desk/handle.ts';
import { type Handling, nothing } from './handling.ts';

export const register: Handling = {
  ...nothing,
  ...handleWords.register,
  action: 'register',
  read: () => ({ kind: 'fields', fields: { type: 'register' } }),
};

export const markRead: Handling = {
  ...nothing,
  ...handleWords.markRead,
  action: 'mark_read',
  read: () => ({ kind: 'fields', fields: { type: 'mark_read' } }),
};

export const take: Handling = {
  ...nothing,
  ...handleWords.take,
  action: 'take',
  read: () => ({ kind: 'fields', fields: { type: 'take' } }),
};
