/** The page about single keys. */
export const shortcutWords = {
  title: 'Kortkommandon',
  intro:
    'Du kan arbeta vid skrivbordet med enstaka tangenter. De gör ingenting medan du skriver i ett fält, och allt går att göra utan dem.',
  columns: { keys: 'Tangent', does: 'Vad den gör' },
  groups: {
    go: 'Gå till',
    list: 'I en lista med ärenden',
    case: 'På ett ärende',
  },
  between: ', sedan ',
  go: {
    s: 'Start',
    a: 'Ärenden',
    o: 'Sök',
    m: 'Mina ärenden',
    r: 'Registrera',
    u: 'Utkorg',
    l: 'Läget',
    f: 'Uppföljning',
    t: 'Fraser',
    p: 'Policy',
    k: 'Konton',
  },
  list: {
    j: 'Nästa ärende',
    k: 'Föregående ärende',
    Enter: 'Öppna ärendet',
    x: 'Välj ärendet, eller välj bort det',
  },
  case: { r: 'Svara', f: 'Fördela' },
  help: 'Den här sidan',
  state: {
    title: 'Slå av och på',
    text: 'Vissa hjälpmedel använder själva enstaka tangenter. Då kan du slå av dem här. Valet gäller den här webbläsaren.',
    off: 'Slå av kortkommandon',
    on: 'Slå på kortkommandon',
    isOff: 'Kortkommandona är avslagna.',
    isOn: 'Kortkommandona är påslagna.',
    forgets: 'Webbläsaren sparar inte valet. Det gäller tills sidan stängs.',
    noScripts: 'Webbläsaren kör inga skript här, så kortkommandona gör ingenting.',
  },
} as const;
