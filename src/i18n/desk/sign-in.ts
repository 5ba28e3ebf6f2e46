import type { Role } from '../../domain/vocabulary.ts';

function waiting(seconds: number): string {
  if (seconds < 90) return `${seconds} sekunder`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} minuter` : `${Math.ceil(minutes / 60)} timmar`;
}

/** Signing in and out of the desk, which is in Swedish. */
export const signInWords = {
  title: 'Logga in',
  intro: 'För dig som arbetar i kommunen med synpunkter, klagomål, beröm och förslag.',
  email: 'E-postadress',
  password: 'Lösenord',
  submit: 'Logga in',
  emailMissing: 'Skriv din e-postadress.',
  passwordMissing: 'Skriv ditt lösenord.',
  refused: 'E-postadressen och lösenordet hör inte ihop, eller så finns inget konto. Försök igen.',
  refusedTitle: 'Inloggningen gick inte',
  help: 'Har du inget konto eller har du glömt lösenordet? Tala med den som är administratör.',
  /** Attempts by others may be the reason. None of these texts reveals whether the password was right. */
  tooMany: {
    can_help: (seconds: number) =>
      `Det har blivit för många försök. Vänta ${waiting(seconds)} och försök igen, eller skriv lösenordet och engångskoden tillsammans.`,
    wrong: (seconds: number) =>
      `E-postadressen, lösenordet och koden hör inte ihop. Försök igen med nästa kod eller en reservkod, vänta ${waiting(seconds)}, eller logga in på en enhet där du har loggat in förut.`,
    too_many: (seconds: number) =>
      `Det har blivit för många försök. Vänta ${waiting(seconds)} och försök igen.`,
  },
  signedOut: 'Du är utloggad.',
  code: {
    title: 'Engångskod',
    intro: 'Öppna appen som du skaffade engångskoden med och skriv koden som visas.',
    label: 'Engångskod',
    help: 'Sex siffror. Har du inte appen till hands skriver du en av dina reservkoder i stället.',
    submit: 'Logga in',
    missing: 'Skriv koden.',
    wrong: 'Koden stämmer inte. Vänta på nästa och försök igen.',
    ended: 'Det gick för lång tid, eller så var det för många försök. Skriv lösenordet igen.',
    locked: (seconds: number) =>
      `Det har blivit för många fel. Vänta ${waiting(seconds)}, skriv en reservkod, eller logga in på en enhet där du har loggat in förut.`,
    whileWaiting: 'Engångskod, om du har en',
  },
  provider: {
    signIn: 'Logga in med kommunens konto',
    signInAt: (municipality: string) => `Logga in med kommunens konto, ${municipality}`,
    orPassword: 'Eller med lösenord',
    newTab: 'Logga in i en ny flik',
    ended:
      'Det du skrev har inte skickats, men det är inte borta. Logga in i en ny flik, kom sedan tillbaka hit och skicka det.',
    send: 'Skicka det jag skrev',
    refused: {
      no_group:
        'Du är inte med i någon av de grupper som ger tillgång till programmet. Tala med den som är administratör.',
      not_told:
        'Kommunens konto talade inte om vilka grupper du är med i. Tala med den som är administratör.',
      email_taken:
        'Din e-postadress hör redan till ett annat konto här. Tala med den som är administratör.',
      failed: 'Inloggningen hos kommunen blev inte klar. Försök igen.',
      closed: 'Ditt konto här är stängt. Tala med den som är administratör.',
      unreachable: 'Kommunens inloggning svarar inte just nu. Försök igen om en stund.',
      unknown_unit:
        'Din grupp hör till en enhet som inte finns här. Tala med den som är administratör.',
      unknown_department:
        'Din grupp hör till en förvaltning som inte finns här. Tala med den som är administratör.',
      place_needed:
        'Din grupp säger inte på vilken enhet du arbetar. Tala med den som är administratör.',
    },
  },
  ended: {
    title: 'Din inloggning har gått ut',
    intro:
      'Det du skrev har inte skickats, men det är inte borta. Logga in igen här, så får du skicka det.',
    typed: 'Det du skrev',
    withoutTyping: 'Logga in igen för att fortsätta.',
  },
  resume: {
    title: 'Du är inloggad igen',
    intro: 'Det du skrev finns kvar och har ännu inte skickats.',
    send: 'Skicka det jag skrev',
    open: 'Skicka inte, gå till ärendena',
  },
  demonstration: {
    title: 'Konton att prova',
    intro:
      'Välj en roll att se programmet som. Personerna är påhittade, och alla har samma lösenord:',
    signInAs: (name: string) => `Logga in som ${name}`,
  },
  /** The meaning of a role, for those who choose one. */
  does: {
    employee: 'Lämnar in det någon har berättat. Ser inga ärenden.',
    elected_member: 'Lämnar in det någon har framfört. Ser inga ärenden.',
    kontaktcenter:
      'Tar emot, registrerar och fördelar det som kommer in, och löser det som går på plats.',
    registrar: 'Registrerar, datumsätter och fördelar kommunens alla ärenden.',
    coordinator: 'Ser alla ärenden, fördelar dem och svarar där det behövs.',
    handler: 'Handlägger och besvarar enhetens ärenden.',
    unit_manager: 'Leder enheten, svarar, och går igenom på nytt när någon inte är nöjd.',
    department_manager:
      'Leder förvaltningen, svarar, och går igenom på nytt när någon inte är nöjd.',
    quality_strategist: 'Läser alla ärenden för att följa upp och förbättra. Ändrar ingenting.',
    statutory_assessor: 'Bedömer sådant som lagen har egna regler för, inom sin förvaltning.',
    committee_reader: 'Får underlag till nämnden. Ser inga enskilda ärenden.',
    archivist: 'Läser alla ärenden för att ta hand om dem i arkivet.',
    data_protection_officer: 'Läser ärenden för att granska hur personuppgifter hanteras.',
    administrator: 'Ser till att allt fungerar: registrerar, fördelar och rättar.',
  } satisfies Record<Role, string>,
} as const;
