import { privacyNotice, publicDocuments } from '../../municipalities/notices.ts';
import type { MunicipalityTexts } from '../../src/municipality/schema.ts';

export const texts: MunicipalityTexts = {
  welcome: {
    heading: { sv: 'Säg vad du tycker om Ingenstans', en: 'Tell us about Nowhere' },
    sentences: {
      sv: ['Du är välkommen att höra av dig.'],
      en: ['You are welcome to get in touch.'],
    },
  },
  contact: {
    name: { sv: 'Växeln', en: 'Switchboard' },
    phone: '0980-319 200',
    email: 'vaxeln@ingenstans.example',
    address: 'Ingengatan 0, 000 00 Ingenstans',
    hours: { sv: 'Måndag–fredag 9–15', en: 'Monday–Friday 9–15' },
  },
  publicDocuments,
  privacy: privacyNotice({
    municipality: 'Ingenstans kommun',
    dataProtectionOfficer: { email: 'ombud@ingenstans.example', phone: '0980-319 201' },
  }),
};
