/** Why an action on a case was refused, in Swedish sentences for every form of the desk. */
import { formatDay } from '../../domain/calendar/format.ts';
import type { Refusal } from '../../domain/decide/decision.ts';
import { closureRequirementWords, partWords } from './case.ts';
import { joined } from './ledger.ts';

/** `manager`: the reviewer, where the case is under review. */
export function refusalSentence(refusal: Refusal, manager: string | undefined): string {
  switch (refusal.code) {
    case 'not_permitted':
      return 'Din roll får inte göra det här i det läge ärendet är nu.';
    case 'wrong_status':
      return 'Det går inte i det läge ärendet är nu. Se på ärendets sida vad som har hänt.';
    case 'stale':
      return 'Någon annan ändrade ärendet medan du skrev. Läs vad som har hänt. Stämmer det du skrev fortfarande kan du skicka det igen.';
    case 'escalated':
      return `Synpunktslämnaren var inte nöjd, och ${manager ?? 'en chef'} går igenom ärendet på nytt. Den som har handlagt det svarar inte, flyttar det inte och avslutar det inte. Det beslutar ${manager ?? 'chefen'}.`;
    case 'missing_for_closure':
      return `Innan ärendet avslutas behöver det framgå: ${joined(refusal.missing.map((one) => closureRequirementWords[one]))}.`;
    case 'reply_owed':
      return 'Ärendet har inget svar än, och synpunktslämnaren ska ha ett.';
    case 'answer_not_sent':
      return 'Svaret är skrivet men har inte nått fram. Vänta tills det är skickat, eller posta brevet, innan ärendet avslutas.';
    case 'override_reason_needed':
      return `I svaret saknas ${joined(refusal.missing.map((part) => partWords[part]))}. Komplettera texten, eller skriv varför svaret ska skickas ändå.`;
    case 'reading_wanted':
      return 'Någon annan ska läsa svaret innan det skickas. Lämna det för läsning.';
    case 'own_reading':
      return 'Det här har du skrivit själv. Någon annan ska läsa det.';
    case 'no_reader':
      return 'Det finns ingen annan som får läsa svaret. Skicka det själv.';
    case 'manager_answers':
      return 'Policyn säger att chefen svarar. Skriv svaret och lämna det till chefen, som läser och skickar det. Har du redan talat med personen skriver du det i en anteckning.';
    case 'manager_plans':
      return 'Policyn säger att chefen ansvarar för åtgärdsplanen. Det är chefen som godkänner den, eller avstår från en åtgärd.';
    case 'unknown_action':
      return 'Åtgärden finns inte, eller är redan avslutad. Välj på nytt.';
    case 'others_action':
      return 'Åtgärden är någon annans. Den som ska göra den, eller chefen, antecknar vad det blev av den.';
    case 'day_has_passed':
      return 'Den dagen har gått. Välj en dag som kommer.';
    case 'unknown_unit':
      return 'Enheten finns inte, eller är stängd. Välj en annan.';
    case 'unknown_handler':
      return 'Den personen kan inte handlägga ärendet. Välj en annan.';
    case 'unknown_track':
      return 'Det spåret finns inte i ärendets policy.';
    case 'no_track':
      return 'Ärendet är inte på något lagreglerat spår. Öppna spåret först.';
    case 'track_open':
      return 'Klagomålet är lagreglerat och inte utrett än. Den som är ansvarig antecknar först bedömningen och utredningen.';
    case 'track_suggested':
      return 'Ärendet ser ut att vara ett klagomål som en lag reglerar. Öppna spåret, eller skriv varför det inte är ett sådant klagomål.';
    case 'distress_waiting':
      return 'Orden tyder på att någon inte vill leva. Anteckna först vad som är gjort.';
    case 'statutory_stays':
      return 'Ett klagomål som en lag reglerar lämnas inte över. Öppna det lagreglerade spåret, och fördela ärendet till enheten.';
    case 'track_stays':
      return 'Klagomålet är på ett lagreglerat spår och lämnas inte över. Gäller en del av det något annat, dela ärendet och lämna över den delen.';
    case 'serious_open':
      return 'Det är inte avgjort om det är ett allvarligt missförhållande. Ärendet står öppet till dess.';
    case 'unknown_person':
      return 'Någon av personerna finns inte. Välj på nytt.';
    case 'conflict_of_interest':
      return 'Ärendet gäller den personen, som därför inte kan handlägga det. Välj någon annan.';
    case 'cause_missing':
      return 'Ärendet handläggs fördjupat, och då antecknas orsaken före svaret. Anteckna den först.';
    case 'registered_centrally':
      return 'Här går alla ärenden först till kontaktcenter eller registrator, som granskar dem. Det ligger redan i deras kö.';
    case 'unknown_classification':
      return 'Något av det du valde finns inte i ärendets policy. Välj på nytt.';
    case 'unknown_message':
      return 'Meddelandet finns inte, eller är inte i ett läge där det här går.';
    case 'unknown_other':
      return 'Det andra ärendet finns inte, eller hör inte längre ihop med det här. Kontrollera numret.';
    case 'came_later':
      return 'Det ärendet kom in senare än det här. Slå i stället ihop det med det här: den som kom först har löftet om svar.';
    case 'other_people':
      return 'Det är två olika personer som har hört av sig. Knyt ihop ärendena i stället, så får båda ett svar.';
    case 'submitter_unproven':
      return 'Det går inte att se att det är samma person: ingen e-postadress och inget telefonnummer är lika. Knyt ihop ärendena i stället, så får båda ett svar.';
    case 'other_escalated':
      return 'I det andra ärendet var synpunktslämnaren inte nöjd, och en chef går igenom det på nytt. Den som har handlagt det ändrar inte vad det hör ihop med.';
    case 'says_of_others':
      return `I texten står ”${refusal.found}”, som hör till någon annan (ärende ${refusal.number}). Ta bort det. Var och en får bara läsa det som är deras eget.`;
    case 'other_ended':
      return 'Det andra ärendet är taget ur hanteringen, överlämnat eller självt sammanslaget. Välj ett ärende som går vidare.';
    case 'other_open_to_more':
      return 'Det här ärendet är sekretessmarkerat och det andra är det inte. Sekretessmarkera det andra först.';
    case 'not_merged':
      return 'Ärendet är inte sammanslaget med något annat.';
    case 'already_tied':
      return 'Ärendena är redan hopknutna.';
    case 'unknown_question':
      return 'Frågan finns inte, är redan besvarad eller är ställd till någon annan.';
    case 'outside_committee':
      return 'Ärendet läses bara inom nämnden. Välj någon där.';
    case 'reads_no_cases':
      return 'Den personens roll ser inga ärenden. Välj någon annan.';
    case 'no_answer_awaited':
      return 'Ingen väntar på ett svar i det här ärendet, så det finns ingen dag att flytta.';
    case 'day_not_later':
      return `Välj en dag efter ${formatDay(refusal.due, 'sv')} och framåt i tiden. Det är dagen som gäller nu.`;
    case 'day_in_future':
      return 'Dagen ligger framåt i tiden. Välj en dag som har varit.';
    case 'anonymous_submitter':
      return 'Den som är anonym kan ingen kontrollera, så det går inte att ge en ny kod.';
    case 'occurred_in_future':
      return 'Dagen då det hände ligger framåt i tiden. Välj en dag som har varit.';
    case 'channel_closed':
      return 'Synpunkter tas inte emot den vägen här.';
    case 'relaying_not_allowed':
      return 'Din roll lämnar inte in det som andra har sagt.';
    case 'anonymity_not_allowed':
      return 'Anonyma synpunkter tas inte emot här.';
    case 'reply_not_declinable':
      return 'Alla får svar här, så det går inte att avstå.';
    case 'unknown_receiver':
      return 'Mottagaren finns inte längre. Välj en annan.';
    case 'only_led':
      return 'Det här skickas aldrig vidare med det som står i ärendet. Synpunktslämnaren får veta vart det går att vända sig.';
    case 'hand_over_pending':
      return 'Ärendet är överlämnat, och mottagaren har inte bekräftat än. Anteckna bekräftelsen, eller att det kom tillbaka, innan ärendet avslutas.';
    case 'nothing_handed_over':
      return 'Det finns inget överlämnande som väntar på besked. Någon har redan antecknat hur det gick.';
    case 'not_void':
      return 'Ärendet är inte taget ur hanteringen, så det finns inget att ta tillbaka.';
  }
}
