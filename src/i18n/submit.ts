import { translations } from './translations.ts';

const swedish = {
  chooseTitle: 'Vilken kommun gäller det?',
  chooseIntro:
    'Här kan du säga vad du tycker till kommunen: klaga, berömma, föreslå eller fråga. Du behöver inte logga in.',
  chooseList: 'Kommuner',

  pageTitle: 'Säg vad du tycker',
  definition: 'Vad är en synpunkt?',
  definitionFrom: 'Så står det i kommunens policy:',
  danger: 'Är någon i fara just nu? Ring 112.',
  dangerMore: 'Det du skriver här läses inte på en gång.',
  haveCode: 'Har du redan en kod?',
  followLink: 'Följ ditt ärende',

  text: 'Vad vill du säga?',
  textHelp: 'Skriv med egna ord. Bara det här behöver fyllas i.',
  textMissing: 'Skriv vad du vill säga.',
  besideText:
    'Det du skriver blir en allmän handling. Skriv inte personnummer, och inte mer om andra än vad som behövs.',
  publicDocuments: 'Vad betyder allmän handling?',
  kind: 'Vad är det?',
  kindUnknown: 'Vet inte',
  moreGroup: 'Mer om saken',
  moreGroupHelp: 'Hoppa över det som inte passar.',
  place: 'Var?',
  placeHelp: 'Till exempel en adress, en skola eller en hållplats.',
  occurredOn: 'När hände det?',
  wish: 'Vad önskar du ska hända?',
  aboutGroup: 'Om dig och ditt svar',
  aboutGroupHelp: 'Du behöver inte tala om vem du är för att få svar.',
  submitterType: 'Hur hör du ihop med kommunen?',
  submitterTypeNone: 'Vill inte säga',
  elsewhereHelp: (types: readonly string[]) =>
    `Svarar du ”${types.join('” eller ”')}” visar vi dig rätt väg innan något sparas.`,
  anonymous: 'Vill du vara anonym?',
  anonymousNo: 'Nej',
  anonymousYes: 'Ja, jag vill vara anonym',
  anonymousHelp:
    'Du får svar som alla andra: du läser det med en kod. Lämna då namn, telefon och adresser tomma.',
  replyWanted: 'Vill du ha svar?',
  replyYes: 'Ja',
  replyNo: 'Nej, det behövs inte',
  contactGroup: 'Hur kan vi nå dig?',
  contactHelp:
    'Med e-post får du svaret dit, med en postadress kommer det som brev. Fyller du inte i något läser du svaret här med din kod.',
  name: 'Namn',
  email: 'E-post',
  phone: 'Telefon',
  address: 'Postadress',
  language: 'Vilket språk vill du ha svar på?',
  languages: { sv: 'Svenska', en: 'Engelska' },
  privacy: 'Så hanterar vi dina personuppgifter',
  privacyTerms: {
    controller: 'Vem ansvarar?',
    purpose: 'Varför?',
    legalBasis: 'Med vilken rätt?',
    recipients: 'Vem ser uppgifterna?',
    retention: 'Hur länge?',
    rights: 'Vad kan du kräva?',
    officer: 'Dataskyddsombud',
    supervisor: 'Vem kan du klaga hos?',
  },
  noTracking: 'Den här sidan använder inga kakor, och vi sparar inte din dators adress.',
  send: 'Skicka',

  anonymousCleared:
    'Du vill vara anonym, men hade fyllt i hur vi når dig. Vi har tagit bort de uppgifterna, och ingenting är sparat. Skicka igen om du fortfarande vill vara anonym.',
  sentBefore: {
    title: 'Du har redan skickat en synpunkt härifrån',
    text: 'Den har vi tagit emot. Det som står här nu är något annat. Vill du lägga till något i det du redan har skickat, gör det med koden du fick. Ska det här bli en ny synpunkt, skicka igen.',
  },
  otherWays: {
    title: 'Så når du oss',
    lead: 'Här finns inget formulär att fylla i. Du är välkommen att höra av dig på något av de här sätten:',
    phone: 'Ring',
    email: 'Skriv e-post',
    letter: 'Skriv brev',
    visit: 'Besök oss',
  },
  noPolicy:
    'Just nu kan kommunen inte ta emot synpunkter här. Ingenting har sparats. Ring eller skriv till kommunen i stället.',
} as const;

