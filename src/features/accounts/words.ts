/** Texts of the administrator's pages about accounts. */
export const accountWords = {
  title: 'Konton',
  intro: 'De som arbetar med synpunkter här. Varje ändring skrivs i loggen.',
  open: 'Öppna konton',
  closed: 'Stängda konton',
  noneClosed: 'Inget konto är stängt.',
  add: 'Nytt konto',
  columns: {
    name: 'Namn',
    role: 'Roll',
    place: 'Arbetar på',
    signsIn: 'Loggar in med',
    last: 'Senast inloggad',
  },
  wholeMunicipality: 'Hela kommunen',
  by: {
    password: 'lösenord',
    password_and_factor: 'lösenord och engångskod',
    provider: 'kommunens konto',
    nothing: 'kan inte logga in',
  },
  never: 'Aldrig',
  changed: (name: string) => `Kontot för ${name} är ändrat.`,
  unchanged: (name: string) => `Ingenting ändrades för ${name}.`,
  fields: {
    name: 'Namn',
    email: 'E-postadress',
    role: 'Roll',
    unit: 'Enhet',
    unitHelp: 'En enhet hör till en förvaltning, så den behöver inte väljas också.',
    noUnit: 'Ingen enhet',
    department: 'Förvaltning',
    departmentHelp: 'För den som arbetar för hela förvaltningen.',
    noDepartment: 'Ingen förvaltning',
    state: 'Kontot är',
    states: { open: 'öppet', closed: 'stängt' },
    closedHelp: 'Den som har ett stängt konto är utloggad och kan inte logga in.',
  },
  form: {
    add: 'Lägg till kontot',
    save: 'Spara',
    cancel: 'Avbryt',
  },
  email: 'E-post',
  ownAccount:
    'Det här är ditt eget konto. En annan administratör ändrar det, så att det alltid finns någon som kan.',
  byGroups:
    'Roll och plats följer grupperna i kommunens konto och ändras där. Stänger du kontot här öppnar ingen grupp det.',
  cases: {
    title: (count: number) =>
      count === 1
        ? 'Ett öppet ärende ligger hos personen'
        : `${count} öppna ärenden ligger hos personen`,
    hidden: (count: number) =>
      count === 1 ? 'Ett av dem får du inte se.' : `${count} av dem får du inte se.`,
    to: 'Vem tar över?',
    toHelp:
      'Behövs när kontot stängs, eller när den nya rollen inte handlägger. Ärenden som personen skulle bedöma eller gå igenom på nytt går till närmaste chef eller ansvarig.',
    toUnit: 'Ingen än. Enhetens chef fördelar dem.',
  },
  password: {
    title: 'Nytt lösenord',
    help: 'För den som har glömt lösenordet eller tappat sin engångskod. Det gamla lösenordet och engångskoden slutar gälla, och personen loggas ut överallt.',
    make: 'Gör ett nytt lösenord',
    made: (name: string) => `Lösenord för ${name}`,
    once: 'Lösenordet visas bara nu. Lämna det till personen själv.',
    label: 'Lösenord',
    back: 'Till kontona',
  },
  passwordFaults: {
    too_short: (least: number) => `Lösenordet behöver minst ${least} tecken.`,
    too_long: (most: number) => `Lösenordet får ha högst ${most} tecken.`,
    is_address: 'Lösenordet får inte bestå av e-postadressen.',
  },
  refusals: {
    not_permitted: 'Din roll får inte ändra konton.',
    unknown_account: 'Kontot finns inte.',
    own_account: 'Du kan inte ändra ditt eget konto. Be en annan administratör.',
    by_groups: 'Roll och plats följer grupperna i kommunens konto och ändras där.',
    cases_open: 'Välj vem som tar över de öppna ärendena.',
    unknown_handler: 'Den personen kan inte handlägga ärendena. Välj en annan.',
    unknown_unit: 'Enheten finns inte, eller är stängd. Välj en annan.',
    unknown_department: 'Förvaltningen finns inte. Välj en annan.',
    place_needed: 'Den rollen behöver en enhet eller en förvaltning.',
    unknown_municipality: 'Kommunen finns inte.',
    not_an_email: 'Skriv en e-postadress, till exempel namn@exempel.se.',
    email_taken: 'Någon loggar redan in med den adressen.',
  },
} as const;
