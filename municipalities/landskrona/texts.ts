import type { MunicipalityTexts } from '../../src/municipality/schema.ts';
import { privacyNotice, publicDocuments } from '../notices.ts';

/** Numbers and addresses are invented: the telephone series is kept free for fiction by Post- och telestyrelsen. */
export const texts: MunicipalityTexts = {
  welcome: {
    heading: { sv: 'Vi vill veta vad du tycker', en: 'We want to know what you think' },
    sentences: {
      sv: [
        'Berätta när något inte blev som du hade väntat dig, och när något blev bra. Alla synpunkter är värdefulla.',
        'Blir något fel vill vi rätta till det så snart vi kan.',
        'Du väljer själv om du vill vara anonym. Lämnar du ditt namn kan du ha direkt kontakt med den verksamhet det gäller.',
      ],
      en: [
        'Tell us when something was not what you expected, and when something went well. Everything you tell us is valuable.',
        'When something goes wrong we want to put it right as soon as we can.',
        'You choose whether to be anonymous. If you give your name, you can be in direct contact with the service concerned.',
      ],
    },
  },
  contact: {
    name: { sv: 'Kontaktcenter', en: 'Contact centre' },
    phone: '040-628 04 00',
    email: 'kontaktcenter@landskrona.example',
    address: 'Exempelkajen 3, 000 00 Landskrona',
    hours: { sv: 'Måndag–fredag 8–16', en: 'Monday–Friday 8–16' },
  },
  publicDocuments,
  privacy: privacyNotice({
    municipality: 'Landskrona stad',
    dataProtectionOfficer: { email: 'dataskyddsombud@landskrona.example', phone: '040-628 04 01' },
  }),
};
