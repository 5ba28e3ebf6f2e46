import { receiversAt } from '../receivers.ts';

export const receivers = receiversAt({ domain: 'vasteras.example', phone: '0980-319 200' });
