import type { MunicipalityTexts } from '../../src/municipality/schema.ts';
import { privacyNotice, publicDocuments } from '../notices.ts';

/** Numbers and addresses are invented: the telephone series is kept free for fiction by Post- och telestyrelsen. */
export const texts: MunicipalityTexts = {
  welcome: {
    heading: { sv: 'Hjälp oss att bli bättre', en: 'Help us to do better' },
    sentences: {
      sv: [
        'Det ska vara enkelt att lämna klagomål, synpunkter och förslag. Skriv som du vill, så ordnar vi resten.',
        'Vi tar det du säger på allvar och löser helst problem där de uppstår.',
        'Alla är välkomna: du som bor här, använder vår service, arbetar i kommunen eller har något annat att säga.',
      ],
      en: [
        'It should be easy to complain, comment and suggest. Write as you like, and we will see to the rest.',
        'We take what you say seriously, and prefer to solve problems where they arise.',
        'Everyone is welcome: you who live here, use our services, work for the municipality or have something else to say.',
      ],
    },
  },
  contact: {
    name: { sv: 'Kontaktcenter', en: 'Contact centre' },
    phone: '031-390 06 00',
    email: 'kontaktcenter@falkoping.example',
    address: 'Exempeltorget 4, 000 00 Falköping',
    hours: {
      sv: 'Måndag–torsdag 8–16.30, fredag 8–15',
      en: 'Monday–Thursday 8–16.30, Friday 8–15',
    },
  },
  publicDocuments,
  privacy: privacyNotice({
    municipality: 'Falköpings kommun',
    dataProtectionOfficer: { email: 'dataskyddsombud@falkoping.example', phone: '031-390 06 01' },
  }),
};
