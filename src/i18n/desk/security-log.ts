import type { SecurityEvent } from '../../domain/security-event.ts';

/** The security log, for those who manage the accounts. */
export const securityLogWords = {
  title: 'Säkerhetslogg',
  intro:
    'Inloggningar, misslyckade försök och nekad åtkomst för kommunens konton, de senaste först. Raderna sparas i 180 dagar. Nätadressen sparas inte, men samma märke betyder samma nätadress.',
  empty: 'Ingenting har hänt än.',
  back: 'Till kontona',
  columns: { at: 'När', event: 'Vad som hände', account: 'Konto', mark: 'Nätadressens märke' },
  unknownAccount: 'Konto som inte finns kvar',
  noMark: 'Uppgift saknas',
  about: (name: string) => `Gäller ${name}`,
  events: {
    signed_in: 'Loggade in',
    sign_in_refused: 'Fel lösenord',
    sign_in_throttled: 'Fick vänta efter för många försök',
    code_wrong: 'Rätt lösenord men fel engångskod',
    code_throttled: 'Fick vänta efter för många fel engångskoder',
    provider_refused: 'Nekades inloggning med kommunens konto',
    signed_out: 'Loggade ut',
    session_ended: 'Avslutade en av sina andra inloggningar',
    other_sessions_ended: 'Loggade ut överallt utom på en enhet',
    own_password_wrong: 'Skrev fel lösenord i Mitt konto',
    password_changed: 'Bytte lösenord',
    second_factor_added: 'Skaffade engångskod',
    second_factor_removed: 'Tog bort engångskoden',
    recovery_codes_made: 'Gjorde nya reservkoder',
    account_added: 'Lade till ett konto',
    account_changed: 'Ändrade, stängde eller öppnade ett konto',
    password_replaced: 'Gav någon ett nytt lösenord',
    access_refused: 'Nekades åtkomst',
    foreign_origin: 'Formulär från en annan webbplats stoppades',
    too_many_requests: 'För många anrop',
  } satisfies Record<SecurityEvent, string>,
} as const;
