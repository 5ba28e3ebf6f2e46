/**
 * How thanks and regret are expressed in Swedish. Similar expressions mean something else: “tack vare”, “beklaga
 * sig”, “tråkigt nog”, “inte bara”.
 */
import type { Cue } from './cue.ts';

/** Somebody other than the writer does it: “du beklagar”, “den som tackar”. */
const others = '(?:du|ni|man|han|hon|hen|den|som|ingen|de)(?: {adv})?';
const never = '(?:inte|ej|icke|aldrig|knappast|inte heller|ingalunda)';
/** The submitter wishes or reports that the municipality had done it. */
const reported =
  '(?:du|ni)(?: \\p{L}+){0,2} (?:vill|ville|önskar|önskade|begär|begärde|kräver|krävde|hoppas|tycker|tyckte|anser|menar|föreslår|skriver|skrev) att(?: \\p{L}+){1,2}';
const foreign = `${others}|${never}(?: (?:heller|alls|längre|någonsin|ens))?|${reported}`;
/** “Inte bara”, “inte nog” reinforce instead of denying. */
const denied =
  '(?:vi |jag |kommunen |det |detta )?{adv}(?:dig |er )?(?:inte|ej|icke|aldrig|ingenting|inget)(?! (?:bara|enbart|endast|nog))';
/** Being sorry for answering late or for refusing is not regret for what the person experienced. */
const elsewhere =
  '(?:för |att |över )?(?:(?:det |vårt |mitt )?(?:sena? svar(?:et)?|dröjsmål(?:et)?)(?! (?:du|ni))|att (?:svaret|vårt svar|återkopplingen)|(?:svaret|svar) (?:har |som )?(?:dröj|kommer sent|är sent|blev sen|tagit)|(?:att )?det (?:har )?(?:dröjt|tagit)(?: \\p{L}+){0,4} (?:svar|svara|återkomma|återkoppla|besvara)|(?:att )?(?:vi|jag) (?:{adv}inte {adv}(?:kan|får|kunde)|svarar|har dröjt|inte (?:har )?(?:svarat|hört av)))\\p{L}*';
const theirView =
  '(?:(?:du|ni) (?:\\p{L}+ )?(?:tycker|tyckte|anser|menar|skriver)(?: att)? det|förstår(?: mycket väl| väl)? att det)';
const sorry = '(?:ledsen|ledsna|bedrövad|bedrövade)';
const sad = '(?:beklagligt|tråkigt|ledsamt|sorgligt)';
/** “Beklaga sig” means to complain. */
const notRegret = `${denied}|sig|oss|mig|dig|(?:du|ni) (?:att|det|också|dig|er)|${elsewhere}`;

export const regret: readonly Cue[] = [
  { words: 'beklagar', notAfter: foreign, notBefore: notRegret },
  {
    words:
      '(?:vill|får|måste|kan|skulle vilja|börja med att|börjar med att)(?: vi| jag)? {adv}beklaga',
    notAfter: foreign,
    notBefore: notRegret,
  },
  { words: 'kan inte (?:annat än|nog) beklaga', notAfter: others },
  { words: '(?:vårt|mitt|vårt allra|kommunens) (?:\\p{L}+ )?beklagande', notAfter: never },
  {
    words: `(?:är|var|känns|blir|låter|vad|så|mycket|verkligen|riktigt) {adv}${sad}`,
    notAfter: `${never}|inte (?:det )?(?:så|särskilt)|${theirView}`,
    notBefore: `nog|väder|${elsewhere}`,
  },
  {
    words: `${sad} (?:att|för dig|för er)`,
    notAfter: `${never}(?: \\p{L}+)?|${theirView} (?:är|var)(?: \\p{L}+)?`,
    notBefore: `behöva|meddela|${elsewhere}`,
  },
  {
    words: `(?:vi|jag) (?:är|blir|blev|känner oss|känner mig) {adv}${sorry} {adv}(?:för|över|att|av|om)`,
    notAfter: reported,
    notBefore: `behöva|meddela|${elsewhere}`,
  },
  {
    words: `(?:vi|jag) (?:är|blir|blev) {adv}${sorry}`,
    notAfter: reported,
    notBefore:
      '(?:, |– |- )?men|för (?:honom|henne|dem)|behöva|att behöva|att meddela|(?:för|över|att) .*',
  },
  {
    words: `(?:är|blir|blev) (?:vi|jag) {adv}${sorry}(?: {adv}(?:för|över|att|av))?`,
    notBefore: 'behöva|meddela',
  },
  {
    words: `(?:så |mycket )?(?:ledsen|ledsna) (?:att|för att|över att|för det)`,
    notAfter: '\\p{L}+',
    notBefore: `behöva|meddela|${elsewhere}`,
  },
  {
    words:
      'ber(?: vi| jag| kommunen)? {adv}(?:dig |er |alla )?(?:och [\\p{L} ]{2,30} )?{adv}om {adv}(?:ursäkt|förlåtelse)',
    notAfter: foreign,
    notBefore: `(?:för )?(?:${elsewhere})`,
  },
  {
    words:
      '(?:vill|får|måste|skulle vilja|börja med att|börjar med att|passa på att)(?: vi| jag)? {adv}be {adv}(?:dig |er )?{adv}om {adv}(?:ursäkt|förlåtelse)',
    notAfter: foreign,
    notBefore: `(?:för )?(?:${elsewhere})`,
  },
  { words: 'kan inte (?:annat än|nog) be (?:dig |er )?om (?:ursäkt|förlåtelse)', notAfter: others },
  { words: '(?:vår|min|våra|mina|kommunens) (?:\\p{L}+ )?(?:ursäkt|ursäkter)', notAfter: never },
  {
    words: '(?:förlåt|ursäkta) (?:att|för att|för det)',
    notAfter: `(?:säga|sade|sa|säger) |${foreign}`,
    notBefore: elsewhere,
  },
  { words: '(?:gör|smärtar) (?:oss|mig)(?: ont)? att (?:höra|läsa|du|ni)' },
  { words: 'inte {adv}(?:roligt|kul) att (?:höra|läsa|ta del)' },
];

