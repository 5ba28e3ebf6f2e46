/** The two notices beside the form. The law behind them is the same for all; the controller of the data differs. */
import type { Localised } from '../src/domain/language.ts';
import type { MunicipalityTexts } from '../src/municipality/schema.ts';

export const publicDocuments: Localised<readonly string[]> = {
  sv: [
    'Det du skriver blir en allmän handling. Andra kan be att få läsa den.',
    'Innan vi lämnar ut något prövar vi om det är hemligt enligt lag, till exempel uppgifter om någons hälsa eller stöd från socialtjänsten.',
    'Du behöver inte skriva ditt namn eller personnummer, och inte mer om andra än vad som behövs för att vi ska förstå.',
  ],
  en: [
    'What you write becomes an official document. Others may ask to read it.',
    'Before we hand anything out, we check whether the law keeps it secret, for example details of someone’s health or support from social services.',
    'You do not need to give your name or personal identity number, nor more about others than we need to understand.',
  ],
};

interface Controller {
  readonly municipality: string;
  readonly dataProtectionOfficer: MunicipalityTexts['privacy']['dataProtectionOfficer'];
}

/**
 * GDPR art. 13. The sentence about retention promises no number of years, because each disposal requires a decision
 * of its own.
 */
export function privacyNotice(controller: Controller): MunicipalityTexts['privacy'] {
  const { municipality, dataProtectionOfficer } = controller;
  return {
    controller: {
      sv: `Den nämnd i ${municipality} som ditt ärende hör till ansvarar för personuppgifterna. Innan ärendet har lämnats till en nämnd är det kommunstyrelsen.`,
      en: `The committee of ${municipality} that your case belongs to is the controller of the personal data. Until a case has been given to a committee, the controller is the executive board (kommunstyrelsen).`,
    },
    dataProtectionOfficer,
    purpose: {
      sv: 'Vi använder uppgifterna för att ta emot det du berättar, svara dig och göra verksamheten bättre.',
      en: 'We use the data to receive what you tell us, to answer you and to improve our services.',
    },
    legalBasis: {
      sv: 'Vi får behandla uppgifterna för att det är en uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen). Vi ber därför inte om ditt samtycke.',
      en: 'We may process the data because it is a task carried out in the public interest (article 6.1 e of the GDPR). That is why we do not ask for your consent.',
    },
    recipients: {
      sv: 'De som arbetar med ditt ärende läser uppgifterna. Den som begär ut en allmän handling kan få läsa det som inte är hemligt.',
      en: 'Those who work on your case read the data. Anyone who asks for an official document may read what is not secret.',
    },
    retention: {
      sv: 'Uppgifterna sparas så länge som kommunens beslut om arkiv och gallring säger. Inget tas bort utan ett sådant beslut.',
      en: 'The data is kept for as long as the municipality’s decisions on archives and disposal say. Nothing is removed without such a decision.',
    },
    rights: {
      sv: [
        'Du kan få veta vilka uppgifter vi har om dig och få fel rättade.',
        'Du kan invända mot hur vi använder uppgifterna och be oss att begränsa användningen.',
        'Du kan be oss att radera uppgifter, men det som är allmän handling måste vi oftast behålla.',
      ],
      en: [
        'You can find out what data we hold about you and have mistakes corrected.',
        'You can object to how we use the data and ask us to restrict its use.',
        'You can ask us to erase data, but what is an official document we must usually keep.',
      ],
    },
    supervisor: {
      sv: 'Är du missnöjd med hur vi hanterar dina personuppgifter kan du klaga hos Integritetsskyddsmyndigheten (IMY), imy.se.',
      en: 'If you are unhappy with how we handle your personal data, you can complain to the Swedish Authority for Privacy Protection (IMY), imy.se.',
    },
  };
}