export const submitWords = translations({
  sv: swedish,
  en: {
    chooseTitle: 'Which municipality is it about?',
    chooseIntro:
      'Here you can tell the municipality what you think: complain, praise, suggest or ask. You do not need to log in.',
    chooseList: 'Municipalities',

    pageTitle: 'Tell us what you think',
    definition: 'What does the municipality mean by feedback?',
    definitionFrom: 'The municipality’s policy says, in Swedish:',
    danger: 'Is someone in danger right now? Call 112.',
    dangerMore: 'What you write here is not read at once.',
    haveCode: 'Do you already have a code?',
    followLink: 'Follow your case',

    text: 'What would you like to say?',
    textHelp: 'Use your own words. Only this needs to be filled in.',
    textMissing: 'Write what you would like to say.',
    besideText:
      'What you write becomes an official document. Do not give a personal identity number, nor more about others than is needed.',
    publicDocuments: 'What is an official document?',
    kind: 'What is it?',
    kindUnknown: 'I do not know',
    moreGroup: 'More about it',
    moreGroupHelp: 'Skip what does not fit.',
    place: 'Where?',
    placeHelp: 'For example an address, a school or a bus stop.',
    occurredOn: 'When did it happen?',
    wish: 'What would you like to happen?',
    aboutGroup: 'About you and your answer',
    aboutGroupHelp: 'You do not have to say who you are to be answered.',
    submitterType: 'Who are you?',
    submitterTypeNone: 'I would rather not say',
    elsewhereHelp: (types) =>
      `If you answer “${types.join('” or “')}”, we show you the right way before anything is saved.`,
    anonymous: 'Do you want to be anonymous?',
    anonymousNo: 'No',
    anonymousYes: 'Yes, I want to be anonymous',
    anonymousHelp:
      'You are answered like everyone else: you read the answer with a code. Leave names and addresses empty then.',
    replyWanted: 'Do you want an answer?',
    replyYes: 'Yes',
    replyNo: 'No, that is not needed',
    contactGroup: 'How can we reach you?',
    contactHelp:
      'With an e-mail address the answer comes there, with a postal address it comes as a letter. If you fill in nothing, you read the answer here with your code.',
    name: 'Name',
    email: 'E-mail',
    phone: 'Telephone',
    address: 'Postal address',
    language: 'Which language do you want the answer in?',
    languages: { sv: 'Swedish', en: 'English' },
    privacy: 'How we handle your personal data',
    privacyTerms: {
      controller: 'Who is responsible?',
      purpose: 'Why?',
      legalBasis: 'By what right?',
      recipients: 'Who sees the data?',
      retention: 'For how long?',
      rights: 'What can you ask for?',
      officer: 'Data protection officer',
      supervisor: 'Who can you complain to?',
    },
    noTracking: 'This page uses no cookies, and we do not keep your computer’s address.',
    send: 'Send',

    anonymousCleared:
      'You want to be anonymous, but had filled in how we reach you. We have removed those details, and nothing has been saved. Send again if you still want to be anonymous.',
    sentBefore: {
      title: 'You have already sent something from here',
      text: 'We have received that. What stands here now is something else. If you want to add to what you have sent, do so with the code you were given. If this is to be something new, send again.',
    },
    otherWays: {
      title: 'How to reach us',
      lead: 'There is no form to fill in here. You are welcome to get in touch in one of these ways:',
      phone: 'Call',
      email: 'Send an e-mail',
      letter: 'Write a letter',
      visit: 'Visit us',
    },
    noPolicy:
      'The municipality cannot receive anything here right now. Nothing has been saved. Call or write to the municipality instead.',
  },
});
