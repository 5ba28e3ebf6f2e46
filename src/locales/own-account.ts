/** "Mitt konto": one's own password and second factor. */
export const ownAccountWords = {
  title: 'Mitt konto',
  back: 'Till mitt konto',
  name: 'Namn',
  email: 'E-post',
  role: 'Roll',
  signsIn: 'Du loggar in med',
  by: {
    provider: 'kommunens konto',
    password: 'lösenord',
    password_and_factor: 'lösenord och engångskod',
  },
  byProvider:
    'Lösenord och engångskod hör till kommunens konto och ändras där. Roll och plats följer dina grupper.',
  currentPassword: 'Ditt lösenord',
  wrongPassword: 'Lösenordet stämmer inte.',
  notPossible: 'Det går inte så som det är nu. Öppna sidan på nytt.',
  cancel: 'Avbryt',
  password: {
    title: 'Byt lösenord',
    intro: 'Du loggas ut överallt utom här.',
    current: 'Nuvarande lösenord',
    next: 'Nytt lösenord',
    help: (least: number) => `Minst ${least} tecken. Flera ord i rad är lätta att minnas.`,
    submit: 'Byt lösenord',
    done: 'Lösenordet är bytt.',
    missing: 'Skriv lösenordet.',
    tooMany: (minutes: number) =>
      `Det har blivit för många försök. Vänta ${minutes} minuter och försök igen.`,
    faults: {
      too_short: (least: number) => `Lösenordet behöver minst ${least} tecken.`,
      too_long: (most: number) => `Lösenordet får ha högst ${most} tecken.`,
      is_address: 'Lösenordet får inte bestå av din e-postadress.',
      guessable:
        'Lösenordet är för lätt att gissa. Det är vanligt, har läckt någon annanstans eller innehåller ditt namn eller kommunens. Välj ett annat, till exempel flera ord i rad som inte hör ihop.',
      is_current: 'Det nya lösenordet är detsamma som det gamla.',
    },
  },
  factor: {
    title: 'Skaffa engångskod',
    required: 'Innan du fortsätter behöver du en engångskod utöver lösenordet.',
    intro:
      'Med en engångskod räcker det inte att någon har kommit över ditt lösenord. Du behöver en app för engångskoder i telefonen, till exempel Microsoft Authenticator.',
    begin: 'Fortsätt',
    scan: 'Läs av bilden med appen, eller skriv in nyckeln där. Skriv sedan koden som appen visar.',
    picture: 'QR-kod för appen. Nyckeln står bredvid som text.',
    key: 'Nyckel',
    code: 'Engångskod',
    codeHelp: 'Sex siffror.',
    submit: 'Spara',
    wrong: 'Koden stämmer inte. Vänta på nästa och försök igen.',
    missing: 'Skriv koden.',
    remove: 'Ta bort engångskoden',
    removed: 'Engångskoden är borttagen. Du loggar in med lösenordet bara.',
    mustHave: 'Här behöver alla en engångskod, så den går inte att ta bort.',
  },
  recovery: {
    title: 'Dina reservkoder',
    done: 'Engångskoden är klar. Den behövs nästa gång du loggar in.',
    intro:
      'Med en reservkod kommer du in när du inte har appen. Varje kod går att använda en gång. De visas bara nu: skriv ut dem eller skriv av dem och förvara dem där ingen annan ser dem.',
    make: 'Gör nya reservkoder',
    help: 'De gamla reservkoderna slutar gälla.',
    onwards: 'Jag har sparat koderna',
    list: 'Reservkoder',
    print: 'Skriv ut',
  },
} as const;
