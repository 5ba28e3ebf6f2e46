/** The frame around every page of the desk. */
export const frameWords = {
  name: 'Handläggning',
  navigation: 'Handläggning',
  start: 'Start',
  queue: 'Ärenden',
  search: 'Sök',
  register: 'Registrera',
  outbox: 'Utkorg',
  followUp: 'Uppföljning',
  phrases: 'Fraser',
  policy: 'Policy',
  accounts: 'Konton',
  mine: 'Mina ärenden',
  shortcuts: 'Kortkommandon',
  signedIn: (person: string, role: string) => `${person}, ${role}`,
  signOut: 'Logga ut',
  toCase: (number: string) => `Till ärende ${number}`,
} as const;
