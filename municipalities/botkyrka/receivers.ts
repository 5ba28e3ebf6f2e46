import { receiversAt } from '../receivers.ts';

export const receivers = receiversAt({ domain: 'botkyrka.example', phone: '08-465 004 00' });
