/** Where things go that have another door. The doors are alike; their addresses are each municipality's own. */
import type { Receivers } from '../src/policy/defaults/routes.ts';

interface Addresses {
  /** The addresses are invented: this is where a municipality writes its own. */
  readonly domain: string;
  readonly phone: string;
}

export function receiversAt({ domain, phone }: Addresses): Receivers {
  return {
    // As they stand within a sentence; a page that begins a line with one gives it its capital.
    fault_report: {
      by: 'email',
      name: 'Felanmälan',
      english: 'Fault reports',
      email: `felanmalan@${domain}`,
    },
    citizen_proposal: {
      by: 'email',
      name: 'kommunfullmäktiges kansli',
      english: 'the office of the municipal council',
      email: `fullmaktige@${domain}`,
    },
    appeal: {
      by: 'email',
      name: 'nämndens registrator',
      english: 'the registrar of the committee',
      email: `registrator@${domain}`,
    },
    damages_claim: {
      by: 'email',
      name: 'kommunjuristen',
      english: 'the municipality’s lawyer',
      email: `jurist@${domain}`,
    },
    employer_matter: {
      by: 'submitter',
      name: 'närmaste chef, personalavdelningen eller skyddsombudet',
      english: 'your manager, the personnel department or your safety representative',
      contact: `personal@${domain}`,
    },
    whistleblowing: {
      by: 'submitter',
      name: 'visselblåsarkanalen',
      english: 'the whistleblowing channel',
      contact: `visselblasning@${domain}`,
    },
    urgent_danger: { by: 'submitter', name: 'SOS Alarm', contact: `112, annars ${phone}` },
    other_authority: {
      by: 'submitter',
      name: 'den som ansvarar för frågan',
      english: 'those who answer for the matter',
      contact: phone,
    },
  };
}
