/** The staff's answers in the scenes, by the sample that is answered; the signature is added when they sign. */
import type { InventedCorrection } from './replies.ts';

const further =
  'Är du inte nöjd med svaret kan du säga det på sidan där du följer ärendet. Då går min närmaste chef igenom ärendet på nytt.';

export const answers: Readonly<Record<string, string>> = {
  S094: `Tack för att du berättade. Vi beklagar att ni åkte så långt i onödan.

Tävlingen var bokad sedan i höstas, men ingen hade fått i uppgift att lägga ut det på webben. Vi har gått igenom det i arbetslaget. Från och med nu läggs stängda dagar ut senast två veckor i förväg, och de står överst på badets sida.

${further}`,
  S120: `Tack för att du hörde av dig. Vi beklagar att du fick en lapp som ingen hade fyllt i.

Vi har pratat med dem som kör din rutt. En enda burk ska inte göra att tunnan blir stående. Lappen ska alltid ha ett kryss, och det har alla förare nu fått höra igen. Din tunna töms på nästa tur.

${further}`,
  S149: `Tack för att du hörde av dig. Vi beklagar att du inte har känt dig tillfrågad.

Dialogen var tre möten på biblioteket och en enkät på webben. Vi har gått igenom vilka som fick inbjudan och ser att halva Skepparegatan saknades i utskicket. Rivningen är beslutad och går inte att ändra, men inför det som ska byggas bjuder vi in alla på gatan med brev.

${further}`,
  S022: `Tack för att du skrev till oss. Vi är ledsna för att maten inte är god och att fönstret inte går att öppna.

Jag har ätit samma lunch två dagar i rad och håller med om köttet. Köket kokar nu potatisen på plats i stället för att värma den. Fönsterhaken på ditt rum är utbytt, säg till personalen om den kärvar. Flickorna hälsar och tackar.

${further}`,
  S053: `Tack för din fråga. Vi beklagar att du fick två olika svar.

Vid växelvis boende får ni var sin räkning, och avgiften räknas på inkomsten i det hushåll där barnet bor den veckan. Din sambos inkomst räknas alltså med i din del. Tillsammans betalar ni aldrig mer än maxtaxan. Blanketten heter ”Inkomstuppgift, delat boende” och finns på webben.

${further}`,
  S016: `Thank you for telling us. I am sorry that you were spoken to in that way in front of your customers.

For a sign on your own wall you need a building permit if it is larger than one square metre or has a light in it. I have sent the form and a drawing of what to fill in to your e-mail address. We have also looked into what happened at the counter and talked it through with everyone who works there.

If you are not satisfied with this answer, please say so on the follow page, and my manager will go through the case again.`,
  S220: `Tack för din fråga.

Vi börjar sopa när nätterna är fria från frost, oftast i mitten av april, och Torpaskogen ligger i andra omgången. Du får gärna sopa ut gruset från uppfarten på gatan veckan innan, det blir inga böter. På webben finns en karta som visar vilka gator som står på tur.

${further}`,
  S244: `Tack för ditt förslag.

Vi har gått igenom det med dem som sköter planeringen. Redan i dag går det att få en inloggning där du ser vilka besök som är gjorda och när, om din pappa säger ja till det. Den har vi varit dåliga på att berätta om. Jag skickar blanketten, och när den är påskriven öppnar vi för dig inom en vecka.

${further}`,
  S057: `Tack för ditt förslag, och för berättelsen om strömmingen.

Vi har tagit upp det i boenderådet på Furulid, och de röstade ja med en gång. Från nästa månad väljer de boende onsdagens middag, en avdelning i taget. Stekt strömming med mos står först på listan.

${further}`,
  S189: `Tack för ditt förslag.

Vi har gått igenom vad som krävs. Från årsskiftet textas sändningarna automatiskt medan de pågår, och en rättad text läggs till efter ett par dagar. Debatten om hamnen textas i efterhand redan nu, så att din man kan följa den.

${further}`,
  S267: `Tack för ditt förslag.

Vi kommer att göra fyra korta filmer med bilder och tal på lätt svenska, arabiska och somaliska. Den första visar hur man söker plats i förskolan. Bostadsbidrag söker man hos Försäkringskassan, och i filmen visar vi vart man går.

${further}`,
  S107: `Tack för ditt förslag.

Vi har gått igenom det. I dag kan vi inte kräva att en restaurang sätter upp en skylt, men resultaten är offentliga. Vi lägger ut dem på webben under våren, med en sida för varje restaurang. Vi tar med frågan om skyltar när taxan ses över.

${further}`,
  S051: `Tack för att du hörde av dig. Jag beklagar att du fick skotta samma uppfart tre gånger.

Vi har gått igenom körningen den veckan. Plogen ska lyfta bladet vid infarter, och det gjordes inte. Föraren har fått en ny genomgång och din gata är märkt i kartan. Behöver du hjälp en annan gång kan du ringa oss, så kommer vi och tar bort vallen.

${further}`,
  S284: `Tack för att du berättade. Jag beklagar att lektionen inte höll vad vi lovar.

Vi har pratat med läraren. Mobiltelefoner ska ligga i skåpet under lektionerna, det gäller alla. Barnen får göra om den gången utan kostnad, välj en tid som passar i kassan.

${further}`,
  S253: `Tack för att du hörde av dig. Jag är ledsen för att du fick backa i snön med hela kön bakom dig.

Bommen är höjd till tre meter sedan i torsdags. Det finns nu en vändplats till höger före vågen, och den som står i infarten ska visa dit i stället för att skaka på huvudet.

${further}`,
  S101: `Tack för att du vågade berätta. Jag beklagar att du inte kan använda toaletten i lugn och ro.

Vi har gått igenom hur vi går ronder. Skolvärdarna går nu förbi plan 3 varje rast, och vi har satt in en rökvarnare som larmar till deras rum. Elevhälsan tar upp rökningen i alla ettor.

${further}`,
  S301: 'Tack för en underbar berättelse! Jag har läst upp den för alla lärare på kulturskolan, och han som gav henne tuban blev alldeles tyst. Hälsa henne att vi räknar med henne i blåsorkestern.',
  S305: 'Tack för att du skrev. Jag har läst upp det för alla på Dalgången. De har det nu på väggen i personalrummet. Vad de gör? De säger att de lyssnar på honom innan han behöver slåss.',
  S121: 'Tack för dina vänliga ord! Bil 34 kördes den dagen av en chaufför som blev både glad och generad. Vi har tagit upp det på mötet som ett exempel på hur det ska gå till.',
  S183: 'Tack, vad roligt att läsa! Belysningen den sista biten vid kyrkan är beställd och kommer före hösten. Önska barnen lycka till på träningen.',
  S021: `Tack för att du hörde av dig. Jag beklagar att du fick en kontrollavgift.

En kontrollavgift kan bestridas hos parkeringsbolaget inom åtta dagar. Blanketten finns på deras webbplats.

${further}`,
  S198: `Tack för att du hörde av dig. Jag beklagar punkteringarna.

Sopningen följer en plan som är beslutad av nämnden. Planen finns att läsa på webben.

${further}`,
  S031: `Tack för att du berättade. Jag är ledsen för att du blev utskälld i matsalen.

Vi serverar en meny som är framtagen av en kostekonom. Blodpudding innehåller mycket järn.

${further}`,
  S152: `Tack för att du hörde av dig. Jag beklagar att du fick vänta så länge.

Bilarna bokas av beställningscentralen, och enligt avtalet räknas en resa som i tid om bilen kommer inom tjugo minuter.

${further}`,
  S215: `Tack för att ni skrev. Vi beklagar att er dotter gick utan riktigt mellanmål, och framför allt att ni inte har kunnat känna er trygga.

Listan satt i köket, och vikarien hade inte varit där. Från och med i måndags finns den också på avdelningen, och ingen ny på plats börjar utan att ha gått igenom den med en ordinarie. Jag som rektor ansvarar för det.

${further}`,
  S235: `Tack för att du hörde av dig. Jag beklagar att ni har fått gå ute i körbanan.

Vi har gått igenom körloggarna. Gångbanan på Fabriksgatan ligger i fel klass sedan skiftgången ändrades, och därför har den plogats efter nio. Den är flyttad till första omgången, klar före klockan fem. Vi kontrollerar entreprenören med stickprov två gånger i veckan. Skicka gärna dina bilder, de är till hjälp.

${further}`,
  S223: `Tack för att du skrev så utförligt. Vi beklagar oron, och att ni inte har fått veta något.

Bygget pågår till slutet av april. Från och med nu går barnen in från Björkvägen, där det är stängslat hela vägen. Skolan ansvarar för vakten på morgnarna, och två personer står där mellan klockan sju och åtta. Varje fredag får ni ett brev om hur staketet står nästa vecka.

${further}`,
  S261: `Tack för att du skrev. Jag beklagar att samrådet inte gick att ta del av för er som det mest berör.

Vi har gått igenom hur mötet lades upp. Du har rätt i att det formella inte räcker. Vi håller ett nytt möte på skolan en kväll, i en sal med hiss, och handlingarna ligger framme till dess. Inbjudan kommer med brev till alla på Tallåsvägen. Vi tar med kaffet själva.

${further}`,
};

export const remedies: Readonly<Record<string, InventedCorrection>> = {
  S051: {
    outcome: 'corrected',
    words: 'Föraren har fått ny genomgång. Gatan är märkt i plogkartan.',
    cause: 'Bladet lyftes inte vid infarterna.',
    learning: 'Infarter på alla villagator är märkta i kartan inför nästa vinter.',
  },
  S284: {
    outcome: 'corrected',
    words: 'Lektionen görs om utan kostnad.',
    cause: 'Regeln om mobiltelefoner fanns men hade inte sagts till de nya lärarna.',
    learning: 'Regeln står nu i introduktionen för nya simlärare.',
  },
  S253: {
    outcome: 'corrected',
    words: 'Bommen är höjd och en vändplats är skyltad.',
    cause: 'Bommen sattes upp för personbilar utan att någon tänkte på släp.',
    learning: 'Infarter provas med släp innan de tas i bruk.',
  },
  S101: {
    outcome: 'will_be_corrected',
    words: 'Ronder på varje rast och en rökvarnare på plan 3.',
    cause: 'Ronderna gick inte förbi plan 3.',
    learning: 'Elevhälsan tar upp rökning i alla ettor varje höst.',
  },
};
