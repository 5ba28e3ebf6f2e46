import type { MunicipalityTexts } from '../../src/municipality/schema.ts';
import { privacyNotice, publicDocuments } from '../notices.ts';

/** Numbers and addresses are invented: the telephone series is kept free for fiction by Post- och telestyrelsen. */
export const texts: MunicipalityTexts = {
  welcome: {
    heading: {
      sv: 'Din synpunkt är ett gyllene tillfälle',
      en: 'Your views are a golden opportunity',
    },
    sentences: {
      sv: [
        'Vi välkomnar alltid synpunkter: klagomål, beröm och förslag.',
        'När du säger vad som blev fel kan vi rätta till det. När du säger vad som blev bra kan vi göra mer av det.',
        'Tack för att du tar dig tid.',
      ],
      en: [
        'We always welcome what you have to say: complaints, praise and suggestions.',
        'When you tell us what went wrong, we can put it right. When you tell us what went well, we can do more of it.',
        'Thank you for taking the time.',
      ],
    },
  },
  contact: {
    name: { sv: 'Kontaktcenter', en: 'Contact centre' },
    phone: '08-465 004 00',
    email: 'kontaktcenter@botkyrka.example',
    address: 'Exempelvägen 2, 000 00 Tumba',
    hours: { sv: 'Måndag–fredag 8–17', en: 'Monday–Friday 8–17' },
  },
  publicDocuments,
  privacy: privacyNotice({
    municipality: 'Botkyrka kommun',
    dataProtectionOfficer: { email: 'dataskyddsombud@botkyrka.example', phone: '08-465 004 01' },
  }),
};
