import { receiversAt } from '../receivers.ts';

export const receivers = receiversAt({ domain: 'falkoping.example', phone: '031-390 06 00' });
