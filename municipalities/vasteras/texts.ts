import type { MunicipalityTexts } from '../../src/municipality/schema.ts';
import { privacyNotice, publicDocuments } from '../notices.ts';

/** Numbers and addresses are invented: the telephone series is kept free for fiction by Post- och telestyrelsen. */
export const texts: MunicipalityTexts = {
  welcome: {
    heading: {
      sv: 'Vi välkomnar dina synpunkter och klagomål',
      en: 'Your views and complaints are welcome',
    },
    sentences: {
      sv: [
        'Det du berättar är värdefullt. Det hjälper oss att utveckla och förbättra stadens service.',
        'Alltid bästa möjliga möte är vår devis, också när något har blivit fel.',
        'Berätta gärna vad du önskar ska hända. Vi vill vara lyhörda.',
      ],
      en: [
        'What you tell us is valuable. It helps us to develop and improve the city’s services.',
        'Always the best possible meeting is our motto, also when something has gone wrong.',
        'Please tell us what you would like to happen. We want to listen.',
      ],
    },
  },
  contact: {
    name: { sv: 'Kontaktcenter', en: 'Contact centre' },
    phone: '0980-319 200',
    email: 'kontaktcenter@vasteras.example',
    address: 'Exempelgatan 1, 000 00 Västerås',
    hours: { sv: 'Måndag–fredag 8–16.30', en: 'Monday–Friday 8–16.30' },
  },
  publicDocuments,
  privacy: privacyNotice({
    municipality: 'Västerås stad',
    dataProtectionOfficer: { email: 'dataskyddsombud@vasteras.example', phone: '0980-319 201' },
  }),
};
