import { receiversAt } from '../receivers.ts';

export const receivers = receiversAt({ domain: 'landskrona.example', phone: '040-628 04 00' });
