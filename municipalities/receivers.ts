/** Where things go that have another door. The doors are alike; their addresses are each municipality's own. */
import type { Receivers } from '../src/policy/defaults/routes.ts';

interface Addresses {
  /** The addresses are invented: this is where a municipality writes its own. */
  readonly domain: string;
  readonly phone: string;
}

export function receiversAt({ domain, phone }: Addresses): Receivers {
  return {
    fault_report: { by: 'email', name: 'Felanmälan', email: `felanmalan@${domain}` },
    citizen_proposal: {
      by: 'email',
      name: 'Kommunfullmäktiges kansli',
      email: `fullmaktige@${domain}`,
    },
    appeal: { by: 'email', name: 'Nämndens registrator', email: `registrator@${domain}` },
    damages_claim: { by: 'email', name: 'Kommunjuristen', email: `jurist@${domain}` },
    employer_matter: {
      by: 'submitter',
      name: 'Chef, personalavdelning och skyddsombud',
      contact: `personal@${domain}`,
    },
    whistleblowing: {
      by: 'submitter',
      name: 'Visselblåsarkanalen',
      contact: `visselblasning@${domain}`,
    },
    urgent_danger: { by: 'submitter', name: 'SOS Alarm', contact: `112, annars ${phone}` },
    other_authority: { by: 'submitter', name: 'Den som ansvarar för frågan', contact: phone },
  };
}
