/**
 * Receivers of matters that do not belong in the feedback channel. The receivers are the same everywhere; their
 * addresses are each municipality's own.
 */
import type { Receivers } from '../src/policy/defaults/routes.ts';

interface Addresses {
  /** Invented addresses: a municipality writes its own here. */
  readonly domain: string;
  readonly phone: string;
}

export function receiversAt({ domain, phone }: Addresses): Receivers {
  return {
    // Written for use within a sentence; a page that begins a line with one capitalises it.
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