const patience =
  'för (?:(?:din|ditt|er|ert|den|all|visad|visat) )?(?:\\p{L}+ )?(?:förståelse|förståelsen|tålamod|tålamodet|hänsyn|överseende)(?! och (?:för|att))|för att (?:du|ni) (?:har |visar |visat |har visat )?(?:tålamod|förståelse|överseende|väntar|väntat)';
const otherThanks = `för ingenting|vare|och lov|och hej|och adjö|gode gud|på förhand|i förväg|men nej|nej|ja|för (?:senast|ordet|maten)|${patience}`;
/** “Ditt tack”, “ett tack uteblev”: thanks are mentioned, not given. */
const spokenOf =
  '(?:ditt|ert|sitt|hans|hennes|deras|nej|ja|något|inget|utan|aldrig ett|inte ens ett|inte ett)(?: \\p{L}+)?|(?:säga|sade|sa|sagt|säger|få|fått|fick|framfört|framföra)(?: (?:ett|stort|varmt|ert|ditt))*';

export const thanks: readonly Cue[] = [
  { words: 'tack', notAfter: spokenOf, notBefore: otherThanks },
  {
    words:
      '(?:vi|jag) (?:vill|får|skulle vilja) {adv}(?:säga|rikta|framföra) (?:ett )?(?:\\p{L}+ )?tack',
    notAfter: `(?:du|ni) (?:vill|önskar) att`,
    notBefore: otherThanks,
  },
  {
    words: '(?:vi|jag|kommunen|förvaltningen|enheten) {adv}tackar',
    notAfter: reported,
    notBefore: `${denied}|${otherThanks}`,
  },
  {
    words: 'tackar (?:vi|jag) {adv}(?:dig |er )?(?:för|så)',
    notBefore: patience.replaceAll('för ', ''),
  },
  {
    words: 'tackar(?! (?:vi|jag))',
    notAfter: '\\p{L}+',
    notBefore: `${denied}|${otherThanks}|du|ni|som`,
  },
  {
    words:
      '(?:vill|får|skulle vilja|börja med att|börjar med att|passa på att|passar på att)(?: vi| jag)? {adv}tacka',
    notAfter: `${others}|${never}`,
    notBefore: `inte|${otherThanks}`,
  },
  { words: '(?:kan inte nog) tacka', notAfter: others },
  { words: '(?:vi|jag) är {adv}(?:tacksam|tacksamma) (?:för|över|att)', notBefore: 'om' },
  { words: 'är (?:vi|jag) {adv}(?:tacksam|tacksamma)', notBefore: 'om' },
  {
    words:
      '(?:vi|jag) uppskattar {adv}att (?:du|ni) {adv}(?:hör|hörde|har hört|skriver|skrev|har skrivit|tar|tog|har tagit|berättar|berättade|lämnar|lämnade|har lämnat)',
    notAfter: reported,
  },
];
